### Words for the reading of files: what was forgiven or decided, what is asked, and faults of form.

progress-reading = Reading the file
progress-checking = Checking rows
progress-comparing = Comparing with what is held
progress-writing = Saving

question-date_order = Sheet { $sheet }, column { $column }: are dates like { $examples } written with the day first or the month first?
date-order-dmy = day/month/year
date-order-mdy = month/day/year

note-date_order = Dates were read as { $order ->
    [mdy] month/day/year
   *[dmy] day/month/year
 }, { $evidence ->
    [answer] as you answered
    [proof] because the column has dates that can only be read so
    [future] because the other order gives days still to come
    [cover] because the other order does not fit the months on the sheet Kiriman
    [stages] because the other order comes before an earlier stage
   *[others] because the other date columns of this file are proven to be so
 } ({ $count ->
    [one] { $count } date
   *[other] { $count } dates
 } could be read both ways).
note-corrected_before = { $table_name } of { $regency }, { $month }: this file changes figures that were corrected on { $day } by { $sender }: { $reason }

fault-date_order_unclear = The order of day and month in this column is not certain, for example { $value }.
fault-date_order_unclear-do = Choose the order in the question, or write the name of the month (5 March 2026), and send it again.
fault-date_order_mixed = "{ $value }" does not fit the other dates of this column, which are written { $order ->
    [mdy] month/day/year
   *[dmy] day/month/year
 }.
fault-date_order_mixed-do = Write all dates of this column in the same order.
fault-two_digit_year = "{ $value }" has a year of two digits, so day, month and year are not certain.
fault-two_digit_year-do = Write the year with four digits, for example 05/03/2026.

note-encoding = The text of this file was read as { $encoding }.
note-separator = Columns are separated by { $separator ->
    [tab] tabs
    [spasi] spaces
   *[other] the sign "{ $separator }"
 }.
note-hidden_sheet = This hidden sheet was not read as data.
note-title_rows = { $count ->
    [one] { $count } title row above the headings (row { $header }) was
   *[other] { $count } title rows above the headings (row { $header }) were
 } passed over.
note-header_row = The headings were read from { $count ->
    [one] { $count } row
   *[other] { $count } merged rows
 }.
note-column_renamed = "{ $heading }" was read as the column "{ $column }".
note-column_ignored = This column is not known and was not read.
note-numbering_row = The row that numbers the columns ((1) (2) (3) …) was passed over.
note-repeated_header = Repeated headings were passed over ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }).
note-total_row = This total row was not read as data; { $checked ->
    [0] it has no figure that could be compared
    [one] { $checked } of its figures agrees with the rows above
   *[other] { $checked } of its figures agree with the rows above
 }.
note-remark_rows = { $count ->
    [one] { $count } row of remarks, captions or signatures was
   *[other] { $count } rows of remarks, captions or signatures were
 } not read as data.
note-outside_rows = { $count ->
    [one] { $count } row without anything in a known column was
   *[other] { $count } rows without anything in a known column were
 } passed over.
note-place_only_rows = { $count ->
    [one] { $count } row that holds nothing but a regency was
   *[other] { $count } rows that hold nothing but a regency were
 } passed over.
note-beyond_columns = { $count ->
    [one] { $count } cell far to the right of the table was
   *[other] { $count } cells far to the right of the table were
 } not read.
note-hidden_rows = { $count ->
    [one] { $count } hidden row was
   *[other] { $count } hidden rows were
 } read too.
note-merged_rows = The content of merged cells was repeated in { $count ->
    [one] { $count } row
   *[other] { $count } rows
 } below.
note-decimal_sign = { $count ->
    [one] { $count } number that could be read both ways was read with
   *[other] { $count } numbers that could be read both ways were read with
 } { $sign ->
    [dot] a dot as the decimal sign
   *[other] a comma as the decimal sign
 }, like the other numbers of this column.
note-yes_no_marks = The marks { $marks } were read as yes or no.
note-kobo_columns = Read as an export of KoboToolbox; the columns of KoboToolbox itself are not kept.
note-word_from_day = { $count ->
    [one] { $count } entry that a spreadsheet had made a day of (6-12 became 6 December) was read as the word of the list.
   *[other] { $count } entries that a spreadsheet had made days of (6-12 became 6 December) were read as the word of the list.
 }

fault-zip_bomb = Unpacked, the file { $value } is too large (the limit is { $megabytes } MB).
fault-zip_bomb-do = Copy its content into a new workbook, or divide it by month, and send it again.
fault-too_many_rows = The file { $value } has more than { $limit } rows.
fault-too_many_rows-do = Divide it by month or by table and send the parts one by one.
fault-too_many_columns = The file { $value } has more than { $limit } columns.
fault-too_many_columns-do = Delete the columns that are no part of the table, and send it again.
fault-encrypted_file = The file { $value } is locked with a password.
fault-encrypted_file-do = Open it, remove the password, save it as .xlsx, and send it again.
fault-old_workbook = The file { $value } has the old Excel format (.xls).
fault-old_workbook-do = Open it in a spreadsheet program, save it as .xlsx, and send it again.
fault-binary_workbook = The file { $value } has the binary Excel format (.xlsb).
fault-binary_workbook-do = Open it in Excel, save it as .xlsx, and send it again.
fault-opendocument = The file { $value } has the OpenDocument format (.ods).
fault-opendocument-do = Open it in a spreadsheet program, save it as .xlsx, and send it again.
fault-web_page = The file { $value } is really a web page or XML, no spreadsheet.
fault-web_page-do = Open it in a spreadsheet program, save it as .xlsx, and send it again.
fault-macros = The file { $value } contains macros.
fault-macros-do = Save it as a workbook without macros (.xlsx), and send it again.
fault-external_links = The file { $value } takes data from other files or from the network.
fault-external_links-do = Break those links (Data, Edit Links), paste the values, and send it again.
fault-unsafe_xml = The file { $value } has XML declarations that no ordinary spreadsheet uses.
fault-unsafe_xml-do = Copy its content into a new workbook, save it as .xlsx, and send it again.
fault-ambiguous_column = The heading "{ $column }" can mean several columns: { $options }.
fault-ambiguous_column-do = Write the whole heading as in the empty workbook.
fault-formula = This cell holds a formula.
fault-formula-do = Copy the cell, paste it as a value (Paste Special, Values), and send it again.
fault-cell_error = This cell holds the error { $value }.
fault-cell_error-do = Write its value, or leave it empty if there is none.
fault-ambiguous_number = "{ $value }" can mean { $thousands } or { $decimals }.
fault-ambiguous_number-do = Write it without a sign between thousands, and with a comma for decimals.
fault-total_row = The total row states { $value }, but the rows above sum to { $found }.
fault-total_row-do = Correct the total or complete the rows; the rows above it have not been taken.
note-dashes = The sign "-" in { $count ->
    [one] { $count } cell
   *[other] { $count } cells
 } was read as empty.
note-dates_maybe_exchanged = This column has dates as text beside real dates that all fall on the 12th or earlier; please see that day and month were not exchanged when they were typed.
fault-rows_above_header = This row looks like data but stands above the headings.
fault-rows_above_header-do = Move the headings above all rows of data, and send it again.
fault-open_quote = The quotation mark (") at the beginning of this cell is not closed.
fault-open_quote-do = Remove that mark or close it at the end of the cell, or save as .xlsx, then send it again.

note-time_zone = { $count } dates come with an hour and a time zone; all are read by Western Indonesia Time (WIB){ $moved ->
    [0] , and none moved to another day
   *[other] , and { $moved } of them fall on another day
 }.
note-nothing_words = { $count } cells that say "none", "nihil" or the like are read as empty.
note-columns_joined = This column (letter { $other_place } of the sheet) and the column "{ $heading }" (letter { $place }) hold the same question and are never both filled; they were joined into one.
note-unseen_signs = { $count } cells hold signs that cannot be seen ({ $signs }); they were removed before the cells were read.
note-unknown_sheet = This sheet is no known table, so it was set aside and not read. The other sheets are taken.
note-letterhead = The office's letterhead in this row was left out and is not saved.
note-ages = { $count } ages are read as their age group.
note-word_read_as = "{ $written }" is read as "{ $word }", the nearest word of the list.
note-review_unseen = { $count } rows have not been reviewed, while others in this column have. Check before saving.
note-review_unknown = { $count } rows have a review remark that is not known, so it was not used. Check before saving.
note-zero_unclear = It says "{ $text }" for { $table_name }, but not for which regency or month. If there was none, write 0 under Number of rows on the sheet Submissions.

offer-zero = It says "{ $text }". State zero: no { $table_name } in { $regency } in { $month }?
offer-year = The year { $year } in the table { $table_name } is far from the other years (nearest { $nearest }). Is { $year } right?

fault-zero_not_stated = It says "{ $value }", but nobody has stated zero for this month yet.
fault-zero_not_stated-do = Answer yes to the question "State zero", or write 0 under Number of rows on the sheet Submissions.
fault-year_far = { $value } is far from the other years sent by this area (nearest { $nearest }).
fault-year_far-do = Mend the year if it was mistyped. If it really is { $year }, answer yes to the question about that year.
fault-review_rejected = This row was rejected when it was reviewed: it says "{ $value }".
fault-review_rejected-do = Remove this row. If it is right after all, change its status and export again, or send this row in the file of faulty rows.
fault-review_open = This row was not approved when it was reviewed: it says "{ $value }".
fault-review_open-do = Finish the review and export again, or send this row in the file of faulty rows if it is right.
