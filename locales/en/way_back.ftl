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
