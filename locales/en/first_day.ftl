### The first day: three steps and a date before the first submission.

first-title = First day: { $done } of { $all } steps done
first-lead = No submission has come in yet. Three steps, and then its first due date, lead the office to its first month.
first-done = done
first-open = not yet
first-waits = a date, nothing to tick
first-targets-title = Set the targets
first-targets-text = { $count ->
    [0] The targets that came with Pelita hold; most are proposals that wait for confirmation by DPPA.
    [one] One target has been set; the others are those that came with Pelita.
   *[other] { $count } targets have been set; the others are those that came with Pelita.
 }
first-targets-button = Open targets
first-targets-others = Set by leadership or the administrator.
first-people-title = Give roles
first-people-text = { $officers } of { $all } regencies have an officer; administrators: { $administrators }. Without an account provider whoever sits at this computer may do everything.
first-people-button = Open roles
first-people-others = Given by the administrator.
first-workbook-title = Send the workbook to { $all } offices
first-workbook-text = One workbook for all tables. Download it once and send it to the { $all } regency offices with its due date.
first-workbook-button = Download the empty workbook
first-due-title = First due date
first-due-text = { $month } is due on { $day }, in { $days } days. Until then nothing is late. With the first submission this page gives way to the results.
first-due-button = Open the calendar
first-due-others = The calendar is read by officers, verifiers, leadership and the administrator.
