# The database: what stands in the way, and what can be done.
store-refused-busy = The store { $path } has been in use by another program for { $seconds } s. Wait a moment and try again; nothing was changed.
store-refused-unreachable = The store { $path } cannot be opened for writing: { $reason }. Give this account write access to the folder and the file, set PELITA_HOME to another folder, or check the address and the server in PELITA_DATABASE_URL; nothing was changed.
store-refused-full = There is no room left to write to the store { $path }: { $reason }. Free some disk space and try again; nothing was written, and what was held before is intact.
store-refused-failed = The store { $path } gave up in the middle of its work: { $reason }. Look in the history first (pelita.py history) whether that work is there, then try again; if it happens again, check the disk and the server, and the data with pelita.py release --check.
store-refused-changed = The data of this area changed after the file was checked. Check the file once more, look at what is different now, then save; nothing was written.
store-refused-newer = The store { $path } was made by a later Pelita (revision { $reason }). Install that version or a later one; nothing was changed.
store-refused-incomplete = The store { $path } has no place for what is declared: { $reason }. Write a revision in data/store/migrations/versions that adds it, and raise HEAD (CONTRIBUTING, "Add a column"); nothing was changed.
store-refused-no-backup = { $path } is no whole backup of Pelita ({ $reason }). Choose a file made with pelita.py backup, or copy the file again; nothing was written.
store-refused-not-empty = The store { $path } already holds submissions. Restore a backup into an empty one: set PELITA_HOME or PELITA_DATABASE_URL to a new place, or first take the demonstration register out (pelita.py demo --remove); nothing was written.
store-refused-not-there = There is no store of Pelita in { $path }, so there is nothing to read. Check how PELITA_HOME is spelt. If this is a beginning, import a workbook (pelita.py import), restore a backup (pelita.py restore), or build the demonstration register (pelita.py demo).
