### Targets: those in force, their history, and what must be reached.

page-targets = Targets
targets-title = { $waiting ->
    [0] All { $count } targets for { $year } are confirmed by DPPA
   *[other] { $waiting } of { $count } targets for { $year } wait to be confirmed by DPPA
 }
targets-title-none = There is no target for { $year } yet
targets-lead = A target holds from its year until it is replaced, for periods that begin on the day it was set or later. A period that has begun keeps the target before it. A regency’s own target goes before the one for all.
targets-since = from { $day }
targets-since-beginning = from the beginning of its year
targets-year = Targets for
targets-heading = Targets for { $year }, { $area }
targets-own = own target
targets-of-all = for all
targets-confirmed = confirmed by DPPA
targets-unconfirmed = needs confirmation by DPPA
targets-indicator = Indicator
column-target-in-force = Target
column-for = Holds for
targets-reference = Reference
column-confirmed = State
column-different = Different in
all-regencies = All regencies
set-target = Set a target
set-target-lead = One indicator at a time. What was before stays in the history; scores are worked out anew, as a new release.
set-indicator = Indicator
set-regency = Holds for
set-year = From the year
set-value = Target
set-value-help = Write 80 for 80%, from 1 to 100. An index is written on the scale 25–100.
set-reference = Reference (document and number)
set-reason = Reason for the change
set-office = Office or role that decides
set-office-help = No person’s name. It is kept in the history.
set-button = Set the target
set-preview = See first
target-preview-heading = If this target is set today
target-preview-holds = The target would hold from { $periods } on.
target-preview-stays = Periods that have begun do not change: their scores and classes stay as they were read.
target-preview-begun = { $period } changes: the scores of { $scores ->
    [one] 1 area
   *[other] { $scores } areas
 }. { $classes ->
    [0] No class moves.
   *[other] Classes that move: { $named }{ $more ->
        [0] .
       *[other] ; and { $more } more.
    }
 }
target-preview-supposed = { $scores ->
    [0] Had it held in { $period }, no score would be another one.
   *[other] Had it held in { $period }, { $scores ->
        [one] the score of 1 area
       *[other] the scores of { $scores } areas
    } would be another one. { $classes ->
        [0] No class would move.
       *[other] Classes that would move: { $named }{ $more ->
            [0] .
           *[other] ; and { $more } more.
        }
    }
 }
target-preview-nothing-kept = This is only a preview; nothing was kept.
set-done = Target kept: { $name }, { $place }, from { $year }: { $target }. Release { $release }.
targets-history = History of targets: { $count ->
    [0] no change yet
    [one] { $shown } change
   *[other] { $shown } changes
 }
targets-history-none = What holds now are the first targets that came with Pelita.
history-when = When
history-who = Who
history-place = Holds for
history-year = Year
history-from = From
history-to = To
history-reason = Reason
target-refused-indicator = This indicator is not judged, so it cannot have a target. Choose another one.
target-refused-regency = That is no regency of this province. Choose one of the 14, or all.
target-refused-year = The year of a target must be between { $first } and { $last }. Write another year.
target-refused-past = The year { $year } has passed, and its scores have been read. Write { $first } or later.
target-refused-zero = A target must be above 0, since attainment divides by it. Write another number.
horizon-refused-days = The horizon of { $indicator } must be a whole number of days above 0, not { $days }. Correct its row in data/reference/horizons.csv.
target-refused-worst = A target must be above { $worst }, the worst there can be; else the worst result would attain it. Write another number.
target-refused-range = A target of this indicator must be between { $lowest } and { $highest }. Write another number.
target-refused-empty = { $which ->
    [reference] The reference is empty. Write the document that holds the target, such as Renstra 2026–2030.
    [reason] The reason is empty. Write why this target is changed.
   *[office] The office that decides is empty. Write the name of the office or role.
 }
target-refused-personal = { $which ->
    [reference] The reference
    [reason] The reason
   *[office] The office
 } seems to hold personal data. Write it without names, identity numbers, telephone numbers or e-mail. Nothing was kept.
target-refused-same = That target holds already, with the same reference. Nothing was changed.

reach-heading = What must be reached
reach-class = Class to reach
reach-year = Year to reach it in
reach-reachable = To be { $class_name } in { $year }, the judged score of { $area } must rise from { $now } to { $needed }.
reach-most = What must rise most: { $steps }.
reach-whole = With whole events the score becomes { $score }.
reach-spared = not needed
reach-step-events = { $name } from { $from } to { $to } ({ $extra })
reach-step-value = { $name } from { $from } to { $to }
reach-already = { $area } is { $class_name } already by the targets for { $year }: it is judged by { $now }, the border { $needed }.
reach-unreachable = { $class_name } cannot be reached by { $area } in { $year }: at most { $best }, the border is { $needed }. Some target is beyond what can be.
reach-no_score = { $area } is not yet assessable, so what must be reached cannot be worked out.
reach-thin = { $area }: { $heard }, so it is not assessed and nothing can be worked out.
reach-left-out = Left out, since there is no figure: { $names }.
reach-note = Must be: the least effort in percent, with the smallest sum of the squares of the points of attainment added, since each further point is harder. It rests on { $period } and the targets for { $year }. Events are counted whole on the denominator of { $period }, and those the border of { $needed } does not need are dropped. With whole events the score becomes { $whole }.
column-now = Now
column-to = Must be
column-extra = More
column-whole = With whole events
column-attainment-now = Attainment now
column-attainment-needed = Attainment needed
reach-enough = enough as it is
share-heading = Each regency’s part
share-indicator = Indicator to share out
share-floor = { $name }: for { $area } to reach { $to }, the lowest are raised to { $floor }. { $count } of { $known } must rise{ $extra ->
    [0] {""}
   *[other] ; in all { $shown }
 }.
share-more = Rounded up in each place; for { $area } as a whole { $least } would do.
share-without = Without a figure, so not assumed: { $names }.
share-one = There is only something to share out where the chosen area holds more than one regency.
told-target = Target kept, release { $release }
told-no-targets = No target has been changed yet
told-reach-reachable = The judged score of { $score } must become { $needed }; above is the least effort in percent. With whole events the score becomes { $whole }
told-reach-already = The judged score of { $score } has reached { $needed }; nothing must rise
told-reach-unreachable = From { $score } the border { $needed } cannot be reached: some target is beyond what can be
told-reach-no_score = There is no score ({ $score }), so the border { $needed } cannot be worked towards

# How many further events a value to be reached means.
extra-campaign_activities = { $n ->
    [one] { $count } more activity held
   *[other] { $count } more activities held
 }
extra-campaign_reach = { $n ->
    [one] { $count } more district reached
   *[other] { $count } more districts reached
 }
extra-campaign_sustained = { $n ->
    [one] { $count } more activity followed up
   *[other] { $count } more activities followed up
 }
extra-reports_followed_up = { $n ->
    [one] { $count } more report followed up
   *[other] { $count } more reports followed up
 }
extra-reports_in_time = { $n ->
    [one] { $count } more report followed up in time
   *[other] { $count } more reports followed up in time
 }
extra-victims_served = { $n ->
    [one] { $count } more victim served
   *[other] { $count } more victims served
 }
extra-victims_comprehensive = { $n ->
    [one] { $count } more victim served completely
   *[other] { $count } more victims served completely
 }
extra-rehabilitation_completed = { $n ->
    [one] { $count } more rehabilitation completed
   *[other] { $count } more rehabilitations completed
 }
extra-joint_activities_held = { $n ->
    [one] { $count } more joint activity held
   *[other] { $count } more joint activities held
 }
extra-partners_active = { $n ->
    [one] { $count } more kind of partner active
   *[other] { $count } more kinds of partner active
 }
extra-agreements_in_force = { $n ->
    [one] { $count } more complete agreement in force
   *[other] { $count } more complete agreements in force
 }

fault-target_indicator = { $value } is not judged, so it cannot have a target.
fault-target_indicator-do = Choose another indicator, or delete this row.
fault-target_year = The year { $value } is outside the years of targets.
fault-target_year-do = Write a year between { $first } and { $last }.
fault-target_past = The year { $year } is over, and its scores have been read.
fault-target_past-do = Write { $first } or later, or delete this row.
fault-target_worst = { $value } is the worst there can be, so it is no target.
fault-target_worst-do = Write a number above { $worst }.
fault-target_range = { $value } is outside the limits of this indicator's target.
fault-target_range-do = Write a number between { $lowest } and { $highest }.
