### One indicator: comparisons, its history, and the funnel over regencies.

page-indicator = One indicator

movement-ordinary = ordinary ups and downs
movement-improvement = a signal of improvement
movement-concern = a signal that needs attention
movement-neutral = a signal of change
movement-few = its history is too little to judge

looked-at = Signals: of the { $number } looked at; { $chance ->
    [few] fewer than 1
   *[some] about { $expected }
 } by chance.

one-title = { $name }, { $area }, { $period }: { $value }
one-verified = { $lower }–{ $upper } ({ $part } of { $whole } verified)
one-verified-items = { $lower }–{ $upper }
one-title-none = { $name }, { $area }, { $period }: { $state }
one-interval = (interval { $lower }–{ $upper })
one-interval-open = (interval from { $lower } on)
one-neutral = Many or few is judged neither good nor bad.
one-method = How it is computed
stands-target-better = beyond the target of { $target }
stands-target-worse = short of the target of { $target }
stands-target-reached = has reached the target of { $target }
stands-target-short = short of the target of { $target }
stands-target-alike = not yet clearly above or below the target of { $target }
stands-target-higher = above the target of { $target }
stands-target-lower = below the target of { $target }
stands-rest-better = better than the other regencies
stands-rest-worse = weaker than the other regencies
stands-rest-alike = cannot be told apart from the other regencies
stands-rest-higher = higher than the other regencies
stands-rest-lower = lower than the other regencies
stands-previous-better = better than the period before
stands-previous-worse = weaker than the period before
stands-previous-alike = cannot be told apart from the period before
stands-previous-higher = higher than the period before
stands-previous-lower = lower than the period before

compare-title = { $apart ->
    [0] No comparison differs by more than chance
   *[other] { $apart } of { $all } comparisons differ by more than chance
 }
compare-title-none = No comparison can be judged yet
compare-with = Compared with
compare-there = There
compare-apart = Difference (99.8%)
compare-means = Meaning
compare-levels = Two figures are called different only where chance alone makes such a difference less than 2 times in 1,000. Against a target of 100% the distance alone is told: below 100% always means not yet.
against-target = Target
against-rest = Rest of the province
against-peers = Regencies alike
compare-regencies = { $count } other regencies pooled
compare-same-regencies = { $count } regencies with a figure in both periods; now { $now }
compare-points = { $points } points
compare-limits = ({ $lower } to { $upper })
compare-limits-open = (from { $lower } on)
compare-times = { $times } times ({ $lower } to { $upper })
compare-at-least = at least { $lower } times
verdict-better = better
verdict-worse = weaker
verdict-higher = higher
verdict-lower = lower
verdict-alike = ordinary ups and downs
verdict-alike-target = not yet clearly above or below
verdict-reached = reached
verdict-short = not yet reached
compare-not-no-data = no figure here
compare-not-no-target = no target yet
compare-not-no-reference = no figure to compare with
compare-not-other-regencies = too different regencies reported
compare-not-no-interval = not judged: no interval
compare-not-clustered = not judged: what is counted comes together, not one by one
compare-not-not-pooled = the figures cannot be pooled
compare-not-other-months = other months: not comparable yet
compare-not-maturing = new reports are still on their way
peers-who = Who is alike, and how it is compared
peers-rule = Regencies alike are the four nearest by three traits: children aged 0–17, land area, and the share of villages without signal. Children and area enter by their logarithm; the three are standardised and weigh the same. They come from official data, so results do not choose them. The rest of the province is pooled without the area itself. The period before is compared over the regencies with a figure in both. Interval of a difference: Newcombe for shares, exact Poisson for rates, Welch for means. That interval holds only the chance of counting; the ordinary ups and downs over time are shown by the history. The interval is 99.8%. Two shares are called different only where Fisher's exact test agrees; against a target, where the exact binomial count agrees. What comes together is not judged, such as kinds of partner: one meeting brings several at once.
peers-of = For { $place }: { $peers }.

history-official = No limits: an official figure of a single date does not move
history-yearly = No limits: this figure is sent once a year, so its points repeat
history-stock = No limits: this figure stands until it is replaced, so its points repeat
history-maturing = No limits: new reports are still on their way, so the latest points may still change
history-clustered = No limits: what is counted comes together, not one by one, so its ups and downs are not judged
history-unmodelled = No limits: for a figure of this kind nobody knows how far chance moves it
history-few = Too few to judge: only { $count } whole { $periods } with a figure, a direction is named from { $points } on
history-gaps = Too few to judge: { $count } whole { $periods } have a figure, but with gaps; a direction is named from { $steps } that follow each other
history-small = Too few to judge: so few are counted a period that even a large change would not be seen
history-ordinary = History of { $count } { $periods }: ordinary ups and downs
history-signal = { $signal }
history-past = { $signal }; { $now }
history-now-ordinary = now ordinary ups and downs again
history-now-unknown = no figure in this period
history-centre = all periods { $value }
history-note = Middle line { $centre }: all periods together. Limits of the last point { $lower } to { $upper }; they are wider where fewer were counted. A signal: one point outside its limits, or the points from some time on, taken together, apart from those before. Where nothing changed, at most 1 history in 25 gives a signal.
label-improvement = Signal of improvement
label-concern = Signal that needs attention
label-neutral = Signal of change, not judged
rule-outside = outside the limits
rule-shift = different from then on
rule-outside-up = { $label }: { $when } above the limit
rule-outside-down = { $label }: { $when } below the limit
rule-shift-up = { $label }: since { $when } higher than before ({ $count } points together)
rule-shift-down = { $label }: since { $when } lower than before ({ $count } points together)
column-period = Period
column-signal = Signal

funnel-name = Regencies by size
funnel-ordinary = Regencies: { $known } within ordinary ups and downs around { $baseline }
funnel-outside = Regencies: { $count } of { $known } outside the 99.8% limits around { $baseline }: { $names }
funnel-left-out = left out: its numerator exceeds its denominator
funnel-inside = within ordinary ups and downs
funnel-note = To the right: { $what }. Curved lines: the 99.8% limits, which chance seldom crosses. Middle line: the province.
funnel-note-exact = A regency is marked only where the exact binomial count agrees.
funnel-size = how many were counted
funnel-respondents = respondents
funnel-without-no-interval = Not drawn: stocks and money have no interval, so the limits of chance cannot be computed.
funnel-without-clustered = Not drawn: what is counted comes together, not one by one, so nobody knows the limits of chance.
funnel-without-same-denominators = Not drawn: all regencies have the same denominator, so a funnel adds nothing to the chart by regency.
funnel-without-too-few = Not drawn: fewer than three regencies have a figure.
column-limits = Limits

breakdown-axis = by { $name }
breakdown-most = By { $name }: most { $most }, { $shown }
breakdown-range = By { $name }: { $among }highest { $high } ({ $highest }), lowest { $low } ({ $lowest })
breakdown-alike = By { $name }: all the same
breakdown-too-few = By { $name }: no two parts of at least { $fewest } to compare yet

told-centre = Middle line { $centre }
told-ordinary = Ordinary ups and downs
compare-not-hidden = hidden
