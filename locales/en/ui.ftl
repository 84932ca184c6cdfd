### Words that all pages share.

pages-results = Results
pages-analysis = Behind the figures
pages-places = Places
pages-work = Data & targets
page-overview = Overview
page-campaigns = Campaigns
page-reports = Reports
page-victims = Victims
page-collaboration = Collaboration
page-satisfaction = Satisfaction
page-coverage = Coverage
page-context = Official context
page-import_file = Import
page-method = Method

simulated = SIMULASI
simulated-long = SIMULASI: all performance figures here are simulated, not records of the real office.
closing-release = Release { $release } · cut-off { $cut_off } · { $submissions } submissions.
closing-help = A child or family needs help? SAPA 129: call 129 or WhatsApp 08111-129-129.

choose-kind = Kind of period
choose-period = Period
choose-area = Area
choose-basis = Basis of the figures
choose-language = Language
period-running = { $name } (under way)
not-understood = The address of this page asks for "{ $wanted }" under { $choice }. That is not known or has no data, so the default is shown.
kind-of-period-month = Monthly
kind-of-period-quarter = Quarterly
kind-of-period-semester = Half-yearly
kind-of-period-year = Yearly
period-quarter = Quarter { $number }, { $year }
period-semester = Half-year { $number }, { $year }
area-province = Province of { $name }
area-electoral = Electoral district { $name }
basis-reported = Reported
basis-documented = Documented
basis-verified = Verified
basis-line-reported = all that was reported
basis-line-verified = verified only

empty-title = No data yet
empty-text = No submission has come in, so this page cannot answer yet. The first steps are on the Overview.
empty-read = What can be read already:

class-very_high = Very high
class-high = High
class-medium = Medium
class-low = Low
class-very_low = Very low
class-none = not yet assessable
class-maybe = { $class_name }, possibly { $others }
class-between = { $low } to { $high }
class-unsure = pale: the class is not sure, the interval touches more than one
state-ok = known
state-no_report = no report received
state-reported_zero = reported zero
state-nothing_to_count = nothing to count yet
state-few = too few (0–4)
state-not_verified = not yet verified
state-fewer_domains = fewer than five domains
state-thin = less than half of the submissions received
state-too_few = not yet assessable
state-hidden = hidden
state-no_such_service = no such service
state-not_yet_due = not yet due
score-domains = from { $count ->
    [1] one domain
    [2] two domains
    [3] three domains
   *[other] four domains
 }
heard-regencies = { $part } of { $whole } reported
heard-submissions = { $part } of { $whole } submissions received
score-none = not yet assessable
score-hidden = not open to the public

uploader-upload = Choose a file
uploader-limit = XLSX or CSV, at most 25 MB

row-name = Indicator
row-bar = Attainment of the target
row-value = Value
row-class = Class
row-trend = Last { $count } { $periods }
row-says = What to know

value-with-base = { $value }, { $numerator } of { $denominator }
value-with-base-about = { $value }, about { $numerator } of { $denominator }
value-of-few = { $value }, of { $count } only
areas-count = { $count } areas
finding-none = { $name }: no area has a figure yet
finding-hidden = { $name }: figures of single areas are not open to the public for this period
finding-one = { $name }: { $place } { $value }
finding-among = of those counted from { $fewest } or more,
finding-range = { $name }: { $among }highest in { $high } ({ $highest }), lowest in { $low } ({ $lowest })
finding-target = { $name }: { $below ->
    [0] all { $known } areas reach the target of { $target }{ $tail }
   *[other] { $below } of { $known } areas are below the target of { $target }{ $tail }
 }
finding-own-targets = { $name }: { $below } of { $known } areas are below their own targets{ $tail }
finding-lowest = ; { $among }lowest { $low } ({ $lowest })
finding-lowest-many = ; { $among }{ $low } at { $lowest }
finding-lowest-own = ; { $among }furthest behind { $low } ({ $lowest })
finding-furthest = ; { $among }furthest behind { $low }
finding-alike = { $name }: the same in { $low } ({ $lowest })
finding-only = { $name }: { $low } { $lowest }; elsewhere the figures are of fewer than { $fewest }
finding-few = { $name }: { $known } areas have figures, each of fewer than { $fewest }
reason-weakest = { $name } { $value }, target { $target }
reason-weakest-shared = { $count ->
    [2] { $names }: attainment { $attainment }
    [3] { $names }: attainment { $attainment }
   *[other] { $count } indicators: attainment { $attainment }
 }
reason-nothing = no indicator can be computed yet

table-twin = See as a table
source-line = Source: { $source }
cut-off-line = cut-off { $day }
source-register-campaigns = register of campaigns
source-register-reports = register of reports
source-register-victims = registers of reports and services
source-register-collaboration = registers of joint activities, partners and agreements
source-register-satisfaction = satisfaction questionnaires
source-all = all registers
column-place = Area
column-value-shown = Value
column-numerator = Numerator
column-denominator = Denominator
column-interval = 95% confidence interval
column-target-shown = Target
column-evidence = Evidence
column-category-shown = Category
column-count-shown = Count
unit-percent = percent
unit-index = index 25–100
unit-per_10000 = per 10,000 children
unit-per_1000 = per 1,000 children
period-under-way = { $period } ({ $first }–{ $last })
period-under-way-month = { $period } ({ $first })
unit-over-time = { $unit }, per { $kind ->
    [month] month
    [quarter] quarter
    [semester] half-year
   *[year] year
 }
unit-rupiah = rupiah
rounded-for-public = SLIGHTLY ROUNDED
rounded-for-public-long = Small counts are rounded by lot so that no child can be recognised; the office's value lies inside the interval beside each figure.
