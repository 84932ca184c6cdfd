### Words about figures that are no part of a whole: days, points, multiples and levels.

amount-days = { $days ->
    [one] { $number } day
   *[other] { $number } days
}
amount-days-between = { $lowest }–{ $highest } days
amount-days-from = { $days } days or more
amount-days-not-reached = { $days ->
    [0] not reached yet
   *[other] more than { $days } days, not reached yet
}
amount-days-not-reached-short = { $days ->
    [0] not reached yet
   *[other] > { $days } days
}
limits-open = from { $lower } on
amount-points = { $number } points
amount-times = { $number } times
amount-level = { $name } (level { $level })
unit-days = days
unit-points = percentage points
unit-times = times; 1 means in proportion
unit-level = level 1–5
says-days = { $numerator } of { $denominator } reports followed up
says-points = { $numerator } of { $denominator } victims served
says-times = { $numerator } of { $denominator } activities
says-level = { $numerator } of { $denominator } activities at levels 3–5
says-limits = between { $lower } and { $upper } (95%)
says-limits-open = from { $lower } on, end not yet known (95%)
method-interval-order = order statistics (binomial ranks), 95%
method-interval-newcombe = Newcombe's method 10 for the difference of two proportions, 95%
method-interval-share = Wilson of the share of activities, over the share of children, 95%
refused-part = "{ $value }" is no indicator or category of one. Write it like response_days or services_given:health; docs/indicators.md lists them.
refused-breakdown = There is no breakdown by "{ $value }" here. On offer: { $offered }.
