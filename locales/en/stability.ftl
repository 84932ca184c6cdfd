### How firm the score is: how sure scores, classes and ranks are, and what a class hangs on.

page-stability = How firm the score is
stability-title-none = How firm the score of { $area } is, { $period }: not yet assessable, so there is nothing to test
stability-title-hidden = How firm the score of { $area } is, { $period }: the score is not open to the public for this period; by year it is
stability-unranked-hidden = The rank is not open to the public for this period; by year it is.
stability-title-thin = How firm the score of { $area } is, { $period }: { $heard }; not assessed yet
stability-title-firm = { $area } is most often in the class { $often } ({ $share } of simulations){ $same ->
    [yes] {""}
   *[no] ; by its score { $class_name }
 }; a weight of one domain between { $low } and { $high } does not change the class by score
stability-title-hangs = { $area } is most often in the class { $often } ({ $share } of simulations){ $same ->
    [yes] {""}
   *[no] ; by its score { $class_name }
 }; the class by score becomes { $becomes } with the weight of { $domain } { $side ->
    [above] above
   *[below] below
 } { $at } (default { $weight })
stability-score = Score of { $period }: { $score }, class { $classes }.
stability-shares = Of { $draws } simulations: { $shares }.
stability-share = { $class_name } { $share }
stability-rank = Rank { $rank } of { $ranked }; between { $lower } and { $upper }.
stability-rank-sure = Rank { $rank } of { $ranked }, also in nine of ten simulations.
stability-rank-alone = Without a rank: of no other area can a score be seen here for this period.
stability-ends = At the top in { $first } of simulations, at the bottom in { $last }.
stability-unranked = Without a rank, since there is no score; { $ranked } { $kind ->
    [regency] regencies
   *[other] electoral districts
 } have one.
stability-unranked-fewer = The score is { $domains }, so it has no rank; { $ranked } { $kind ->
    [regency] regencies
   *[other] electoral districts
 } with all five domains have one.
weights-lead = Move the weights and see what follows. The default weights stay in force; this choice is kept in the page’s address only.
weights-share = = { $share }
weights-reset = Back to the default weights
weights-nothing = All weights are 0, so there is nothing to work out. Give at least one domain a weight.
weights-default = Default weights (equal)
weights-chosen = Chosen weights
column-weights = Weights
column-score-interval = Score (5–95%)
column-uncapped = Without the cap
column-rank-interval = Rank (5–95%)
column-most-likely = Most often
column-first = Top
column-last = Bottom
rank-value = { $rank } of { $ranked } ({ $lower }–{ $upper })
rank-short = { $rank } ({ $lower }–{ $upper })
rank-axis = rank
rank-title-hidden = The ranks of the regencies are not open to the public for this period; by year they are
rank-title-none = No regency can be ranked yet
rank-title-one = Only { $place } has a score on all domains, so there is no rank to compare
rank-title-shared = The top place is not certain: { $top } is there most often, but only in { $first } of simulations{ $tail }
rank-title-clear = { $top } is at the top in { $first } of simulations{ $tail }
rank-title-other = { $best } is at the top by the judged score, but { $top } more often in the simulations ({ $first }){ $tail }
rank-title-open = { $best } is at the top by the judged score, but in the simulations nobody clearly is{ $tail }
rank-title-tied = { $count } regencies share rank 1 with the same score{ $tail }
rank-title-all-tied = All { $count } regencies have the same score, so none is at the top or the bottom
rank-title-bottom = ; at the bottom most often { $bottom } ({ $last })
rank-domains = { $count } of { $all }
rank-note-fewer = { $count } without a rank, since the score rests on fewer than { $all } domains.
column-domains = Domains
told-rank-fewer = * The score rests on fewer than { $all } domains, so it has no rank
rank-note = Dot: rank by the judged score; line: 5–95% of { $draws } simulations. What has no score has no rank.
rank-note-chosen = Hollow dot: rank by the default weights.
hinges-title = What the class hangs on
hinges-weights = Weights, one by one (the others keep their proportions)
hinge-weight = { $domain } (now { $weight }): { $changes }
hinge-never = the same class from 0 to 100%
hinge-above = { $becomes } above { $at }
hinge-below = { $becomes } below { $at }
hinges-chance = Core indicators that could change the class by chance alone
hinge-chance = { $name } { $value } (interval { $lower }–{ $upper }): becomes { $becomes } at { $at }
hinge-chance-none = None: within the confidence interval of each indicator the class is the same.
hinges-without = The class if one indicator is not counted
hinge-without = without { $name }: { $score }, { $class_name }
hinge-without-none = The same: no indicator decides the class on its own.
hinges-adding = Ways of adding up
variant-geometric = Geometric mean, which does not let a high domain cover for a low one: { $score }, { $class_name }
variant-uncapped = Attainment without the cap at 100: { $score }, { $class_name }
variance-shares = The score’s variance comes from: { $parts }.
variance-weights = weights { $share }
variance-aggregation = way of adding up { $share }
variance-sampling = chance, as numbers are small { $share }
variance-together = their interplay { $share }
variance-none = This score does not vary in the simulations.
hinge-table = Every core indicator
column-without = Score without it
column-rise = Class rises at
column-fall = Class falls below
hinge-flip = { $at } → { $becomes }
stability-method = Simulation: weights × 0.75–1.25, arithmetic or geometric mean, and chance in each indicator around the judged score; the same scenarios for every area (OECD/JRC 2008). Shares of variance: first-order Sobol indices (Saisana et al. 2005).
refused-weights = "{ $value }" is no set of weights. Write domains a–e with numbers of 0 or more, such as a=30,b=20,c=20,d=10,e=20; each domain once, at least one above 0.
