### Sentences page by page.

score = Score
kinds-month = months
kinds-quarter = quarters
kinds-semester = half-years
kinds-year = years

headline = Effectiveness of protection, { $area }, { $period }: { $score } — { $classes } ({ $lower }–{ $upper }). Verified: { $verified }.
verified-base = { $count ->
    [0] no reports
   *[other] { $part } of { $whole } reports verified
 }
headline-thin = Effectiveness of protection, { $area }, { $period }: { $heard }; not assessed yet
headline-none = Effectiveness of protection, { $area }, { $period }: not yet assessable
domains-missing = This score does not include { $names }: there are no figures.
completeness-all = { $all ->
    [1] This regency reported
   *[other] All { $all } regencies reported
 }; { $sent } of { $due } monthly submissions of the register of reports have come in.
completeness-not-due = Submissions for this period are not yet due.
completeness-silent = { $all ->
    [1] This regency is silent.
   *[other] { $heard } of { $all } regencies reported; silent: { $silent }.
 } { $sent } of { $due } monthly submissions of the register of reports have come in.
domain-of = indicator { $letter } · { $count } core measures
score-map-none = No area can be assessed yet
score-map-one = { $name }: { $class }
score-map-title = { $low } of the { $known } areas that can be assessed are in a low or very low class{ $unknown ->
    [0] {""}
   *[other] ; { $unknown } cannot be assessed yet
 }
least-reached-title = Most in need of attention
least-reached-note = The silent come first: no report does not mean that no child was harmed.
reason-target = { $value }, target { $target }
reason-zero = Declares { $count }, while by { $against ->
    [own] its year before
   *[peers] regencies like it
 } about { $expected } are expected; none by chance alone: { $probability }. To be asked about.
zero-reports-received = no reports
zero-victims = no victims
reason-silent = No report received in the whole period.

domain-title = { $domain }, { $area }, { $period }: { $score } — { $class_name }
domain-title-thin = { $domain }, { $area }, { $period }: { $heard }; not assessed yet
domain-title-none = { $domain }, { $area }, { $period }: not yet assessable
figure-thin = { $heard }; nothing is concluded yet
weakest-lead = Furthest from its target: { $reason }.
indicators-missing = This score does not include { $names }: there are no figures.
row-legend = thick line: target; circle: previous period; thin line: 95% confidence interval
trend-apart = Open dot: { $periods }, of which some months are missing; neither joined to nor judged with whole periods.
core-note = core
says-cohort = of reports received { $first }–{ $last }, which have reached { $days } days
says-cohort-month = of reports received in { $first }, which have reached { $days } days
says-young = of those received in this period { $numerator } of { $denominator } so far; { $waiting } are still within their time
says-young-none = of those received in this period { $numerator } of { $denominator }
says-quarters = counted within each quarter that is over, then added up
says-three-months = counted within three months, { $first }–{ $last }
says-base = { $numerator } of { $denominator }
says-base-about = about { $numerator } of { $denominator }
says-index = { $count } respondents
says-neutral = never judged good or bad
says-attained = { $attained } of the target
planned = Planned
held = Held
part-of = { $part } of { $whole }
share-part-of = { $share } · { $part } of { $whole }
share-part-of-about = { $share } · about { $part } of { $whole }

source-activities-and-children = register of campaigns; children 12–17: Ditjen Dukcapil, { $children_12_17 }
share-activities = share of activities
share-children = share of children 12–17
shares-title = Among the reporting areas { $place } received { $activities } of the activities and is home to { $children } of the children 12–17
shares-few = Only { $count } activities have been held: too few to name who received most of them
shares-alike = { $count ->
    [1] Activities are known of one area only: its share cannot be compared
   *[other] In all reporting areas the shares of activities and of children 12–17 are equally far apart
}
shares-tied = { $places } alike received activities furthest above their share of the children 12–17: { $points } points, among the reporting areas
shares-none = No activity has been held in this period yet
activities-planned-held = activities (outline: planned, solid: held)
forms-title = { $share } of the activities held were of the form: { $form } ({ $part } of { $whole })
forms-unstated = Forms of activity: not stated in the recap that was sent
forms-few = Only { $count } activities have been held: too few to name the most frequent form
forms-none = No activity has been held in this period yet
unreached-title = { $count } of { $known } districts in reporting areas have not been reached by any activity
districts = Districts

reports-count = reports
received-title = { $n ->
    [one] { $count } report
   *[other] { $count } reports
 } received; { $silent } silent, and silent does not mean safe
received-title-all = { $n ->
    [one] { $count } report
   *[other] { $count } reports
 } received; whether many or few is not judged
stage = Stage
stage-reports_received = Received
stage-reports_followed_up = Followed up
stage-reached_police = Reached the police
stage-reached_prosecutor = Reached the prosecutor
stage-reached_court = Reached court
stage-reached_verdict = Reached a verdict
stages-title = The step taken least: from { $before } to { $after }, { $kept } of { $had } reports
stages-step = { $before } to { $after }
stages-tied = The steps taken least: from { $steps }; { $lost } reports each have not taken them
stages-few = Only { $count } reports in this period: too few to name the step taken least
stages-all = All { $count } reports have taken every step
stages-none = No report in this period yet
breakdown-of = { $tied ->
    [1] { $count } of { $total }, { $share }
   *[other] { $count } of { $total } each, { $share }
 }
breakdown-few = By { $name }: only { $count } reports, too few to name the most frequent
breakdown-days = Time to the first follow-up: most often { $name } ({ $shown })
breakdown-days-none = Time to the first follow-up: none yet
breakdown-days-unstated = Time to the first follow-up: not stated in the recap that was sent
breakdown-channel = Channel used most: { $name } ({ $shown })
breakdown-channel-none = Channels: no report yet
breakdown-channel-unstated = Channels: not stated in the recap that was sent
breakdown-ocsea_form = Form reported most: { $name } ({ $shown })
breakdown-ocsea_form-none = Forms: no report yet
breakdown-ocsea_form-unstated = Forms: not stated in the recap that was sent

services-needed-given = services (outline: needed, solid: given)
services-needed = Needed
services-given = Given
services-title = { $given } of the { $needed } services needed were given{ $tail }
services-furthest = ; { $among }furthest behind: { $service } ({ $least })
services-unstated = Services one by one: not stated in the recap that was sent
services-none = No service was needed in this period
victims-served-of-all = victims (outline: all, solid: served)
victims-all = Victims
victims-served = Served
by-sex-title = Girls served: { $girls }; boys served: { $boys }
by-sex-few = Girls and boys cannot be compared yet

joint-planned-held = joint activities (outline: planned, solid: held)
joint-held = joint activities held
joint-title = { $held } of { $planned } planned joint activities were held
joint-unstated = Kinds of joint activity: not stated in the recap that was sent
levels-unstated = Level of participation: not stated in the recap that was sent
joint-none = No joint activity in this period yet
participations = participations
partner-kind = Kind of partner
partners-unknown = Kinds of partner: not known, since the register of partners or of joint activities has not been sent
partners-title = Partner taking part most often: { $name } ({ $count } times)
partners-absent = { $count } of the 7 expected kinds of partner took part in nothing: { $names }
participation-level = Level of participation (Wilcox)
levels-title = The middle level of residents' participation: { $level }
levels-few = Only { $count } joint activities held: not enough to name a middle level
agreements-title = { $numerator } of { $denominator } areas have an agreement in force that covers procedure and data sharing
agreements-none = Agreements: { $state }
agreement-complete = Complete agreement in force

grade-A = Very good
grade-B = Good
grade-C = Less good
grade-D = Not good

choose-layer = Map layer
choose-picture = Picture
layer-score = Effectiveness score
layer-functions = Service functions present (of 6)
layer-children = Children 12–17
layer-blank_spots = Villages without signal
map-tab = Map
tiles-tab = Equal tiles
table-tab = Table
deck-tab = Moving map
deck-note = This map needs WebGL. If it stays empty, use the map or the table beside it; they hold the same.
layer-highest = Highest in { $high }: { $highest }; lowest in { $low }: { $lowest }
layer-nothing = No figures yet
layer-states = { $count ->
    [1] 1 area without a figure: { $names }
   *[other] { $count } areas without a figure: { $names }
 }
source-service-points = register of service points
source-layer-children = Ditjen Dukcapil, { $children_12_17 } (official, not simulated)
source-layer-blank_spots = Diskominfosantik Kalteng, { $blank_spot_villages } (official, not simulated)

context-title = Official context: what is published about Central Kalimantan
context-lead = The figures on this page are real and come from the institutions named; none comes from DPPA's registers or from the simulation.
context-hidden = Counts of 1–4 people are hidden, with one more figure where they could otherwise be worked out.
context-figure = Official figure
context-map-title = { $name }: highest in { $high } ({ $highest })
context-table-title = By regency
context-national-title = For the province and the nation
context-source = Source: { $source }. Cut-off: { $as_of }. Unit: { $unit }.
context-total = Province total: { $total }.
figure-population = Population
figure-children_0_17 = Children 0–17
figure-children_12_17 = Children 12–17
figure-districts = Districts
figure-villages = Villages
figure-area_km2 = Land area
figure-blank_spot_villages = Villages without signal
figure-poverty_percent_2021 = People in poverty
figure-child_victims_2025 = Child victims, all violence, 2025
figure-all_victims_2025 = Child and women victims, all violence, 2025
figure-child_violence_reports_2022 = Reports of violence against children, January–June 2022
figure-women_child_cases_2023 = Reports of violence against women and children, 1 January–22 November 2023
figure-kla_category_2023 = Child-friendly regency award 2023
figure-uptd_ppa = UPTD PPA according to the press
unit-name-people = people
unit-name-children = children
unit-name-districts = districts
unit-name-villages = villages
unit-name-km2 = km²
unit-name-percent-of-people = percent of people
unit-name-reports = reports
unit-name-cases = reports
unit-name-category = category
unit-name-finding = finding
uptd-exists = exists
uptd-planned = planned
uptd-proposed = proposed
national-disrupting = At least { $percent } of internet-using children aged 12–17 were subjected to clear OCSEA in a year; they almost never told police or helplines. (Disrupting Harm in Indonesia: ECPAT, INTERPOL, UNICEF, 2022; a national floor, no regency estimate.)
national-funnel = { $recorded } recorded, { $court } reached court, 2019–2022. (Ministry of Law and Human Rights.)
national-maximum = { $percent } of { $offenders } offenders in South Jakarta had the maximum sentence, 2021.
national-leaders = { $many } of { $asked } community leaders in East and Central Kalimantan say that much goes unreported.
national-victims = Central Kalimantan 2025: { $children } child and { $women } adult women victims of all violence, not OCSEA alone. (DP3APPKB Kalteng.)
national-blank = { $villages } villages without signal, May 2025. (Diskominfosantik Kalteng.)
national-simfoni = January–July 2021, national: of { $victims } child victims, { $complaints } were given complaint handling, { $health } health care, { $rehabilitation } social rehabilitation. (SIMFONI PPA.)
missing-figure = not found

import-title = Import: send the monthly workbook
import-lead = Download the filled workbook, change what changed, add what is new, and upload it. All faults are shown at once; nothing is kept before you press Save.
import-download = Empty workbook
import-download-filled = Download the filled workbook: { $place }
import-filled-help = Filled with the reports and services that can still change, partners, agreements, service points and planned activities. What you leave as it is changes nothing. A month without reports is stated by one 0 on the sheet Submissions.
import-upload = Filled-in workbook (XLSX) or table (CSV)
import-ready = { $rows } rows of { $count ->
    [one] one submission
   *[other] { $count } submissions
 } are ready to be saved. No faults.
import-faults = { $count ->
    [one] { $count } fault found;
   *[other] { $count } faults found;
 } { $state ->
    [good] { $rows ->
        [one] { $rows } good row.
       *[other] { $rows } good rows.
     }
    [held] the good rows are held already, { $faulty ->
        [one] { $faulty } faulty row waits to be mended.
       *[other] { $faulty } faulty rows wait to be mended.
     }
    [asked] please answer the question about the dates first.
   *[none] there is no row that can be saved. Mend the rows, then upload again.
 }
import-locked = This cannot be saved yet: the file changes verified figures. Give the reason for the correction and the sending office above.
import-whole-file = This file is refused whole. Nothing of it is kept.
import-save = Save
import-save-good = Save the good rows only
import-faulty = Download the faulty rows with the reasons
import-correction = Reason for a correction (needed to replace verified figures, with the sending office)
import-sender = Sending office
import-done = Saved as release { $release }: { $rows } rows.
import-change = Score of { $area }, { $period }: from { $before } to { $after }.
import-change-first = Score of { $area } for { $period }: { $after }.
import-change-none = Score of { $area }, { $period } stays { $after }.
import-simulated = This register holds a SIMULATION. Before real data are sent the administrator takes it out below, or with `python pelita.py demo --remove`.
faults-place = Where
faults-what = What
faults-do = What to do

method-title = Method: how each figure is computed
method-choose = Indicator
method-what = What it measures
method-example = Example with the figures of { $area }
method-no-example = No example for { $area } yet: { $state }.
method-interval = Confidence interval
method-interval-wilson = Wilson, 95%
method-interval-rate = exact Poisson for counts below 10, Byar from 10 on, 95%
method-interval-mean = Student's t from the spread between respondents, 95%
method-interval-none = none: a full count or a stock
method-target = Target
method-target-line = { $target } — { $reference }
method-unconfirmed = Needs confirmation by DPPA.
method-no-target = none; this indicator explains, it is not judged
method-why = Why it matters
method-not = Must not be used for
method-source = Basis
method-direction = Direction
method-direction-higher = higher is better
method-direction-lower = lower is better
method-direction-neutral = never judged good or bad
method-evidence = Evidence grade
method-completeness = Completeness
method-completeness-line = { $reporting } of { $due } regencies, { $sent } of { $months } months
score-covers = The figures in brackets: in 9 of 10 cases the true score lies between them, allowing for chance in each indicator and for other weights and ways of combining.
score-judged = { $what ->
    [domain] This domain’s class is
   *[score] Class (and rank, if any) are
} judged by { $judged }: of few events the cap at 100 takes about { $points } points of the measured score by chance alone{ $what ->
    [domain] {""}
   *[score] {" "}(with very uneven results that may still be off by up to 3.5 points)
}.
column-judged = Judged by
method-score-title = Score and class
method-score-text = Attainment = (value − worst value) ÷ (target − worst value) × 100, held to 0–100. The worst value is 0; of the satisfaction index 25, of the level of participation 1. Example: an IKM of 70.0 with a target of 76.61: (70 − 25) ÷ (76.61 − 25) = 87%. Rehabilitation is judged 90 days and reintegration 180 days after the report was received, so each period is judged by reports of three or six months before: every cohort has the same age, whenever it is read. A domain's score is the mean attainment of its core measures. The effectiveness score is the equally weighted mean of the five domains. A domain without figures has no score; with fewer than three domains there is no total. Class and rank are those of the judged score; see The score’s interval.
method-states-title = States of a figure that are told apart
method-glossary-title = Terms
class-lowest = { $name }: below { $bound }
class-bound = { $name }: { $bound } and above

nothing-to-draw = For this period and area: { $state }. Hence there is nothing to draw.
layer-alike = { $count ->
    [1] { $place }: { $value }
   *[other] Alike in { $count } areas: { $value }
 }

attention-none = Nothing can be compared in this period yet.
ikm-short = IKM { $index }, grade { $grade }
row-legend-overview = Bar: attainment of the target (thick line = 100); outlined box: from what is not verified taken as not achieved, to taken as achieved; circle: previous period; thin line: 5–95% interval. Classes are judged without what the cap at 100 takes by chance.
headline-hidden = Effectiveness of protection, { $area }, { $period }: the score is not open to the public for this period; those of regencies and electoral districts are open by year
domain-title-hidden = { $domain }, { $area }, { $period }: the score is not open to the public for this period; those of regencies and electoral districts are open by year
received-title-hidden = Reports received: { $shown } of { $all } regencies can be shown; small counts are hidden
stages-hidden = Stages of reports: { $all ->
    [yes] not open to the public for this area and period
   *[no] some are hidden so that no child can be recognised
 }
breakdown-hidden = By { $name }: { $all ->
    [yes] not open to the public for this area and period
   *[no] some counts are hidden so that no child can be recognised
 }
breakdown-name-days = time to follow-up
breakdown-name-channel = channel
breakdown-name-ocsea-form = form of abuse
services-hidden = Services needed: { $all ->
    [yes] not open to the public for this area and period
   *[no] some counts are hidden so that no child can be recognised
 }
by-sex-hidden = Girls and boys: hidden so that no child can be recognised
