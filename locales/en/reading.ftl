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
 } ({ $count } dates could be read both ways).

fault-date_order_unclear = The order of day and month in this column is not certain, for example { $value }.
fault-date_order_unclear-do = Choose the order in the question, or write the name of the month (5 March 2026), and send it again.
fault-date_order_mixed = "{ $value }" does not fit the other dates of this column, which are written { $order ->
    [mdy] month/day/year
   *[dmy] day/month/year
 }.
fault-date_order_mixed-do = Write all dates of this column in the same order.
fault-two_digit_year = "{ $value }" has a year of two digits, so day, month and year are not certain.
fault-two_digit_year-do = Write the year with four digits, for example 05/03/2026.
