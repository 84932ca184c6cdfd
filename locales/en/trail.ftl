### The audit trail: what is written down, whether its chain is sound, and its page.

page-trail = Audit trail
trail-title = { $state ->
    [sound] The audit trail is sound up to entry { $last }
    [empty] The audit trail is still empty
   *[fault] The audit trail is not sound from entry { $number } on
 }
trail-lead = Each entry holds the hash of the one before it. Entries are only added, never changed or deleted.
trail-sound = The chain is sound up to entry { $last }. Its hash is { $hash }.
trail-witnessed = Its end agrees with the hash kept outside the database, up to number { $number }.
trail-not-witnessed = No hash is kept outside the database, so an end that was cut off would not be seen.
trail-empty = There is no entry yet.
trail-fault-changed = Entry { $number } is no longer what it was when it was written.
trail-fault-missing = Entry { $number } is missing, although there are later ones.
trail-fault-out_of_order = At number { $number } entries no longer stand in the order in which they were written.
trail-fault-cut_off = The entries from number { $number } on were cut off the end.
trail-fault-foreign = Entry { $number } comes from another database.
trail-fault-head_gone = The end of the trail that is kept outside the database is gone, although the trail has come to number { $number }. What was cut off the end would not be seen.
trail-fault-head_unreadable = The end of the trail that is kept outside the database cannot be read, although the trail has come to number { $number }. What was cut off the end would not be seen.
trail-restored = The audit trail in the backup was checked: { $number } entries, in order and unchanged. Whether its end is whole shows only against an end kept elsewhere.
trail-restored-fault = Take care: the data were restored, but the audit trail in that backup is not whole.
trail-fault-do = Delete nothing. Keep a copy of the database, and compare it with the last sound backup (SECURITY.md).
trail-filter-action = Action
trail-filter-actor = Actor
trail-filter-day = Day
trail-every-action = Every action
trail-every-actor = Every actor
trail-shown = { $count ->
    [0] No entry matches
    [one] { $shown } entry
   *[other] { $shown } entries, newest first
 }
trail-cut = The newest { $shown } of { $all } entries are shown. The CSV file holds all of them.
trail-download = Download as CSV
trail-number = Number
trail-moment = When
trail-actor = Actor
trail-action = Action
trail-about = About
trail-action-sign_in = signed in
trail-action-sign_out = signed out
trail-action-session_expired = session expired
trail-action-import = import
trail-action-verification = verification
trail-action-send_back = submission sent back
trail-action-withdrawal = submission withdrawn
trail-action-given_up = left-out rows given up
trail-action-removal = removal
trail-action-release = release
trail-action-publication = publishing for everybody
trail-action-export = export
trail-action-target_change = change of a target
trail-action-role_change = change of a role
trail-action-exact_view = view of small counts
trail-action-backup = backup
trail-action-restore = restore
trail-role-public = public
trail-role-partner = partner
trail-role-officer = officer
trail-role-verifier = verifier
trail-role-leadership = leadership
trail-role-administrator = administrator
trail-role-local = this computer
trail-about-page = page { $value }
trail-about-period = { $value }
trail-about-area = { $value }
trail-about-basis = basis { $value }
trail-about-month = month { $value }
trail-about-table = table { $value }
trail-about-indicator = { $value }
trail-about-year = year { $value }
trail-about-release = release { $value }
trail-about-submissions = submissions { $value }
trail-about-events = events { $value }
trail-about-file = hash of the file { $value }
trail-about-what = { $value }
trail-about-evidence = evidence: { $value }
trail-about-simulated = SIMULASI
trail-about-identity = { $value }
trail-about-given = role: { $value }
trail-about-state = { $value }
trail-about-backup = hash of the backup { $value }
trail-about-before = end before that { $value }
trail-areas = { $count } areas
trail-what-empty_workbook = empty workbook
trail-what-method = the method document
trail-what-workbook = filled workbook
trail-what-audit_log = the audit trail
told-audit-head = Entry { $number }, hash { $hash }, database { $store }. Keep this line somewhere else.
refused-head = “{ $value }” is no end of an audit trail. Write NUMBER:HASH like the first line of audit-log head.
