### What changed: the score from one period to another.

page-changes = What changed
source-changes = all registers; targets in force

change-unknown = Cannot be compared with { $before } yet.
change-unpublished = Not compared with { $before }: the public has no score for it.
change-other-months = Not comparable yet with { $before }: { $months } of { $months_whole } months here, { $months_before } there.
change-none = The same as { $before } ({ $was }).
change-moved = { $direction ->
    [up] Up
   *[down] Down
} { $points } points from { $before } ({ $was }); { $outcome ->
    [signal] a signal, worth a look.
    [composition] mostly because other domains, indicators or regencies are assessed.
   *[ordinary] ordinary ups and downs.
}
change-mover = Moved the score most: { $indicator } ({ $points }).
change-other-domains = Other domains have figures, so part of the change comes from what the score is made of.
change-link = See what changed

changes-compare = Compared with
changes-title = { $area }, { $period }: score { $direction ->
    [up] up
   *[down] down
} { $points } points from { $before }; { $outcome ->
    [signal] a signal
    [composition] mostly because other domains, indicators or regencies are assessed
   *[ordinary] ordinary ups and downs
}
changes-title-none = { $area }, { $period }: score the same as { $before }
changes-title-other-months = { $area }, { $period }: not comparable yet with { $before }
changes-title-unknown = { $area }, { $period }: cannot be compared with { $before } yet
changes-title-unpublished = { $area }, { $period }: the public has no score of { $before } to compare with

changes-other-months = Of { $months_whole } months { $period } holds { $months } and { $before } { $months_before }: not comparable yet, so nothing is called a rise, a fall or a signal.
changes-no-score = { $area } has no score yet for { $period }: { $domains } domains have figures, at least { $fewest } are needed.
changes-whole = Compared with { $before }, the score went { $direction ->
    [up] up
   *[down] down
} { $points } points: { $was } to { $now }.
changes-whole-none = The score is the same as in { $before }: { $now }.
changes-whole-signal = A signal: what was assessed in both periods moved { $alike } points. The interval of that move, { $lower } to { $upper } points, does not hold zero.
changes-whole-ordinary = Ordinary ups and downs: what was assessed in both periods moved { $alike } points. The interval of that move, { $lower } to { $upper } points, holds zero.
changes-whole-composition = Mostly because other domains, indicators or regencies are assessed: { $composition } points.
changes-whole-alike = What was assessed in both periods moved { $alike } points (interval { $lower } to { $upper }): { $signal ->
    [signal] a signal.
   *[ordinary] ordinary ups and downs.
}
changes-history = { $rule ->
    [outside] Over the last { $count } periods, the score now lies beyond its control limits: a signal.
    [shift] Over the last { $count } periods: the latest scores, taken together, lie apart from those before, a signal.
   *[none] The control chart over the last { $count } periods shows no signal.
}
changes-mover-share = { $indicator }: { $direction ->
    [up] raised
   *[down] lowered
} the score by { $points } points, from { $was } ({ $part_was } of { $whole_was }) to { $now } ({ $part_now } of { $whole_now }); { $signal ->
    [signal] a signal.
    [ordinary] ordinary ups and downs.
    [maturing] the newest figure may still grow.
   *[none] it cannot be said yet whether that is a signal.
}
changes-mover = { $indicator }: { $direction ->
    [up] raised
   *[down] lowered
} the score by { $points } points, from { $was } to { $now }; { $signal ->
    [signal] a signal.
    [ordinary] ordinary ups and downs.
    [maturing] the newest figure may still grow.
   *[none] it cannot be said yet whether that is a signal.
}
changes-mover-plain-share = { $indicator }: { $direction ->
    [up] raised
   *[down] lowered
} the score by { $points } points, from { $was } ({ $part_was } of { $whole_was }) to { $now } ({ $part_now } of { $whole_now }).
changes-mover-plain = { $indicator }: { $direction ->
    [up] raised
   *[down] lowered
} the score by { $points } points, from { $was } to { $now }.
changes-mover-bare = { $indicator }: { $direction ->
    [up] raised
   *[down] lowered
} the score by { $points } points.
changes-figures-share = The figure went from { $was } ({ $part_was } of { $whole_was }) to { $now } ({ $part_now } of { $whole_now }){ $signal ->
    [signal] ; a signal.
    [ordinary] ; ordinary ups and downs.
   *[none] .
}
changes-figures = The figure went from { $was } to { $now }{ $signal ->
    [signal] ; a signal.
    [ordinary] ; ordinary ups and downs.
   *[none] .
}
changes-alike-share = In the regencies with figures in both periods: { $was } ({ $part_was } of { $whole_was }) to { $now } ({ $part_now } of { $whole_now }); { $signal ->
    [signal] a signal.
    [ordinary] ordinary ups and downs.
    [maturing] the newest figure may still grow.
   *[none] it cannot be said yet whether that is a signal.
}
changes-alike = In the regencies with figures in both periods: { $was } to { $now }; { $signal ->
    [signal] a signal.
    [ordinary] ordinary ups and downs.
    [maturing] the newest figure may still grow.
   *[none] it cannot be said yet whether that is a signal.
}
changes-alike-none = The regencies with figures differ too much to say whether that is a signal.
changes-own = By the regencies’ own figures: { $points } points.
changes-places-1 = Mostly { $place } ({ $points }).
changes-places-2 = Mostly { $place } ({ $points }) and { $second } ({ $others }).
changes-mix = Since each regency’s share of the whole shifted: { $points } points.
changes-composition = Since some regencies have figures in one of both periods only: { $points } points.
changes-target-too = The target went from { $was } to { $now }: { $points } points.
changes-domains-came = Now assessed: { $domains }. In { $before } there were no figures.
changes-domains-left = No longer assessed: { $domains }. In { $before } there were figures.
changes-indicator-came = Because { $indicator } is now assessed: { $points } points. In { $period }: { $state }.
changes-indicator-left = Because { $indicator } is no longer assessed: { $points } points. In { $period }: { $state }.
changes-regency-one-side = { $place } has figures in only one of both periods for some indicators: { $points } points.
changes-target = Because the target of { $indicator } changed from { $was } to { $now }: { $points } points.

changes-waterfall = { $up } indicators raised the score, { $down } lowered it
changes-waterfall-none = No indicator moved the score
changes-signal-mark = signal
changes-scale = score
changes-parts-title = { $count ->
    [0] No regency moved the score
    [1] { $place } moved the score most: { $points } points
   *[other] { $place } moved the score most: { $points } points each, up or down
}
changes-parts-note = Points of the score of { $area } from each regency. Blue: raised; orange: lowered; a dot: rounds to 0; blank: no figures. Each number is rounded up or down so that all rows and columns sum to { $points }.
changes-parts-cell = { $place }, { $indicator }: { $direction ->
    [up] raised
   *[down] lowered
} the score by { $points } points
changes-without-place = no place
changes-all = All
changes-column-points = Points
changes-column-effect-value = By own figures
changes-column-effect-mix = By shares
changes-column-effect-target = By target
changes-column-effect-composition = By composition
changes-column-judged = Signal?
changes-judged-signal = signal
changes-judged-ordinary = ordinary ups and downs
changes-judged-maturing = may still grow
changes-judged-none = cannot be said yet
changes-method = These parts sum exactly to the change of the score, also as printed. A regency’s change times its share is its own part; shares that shifted are told apart. What was assessed in both periods is compared with itself; what began or stopped being assessed is told apart. A signal: zero lies outside the 99.8% interval of the move of what was assessed in both.

arrivals-title = { $late ->
    [0] No late submission
   *[other] { $late } late submissions
}, { $revised ->
    [0] none revised
   *[other] { $revised } revised
}
arrivals-now = For { $period }: { $fresh } monthly submissions came since { $day }, { $late } late, { $revised } revised.
arrivals-before = For { $period }: { $fresh } monthly submissions came after { $day }, { $late } late, { $revised } revised.
arrivals-revision = The release of { $day } had the score of { $period } at { $then }; by the present data it is { $now }: { $points } points.
arrivals-revision-none = No earlier release judged { $period } after it was due, so there is no revision to tell.
arrivals-revision-rule = The release of { $day } was made by the old rule, so its score of { $period } is not compared with the present one.
arrivals-revision-same = The score of { $period } has not changed since the release of { $day }: { $now }.
arrivals-revision-unscored = The release of { $day } had no score for { $period } yet; by the present data it is { $now }.
arrivals-kind = What
arrivals-late = late
arrivals-revised = revised
arrivals-fresh = came after
arrivals-first = First received
arrivals-last = Last received
arrivals-due = Due
arrivals-versions = Versions
arrivals-none = No submission for these two periods came after, late, or was revised.

refused-against = { $value } cannot be compared with { $period }: choose an earlier period of the same kind.
changes-score-thin = { $area } is not assessed for { $period }: less than half of the submissions due were received.
changes-score-hidden = The score of { $area } for { $period } is not open to the public.
changes-instead = What can be compared: { $period } with { $before }
