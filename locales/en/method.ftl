### The method page and document: a sheet for each indicator, and what holds for all of them.

method-download = Download the whole method (HTML, prints on A4)
method-file = method
method-document-title = The method of Pelita, with the figures of { $area }, { $period }
method-document-lead = This document explains how every figure is made, and fills its formula with the figures of the area and period below. From the same release the figures are always the same.
method-area = Area
method-period = Period
method-release = Release
method-cut-off = Cut-off
method-hash = Hash of the release
method-foot = Pelita, release { $release }, cut-off { $cut_off }
method-tables = Data source
method-reference = Reference data
method-reference-same = Population, districts or villages as of { $taken }.
method-reference-earlier = Population, districts or villages as of { $taken }, the newest up to { $year }.
method-reference-later = Population, districts or villages as of { $taken }, the first there are; there are none of { $year }.
method-limits = Limits
method-changed = Last change
method-review = Review
method-not-checked = not yet checked by DPPA
method-review-line = next on { $due }; checked by: { $checked }
method-rests-on = { $value }, resting on { $numerator } and { $denominator }
method-between = 95% interval: { $lower } to { $upper }
method-between-open = 95% interval: from { $lower } on, end not yet known
limit-monthly = Months that were not sent are left out, so the figure speaks only of the months that are known.
limit-stock = What stands is taken at the end of the period, by the latest submission.
limit-reports = Only what arrived as a report is counted; children who do not report are not seen here.
limit-survey = Those who answered chose to answer; the dissatisfied may have stayed silent.
limit-process = The interval here tells the variation of answers as if the same service went on and on, and it is what the interval of the score uses; so it has no population correction. The margin with the finite-population correction stands on the satisfaction page.
limit-exposure = The population is counted in proportion to the months reported; moves during the year are not known.
limit-few = It rests on fewer than 10: a single change moves it far.
method-judged-title = The score’s interval, and the judged score
method-judged-text = Every indicator counts for 100 at most. So chance can only lower: what exceeds the target does not count, what falls short counts in full. The fewer the events, the more is taken.
    Example: the target is 60%, and this area truly attains 90% of it (54 of 100). Of 4 activities 0, 1, 2, 3 or 4 succeed with probabilities of 4.5, 21.0, 37.0, 29.0 and 8.5%. They attain 0, 41.7, 83.3, 100 and 100: on average 77.1, not 90. Of 40 activities the average is 88.4.
    Class, rank, colour of the map and targets therefore use the judged score: the level, the same in all indicators, that with as few events would on average measure what was measured. An area whose indicators are all like that example and that measures 77.1 is judged 90. The level is worked out at every whole percent, with straight lines between; what the cap at 100 takes at that level is put back to each domain. The score as measured is still the one printed, and still the mean of its parts.
    The score’s interval holds the levels by which the measured score is not among the 5% farthest on either side (Wilson’s way, for the whole score). Example: three domains of 24 of 40 each, with a target of 100%: the score is 60, the levels 52.5 to 67.1. The wider side, 7.5 points, moves 10,000 simulations around the judged score, together with weights × 0.75–1.25 and the arithmetic or geometric mean; the interval is 5–95% of these.
    Tried on 56,000 made-up areas: the interval holds the true score in 90–95% where all indicators are equally good (weak, middling or good; from the smallest regency to the province), and in 89% or more where some are good and some bad. What is judged is off by less than 0.5 points on average, whatever the size; with uneven results by up to 3.5 points in the smallest regency and 2 points in a typical one. Chance in each indicator is taken as its own.
method-ikm-title = IKM, grades and margin
method-ikm-text = IKM = 25 × the mean of the nine elements with exact weights of 1/9 (Permenpan RB 14/2017). The grade is read after rounding to two decimals.
    No grade is given for fewer than 10 questionnaires. Margin = t × s/√n × √(1 − n/N), 95%, with N = the reports received in the months whose questionnaires were sent (Cochran 1977).
    There is no correction where N is not known: the register of reports is incomplete, or residents and partners answered too. If only users answered and n is not below N, no sampling error is claimed.
    The required sample follows Krejcie and Morgan (1970), rounded as in their table.
method-interval-title = Confidence intervals
method-interval-text = An interval tells how far a figure could move by chance alone. The less it rests on, the wider it is.
method-comparison-title = Comparisons and signals
method-comparison-text = A figure is compared with its target, with the province, with the previous period and with its peers. Peers are the four regencies nearest in three things: number of children and land area (in logarithms), and the share of villages without signal. The three are standardised and weigh the same; nobody's results choose them.
    In charts over time there are two kinds of signal: one point outside its limits, or the points from some time on that, taken together, lie apart from those before. The limits come from all periods together: Poisson for counts, binomial for shares, and wider where the ups and downs are larger than counting alone makes them (as Laney does). No limit lies below 0 or above 100%.
    Too few to judge: fewer than 8 periods, or on average fewer than 1 report, fewer than 3 children or activities, or fewer than 3 respondents a period. Example: 2 reports in 12 quarters get no limits; in simulations even reports that grow fourfold are seen only 2 times in 10.
    Example: 11 quarters of 4 reports each, then 12. In all 56, so the middle line is 4.7. A point is a signal where its chance is below 0.05 ÷ 21 (12 points and 9 ways to divide in two) and it lies more than three standard errors away: above 12. Twelve is no signal yet.
    Two figures are called different only outside the 99.8% interval. The reason: whoever looks at 182 comparisons at 95% finds 9 false signals; at 99.8% fewer than 1. How many were looked at stands on every page. What comes together (kinds of partner, districts, the services of one child) is not judged. Against a target of 100% the distance is told, not the chance: 4 of 5 is 20 points short.
method-change-title = What changed, part by part
method-change-text = A pooled figure’s change is split in three. A regency’s own change: the change of its figure times its share (its part of the pooled denominator, the mean of both periods). Shares that shifted: the mean figure of both periods times the change of the share, summed over all regencies; this is no single regency’s doing. Those with figures in one period only are told apart (Kitagawa 1955).
    Example: regency A 72 of 90 (80%) to 45 of 50 (90%), regency B 2 of 10 (20%) to 15 of 50 (30%). Together they fall from 74 of 100 (74%) to 60 of 100 (60%): −14 points. A’s own: 10 points × the mean of its shares 0.9 and 0.5 = +7. B’s own: 10 points × the mean of its shares 0.1 and 0.5 = +3. Shares that shifted: 85 × (0.5 − 0.9) + 25 × (0.5 − 0.1) = −24. The sum is 7 + 3 − 24 = −14: both regencies improved, and the whole fell since B is now half of it.
    What is printed is rounded up or down so that its parts sum exactly as printed (largest remainders). Sentences, bars, the table and the overview use the same figures.
method-evidence-title = Grades of evidence
method-evidence-text = Every figure bears the lowest grade of evidence among the submissions it rests on.
method-examples-title = Worked examples: verification, bases and zeros
method-example-verified = What is not verified yet: { $received } reports, { $verified } of them verified, and { $least } of those { $verified } followed up. With the { $waiting } that wait taken as not achieved: { $least } ÷ { $received } = { $floor }. With all of them taken as achieved: ({ $least } + { $waiting }) ÷ { $received } = { $ceiling }. As reported: { $reported } ÷ { $received } = { $value }. So it reads { $floor }–{ $ceiling } ({ $verified } of { $received } reports verified); verifying can only bring both ends nearer.
method-example-thin = A thin base: in a quarter { $regencies } areas × { $months } months × { $domains } domains = { $due } submissions are due. If only { $short } came, or only { $few } areas reported, there is no score, class or rank; what is written is how many reported, as in { $few } of { $regencies }. From { $enough } submissions of { $heard } areas or more a score is given.
method-example-zero = A declared zero: an area with { $children } children declares that no report came in a quarter. By its own history ({ $before } reports in the four quarters before) { $own } were to be expected; by its peers ({ $of-peers } reports among { $children-of-peers } children) { $peers }. The larger counts: e^−{ $expected } = { $probability }. That is not below { $level }, so nothing is asked.
method-example-zero-improbable = With { $before } reports in its history { $own } were to be expected: e^−{ $expected } = { $probability }. That is below { $level }, so the zero is asked about under “Most in need of attention”.
method-states-text = A figure that is not there says why, and is never written as zero.
method-glossary-text = Words used with a fixed meaning on all pages.
