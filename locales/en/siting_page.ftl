### Where next: the best places for new points, a plan of one's own, and two plans side by side.

page-siting = Where next?

siting-choose-way = Way
siting-way-best = Best places
siting-way-own = Place your own
siting-way-compare = Compare two
siting-choose-kind = Kind of point
siting-choose-new = New points
siting-choose-hours = Longest trip
siting-choose-season = Season
siting-hours = { $count ->
    [one] { $hours } hour
   *[other] { $hours } hours
 }
siting-whole-province = Always worked out for the whole province, whichever area is chosen above.

siting-count = { $count ->
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
   *[other] { $count }
 }
siting-points = { $many } new { $kind ->
    [counselling_post] { $count ->
        [one] counselling post
       *[other] counselling posts
    }
    [uptd_ppa] UPTD PPA
    [shelter] { $count ->
        [one] shelter
       *[other] shelters
    }
   *[mobile_team] { $count ->
        [one] mobile team
       *[other] mobile teams
    }
 }
siting-title = { $points } { $by ->
    [district-tied] in places such as
    [regency-tied] in places such as
   *[other] in
 } { $places } would bring { $gained } more children within { $hours } (estimate)
siting-title-many = { $points } would bring { $gained } more children within { $hours } (estimate)
siting-title-none = { $points } would add nobody: all children counted are within { $hours } already (estimate)
siting-title-unknown = No answer yet: by { $period } no regency has told where its service points are

siting-before = Now
siting-after = Afterwards
siting-reached-unknown = not known
siting-reached = { $children } children
siting-children = Children 12–17 (estimate)
siting-state-within = within the time
siting-state-gained = newly reached
siting-state-lost = no longer reached
siting-state-beyond = not yet reached
siting-state-unknown = not known
siting-sign-new = new point
siting-sign-stands = existing assistance point
siting-sign-closed = closed

siting-in-time = Children within { $hours }
siting-within = { $before } become { $after } of { $children } children ({ $was } become { $now })
siting-gain = Who gains
siting-lose = Who loses
siting-areas-more = { $count ->
    [one] ; and 1 more area
   *[other] ; and { $count } more areas
 }
siting-runner-up = Second choice
siting-instead = { $new } instead of { $old }
siting-second = { $places }: { $regret } fewer children
siting-second-none = None; every other choice does as well or adds no child.
siting-ties = Just as good
siting-ties-none = No other choice is just as good.
siting-ties-some = { $places }{ $more ->
    [many] ; and more than { $count } others
    [some] ; and { $count } others
   *[none] {""}
 }
siting-median = Shortest trips
siting-median-same = The same places also shorten the average trip of all children most (p-median).
siting-median-other = To shorten the average trip of all children (p-median): { $places }{ $same ->
    [yes] . As many children within the time.
   *[no] . { $fewer } fewer children within the time.
 }
siting-visits = Visits
siting-visits-said = Each district would be visited about { $visits } times a month.
siting-perhaps = Perhaps already
siting-gained-unknown = { $children } of the children gained live where points have not been told yet, so they may be reached already.
siting-not-known = Not known
siting-unknown = { $children } children in { $places }: service points have not been told yet.
siting-score = For the score
siting-functions = { $place } { $before } to { $after }
siting-functions-more = More of the six service functions: { $places }.
siting-functions-fewer = Fewer of the six service functions: { $places }.
siting-indicator-begins = Can be judged from then on: { $name } ({ $places }).
siting-indicator-ends = Can no longer be judged: { $name } ({ $places }).
siting-score-said = The score judges what is done, not where points stand. How far it would rise cannot be worked out beforehand; no new staff are assumed.

siting-rule = An estimate. Children are shared out among districts by their number of villages. Trips: straight distance times a detour, by speed, from the middle of the district. Children count as reached where a point that assists is within the time.
siting-rule-shelter = An estimate. Shelters are told by regency only: trips are worked out from capital to capital.
siting-rule-team = A mobile team visits districts up to 3 hours from its base, whatever the longest trip.

siting-placing = Place new points in
siting-closing = Close existing points
siting-none-chosen = None chosen yet
siting-point = { $kind }, { $place }
siting-point-id = { $kind }, { $place }, { $point }
siting-own-more = This plan would bring { $children } more children within { $hours } (estimate)
siting-own-fewer = With this plan { $children } children would no longer be within { $hours } (estimate)
siting-own-same = This plan does not change how many children are within { $hours } (estimate)
siting-best-of-as-many = Against the best
siting-behind = { $same ->
    [yes] No places do better for { $count } new points.
   *[no] The best places for { $count } new points, with nothing closed, would reach { $children } more children.
 }
siting-name = Name of the plan
siting-name-help = Short and without names of people, for instance: Two posts upstream.
siting-save = Keep the plan
siting-save-not = Anybody may place points and read the figures. Keeping a plan is for partners and the office, who log in.
siting-saved = Plan "{ $name }" kept. It can be compared here at any time.
siting-kept = Plans kept ({ $shown })
siting-kept-name = Name
siting-kept-what = Kind and longest trip
siting-kept-where = New points
siting-kept-closing-count = Points closed
siting-kept-when = Kept
siting-kept-by = By
siting-remove = Take a plan off the list
siting-remove-button = Take off the list
siting-removed = Plan "{ $name }" taken off the list.

siting-plan-now = As it is now
siting-plan-best = Best: { $points }
siting-plan-own = Your plan
siting-choose-plan-0 = First plan
siting-choose-plan-1 = Second plan
siting-nothing-to-compare-title = There are no two plans to compare yet
siting-nothing-to-compare = Place new points under "Place your own" first, then come back.
siting-compared = "{ $first }" would bring { $children } more children within { $hours } than "{ $second }" (estimate)
siting-compared-same = "{ $first }" and "{ $second }" reach as many children within { $hours } (estimate)
siting-compared-note = Both are worked out anew on the data shown, for a longest trip of { $hours }.
siting-address-left = { $count ->
    [one] The address names 1 point that is not known, not in the data shown, or beyond { $most } points; it is left out: { $names }.
   *[other] The address names { $count } points that are not known, not in the data shown, or beyond { $most } points; they are left out: { $names }.
 }
siting-gone = { $count ->
    [one] { $count } point that this plan closes is not in the data shown; it is left out.
   *[other] { $count } points that this plan closes are not in the data shown; they are left out.
 }
siting-difference = Difference
siting-share = Share of all children
siting-row-points = Points that assist
siting-row-mobile-teams = Mobile teams
siting-row-districts-over-3 = Districts beyond 3 hours
