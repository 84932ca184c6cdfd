### The satisfaction page: IKM with its margin, nine unsur, channels and respondents, the sample, and spreadsheets.

indicator-satisfaction_respondents-what = How many people answered, against the sample that the table of Krejcie and Morgan asks for.
indicator-satisfaction_respondents-numerator = complete questionnaires of months for which the register of reports was sent too
indicator-satisfaction_respondents-denominator = the sample that the table of Krejcie and Morgan asks for among as many users as reports were received in those months
indicator-satisfaction_respondents-why = A few voices easily mislead about all who were served. This figure shows whether enough people were asked.
indicator-satisfaction_respondents-not = Do not pursue it by pressing victims to fill in a questionnaire: they may always refuse.
indicator-satisfaction_respondents-source = Permenpan RB 14/2017, annex: the sample table of Krejcie and Morgan (1970)

satisfaction-title = Public satisfaction, { $area }, { $period }: IKM { $ikm } — grade { $grade }
satisfaction-title-few = Public satisfaction, { $area }, { $period }: IKM { $ikm } from only { $n } questionnaires, no grade given
satisfaction-title-none = Public satisfaction, { $area }, { $period }: { $state }, cannot be assessed yet
satisfaction-indicators = All indicators of satisfaction

sampling-finite = { $n } questionnaires from { $users } users of the service (reports received); the margin (95%) holds the finite-population correction.
sampling-others = { $n } questionnaires, also from residents and partners, whose number nobody knows; so the margin (95%) goes without a population correction.
sampling-plain = { $n } questionnaires; the number of users is not known ({ $months } months without a register of reports, or no report at all), so the margin (95%) goes without a population correction.
sampling-rounded = { $n } questionnaires; the number of users is told only rounded, so the margin (95%) goes without a population correction.
sampling-crowded = { $n } questionnaires; in { $crowded } months of a regency more answered than there were reports. So reports are no count of users, and the margin (95%) goes without a population correction.
sampling-all = { $n } questionnaires from { $users } users of the service (reports received): in no month and regency did a sample leave anybody out, so no sampling error is claimed.
sampling-none = { $n } questionnaires: too few to compute a margin.
survey-grade = Grade { $grade }: { $word }.
survey-grades-within = Its margin leaves grades { $low } to { $high } open.
survey-floor = With fewer than { $floor } questionnaires a grade would be chance.
survey-sample = The Krejcie–Morgan table asks for { $sample } of { $users } users.
survey-without-cost = Without the cost element, which is free for victims: { $ikm }{ $grade }.
survey-respondents = { $n ->
    [one] { $count } respondent
   *[other] { $count } respondents
 }
grade-withheld = not given
step = Grade { $grade } ({ $border }) is { $points } points away. It would be reached if { $names } rose to the border of grade A ({ $top }): the IKM would be { $ikm }.
step-none = Grade A is the highest; the lowest elements are what to watch.
gap-points = { $points } points below grade A
gap-none = grade A already
head-unsur = Element (unsur), lowest first
head-scale = 25–100, with the borders of grades C, B and A
head-value = Value
head-grade = Grade
head-gap = Distance to grade A
head-survey_channel = Survey channel
head-respondent = Respondent
head-respondents = How many
head-way = Way of counting
head-ikm = IKM
head-difference = Difference
parts-survey_channel = By survey channel: highest { $high } ({ $highest }), lowest { $low } ({ $lowest }){ $apart ->
    [yes] {""}
   *[no] ; ordinary ups and downs
 }
parts-survey_channel-alike = By survey channel: all { $value }
parts-survey_channel-few = By survey channel: no two channels with at least { $floor } questionnaires to compare yet
parts-respondent = By respondent: highest { $high } ({ $highest }), lowest { $low } ({ $lowest }){ $apart ->
    [yes] {""}
   *[no] ; ordinary ups and downs
 }
parts-respondent-alike = By respondent: all { $value }
parts-respondent-few = By respondent: no two groups with at least { $floor } questionnaires to compare yet
parts-note = The margin of each part (95%) goes without a population correction, since users are not recorded by channel or group; a grade is given from 10 questionnaires on. Two parts are called different only where their intervals (95%) do not touch.
spreadsheet-title-thin = Why your spreadsheet may differ
spreadsheet-title = Why your spreadsheet differs: { $exact } here, possibly { $other } elsewhere
way-exact = Exact weights of 1/9, all questionnaires together (Pelita)
way-weights = Weights cut to 0.11, which sum to 0.99
way-rounded = The mean of each element (NRR) rounded to two decimals first
way-mean = The mean of the IKM of { $count } regencies, not their questionnaires together
spreadsheet-note = The answers are always the same; only the way of counting differs.

refused-area = "{ $value }" is no area of this province. Write 62 (the province), kalteng-1 to kalteng-5 (electoral districts) or a Kemendagri code with its dot, such as 62.06.
told-sample = Users of the service { $users }, required sample { $sample }; IKM without the cost element { $without }
