### One indicator: comparisons, history (XmR chart), and the funnel over regencies.

page-indicator = One indicator

movement-ordinary = ordinary variation
movement-improvement = a signal of improvement
movement-concern = a signal that needs attention
movement-neutral = a signal of change

one-title = { $name }, { $area }, { $period }: { $value }
one-title-none = { $name }, { $area }, { $period }: { $state }
one-interval = (interval { $lower }–{ $upper })
one-interval-open = (interval from { $lower } on)
one-neutral = Many or few is judged neither good nor bad.
one-method = How it is computed
stands-target-better = beyond the target of { $target }
stands-target-worse = short of the target of { $target }
stands-target-alike = cannot yet be told apart from the target of { $target }
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
compare-apart = Difference (95%)
compare-means = Meaning
compare-levels = 95%: the difference lies outside its 95% interval, worth a look. 99.8%: far outside, worth acting on.
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
verdict-alike = cannot be told apart
strength-look = 95%
strength-act = 99.8%
compare-not-no-data = no figure here
compare-not-no-target = no target yet
compare-not-no-reference = no figure to compare with
compare-not-other-regencies = too different regencies reported
compare-not-no-interval = not judged: no interval
compare-not-not-pooled = the figures cannot be pooled
compare-not-maturing = new reports are still on their way
peers-who = Who is alike, and how it is compared
peers-rule = Regencies alike are the four nearest by three traits: children aged 0–17, land area, and the share of villages without signal. Children and area enter by their logarithm; the three are standardised and weigh the same. They come from official data, so results do not choose them. The rest of the province is pooled without the area itself. The period before is compared over the regencies with a figure in both. Interval of a difference: Newcombe for shares, exact Poisson for rates, Welch for means. That interval holds only the chance of counting; the ordinary ups and downs over time are shown by the history. Two shares are called different only where Fisher's exact test agrees. Against a target, fewer than five children or reports ask for a look at most.
peers-of = For { $place }: { $peers }.

history-official = No control chart: an official figure of a single date does not move
history-yearly = No control limits: this figure is sent once a year, so its points repeat
history-stock = No control limits: this figure stands until it is replaced, so its points repeat
history-maturing = No control limits: new reports are still on their way, so the latest points may still change
history-few = History: only { $count } { $periods } with a figure, too few to speak of a direction
history-gaps = History: { $count } { $periods } have a figure, but too many periods have none to speak of a direction
history-ordinary = History of { $count } { $periods }: cannot be told apart from ordinary variation
history-provisional = History of { $count } { $periods }: so far it cannot be told apart from ordinary variation
history-signal = { $signal }
history-past = { $signal }; { $now }
history-now-ordinary = now ordinary variation again
history-now-unknown = no figure in this period
history-mean = mean { $value }
history-note = Mean { $mean }; natural limits { $lower } to { $upper } (mean ± 2.66 × mean step).
history-note-provisional = These limits are provisional: only { $count } steps, firm ones come from { $enough } on.
label-improvement = Signal of improvement
label-concern = Signal that needs attention
label-neutral = Signal of change, not judged
rule-outside = outside the limits
rule-two-of-three = 2 of 3 near a limit
rule-trend = one way in a row
rule-run = one side in a row
rule-outside-up = { $label }: { $when } above the natural limit
rule-outside-down = { $label }: { $when } below the natural limit
rule-two-of-three-up = { $label }: two of three points near the upper limit, { $when }
rule-two-of-three-down = { $label }: two of three points near the lower limit, { $when }
rule-trend-up = { $label }: { $count } points rising in a row, { $when }
rule-trend-down = { $label }: { $count } points falling in a row, { $when }
rule-run-up = { $label }: { $count } points in a row above the mean, { $when }
rule-run-down = { $label }: { $count } points in a row below the mean, { $when }
column-period = Period
column-signal = Signal

funnel-name = Funnel over regencies
funnel-ordinary = Funnel: { $known } regencies cannot be told apart from ordinary variation around { $baseline }
funnel-outside = Funnel: { $count } of { $known } regencies outside the 95% limits around { $baseline }: { $names }
funnel-act = outside 99.8%: { $names }
funnel-left-out = left out: its numerator exceeds its denominator
funnel-inside = cannot be told apart from ordinary variation
funnel-note = Denominator: { $what }. Dashed line: 95%, worth a look. Solid line: 99.8%, worth acting on. Middle line: the province.
funnel-note-exact = A regency is marked only where the exact binomial count agrees.
funnel-size = size of the denominator
funnel-respondents = respondents
funnel-without-no-interval = Not drawn: stocks and money have no interval, so the limits of chance cannot be computed.
funnel-without-same-denominators = Not drawn: all regencies have the same denominator, so a funnel adds nothing to the chart by regency.
funnel-without-too-few = Not drawn: fewer than three regencies have a figure.
column-limits-look = 95% limits
column-limits-act = 99.8% limits

breakdown-axis = by { $name }
breakdown-most = By { $name }: most { $most }, { $shown }
breakdown-range = By { $name }: highest { $high } ({ $highest }), lowest { $low } ({ $lowest })
breakdown-alike = By { $name }: no difference

told-few-points = Only { $count } points have a figure; a direction is named from 5 points on.
told-gaps = { $count } points have a figure, but too many periods have none; a direction is named from 4 steps between neighbours on.
told-limits = Mean { $mean }, natural limits { $lower } to { $upper }
told-ordinary = Cannot be told apart from ordinary variation
compare-not-hidden = hidden
