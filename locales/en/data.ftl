### Words for files that come in: tables, columns, instructions and faults.

and = and
or = or
yes = Yes
no = No


where-sheet = sheet { $sheet }
where-row = row { $row }
where-column = column { $column }

table-submissions = Submissions
table-campaigns = Campaigns
table-reports = Reports
table-services = Services
table-partners = Partners
table-agreements = Agreements
table-joint_activities = Joint activities
table-satisfaction = Satisfaction
table-capacity = Capacity
table-service_points = Service points
table-policies = Policies
table-community = Community
table-recap = Recap
table-targets = Targets
table-commitments = Commitments

table-submissions-about = One row for each regency, month and table that is sent. Write 0 if there was nothing in that month.
table-campaigns-about = One row for one campaign or education activity, held or only planned.
table-reports-about = One row for one OCSEA report with one victim. Use a pseudonym number, never a name.
table-services-about = One row for one service needed by one victim.
table-partners-about = One row for one partner agency.
table-agreements-about = One row for one agreement.
table-joint_activities-about = One row for one planned joint activity.
table-satisfaction-about = One row for one complete questionnaire; nine elements scored 1–4.
table-capacity-about = One row for one regency and year.
table-service_points-about = One row for one place of service. A shelter is recorded no finer than its regency.
table-policies-about = One row for one instrument or module, with the date of each stage.
table-community-about = One row for one village and year.
table-recap-about = For offices that only have monthly counts: one row for one measure.
table-targets-about = One row for the target of one indicator, regency (or all) and year.
table-commitments-about = One row for one commitment.

column-id = Pseudonym number
column-regency_code = Regency code
column-regency_name = Regency
column-district = District
column-month = Month
column-year = Year
column-table = Table
column-rows_stated = Number of rows
column-document = Document number
column-date = Date
column-held = Held
column-form = Form
column-audience = Audience
column-participants_female = Female participants
column-participants_male = Male participants
column-online_reach = Online reach
column-adapted = Adapted to local culture
column-figures = Figures involved
column-followed_up = Followed up afterwards
column-cost = Cost (Rp)
column-received = Date received
column-channel = Channel
column-reports-form = Form of OCSEA
column-victim_sex = Sex of victim
column-age_group = Age group
column-disability = Disability
column-risk = Risk class
column-assessed = Date of assessment
column-first_follow_up = Date of first follow-up
column-referred = Date of referral
column-police = Date at police
column-prosecutor = Date at prosecutor
column-court = Date at court
column-verdict = Date of verdict
column-maximum_sentence = Maximum sentence
column-takedown_asked = Date takedown asked
column-takedown_done = Date content taken down
column-closed = Date closed
column-withdrawn = Withdrawn by reporter
column-report_id = Report number
column-service = Service
column-needed = Needed
column-first_date = Date begun
column-completed_date = Date completed
column-given_in = Given in regency
column-trauma_trained = Trauma-trained staff
column-agency = Agency
column-kind = Kind
column-government = Government
column-since = Since
column-partners = Partner numbers
column-signed = Date signed
column-valid_until = Valid until
column-covers_data = Covers data sharing
column-covers_procedure = Covers common procedure
column-planned = Date planned
column-joint_activities-held = Date held
column-lead = Number of lead partner
column-taking_part = Numbers of partners taking part
column-level = Level of participation
column-satisfaction-channel = Survey channel
column-respondent = Kind of respondent
column-requirements = Requirements
column-procedure = System, mechanism and procedure
column-time = Time taken
column-satisfaction-cost = Cost or fee
column-product = Product of the service
column-competence = Competence of staff
column-behaviour = Behaviour of staff
column-complaints = Handling of complaints
column-facilities = Facilities
column-access = Ease of reaching the service
column-counsellors = Counsellors
column-psychologists = Child psychologists
column-legal_companions = Legal companions
column-certified = Certified staff
column-cadres_trained = Cadres trained
column-budget = Budget (Rp)
column-spent = Spent (Rp)
column-digital_connected = Digital reporting connected
column-functions = Functions
column-opened = Date opened
column-service_points-closed = Date of closing
column-hours = Opening hours
column-capacity = Places
column-longitude = Longitude
column-latitude = Latitude
column-started = Date drafting began
column-academic_draft = Academic draft
column-propemperda = In the legislative programme
column-deliberation = Deliberation
column-agreement = Joint agreement
column-facilitation = Facilitation
column-promulgation = Promulgation
column-village = Village code
column-patbm_since = PATBM since
column-neighbourhood_watch = Neighbourhood watch
column-family_sessions = Family digital-literacy sessions
column-measure = Measure
column-dimension = Broken down by
column-category = Category
column-value = Count
column-indicator = Indicator
column-target = Target
column-reference = Basis
column-made = Date made
column-gap = Gap
column-question = Question to ask
column-owner = Owner
column-budget_line = Budget line
column-due = Due
column-status = Status
column-proof = Evidence

kind-id = a pseudonym number made by your office, never the national ID
kind-ids = one or more numbers, separated by semicolons
kind-text = short text, no personal names
kind-date = date, dd/mm/yyyy
kind-month = month, mm/yyyy
kind-year = year, four digits
kind-whole = whole number, 0 or more
kind-decimal = number
kind-word = choose from the list
kind-words = one or more words of the list, separated by semicolons
kind-place = name or code of a regency
kind-district = name or code of a district
kind-village = Kemendagri village code, e.g. 62.06.01.2001
kind-regency = code or name; one of the two is enough

template-guide = Instructions
template-lists = Lists
template-title = Pelita workbook — evaluating child protection against OCSEA, Central Kalimantan
template-rules-title = Before filling in
template-rule-privacy = Write no names, national IDs, addresses, telephone numbers or e-mail. A file that has any is refused whole and nothing of it is kept.
template-rule-code = Write the dotted Kemendagri code (62.06) or the regency's name. BPS codes differ for 8 of the 14.
template-rule-zero = If nothing happened in a month, write one row on the Submissions sheet with 0 rows. An empty sheet means not yet reported, not zero.
template-rule-date = Write dates as dd/mm/yyyy, for example 05/03/2026 for 5 March 2026.
template-rule-words = Columns with a list take only its words; choose with the arrow in the cell.
template-rule-required = Headings marked * must be filled in.
template-rule-again = Sending a month again replaces all rows of that month for the same table; the earlier submission stays in the history.
template-rule-changes = Rows on grey are held already. Change or fill only the cells that changed; leave the others. Deleting a row of another month takes nothing away. Leave the column "{ $column }" as it is.
template-rule-new = Write new rows below them. The regency may be left empty: such a row is { $regency }'s.
template-rule-none = If { $month } really had no report, campaign and so on, write 0 under Number of rows on the sheet Submissions; where there are rows, leave it empty.
template-for = { $regency }, { $month }: filled with what is held already
template-held-column = Held already
template-not-told = not told yet
template-columns-title = What each sheet holds
template-sheet = Sheet
template-column = Column
template-fill = How to fill in
template-help = Help for children and families: SAPA 129, call 129 or WhatsApp 08111-129-129.
template-errors-column = Faults
template-whole-column = Rows of that month in the original file
template-waiting = This row is right in itself, but waits for another row or sheet to be mended.

fault-unreadable_file = { $seen ->
    [pdf] The file { $value } is a PDF document, not a workbook.
    [picture] The file { $value } is a picture, not a workbook.
    [archive] The file { $value } is an archive of other files, not a workbook.
    [document] The file { $value } is a text document or a presentation, not a workbook.
    [damaged] The file { $value } is a damaged workbook: part of it is cut off or has changed.
    [bytes] The file { $value } holds signs that are neither text nor a workbook.
   *[none] The file { $value } cannot be read as XLSX or CSV.
 }
fault-unreadable_file-do = { $seen ->
    [pdf] Ask for the workbook itself (.xlsx or .csv) and send that.
    [picture] Ask for the workbook itself (.xlsx or .csv) and send that.
    [archive] Open the archive and send the .xlsx or .csv files in it one by one.
    [document] Copy the table into the empty workbook and send it as .xlsx.
   *[none] Open it in a spreadsheet program, save it again as .xlsx or .csv, and send it again.
 }
fault-file_too_large = The file { $value } is larger than { $megabytes } MB.
fault-file_too_large-do = Divide it by month or by table and send the parts one by one.
fault-nothing_found = { $seen ->
    [form] The file { $value } is still empty: its sheets and headings are there, but no row has been filled in.
    [bytes] The file { $value } is wholly empty: there is not a letter in it.
   *[none] The file { $value } has not one row of a known table.
 }
fault-nothing_found-do = { $seen ->
    [form] Fill in the rows below the headings. If the month had none, write 0 under Number of rows on the sheet Submissions.
    [bytes] Save the original file again, look into it, and send it again.
   *[none] Download the empty workbook and copy your rows into it.
 }
fault-unknown_sheet = This sheet holds something, but its name and headings are of no known table, and no other sheet is known.
fault-unknown_sheet-do = Use the sheet names of the empty workbook, or delete this sheet if it is no part of the report.
fault-missing_column = The required column "{ $column }" is missing.
fault-missing_column-do = Add that column as in the empty workbook.
fault-duplicate_column = The heading "{ $column }" stands there twice.
fault-duplicate_column-do = Keep one column with that heading.
fault-personal_data = { $place ->
    [cell] This cell
    [file_name] The name of the file
    [sheet_name] The name of a sheet
    [comment] A comment on a cell
    [margin] A header or footer
    [link] A link
    [property] A property of the file
    [pivot] A pivot table
    [drawing] A drawing or text box
   *[name] The name of a range of cells
 } seems to hold { $sign ->
    [nik] a national ID number
    [phone] a telephone number
    [name] a person's name
   *[email] an e-mail address
 }. The whole file is refused and nothing is kept.
fault-personal_data-do = { $whose ->
    [kobo] Export again from KoboToolbox without that column: take its tick away under Select questions to be exported, and send the new file.
   *[office] Remove the personal data, use a pseudonym number, and send the file again.
 }
fault-personal_heading = { $place ->
    [cell] This cell says "{ $word }", which usually stands above personal data. The whole file is refused and nothing was saved.
   *[heading] The heading of this column asks for personal data. The whole file is refused and nothing was saved.
 }
fault-personal_heading-do = { $place ->
    [cell] Empty that cell and remove personal data near it, then send it again.
   *[heading] Remove that column with its contents and use pseudonyms, then send it again.
 }
fault-personal_text = { $which ->
    [sender] The sender
    [correction] The reason for the correction
    [reason] The reason
   *[verifier] The name of who verifies
 } seems to hold { $sign ->
    [nik] a national ID number
    [phone] a telephone number
    [name] a person's name
   *[email] an e-mail address
 }. Nothing has been stored.
fault-personal_text-do = Write an office or a role and the reason in words, without any person's data, and try again.
fault-correction_without_sender = This correction does not say which office sends it. Nothing has been stored.
fault-correction_without_sender-do = Write the sending office beside the reason for the correction, and try again; the history says who corrected.
fault-verified_locked = { $table_name } of { $regency } for { $month } has been verified by the province and is locked.
fault-verified_locked-do = If it must be corrected, send it again with a reason; that holds for progress of a case too (police date, service completed). Afterwards the whole table of that month is reported again and has to be verified anew.
fault-rows_lost = { $table_name } of { $regency } for { $month }: rows held: { $held }; no longer in this file: { $count }{ $named ->
    [no] {""}
   *[yes] {" "}({ $codes })
 }; rows in this file: { $now }.
fault-rows_lost-do = To add rows, send all rows of the month, the old and the new. If they are indeed to count no longer, say yes (command: --fewer-rows).
fault-sender_elsewhere = { $whose ->
    [file] The titles or the name of this file tell of { $senders }, but all its rows are about { $places }.
   *[sender] The sender is of { $senders }, but all rows of this file are about { $places }.
 }
fault-sender_elsewhere-do = Check the column of the regency. If it is right, say yes (command: --other-regency).
fault-among_simulated = This register holds a SIMULATION; the rows of this file are real and would be counted together with simulated figures.
fault-among_simulated-do = First take the simulated register out (at the end of the Import page; command: demo --remove). If this is only a trial, say yes (command: --into-simulation).
fault-missing_value = This required cell is empty.
fault-missing_value-do = Fill it in, or delete the whole row if it is not used.
fault-unknown_regency = { $advice ->
    [place] "{ $value }" is not the name of a regency but a place in { $nearest }.
   *[none] "{ $value }" is no regency or city in Central Kalimantan. Nearest: { $nearest }.
 }
fault-unknown_regency-do = Write the official name or the dotted Kemendagri code, for example 62.06.
fault-ambiguous_regency_code = The code { $value } has two meanings: { $readings }.
fault-ambiguous_regency_code-do = Write the regency's name beside it, or use the dotted Kemendagri code.
fault-regency_conflict = Code and name disagree: { $value }. The code means { $readings }.
fault-regency_conflict-do = Correct the code or the name so that both mean the same place.
fault-unknown_district = { $advice ->
    [bps] "{ $value }" is a BPS code; it is the district { $nearest } in { $regency }.
    [place] "{ $value }" is not the name of a district but a place in the district { $nearest }, { $regency }.
    [elsewhere] "{ $value }" means the district { $nearest } in { $other }, not in { $regency }.
    [list] "{ $value }" is no district of { $regency }. Its districts: { $nearest }.
   *[none] "{ $value }" is no district in { $regency }. Nearest: { $nearest }.
 }
fault-unknown_district-do = { $advice ->
    [bps] Write its Kemendagri code, { $kemendagri }, or the name of the district.
    [place] Write { $nearest } or { $kemendagri }.
    [elsewhere] Mend the district, or the regency if that is what is wrong.
   *[none] Write the right name of the district, or leave it empty.
 }
fault-village_outside = Village { $value } does not lie in { $regency }.
fault-village_outside-do = Correct the village code or the regency.
fault-unknown_village = "{ $value }" is no Kemendagri village code of Central Kalimantan.
fault-unknown_village-do = Write the whole dotted code, for example 62.06.01.2001.
fault-unknown_word = { $advice ->
    [list] "{ $value }" is not in the list. Among its words: { $nearest }.
   *[none] "{ $value }" is not in the list. Nearest: { $nearest }.
 }
fault-unknown_word-do = Choose one of the words of that column's list.
fault-not_a_date = { $shape ->
    [range] "{ $value }" names more than one day.
    [about] "{ $value }" is an estimate, not one date.
    [zone] "{ $value }" has a time zone that is not known, so its day here is not certain.
    [year] "{ $value }" has a year that is not possible.
    [month] "{ $value }" names a month only, and no day.
    [unread] "{ $value }" cannot be read as one date.
   *[none] "{ $value }" is no date that exists.
 }
fault-not_a_date-do = { $shape ->
    [range] Write the first day only, as dd/mm/yyyy, for example 05/03/2026.
    [about] Write the recorded date as dd/mm/yyyy; leave it empty if this column may be empty.
    [zone] Write the date by Western Indonesia Time (WIB) as dd/mm/yyyy, for example 05/03/2026.
    [year] Write the year of the common era with four digits, 2000 at the earliest, for example 05/03/2026.
   *[none] Write it as dd/mm/yyyy, for example 05/03/2026.
 }
fault-not_a_month = { $shape ->
    [range] "{ $value }" names more than one month.
    [year] "{ $value }" has a year that is not possible.
   *[none] "{ $value }" is no month.
 }
fault-not_a_month-do = { $shape ->
    [range] Write one row for each month, as mm/yyyy, for example 03/2026.
    [year] Write the year of the common era with four digits, 2000 at the earliest, for example 03/2026.
   *[none] Write it as mm/yyyy, for example 03/2026.
 }
fault-not_a_year = "{ $value }" is no year.
fault-not_a_year-do = Write four digits, for example 2026.
fault-future_date = { $value } is after today ({ $today }).
fault-future_date-do = Check year and month; what has not happened cannot be recorded yet.
fault-before = { $value } is earlier than { $earlier } ({ $date }).
fault-before-do = Check both dates; this order is not possible.
fault-not_a_number = { $shape ->
    [range] "{ $value }" names more than one number.
    [about] "{ $value }" is an estimate, not a recorded count.
   *[none] "{ $value }" is no number.
 }
fault-not_a_number-do = { $shape ->
    [range] Write the one number that was recorded, or leave it empty if this column may be empty.
    [about] Write the number recorded in the attendance list or the notes, or leave it empty if this column may be empty.
   *[none] Write digits only, for example 25.
 }
fault-negative = { $value } is below zero.
fault-negative-do = A count cannot be negative; write 0 or more.
fault-fraction = { $value } is not a whole number.
fault-fraction-do = People and activities are counted whole; write a whole number.
fault-below_minimum = { $value } is below { $minimum }.
fault-below_minimum-do = Write { $minimum } or more.
fault-above_maximum = { $value } is above { $maximum }.
fault-above_maximum-do = Write { $maximum } or less.
fault-duplicate = { $value } is already there in row { $first }.
fault-duplicate-do = Delete one of the rows, or give it another number if it really differs.
fault-duplicate_in_store = Number { $value } is already recorded for { $month }.
fault-duplicate_in_store-do = Use another number. If the date is being corrected, include that earlier month in this file as well, without faults (or 0 rows on the sheet Kiriman if nothing is left of it); for a report that has services, also the table Layanan of both months.
fault-unknown_reference = { $value } is not in the table { $table_name } for this regency.
fault-unknown_reference-do = Add that row to the table { $table_name }, or correct the number.
fault-reference_refused = { $value } in the table { $table_name } was refused, so this row waits with it.
fault-reference_refused-do = Mend that row in the table { $table_name } first, then send both together.
fault-still_referred_to = Without { $value }, which this file leaves out for { $regency } in { $month }, the rows { $rows } held in the table { $table_name } would point at nothing and no longer count.
fault-still_referred_to-do = Keep { $value } in this file (mended, if it has a fault), or send the table { $table_name } again with it, without those references. That month has not been saved.
fault-nothing_to_complete = { $rows } mended rows came back for { $value } of { $regency } in { $month }, but nothing of that month is held that they could complete; alone they would pass for the whole month.
fault-nothing_to_complete-do = Import the original file first and take its good rows; or mend the rows in the original file and send that. If these are all the rows of that month, state their number on the sheet Kiriman.
fault-not_a_pseudonym = This is no pseudonym number.
fault-not_a_pseudonym-do = Write letters, digits and - _ / . only, without spaces, with at least one digit and at most 40 characters, for example L-0012; never a name.
fault-stated_total = { $value } rows are stated, { $rows } were found.
fault-stated_total-do = Correct the number or complete the rows; that month has not been saved.
fault-empty_submission = There are no rows for this submission, and no number is stated.
fault-empty_submission-do = Write 0 if there was nothing, or fill in the rows.
fault-shelter_too_fine = The place of a shelter is confidential and may not be finer than its regency.
fault-shelter_too_fine-do = Leave district, opening hours and coordinates of this row empty.
fault-shelter_hidden = Only a shelter may list the function of temporary shelter: the place of this row is public, that of a shelter is confidential.
fault-shelter_hidden-do = Take that function out of this row and record the shelter as a row of its own, of the kind Rumah aman, without district, opening hours and coordinates.
fault-recap_incomplete = The recap of { $regency } for { $month } lacks "{ $value }"; left out, it would read as zero.
fault-recap_incomplete-do = Add a row for that measure; write 0 if there was none.
fault-recap_total = { $measure }: the stated total is { $value }, the breakdown sums to { $rows }.
fault-recap_total-do = Make the total and its breakdown agree.
fault-recap_beside_register = { $value } of { $regency } for { $month } is there both as a register and as a recap.
fault-recap_beside_register-do = Send only one of the two, so that nothing counts twice.
fault-recap_breakdown = "{ $value }" is no category of a breakdown of this measure. Accepted breakdowns: { $allowed }.
fault-recap_breakdown-do = Correct the breakdown or the category.
fault-part_above_whole = { $part } ({ $value }) is larger than { $whole }.
fault-part_above_whole-do = Check both counts; a part cannot exceed its whole.
