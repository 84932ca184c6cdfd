"""What the office holds: submissions and their rows, their history, and releases of facts. Every write is atomic."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import sqlalchemy as sa

from data import actors
from data.actors import Actor
from data.settings import Settings
from data.store import (
    append_only,
    audit_chain,
    audited_deeds,
    backup,
    history,
    kept_files,
    migrations,
    releases,
    submissions,
)
from data.store import left_out as waiting
from data.store.connection import Place, StoreChanged, connected, no_rows, one_writer, queue_as_writer
from data.store.duckdb_file import Stamp, keep_through, stamp
from data.store.releases import Release
from data.store.schema import HELD, HISTORY, HOLDS, SUBMISSIONS, table_schema
from data.store.submissions import Held
from data.tables import BY_NAME, COMMITMENTS

# The latest release of each store, beside the state of its file when that was read.
_LATEST: dict[Path, tuple[Stamp, Release | None]] = {}


class Store:
    """The database behind every page and command. Each operation opens it, does one whole thing, and lets go,
    so that the server and the administrator's command can work beside each other."""

    def __init__(self, home: Path, url: str = "", actor: Actor | None = None) -> None:
        """`actor`: in whose name the audit trail tells what is done; by default whoever runs the program."""
        self.place, self.actor = Place(home, url), actor or actors.of_system()

    @staticmethod
    def of(settings: Settings, actor: Actor | None = None) -> Store:
        return Store(settings.home, settings.database_url, actor)

    @property
    def stamp(self) -> Stamp | None:
        """What changes with every write but entries of the audit trail alone; None for a server, which is asked."""
        return None if self.place.on_server else stamp(self.place.file)

    @property
    def exists(self) -> bool:
        """Whether there is anything to read; a server is there or says why not."""
        return self.place.on_server or self.place.file.exists()

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection to a database of the present shape."""
        with connected(self.place) as connection:
            if migrations.revision_of(connection) != migrations.HEAD:
                queue_as_writer(connection)
                migrations.bring_up_to_date(connection, self.place)
            migrations.refuse_incomplete(connection, self.place)
            connection.commit()
            yield connection

    @contextmanager
    def writing(self, trail_only: bool = False) -> Iterator[sa.Connection]:
        """All or nothing: a failure or a killed process leaves the last good state. `trail_only`: nothing is written
        but entries of the audit trail, and the stamp stays as it is."""
        with one_writer(self.place), connected(self.place) as connection:
            queue_as_writer(connection)
            changed = migrations.bring_up_to_date(connection, self.place)
            migrations.refuse_incomplete(connection, self.place)
            before = self.stamp
            yield connection
            connection.commit()
            audit_chain.keep_head(connection, self.place)
            if trail_only and before is not None and not changed:
                keep_through(connection, self.place.file, before)

    def follow(self, connection: sa.Connection, cut_off: date) -> Release:
        """The release that follows a deed, in the deed's own transaction."""
        made = releases.make(connection, cut_off)
        audit_chain.append(connection, self.actor, "release", {"release": made.id})
        return made

    def submit(
        self,
        tables: Mapping[str, pd.DataFrame],
        submitted: pd.DataFrame,
        *,
        cut_off: date,
        sender: str = "",
        note: str = "",
        simulated: bool = False,
        into_simulation: bool = False,
        file_hash: str = "",
        based_on: int | None = None,
        target: Mapping[str, Any] | None = None,
        left_out: pd.DataFrame | None = None,
        settled: Collection[int] = (),
    ) -> Release:
        """Take checked rows and their submissions, replace what they supersede, and make the release that follows.

        `tables`: table name → typed rows with regency and month. `submitted`: regency, month, table_name, form,
        evidence, document, row_count; one row for each regency × month × table that is now told anew.
        `based_on`: the event up to which history was known when the rows were checked. Raises StoreChanged if anything
        has happened to these regencies since, NotTaken where real rows would come among simulated ones and nobody said
        yes (`into_simulation`). `target`: which one this sets, for the audit trail. `left_out`: rows of the file that
        were not taken, and `settled`, those that came again, as `left_out.keep` takes them.
        """
        with self.writing() as connection:
            regencies = sorted(set(submitted["regency"]))
            if based_on is not None and history.changed_since(connection, based_on, regencies):
                raise StoreChanged(self.place.said)
            details = {"sender": sender, "note": note, "simulated": simulated, "file_hash": file_hash}
            submissions.add(connection, tables, submitted, into_simulation, **details)
            waiting.keep(connection, waiting.nothing() if left_out is None else left_out, settled)
            audited_deeds.sent(connection, self.actor, submitted, details, target)
            return self.follow(connection, cut_off)

    def verify(
        self,
        *,
        by: str,
        cut_off: date,
        regency: str | None = None,
        month: str | None = None,
        table: str | None = None,
        submission_ids: Collection[int] | None = None,
    ) -> int:
        """Mark current submissions as verified; returns how many. Verification locks them against replacement."""
        where = {"regency": regency, "month": month, "table_name": table, "submission_id": submission_ids}
        return self._raise("verified", cut_off, partial(submissions.verify, by=by), where)

    def document(
        self,
        regency: str | None = None,
        month: str | None = None,
        table: str | None = None,
        *,
        document: str,
        by: str,
        cut_off: date,
        submission_ids: Collection[int] | None = None,
    ) -> int:
        """Note the document that reported submissions rest on, which makes them documented; returns how many."""
        where = {"regency": regency, "month": month, "table_name": table, "submission_id": submission_ids}
        noted = partial(submissions.document, number=document, by=by)
        return self._raise("documented", cut_off, noted, where)

    def _raise(self, grade: str, cut_off: date, deed: Callable[..., int], where: Mapping[str, Any]) -> int:
        with self.writing() as connection:
            before = history.last_event(connection)
            if count := deed(connection, **where):
                audited_deeds.raised(connection, self.actor, grade, before)
                self.follow(connection, cut_off)
            return count

    def make_release(self, cut_off: date) -> Release | None:
        """The release of what now counts, judged on another day; None where nothing is held."""
        with self.writing() as connection:
            if submissions.of_registers(connection).empty:
                return None
            return self.follow(connection, cut_off)

    def remove_simulated(self, cut_off: date) -> int:
        """Take the demonstration register out, whole; returns how many submissions it had. Other rows stay.

        Where nothing else is held no release is left: the store is as empty as a new one.
        """
        table_of_submissions = HOLDS["submissions"]
        with self.writing() as connection:
            chosen = sa.select(table_of_submissions.c.submission_id).where(table_of_submissions.c.simulated)
            count = len(connection.execute(chosen).all())
            if not count:
                return 0
            for name in [*(table.name for table in HELD), "history"]:
                table = HOLDS[name]
                connection.execute(sa.delete(table).where(table.c.submission_id.in_(chosen)))
            waiting.forget(connection, chosen)
            again = sa.update(table_of_submissions).values(superseded_by=None)
            connection.execute(again.where(table_of_submissions.c.superseded_by.in_(chosen)))
            connection.execute(sa.delete(table_of_submissions).where(table_of_submissions.c.simulated))
            append_only.forget_simulated(connection)
            history.tell(connection, "removed", reason=f"SIMULASI: {count}")
            audit_chain.append(connection, self.actor, "removal", {"simulated": True})
            releases.remove_simulated(connection)
            # A release of nothing would pass for data that say nothing happened.
            if submissions.of_registers(connection).empty:
                connection.execute(sa.delete(HOLDS["facts"]))
                connection.execute(sa.delete(HOLDS["releases"]))
            else:
                self.follow(connection, cut_off)
            return count

    def latest_release(self) -> Release | None:
        """The current release, or None. Asked on every page view, so a file is read only if it has changed."""
        if not self.exists:
            return None
        if self.place.on_server:
            return self._read_latest_release()
        file = self.place.file
        before, latest = stamp(file), _LATEST.get(file)
        if latest is not None and latest[0] == before:
            return latest[1]
        release = self._read_latest_release()
        # What somebody wrote meanwhile is read next time.
        if stamp(file) == before:
            _LATEST[file] = before, release
        return release

    def _read_latest_release(self) -> Release | None:
        with self.reading() as connection:
            return releases.current(connection)

    def check_releases(self) -> pd.DataFrame:
        """Whether what is kept of every release has its hash: release_id, intact, changed, speeds: `releases.check`."""
        with self.reading() as connection:
            return releases.check(connection)

    def back_up(self, target: Path) -> dict[str, Any]:
        """Write everything held to one file; returns its manifest, as data.store.backup.write describes it."""
        with self.reading() as connection:
            manifest = backup.write(connection, target)
        with self.writing() as connection:
            audit_chain.append(connection, self.actor, "backup", {"backup": backup.hash_of(manifest)})
        return manifest

    def restore(self, source: Path) -> dict[str, Any]:
        """Fill this empty store from a backup; returns its manifest, and as `audit` how sound its audit trail is."""
        kept = audit_chain.kept_head(self.place)
        before = f"{kept.number}:{kept.hash}" if kept else ""
        with self.writing() as connection:
            manifest = backup.restore(connection, self.place, source)
            manifest["audit"] = audit_chain.verify(connection)
            about = {"backup": backup.hash_of(manifest), "before": before}
            audit_chain.append(connection, self.actor, "restore", about)
        with self.reading() as connection:
            audit_chain.keep_head(connection, self.place, anew=True)
        return manifest

    def release(self, release_id: str) -> Release:
        """One release by its id. Raises KeyError for one that is not held."""
        with self.reading() as connection:
            release = releases.of_id(connection, release_id)
        if release is None:
            raise KeyError(f"no release is called {release_id!r}")
        return release

    def releases(self) -> pd.DataFrame:
        """Every release as first made, oldest first: number, release_id, made_at, cut_off, content_hash, submissions,
        simulated, completeness, last_submission, rule."""
        if not self.exists:
            return no_rows(releases.LISTED)
        with self.reading() as connection:
            return releases.every(connection)

    def facts(self, release_id: str) -> pd.DataFrame:
        """The facts of a release, as the contract of data.facts says."""
        with self.reading() as connection:
            return releases.facts_of(connection, release_id)

    def denominators(self, release_id: str) -> pd.DataFrame:
        """The `geography.denominators` that a release divides by."""
        with self.reading() as connection:
            return kept_files.denominators(connection, release_id)

    def files(self, release_id: str) -> dict[str, str]:
        """The files that a release keeps, as `kept_files.of_release`."""
        with self.reading() as connection:
            return kept_files.of_release(connection, release_id)

    def history(
        self, regency: str | None = None, month: str | None = None, table: str | None = None
    ) -> pd.DataFrame:
        """What happened, oldest first: event_id, at (UTC), action, actor, regency, month, table_name, submission_id,
        reason, release_id, file_hash."""
        if not self.exists:
            return no_rows(HISTORY).rename(columns={"moment": "at"})
        with self.reading() as connection:
            return history.events(connection, regency, month, table)

    def last_event(self) -> int:
        """The number of the newest event: what was known when a file was checked."""
        if not self.exists:
            return 0
        with self.reading() as connection:
            return history.last_event(connection)

    def targets(self, until: int | None = None, release_id: str = "") -> pd.DataFrame:
        """Every target, the `default_targets` first, then in the order in which they were set: indicator, regency (""
        for all), year, target, reference, confirmed, and since, the day from which it holds, as
        `submissions.dated_targets` says ("" from the beginning). `until`: those up to a submission only."""
        defaults = self.default_targets(release_id).assign(since="")
        if not self.exists:
            return defaults
        with self.reading() as connection:
            targets = submissions.dated_targets(connection, until)
        return pd.concat([defaults, targets.assign(confirmed=True)[list(defaults)]], ignore_index=True)

    def default_targets(self, release_id: str = "") -> pd.DataFrame:
        """`kept_files.targets` of a release, by default of the current one."""
        if not release_id and (current := self.latest_release()) is not None:
            release_id = current.id
        return kept_files.targets(self.files(release_id) if release_id else {})

    def commitments(self) -> pd.DataFrame:
        """The latest row of each commitment."""
        if not self.exists:
            return no_rows(table_schema(COMMITMENTS))
        with self.reading() as connection:
            return submissions.latest_of_each(connection, COMMITMENTS)

    def submissions(self) -> pd.DataFrame:
        """Every submission ever, in order; those that count have no superseded_by and no withdrawn_at."""
        if not self.exists:
            return no_rows(SUBMISSIONS)
        with self.reading() as connection:
            return submissions.read(connection)

    def current_submissions(self, regencies: Collection[str] | None = None) -> pd.DataFrame:
        """The submissions that count, neither superseded nor withdrawn: of all regencies or some."""
        if not self.exists:
            return no_rows(SUBMISSIONS)
        with self.reading() as connection:
            return submissions.read(connection, current=True, regencies=regencies)

    def current_rows(self, table: str, regencies: Collection[str] | None = None) -> pd.DataFrame:
        """The rows that count now, of all regencies or some: those of submissions that count."""
        if not self.exists:
            return no_rows(table_schema(BY_NAME[table]))
        with self.reading() as connection:
            return submissions.rows(connection, table, regencies)

    def held_of(self, regencies: Collection[str], tables: Collection[str]) -> Held:
        """What counts now of some regencies: their submissions and their rows of these tables, all read at once."""
        if not self.exists:
            return submissions.nothing_held(tables)
        with self.reading() as connection:
            return submissions.held_of(connection, regencies, tables)
