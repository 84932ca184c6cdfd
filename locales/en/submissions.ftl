### Submissions, verification, and the preview of an import.

page-submissions = Submissions
page-verification = Verification
source-submissions = the list of monthly submissions
all-tables = All tables
choose-table = Table
nobody = nobody
many-regencies = { $count } regencies
submissions-not-due = Submissions, { $area }: these months are not yet due
submissions-title = { $complete } of { $all } regencies sent every table for { $month }; silent: { $silent }
submissions-title-table = { $complete } of { $all } regencies sent { $table } for { $month }; not yet: { $silent }
submissions-title-one = { $area }, { $table } for { $month }: { $said }
submissions-late = Late for { $month }: { $names }.
submissions-lacking = Not complete for { $month }, lacking: { $names }.
submissions-next-due = Next: { $month } is due on { $day }.
submissions-overdue = Overdue today (due { $due }): what is sent for { $month } is not complete from { $names }.
submissions-overdue-table = Overdue today (due { $due }): { $table } for { $month } has not come in from { $names }.
submissions-silent = No report received for { $month }: { $names }.
silent-months = { $count ->
    [one] { $place }
   *[other] { $place } ({ $count } months running)
 }
silent-ever = { $place } (never sent anything)
calendar-title = Last { $months } months: { $received } of { $due } submissions that were due have come in ({ $share }), { $in_time } of them in time
calendar-title-none = No submission for these months is due yet
calendar-before = nothing was due yet
calendar-count = 3/5: three of { $all } monthly tables have come in
tables-of = { $received } of { $all } tables
sending-in_time = in time
sending-late = late
sending-partial = some not received
sending-missing = no report received
sending-not_yet_due = not yet due
letter-reported = R
letter-documented = D
letter-verified = V
nothing-monthly = No monthly table has come in for this area yet.
flags-title = { $count ->
    [0] No figure is far from what is usual in its own regency
    [one] Please look: { $count } figure is far from what is usual in its own regency
   *[other] Please look: { $count } figures are far from what is usual in their own regency
 }
flags-lead = Each month is compared only with up to 24 earlier months of the same regency. A mark asks; it deletes nothing and changes nothing. If the figure is right, leave it; if it is wrong, send a correction.
flag-line = { $name } { $value }; usually { $usual } (median of the { $months } months before), marked { $side ->
    [above] above
   *[below] below
 } { $bound }
flag-median = Median
flag-usual = Not marked
flag-z = Modified z-score

verification-title = Waiting for verification: { $shown } of { $all } submissions; the oldest from { $place }, sent { $day }
verification-title-none = Every submission of { $area } has been verified
verification-lead = Reported → documented → verified. Verification locks a figure; a correction supersedes it, and everything stays in the history.
filter-place = Regency
filter-month = Month
filter-table = Table
filter-order = Order
every-place = All regencies
every-month = All months
every-table = All tables
order-oldest = Oldest first
order-newest = Newest first
order-largest = Most rows first
queue-title = { $count ->
    [0] Nothing waits in this choice
    [one] Waiting for verification: { $shown } submission
   *[other] Waiting for verification: { $shown } submissions
 }
choose-all = Choose all { $count } shown
holds-register = { $rows ->
    [0] stated as zero
    [one] { $shown } row
   *[other] { $shown } rows
 }
holds-recap = recap, { $shown } figures
document-number = document { $number }
no-document = no document number
sent-by = from { $sender }
no-sender = sender not named
sent-on = sent { $day }
to-history = history
verifying-office = Office that verifies or notes
office-help = The name of an office or a post, not of a person. It is kept in the history.
document-to-note = Document number (only to note a document)
document-help = The number of the letter or minutes in which these figures stand. A reported submission becomes documented.
verify-chosen = Verify the chosen ones
document-chosen = Note the document number
show-more = Show { $count } more
nothing-chosen = No submission is chosen. Tick at least one, then press again.
lacking-verifier = The name of the office is empty. Write the office that verifies, then press again.
lacking-document = The document number is empty. Write the number of the letter or minutes, then press again.
verified-done = { $count ->
    [one] { $count } submission verified and now locked.
   *[other] { $count } submissions verified and now locked.
 }
documented-done = Document { $number } noted for { $count ->
    [one] { $count } submission.
   *[other] { $count } submissions.
 } Those already documented were not changed.
locked = locked
locked-by = locked: verified by { $office }, { $moment }
locking-title = What locked means, and how to correct
locking-verified = **Verified** means that the province has compared the figures with their document. From then on they are locked: a file that says otherwise is refused.
locking-correction = **A correction** is sent through the Import page with a *reason*. The new submission supersedes the old one, is reported (or documented, if it brings a document number), and must be verified again. The old one is not deleted: the history shows who, when, what and why.
locking-progress = **Later progress is a correction too.** A police date, or a service completed since, in a month that is verified needs a reason (such as "progress of the case"); the whole table of that month is reported again until it is verified anew.
locking-unverified = **What is not yet verified** is simply sent again; the new submission supersedes the old one of the same regency, month and table.
history-title = History of { $about }: { $count ->
    [0] nothing happened yet
    [one] { $shown } event
   *[other] { $shown } events
 }
history-none = History
history-choose = Choose a regency above, then a month and a table: who sent, superseded, documented or verified what, when and why.
history-cut = The newest { $shown } of { $all } events are shown.
event-sent = Submission { $number } received
event-superseded = Submission { $number } superseded
event-documented = Document noted for submission { $number }
event-verified = Submission { $number } verified and locked
event-sent_back = Submission { $number } sent back to its sender
event-withdrawn = Submission { $number } withdrawn; it counts no longer
event-reinstated = Submission { $number } counts again
event-given_up = Rows that were left out will not come any more
event-released = Release made
event-removed = Simulated data taken out
event-restored = Data restored from a backup
event-by = by { $actor }
event-why = reason: { $reason }
event-no-longer-counts = (no longer counts)
releases-title = { $count ->
    [one] { $count } release
   *[other] { $count } releases
 }; the current one is { $current }
release-id = Release
release-cut-off = Cut-off
release-made = Made
release-submissions = Submissions
release-completeness = Completeness
release-hash = Content hash (first 12)
release-state = State
release-current = current
release-old-rule = old rule
release-old-rule-long = This release was made by the old rule. Of its time are the counts of events, with the time limits of that time, and the targets that had been set. As when Pelita was upgraded: denominators and the targets that come with it. Worked out in the present way: scores, classes, intervals and signals, which may therefore differ from what was read then, and are not compared with releases by the present rule.
releases-note = A release is a state of the figures that no longer changes. The same content always has the same hash, on any computer.

preview-notes = How this file was read ({ $count ->
    [one] { $count } note
   *[other] { $count } notes
 })
preview-ask = { $count ->
    [one] { $count } column of dates
   *[other] { $count } columns of dates
 } can be read in two ways. Choose how; the file is then read again. Nothing is guessed.
preview-nothing-new = { $count ->
    [0] Nothing changed: the workbook came back as it was given out. No submission is made of it; where a month had none, write 0 on the sheet Submissions.
    [one] Nothing new: this file says the same as the submission held already.
   *[other] Nothing new: this file says the same as the { $count } submissions held already.
 }
preview-title = What would change: { $count ->
    [one] { $count } submission
   *[other] { $count } submissions
 }{ $first ->
    [0] {""}
   *[other] , { $first } of them sent for the first time
 }
preview-same = { $count ->
    [one] { $count } { $others ->
        [yes] other submission
       *[no] submission
     } in this file is the same as what is held and is not written again.
   *[other] { $count } { $others ->
        [yes] other submissions
       *[no] submissions
     } in this file are the same as what is held and are not written again.
 }
preview-lost = { $rows ->
    [one] { $rows } row held now is
   *[other] { $rows } rows held now are
 } not { $clean ->
    [yes] in this file
   *[other] among the good rows
 } and would no longer count: { $places }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more submissions
 }. Make sure that this is meant. The old submission stays in the history.
preview-table = Table
preview-new = New
preview-changed = Changed
preview-unchanged = Same
preview-removed = Gone
preview-rows = Rows
preview-besides = Besides
preview-first = sent for the first time
preview-zero = declared zero
preview-form-recap = a recap in place of the register
preview-form-register = a register in place of the recap
preview-document = a new document number
preview-was-verified = was verified; must be verified again
preview-cells = Changed cells ({ $count })
preview-cells-cut = { $shown } of { $all } changed cells are shown.
preview-where = Submission
preview-key = Id
preview-column = Column
preview-before = Now
preview-after = Then
preview-empty = (empty)
preview-flags = Please look: { $count ->
    [one] { $count } row count in this file is unusual for its regency.
   *[other] { $count } row counts in this file are unusual for their regency.
 } If they are right, simply save.
preview-count = Rows of { $table }
import-forms = Filling in by telephone: KoboToolbox forms
import-form = Download the form { $table } (XLSForm)
import-form-help = Upload it to KoboToolbox or ODK to fill it in by telephone; what they export (CSV or XLSX) can be uploaded on this page.
import-personal = That file held personal data, so all of it was refused and has been removed from memory. Nothing was kept.
import-agree-lost = Yes, the rows that are gone are indeed to count no longer.
import-agree-sender_elsewhere = Yes, this file is about another regency than its sender, titles or name tell.
import-agree-among_simulated = Yes, the real rows of this file are to come into the SIMULATED register.

page-history = What was sent
sent-title = { $place }: { $count ->
    [0] no submission counts yet
    [one] 1 submission counts
   *[other] { $shown } submissions count
 }
sent-title-none = The submissions of one regency
sent-title-no-report = { $place }: no report of { $table } for { $month }
sent-choose = Choose a regency, then a month and a table.
sent-lead = What counts now, newest first. Choose a month and a table to read its history or to withdraw a wrong submission.
sent-place = Choose a regency
sent-state = State
sent-when = Sent
sent-back-state = Sent back
sent-back-because = sent back: { $reason }
sent-back-sentence = Sent back by { $office } on { $day }: { $table } of { $place } for { $month }. Reason: { $reason }. Mend it and send it again on the Import page.
sent-back-more = { $count ->
    [one] One more submission was
   *[other] { $count } more submissions were
 } sent back; all are on the page What was sent.
calendar-sent-back = sent back to be mended
withdraw = Withdraw this submission
withdraw-title = Withdraw a wrong submission
withdraw-help = This submission will count no longer. The one before it counts again; where there is none, the month is "no report received" again. The history keeps all of it, and releases already made do not change.
withdraw-by = Office that withdraws
withdraw-reason = Reason
withdraw-choose = To withdraw a submission, choose its month and table above.
withdraw-verified = This submission has been verified, so only a verifier of the province can withdraw it.
withdraw-changed = While this page was open another submission came for this month and table. Read the history and decide again; nothing was changed.
sending-back-reason = Reason for sending back
sending-back-help = The sender reads it on the Import page and in the calendar of submissions. No person's name.
send-back-chosen = Send the chosen back
lacking-reason = The reason is missing. Write what has to be mended, and press again.
preview-offers = { $count } points need a yes before they count. Tick what is right; without a tick nothing is stated.
import-sheet-rows = Sheet { $sheet }: { $rows ->
    [one] 1 row was read (row { $first })
   *[other] { $rows } rows were read (rows { $first } to { $last })
 }; { $faulty ->
    [one] 1 is wrong
   *[other] { $faulty } are wrong
 }{ $waiting ->
    [0] {""}
   *[other] {" "}and { $waiting } wait for others
 }.
