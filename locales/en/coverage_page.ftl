# The page of coverage: who is not reached, why, and where service points stand.
coverage-finding = { $beyond } of { $all } children aged 12–17 (estimate) live more than { $hours } h from assistance.
coverage-finding-partly = { $beyond } of { $all } children aged 12–17 (estimate) live more than { $hours } h from assistance; { $unknown } not known.
coverage-finding-unknown = It is not known how many of { $all } children aged 12–17 live more than { $hours } h from assistance.
coverage-first = Most underserved: { $place }
coverage-first-moving = Most underserved by these choices: { $place } (by other choices in place { $lower }–{ $upper })
choose-by = By regency or by district
by-regency = Regency
by-district = District
choose-hours = Longest trip (estimate)
hours-shown = within { $hours } h
choose-area-box = Choose an area
choose-area-none = All areas (choose, or click the map)
state-not_by_district = known by regency only
capital = Capital
capital-legend = capital of a regency or city

layer-underserved = Underserved (within { $hours } h)
layer-children_within = Children within { $hours } h of assistance
layer-villages_within = Villages within { $hours } h of assistance
layer-travel = Trip to assistance
layer-accessibility = Staff within reach in { $hours } h
layer-months_since_activity = Months since the last activity
layer-highest-alone = Highest in { $high }: { $highest }
layer-without = { $count ->
    [one] 1 area has no such service at all
   *[other] { $count } areas have no such service at all
 }
layer-states-many = { $count } areas without a figure

reach-rank = rank { $rank } of { $count }
reach-rank-short = rank { $rank }
reach-rank-alike = the same as every other area
reach-never = no activity in { $months } months heard of
reach-activity = { $held ->
    [yes] had an activity
   *[no] had no activity yet
 }
reach-children_within-district = { $inside ->
    [yes] within { $hours } h
   *[no] more than { $hours } h
 } (estimate), { $count } children (estimate)
reach-villages_within-district = { $inside ->
    [yes] within { $hours } h
   *[no] more than { $hours } h
 } (estimate), { $count } villages
reach-months = { $count ->
    [0] an activity in the last month
    [1] 1 month
   *[other] { $count } months
 }
reach-of-children = { $share }, { $numerator } of { $denominator } children (estimate)
reach-of-villages = { $share }, { $numerator } of { $denominator } villages
reach-accessibility = { $rate } staff per 10,000 children (estimate)
reach-campaign-participants = { $rate } participants per 1,000 children, { $numerator } participants
reach-staff-per-children = { $rate } staff per 10,000 children, { $numerator } staff
reach-reports-received = { $rate } per 10,000 children, { $numerator } reports
reach-children-official = { $count } children
reach-children-estimate = { $count } children (estimate)
reach-bands = { $over } villages beyond 3 h, { $from } villages 1–3 h, { $under } villages under 1 h (estimate)
reach-band-under-1 = under 1 h (estimate)
reach-band-from-1-to-3 = 1–3 h (estimate)
reach-band-over-3 = beyond 3 h (estimate)
reach-finding-one = { $name } is in place { $rank } of { $count }, the most underserved first
reach-finding-alike = All { $count } areas are alike: none is more underserved
reach-finding-bands = Estimate: { $over } districts are more than 3 h from assistance, { $from } between 1 and 3 h, { $under } under 1 h
reach-finding-within = Estimate: { $inside } of { $known } districts are within { $hours } h of assistance
reach-finding-activity = { $inside } of { $known } districts heard of had an activity
reach-source-travel = registers of service points and capacity; children: Dukcapil, { $children_12_17 }; trips are an estimate
reach-source-underserved = all registers; children: Dukcapil, { $children_12_17 }; villages without signal: Diskominfosantik, { $blank_spot_villages }
reach-no-reason = no lack is known

gaps-title = Most underserved, and why
gaps-rest = The next areas
gaps-next = Where should the next point stand?
gaps-none = No area can be ranked yet: too little is known.
gap-travel-regency = { $part } of { $whole } districts within { $hours } h
gap-travel-district = more than { $hours } h from a point that assists
gap-functions = no { $names } ({ $part } of { $whole } functions present)
gap-functions-none = none of the { $whole } service functions
gap-kind-counsellors = counsellor
gap-kind-psychologists = child psychologist
gap-no-staff = no { $names }
gap-staff = fewer staff within reach than the province's mean ({ $part } staff)
gap-staff-nowhere = { $part } staff, but no point that assists
gap-campaigns = no activity since { $month }
gap-campaigns-never = no activity in { $part } months heard of
gap-campaign-reach = activities in { $part } of { $whole } districts{ $quarters ->
    [many] {" "}(counted anew each quarter)
   *[one] {""}
 }
gap-villages = active PATBM in { $part } of { $whole } villages
gap-blank-spots = { $part } of { $whole } villages without signal
gap-rank = Rank { $rank } of { $count }; between { $lower } and { $upper } in nine of ten choices of weights and hours.
gap-rank-alike = Rank { $rank } of { $count }; all areas are alike.
gap-unranked = Cannot be ranked yet: only { $known } of 8 parts are known.
gap-side-need = Need
gap-side-provision = Provision
gap-part-children = Children aged 12–17
gap-part-blank-spots = Villages without signal
gap-part-reports = Reports received
gap-part-travel = Children within the hours
gap-part-functions = Service functions
gap-part-staff = Staff within reach
gap-part-campaigns = Activities by district
gap-part-villages = Villages with PATBM
gap-figure-reports = { $count } reports
gap-figure-staff = { $count } staff
gap-missing-most = , most in { $place } ({ $most } of 8)
gap-missing = { $parts } parts in { $areas } areas are not known{ $most }{ $unranked ->
    [0] {""}
    [1] ; 1 area cannot be ranked yet
   *[other] ; { $unranked } areas cannot be ranked yet
 }
gap-missing-nothing = Every part is known in this area
gap-and-more = { $names }, and { $count } more
missing-heading = What is not known
missing-part = Part
missing-state = State
missing-areas = Areas
missing-note = What is not known is not zero: that part is left out, and the area may be more underserved than it looks.

pair-heading = Need and provision
pair-title = Need and provision
pair-class = need { $need }, provision { $provision }
pair-level-1 = low
pair-level-2 = middle
pair-level-3 = high
pair-axis-need = Need
pair-axis-provision = Provision
pair-nothing = Of no area are both need and provision known
pair-one = { $name }: need { $need }, provision { $provision }
pair-none = None of { $count } areas has a high need together with a low provision
pair-some = { $count ->
    [1] { $names } has a high need and a low provision
   *[other] { $count } areas have a high need and a low provision: { $names }
 }
pair-many = { $count } of { $known } areas have a high need and a low provision
pair-note = Letters A–C: need from low to high. Numbers 1–3: provision from low to high. Small figure: how many areas. Classes are thirds of the areas, not a judgement.
pair-column-class = Class
pair-column-rank = Rank
pair-column-often = 90% range
pair-column-ever = Best–worst
pair-column-known = Parts known
ranks-finding-one = { $place } is in place { $rank }; with other choices between { $lower } and { $upper }
ranks-finding = { $place } comes first, between { $lower } and { $upper }; { $steady } of { $count } ranks move by three places at most
ranks-nothing = There are no ranks to compare yet
ranks-note = Dot: the rank with equal weights. Thick line: 90% of all hours and weights. Thin line: all of them, also with one part alone.

points-heading = Service points
points-name = Service points
points-count = { $count } service points
points-finding = { $count ->
    [one] 1 service point is open
   *[other] { $count } service points are open
 }, { $assisting ->
    [one] 1 of them assists a child
   *[other] { $assisting } of them assist a child
 }
points-silent = nothing was received from { $names }
points-none = No service point is open in this area
points-unknown = The service points of this area are not known: nothing was received
points-table = { $count ->
    [one] List of 1 service point with kind and opening hours
   *[other] List of { $count } service points with kind and opening hours
 }
points-districts = Districts of { $place }
points-id = Number
points-kind = Kind
points-place = Place
points-functions = Functions
points-hours = Opening hours
points-shelter = { $regency } (its place is confidential)
points-district = District
points-children = Children aged 12–17 (estimate)
points-report = Field report
point-report = { $found }, { $age }: { $state }
point-reports-said = field report: { $said }
point-reports-title = { $count ->
    [one] 1 point is reported to differ from the register, and not settled
   *[other] { $count } points are reported to differ from the register, and not settled
 }
point-reports-legend = field report that is not settled, with its number
point-reports-more = { $count } more are in the list of points below.
point-reports-undrawn = Shelters are not drawn on the map.
point-reports-way = All field reports
points-villages = Villages
points-travel = To the nearest assistance

how-title = How this is computed
how-travel = The trip is an estimate: straight distance × { $detour } ÷ { $speed } km/h, to the nearest of all points that assist. { $own ->
    [0] No district has a speed of its own yet.
   *[other] { $own } districts have a speed of their own (a river or a season), as it stands today.
 }
how-points = A point assists if it is open and offers accompaniment or case management. A shelter is told by its regency only.
how-children = Children by district are an estimate: a regency's children are shared out by its villages.
how-districts = The score, staff per child and connected villages are known by regency only.
how-need = Need is made of children aged 12–17 and villages without signal; reports only raise it. An area without reports is not taken for safe.
how-provision = Provision is made of children within the hours, functions, staff within reach, activities and villages with PATBM, with equal weights.
how-ranks = The rank follows need × (1 − provision); an area with fewer than three known parts of provision is not ranked.

# Files of layers: the data dictionary.
file-code = Kemendagri code with its dots
file-name = official name of the area
file-regency = code of the regency
file-release = release the figures are from; SIMULASI means no true record of the office
file-period = period of the figures
file-basis = reported or verified
file-layer-functions-present = functions of a UPTD PPA present (a shelter is not told by district)
file-layer-children-within-hours = percent of children aged 12–17 (estimate) within { $hours } h of travel (estimate) from a point that assists
file-layer-villages-within-hours = percent of villages within { $hours } h of travel (estimate) from a point that assists
file-layer-villages-under-1 = percent of villages under 1 h (estimate)
file-layer-villages-from-1-to-3 = percent of villages 1–3 h (estimate)
file-layer-villages-over-3 = percent of villages beyond 3 h (estimate)
file-layer-accessibility = counsellors and psychologists within reach in { $hours } h per 10,000 children aged 0–17 (E2SFCA, estimate)
file-layer-campaign-reach = percent of districts with an activity in the period
file-layer-campaign-participants = participants of activities per 1,000 children aged 12–17
file-layer-months-since-activity = months since the last activity; reported_zero: never, as far as was heard
file-layer-staff-per-children = staff per 10,000 children
file-layer-connected-villages = percent of villages that have a signal
file-layer-patbm-villages = percent of villages with an active PATBM
file-layer-reports-received = reports received per 10,000 children aged 0–17; neither good nor bad
file-side-status = state of the column { $layer }: see the lines "status"
file-side-numerator = numerator of the column { $layer }
file-side-denominator = denominator of the column { $layer }
file-need = need 0–1, of children aged 12–17, villages without signal and reports
file-provision = provision 0–1, of five parts, within { $hours } h
file-shortfall = need × (1 − provision)
file-rank = rank by shortfall, 1 the most underserved; empty where too little is known
file-need-class = class of need by thirds: 1 low, 2 middle, 3 high, 0 not known
file-provision-class = class of provision by thirds: 1 low, 2 middle, 3 high, 0 not known
file-known-parts = how many of 8 parts are known
file-point-id = number of the service point, unique in its regency
file-point-regency = code of the regency
file-point-district = code of the district
file-point-kind = kind of point; a shelter is never here
file-point-functions = functions offered, joined by +
file-point-hours = opening hours
file-point-capacity = capacity
file-point-placing = how its place is known: point (its own coordinates), district (its middle village), capital (of the regency)
file-point-lon = longitude, degrees WGS 84
file-point-lat = latitude, degrees WGS 84
file-point-release = release it is from
files-heading = Download the layers
files-lead = All layers by regency and by district, the service points and their dictionary, for QGIS or geopandas.
files-button = Download GeoPackage, GeoJSON and CSV
files-written = { $count } files of layers written to { $folder }.
trail-what-layers = layers of coverage
layers-refused-not-public = The public gets the quarters and years of the publication, as reported. Choose one of them, or --role leadership.
