# Publishing a release, and open data.

page-open_data = Open data
open-title = Pelita: protection of children from online sexual exploitation in Central Kalimantan
open-about = Counts, indicators and scores by province, electoral district and regency, by quarter and year. Small counts of people are hidden.
open-source = Registers of the DPPA offices of Central Kalimantan; boundaries generalised from the sources in data/reference/README.md
open-producer = Office for Women’s Empowerment and Child Protection of Central Kalimantan Province
open-protection = Counts of people are rounded to a multiple of 5, up or down by a lot that only the office can draw again. The office's count lies at most 4 away from the figure, so between low and high. As every count has a lot of its own, parts do not always add up to their whole. Indicators, scores and classes are made of these public counts alone.
open-file-counts = Counts of people: reports, victims, services, questionnaires, participants
open-file-activities = Activities, agreements, service points, staff, budget and PATBM villages; nothing is hidden
open-file-indicators = Every indicator with numerator, denominator, interval, target and status
open-file-scores = The effectiveness score and the scores of the domains
open-file-areas = Areas and what they are part of
open-file-codes = What every code means
open-file-dictionary = What every column holds
open-file-datapackage = Description of the package for machines
open-file-regencies = Generalised boundaries of the regencies
open-release = The release; SIMULASI where these are not the office’s real records
open-measure = What is counted; see the list measure
open-period-kind = Kind of period: quarter or year
open-period = The period, such as 2026-Q3 or 2026
open-months = How many months of the period are held so far; fewer than months_whole: not comparable with a whole one
open-months-whole = How many months the period has
open-area-kind = Kind of area: province, district_dprd or regency
open-area = Code of the area, see areas.csv
open-dimension = What the count is divided by; empty for the whole
open-category = Category of the division; empty for the whole
open-value = The value; empty unless the status is ok or reported_zero
open-low = The least that the office's count may be, as anybody can tell from the public figures
open-high = The most that it may be
open-estimate = The best estimate of the office's count from all public figures together
open-status = State of the figure; see the list status
open-indicator = The indicator; see the list indicator
open-numerator = Numerator
open-denominator = Denominator
open-lower = Lower limit: 95% interval for indicators, 5% for scores
open-upper = Upper limit: 95% interval for indicators, 95% for scores
open-target = The target in force
open-attainment = Attainment of the target, 0–100
open-evidence = Grade of evidence: reported, documented or verified
open-score = Effectiveness score, 0–100, as measured
open-judged = The score by which class and rank are judged: what the cap at 100 takes by chance alone is put back
open-regencies-reporting = Regencies whose data are counted
open-regencies = Regencies in the area
open-months-reported = Submissions received: one month of one domain from one regency
open-months-due = Submissions due
open-class = Class of the score, by judged; see the list class
open-class-lower = Class at the lower limit of the interval; class is filled only where it is that of both limits
open-class-upper = Class at the upper limit of the interval
open-a = Score of the domain campaigns and education
open-b = Score of the domain reports
open-c = Score of the domain victims
open-d = Score of the domain cross-sector collaboration
open-e = Score of the domain public satisfaction
open-name = Name of the area
open-part-of = Code of the area above it
open-list = The list a code belongs to
open-code = The code
open-id = In Indonesian
open-en = In English
open-table = The file of the table
open-column = The column
open-type = Kind of content: text or number

open-none = No release has been published yet
open-lead = This package holds all that the public may know of release { $release }, and no more. It is the same for everybody.
open-shown = { $shown } of the { $all } counts of people in the publication plan are open to everybody, rounded so that no child can be recognised; { $hidden } are withheld
open-working = The package is being put together.
open-download = Download the data package (ZIP)
open-in-it = What is in it
open-file = File
open-holds = Holds
open-rows = Rows

publish-title = Publishing for everybody
publish-never = No release has been published. The public, partners, DPRD and NGOs see no figures of the register yet.
publish-current = The public sees the newest release, { $release }.
publish-behind = The public still sees release { $release }, published { $day }.
publish-about = Publishing rounds counts of people by lot, proves that no small count can be narrowed, and opens the newest release to the public. What is published cannot be taken back.
publish-now = Publish the newest release
publish-office = DPPA office, by the verification page
publish-working = Working out the protection and proving it …
publish-done = Release { $release } is published; the public knows it as { $name }. { $shown } counts of people are open, rounded to multiples of 5; { $hidden } are withheld.
publish-refused-same = Release { $release } is published already. Nothing has changed.
publish-refused-unsafe = This release was not published: { $count } small counts could still be narrowed by other counts. Take something out of the publication plan (data/reference/publication_plan.csv), or publish again after other data has come.
publish-refused-nothing = There is no release yet. Send data first.
export-refused-nothing = No release has been published yet. Publish one first: python pelita.py publish --by OFFICE
export-done = { $count } files were written to { $folder }.
export-refused-not-empty = The folder { $folder } is not empty. Choose a new one, so that old and new files are not mixed.
open-count-reports_withdrawn = Reports withdrawn
open-count-response_days = Reports followed up, by days until follow-up
open-count-maximum_sentence = Verdicts with the maximum sentence
open-count-victims_trauma_care = Victims given trauma care
open-count-victims_served_at_home = Victims served in their own area
open-count-questionnaires = Satisfaction questionnaires
open-count-agreements_in_force = Agreements in force
open-count-agreements_complete = Complete agreements in force: data and procedure
open-count-service_points = Service points
open-count-staff = Staff of services
open-count-budget = Budget of that year, rupiah
open-count-budget_spent = Budget spent of that year, rupiah
open-count-villages_patbm = Villages with PATBM

# Results as the public sees them.
headline-open = Effectiveness of protection, { $area }, { $period }: { $score } — { $classes } ({ $lower }–{ $upper })
score-map-hidden = The regencies' scores are not open to the public for this period; yearly ones are
score-map-domain = The areas' scores are open by year; here { $domain }. { $finding }
score-map-title-open = Of the { $known } areas that can be assessed, { $low } are in a low or very low class{ $maybe ->
    [0] {""}
   *[other] , and { $maybe } more may be
 }{ $unknown ->
    [0] {""}
   *[other] ; { $unknown } cannot be assessed yet
 }
row-legend-open = Bar: attainment of the target (thick line = 100); circle: previous period; thin line: 5–95% interval. Classes are judged without what the cap at 100 takes by chance.
publish-refused-unsafe-before = This release was not published: { $count } small counts could be narrowed by what was published before. If the tie to earlier publications may be given up, begin anew with a reason: python pelita.py publish --by OFFICE --anew "REASON". The reason stands in the audit trail.
publish-refused-before = This publication was made the old way, which hid counts. Publish again: python pelita.py publish --by OFFICE
publish-preview = If published now, the public sees the score of the province for { $province_year } years and { $province_quarter } quarters, of { $district_year } electoral-district years and of { $regency_year } regency years. Yearly regency scores lie { $distance } points from the office's on average; { $inside } of them lie inside the public interval; rank correlation { $rank }. Core indicators open: { $core }. Nothing has been opened.
publish-of = { $shown } of { $all }
secret-refused-missing = The secret of rounding is not there: the file { $file } beside the database is missing. Without it nothing is published. Bring the file back from the office's copy; do not make a new one.
secret-refused-garbled = The secret file { $file } cannot be read as a secret of rounding. Nothing is published. Bring the file back from the office's copy.
secret-refused-changed = The secret file { $file } is not the one that earlier publications were made with. Nothing is published: two lots for the same count would narrow it. Bring the old file back.
plan-refused-measure = Publication plan, line { $line }: { $measure } is no count of people that is known. Use a name that data/measures.py declares as protected, or remove the line.
plan-refused-dimension = Publication plan, line { $line }: { $measure } is not divided by { $dimension }. Correct the dimension, or remove the line.
plan-refused-period = Publication plan, line { $line }: the step must be a number and kinds of period one of { $kinds }. Correct the line.
