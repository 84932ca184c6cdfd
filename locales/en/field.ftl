### Field reports on service points, named scenarios, and travel speeds by district.

page-field_reports = Field reports
page-travel = Travel speeds

finding-closed = Closed
finding-unreachable = Unreachable
finding-hours_differ = Hours differ
finding-no_such_service = No such service
answer-corrected = Corrected in the register
answer-confirmed_open = Confirmed as open
answer-will_be_checked = Will be checked
answer-not_ours = Not our point

field-title = { $waiting ->
    [0] { $count ->
        [0] No field report on a service point in { $area } yet
        [one] The one field report from { $area } is answered
       *[other] All { $shown } field reports from { $area } are answered
    }
   *[other] { $shown_waiting } of { $shown } field reports wait for an answer, the oldest { $days ->
        [0] since today
        [one] for 1 day
       *[other] for { $shown_days } days
    }
 }
field-lead-none = Here partners report service points that are not as the register says. Leadership answers, and unanswered reports show their age.
field-lead-settled = No place is still reported to differ from the register.
field-lead-places = { $count ->
    [one] One place is reported not to be as the register says. Found: { $findings }.
   *[other] { $shown } places are reported not to be as the register says. Found: { $findings }.
 }
field-lead-finding = { $finding } ({ $shown })
field-lead-oldest = Waiting longest for an answer: { $place }, sent on { $day }.
field-lead-overdue = { $count ->
    [one] One promised check is past its day.
   *[other] { $shown } promised checks are past their day.
 }
field-open = Not settled: those without an answer first, oldest on top
field-place = Place
field-found = Found
field-seen = Seen
field-sent = Sent
field-waits = Age
field-answer = Answer
field-days = { $count ->
    [0] today
    [one] 1 day
   *[other] { $shown } days
 }
field-state-waiting = no answer yet
field-state-promised = to be checked by { $day }
field-state-overdue = check promised for { $day } is overdue
field-said-hours = Hours differ: { $opens }–{ $closes }
field-said-function = No such service: { $name }
field-point = { $kind } { $point }, { $district } district, { $regency }
field-point-coarse = { $kind } { $point }, { $regency }
field-point-here = { $kind } { $point }, { $district } district
field-point-here-coarse = { $kind } { $point }
field-more = There are { $shown } more; choose one area above to see fewer.

field-send = Report a place
field-send-lead = No names and no stories. Who sends it stands in the audit trail only.
field-choose-regency = Regency
field-choose-point = Service point as registered
field-choose-finding = What was found
field-choose-function = Which service is missing
field-choose-opens = Opens at
field-choose-closes = Closes at
field-choose-seen = Seen on
field-register-hours = Hours in the register: { $hours }
field-button = Send the report
field-no-points = The register holds no open service point here yet, so there is nothing to report on.
field-sent-done = Report number { $number } is kept: { $place }. Its answer will be shown on this page.
field-answering = Answer a report
field-answering-none = No report waits for an answer in this area.
field-choose-report = Report
field-report-choice = No. { $number } · { $age } · { $found } · { $place }
field-choose-answer = Answer
field-choose-due = Checked by
field-answer-button = Keep the answer
field-answered = The answer to report number { $number } is kept: { $answer }.
field-all = All reports and their answers ({ $shown })
field-number = No
field-answers = Answers, the newest last
field-answer-on = { $answer }, { $day }
field-answer-until = To be checked by { $due }, { $day }
field-answer-none = no answer yet

field-choose-first = Choose first
field-nothing-chosen = Nothing is chosen, so nothing was sent. Choose what you want to say, and press again.
field-moved = What you chose has changed in the meantime, so nothing was kept. Look at the choices, then press once more.
field-refused-point = That point is not in the present register, or is closed there already. Reload and choose another one.
field-refused-finding = That finding is not known. Choose closed, unreachable, hours differ or no such service.
field-refused-future = The day it was seen is still to come. Choose today or an earlier day.
field-refused-old = This was seen too long ago. Choose a day since { $first }.
field-refused-hours = The hours are incomplete or in the wrong order. Choose an opening before the closing, on the half hour.
field-refused-shelter = The hours of a place that shelters are never written down, to keep those inside safe. Choose another finding.
field-refused-function = By the register that point does not offer this service. Choose one of its services.
field-refused-extra = Something was given that does not belong to that finding. Hours go with hours differ, a service with no such service.
field-refused-same = The very same report came in on { $since } and waits for an answer. Nothing was added.
field-refused-report = There is no report of that number. Choose one from the list.
field-refused-answer = That answer is not known. Choose corrected, confirmed as open, will be checked or not our point.
field-refused-due = Only the answer “will be checked” has a day, and it needs one. Give the day, or leave it out.
field-refused-due-range = The day of the check must be from today to { $last }. Choose another day.
field-refused-answered = That answer holds for this report already. Nothing was added.

season-whole_year = Whole year
season-rain = Rainy season
season-dry = Dry season
mode-road = Road
mode-river = River
mode-mixed = Road and river
travel-title = { $count ->
    [0] All { $all } districts follow the common rule of speed
    [one] One of { $all } districts has a speed of its own
   *[other] { $shown } of { $all } districts have a speed of their own
 }
travel-lead = The common rule: straight distance × { $detour } ÷ { $speed } km/h. A district of rivers or broken roads can be given a speed of its own, with its source.
travel-district = District
travel-regency = Regency
travel-season = Season
travel-mode = Way
travel-speed = Speed
travel-source = Source
travel-office = Office
travel-since = Since
travel-kmh = { $shown } km/h
travel-common = common rule
travel-set = Set the speed of a district
travel-set-lead = The rainy and the dry season go before the whole year. What was before stays in the history.
travel-choose-speed = Speed (km/h)
travel-choose-source = Source of this speed
travel-source-help = Such as travel times measured on duty in 2026. No person’s name.
travel-choose-office = Office or role that decides
travel-button = Set the speed
travel-back = Back to the common rule
travel-done = Kept: { $district }, { $season }: { $speed }.
travel-history = History of speeds ({ $shown })
travel-history-none = No district has been given a speed of its own yet.
travel-when = When
travel-from = From
travel-to = To
travel-refused-district = That is no district of this province. Choose one of the 136, such as 62.06.01.
travel-refused-mode = That way is not known. Choose road, river or mixed.
travel-refused-season = That season is not known. Choose the whole year, rain or dry.
travel-refused-speed = A speed must be between { $lowest } and { $highest } km/h. Write another number.
travel-refused-empty = { $which ->
    [source] The source of the speed is empty. Write where this figure comes from.
   *[office] The office that decides is empty. Write the name of the office or role.
 }
travel-refused-long = { $which ->
    [source] The source
   *[office] The name of the office
 } is too long. Write { $most } characters at most.
travel-refused-personal = { $which ->
    [source] The source
   *[office] The name of the office
 } seems to hold personal data. Write it without a person’s name, NIK, telephone number or e-mail. Nothing was kept.
travel-refused-changed = Somebody else has just changed the speed of this district. Look at what holds now, then try again.
travel-refused-same = That speed holds already, with the same source. Nothing was changed.
travel-refused-none = This district has no speed of its own for that season. Nothing was changed.

scenario-kind-counselling_post = Counselling post
scenario-kind-uptd_ppa = UPTD PPA
scenario-kind-shelter = Shelter
scenario-kind-mobile_team = Mobile team
scenario-refused-name = The name of a scenario must be short and plain: 3 to 60 letters, digits or spaces. Write another name.
scenario-refused-personal = The name of the scenario seems to hold personal data. Write it without a person’s name, NIK, telephone number or e-mail. Nothing was kept.
scenario-refused-taken = Another scenario has that name. Use another name, or remove that scenario first.
scenario-refused-kind = That kind of point is not known. Choose counselling post, UPTD PPA, shelter or mobile team.
scenario-refused-threshold = The limit of a trip must be above 0 and at most { $longest } hours. Write another number.
scenario-refused-place = One of the places is no district of this province. Write a district code, such as 62.06.01.
scenario-refused-shelter-place = A shelter is only named by its regency. Write a regency code, such as 62.06.
scenario-refused-closed = A closed point is written as regency code and id, such as 62.06/T-1. Check how it is written.
scenario-refused-nothing = This scenario neither places nor closes anything. Add at least one point.
scenario-refused-many = This scenario is too large. Place or close { $most } points at most.
scenario-refused-release = The release of this scenario is not there. Reload and save it again.
scenario-refused-unknown = No scenario has that name. Look at the list and write the name exactly.
scenario-refused-not-yours = This scenario was kept by another role. Ask leadership or the administrator to remove it.

may-report_points = Report from the field
may-answer_reports = Answer reports
may-set_travel = Travel speeds
may-save_scenarios = Keep scenarios

trail-action-field_report = field report
trail-action-field_answer = answer to a field report
trail-action-scenario = scenario
trail-action-travel_change = change of a travel speed
trail-about-report = report number { $value }
trail-about-point = point { $value }
trail-about-finding = finding: { $value }
trail-about-answer = answer: { $value }
trail-about-scenario = scenario number { $value }
trail-about-district = { $value } district
trail-about-season = { $value }
trail-about-reason = Reason: { $value }
trail-what-scenario_saved = kept
trail-what-scenario_removed = removed

told-field-none = There is no field report yet.
told-field-sent = Report number { $number } is kept.
told-field-answered = The answer to report number { $number } is kept.
told-scenario-none = No scenario has been kept yet.
told-scenario-saved = Scenario “{ $name }” is kept.
told-scenario-removed = Scenario “{ $name }” is off the list; its record stays.
told-travel-none = No district has been given a speed of its own yet.
told-travel-set = The speed of district { $district } is kept.
