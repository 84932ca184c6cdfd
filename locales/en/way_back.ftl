# The way back: withdrawing a submission, and sending one back to its sender.
way-back-refused-by = The office that does this is missing. Write an office or a role, not a person's name.
way-back-refused-reason = The reason is missing. Write in a few words what is wrong; the history keeps it.
way-back-refused-nothing = No submission of { $tables } of { $regency } for { $month } counts, so there is nothing to withdraw. Check regency, month and table; nothing was changed.
way-back-refused-verified = { $tables } of { $regency } for { $month } has been verified. Only a verifier of the province can withdraw it: tell the province the reason. Nothing was changed.
way-back-refused-not-yours = Your role may not do this for that area. An officer withdraws what the own regency sent; sending back is for verifiers. Nothing was changed.
way-back-refused-nothing-waiting = None of the chosen submissions waits for verification. What is verified is withdrawn, or corrected with a reason; nothing was changed.
way-back-refused-needed = This submission cannot be withdrawn yet: { $again ->
    [yes] if the one before it counted again, it would not fit
   *[no] without it, something would not fit
 } with { $tables } (number { $ids }). Withdraw or mend { $tables } first; nothing was changed.
told-withdrawn = Submission { $number } withdrawn. { $again ->
    [none] Of this regency, month and table there is no report now.
   *[other] Submission { $again } before it counts again.
 }
told-sent-back = { $count ->
    [one] 1 submission was sent back to its sender; its figures count
   *[other] { $count } submissions were sent back to their senders; their figures count
 } until another one comes.
left-out-refused-nothing = No row of { $regency } waits to be mended for that month and table. See the list with pelita.py left-out; nothing was changed.
told-given-up = { $count ->
    [one] 1 row was
   *[other] { $count } rows were
 } given up and will not come any more. The history keeps the reason.
told-nothing-left-out = No row waits to be mended.
told-verified-short = Take care: { $count ->
    [one] 1 month was
   *[other] { $count } months were
 } verified although rows are missing.
short-sentence = { $place }, { $month }, { $table }: { $held } of { $whole } rows are held; { $waiting } not yet mended.
short-state = { $held } of { $whole } rows
short-cell = { $table } { $held } of { $whole } rows
calendar-short = some rows are not held, for they are not yet mended
verify-short = { $count ->
    [one] One of the chosen submissions is
   *[other] { $count } of the chosen submissions are
 } short of rows. To verify all the same, press once more; otherwise send back to the sender.
left-out-file = Download the rows not yet mended (XLSX)
give-up = Give these rows up
give-up-title = These rows will not be mended
give-up-help = If the rows that are not held should not be there at all (double, wrong month), give them up with a reason. The month is then taken for whole; the history keeps the reason.
give-up-by = Office that decides
give-up-reason = Reason for giving up
import-done-short = { $count ->
    [one] Not whole yet: 1 row is not held
   *[other] Not whole yet: { $count } rows are not held
 }. Download them below, mend them, and send that file.
removal = Take the simulated register out
removal-title = Begin with real data: take the simulated register out
removal-help = All submissions, releases, field reports and plans marked SIMULATION are taken out and cannot be brought back. Real submissions stay. The simulated register is not made again by itself.
removal-agree = Yes, take out all that is simulated.
