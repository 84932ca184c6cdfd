# The administrator's command: what it answers, and refusals that say what is wrong and what to do.
store-refused-nothing-held = No submission has come in yet. Import a workbook (pelita.py import), or build the demonstration register (pelita.py demo).
store-refused-holds-already = This store already holds submissions; the demonstration register is only built into an empty one. Set PELITA_HOME to another folder, or first take the old demonstration register out (pelita.py demo --remove); nothing was changed.
store-refused-not-reported = No submission of this regency, month and table stands as reported. Look at where it stands with pelita.py history, then check --regency, --month and --table; nothing was changed.
refused-not-intact = The content of release { $releases } no longer has its hash. Do not publish it; restore a backup into an empty store (pelita.py restore), then check again.
refused-lines-changed = The reference data now differ from what release { $releases } uses: { $lines }. That release keeps its own figures. If the change is right, make a new release (pelita.py release --new); if not, put the file in data/reference back.
told-speeds-since = Speeds of travel were set or taken back after release { $releases } was made (km/h): { $speeds }. Its coverage and siting are worked out by the speeds of today.
refused-file = The file { $file } cannot be read or written: { $kind ->
    [missing] there is no such file or folder. Check the spelling, or make the folder first
    [denied] this account has no right to it. Give this account access to the file and its folder, or choose another place
    [folder] it is a folder. Write the name of a file in it
    [no-folder] a file stands where a folder should be. Choose another folder
    [full] there is no room left on the disk. Free some disk space or choose another disk, then try again
   *[other] { $reason }. Check that place or choose another, then try again
 }.
refused-month = "{ $value }" is no month. Write year and month like 2026-09.
refused-period = "{ $value }" is no period. Write 2026-05, 2026-Q2, 2026-S1 or 2026.
refused-period-year = "{ $value }" is outside the years that can be asked for. Write a period from { $first } to { $last }.
refused-int-range = What was given for { $name } must be a whole number from { $first } to { $last }. Write another number.
refused-regency = "{ $value }" is no code of a regency in this province. Write its dotted Kemendagri code, e.g. 62.06.
refused-date-order = "{ $value }" is no answer to --date-order. Write dmy (day first) or mdy (month first).
refused-missing = { $name } is missing. Add { $name }; adding --help lists what this command takes.
refused-choice = What was given for { $name } is not known. Choose one of: { $choices }.
refused-day = What was given for { $name } is no date. Write year, month and day like 2026-09-30.
refused-number = What was given for { $name } is no whole number. Write digits only, e.g. 8501.
refused-value = What was given for { $name } cannot be used. Add --help to see what is accepted.
refused-no-option = This command does not know { $name }. Leave it out, or add --help to see which options there are.
refused-no-command = There is no command { $name }. See the list of commands with pelita.py --help.
refused-option = The option { $name } is not written as it must be. Add --help to see whether it needs a value.
refused-call = This command cannot be run as written ({ $reason }). Add --help to see how it is used.
told-verified = { $count ->
    [one] { $count } submission verified
   *[other] { $count } submissions verified
 }
told-documented = { $count ->
    [one] { $count } submission documented
   *[other] { $count } submissions documented
 }
told-release = Release { $release }
told-release-stays = Nothing was written; the current release is still { $release }.
told-nothing-saved = Nothing was saved.
told-preview = Preview: nothing was written. Import without --preview to save it.
told-would-refuse = Preview: nothing was written. A plain import would refuse this file{ $good ->
    [yes] ; the table below holds only with --take-good
   *[no] {""}
 }.
told-mend = Mend the rows and send the file again{ $good ->
    [yes] , or add --take-good (saves the good rows)
   *[no] {""}
 }. With --faulty-rows FILE the faulty rows are written to a file of their own.
told-good-held = The good rows are held already; { $faulty ->
    [one] { $faulty } faulty row still waits to be mended.
   *[other] { $faulty } faulty rows still wait to be mended.
 }
told-good-taken = The good rows were saved; { $faulty ->
    [one] { $faulty } faulty row still waits to be mended.
   *[other] { $faulty } faulty rows still wait to be mended.
 }
told-faulty-rows = The faulty rows and their reasons were written to { $file }. Mend them there, then import that file.
told-date-order = Answer the question about the dates with --date-order dmy (day first) or --date-order mdy (month first).
told-correct = To correct verified figures, add --correct "reason" --sender "sending office".
told-replaced = The earlier file { $file } was replaced.
told-secret-apart = The secret of rounding is not in it: keep a copy of { $file } in another safe place, apart from backups. Without that file nothing can be published any more.
told-secret-wanted = A backup does not hold the secret of rounding. Put the office's copy back as { $file } before publishing again; until then publishing is refused.
heading-moment = When
heading-event = What
heading-actor = By
heading-reason = Reason
heading-file = File hash
heading-intact = Intact
received-of-due = { $share } of what was due in 12 months
told-written = { $file }: { $rows } rows, release { $release }
told-restored-same = Release { $release } is restored; this store computes the same facts
told-restored-other = Release { $release } is restored; this store computes other facts (another version?)
told-simulated = SIMULATED: release { $release }, { $count } submissions
told-removed = { $count } simulated submissions removed
told-received = { $share } of what was due has come
told-no-flags = No figure asks for a look
told-burden = { $count } columns are asked of officers; { $unread } of them are read by nothing yet.
told-month-cells = { $months } months of regencies of the demonstration register (SIMULASI): { $to_fill } cells to fill in the filled workbook. The same workbook begun from an empty one takes { $empty }, so it is { $share }%. An empty one with only the months that changed, each whole, takes { $anew }, so { $share_anew }%.
told-offer-zero = To state zero for the months that say NIHIL, add --state-zero.
told-offer-year = If a year far from the others is right, add --years-right.
