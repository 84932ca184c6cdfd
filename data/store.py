"""What the office holds: submissions and their rows, and releases of facts; one DuckDB file, written atomically."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb
import ibis
import pandas as pd
from ibis.backends.duckdb import Backend

from data import facts
from data.holding.connection import StoreBusy as StoreBusy
from data.holding.connection import StoreProblem as StoreProblem
from data.holding.connection import StoreUnreachable as StoreUnreachable
from data.holding.connection import connect_patiently, table_names
from data.holding.schemas import (
    FACTS_SCHEMA,
    HELD,
    LEDGERS,
    SLA_SCHEMA,
    SUBMISSIONS_SCHEMA,
    fitted,
    make_tables,
    table_schema,
)
from data.tables import BY_NAME, COMMITMENTS, RECAP, REGISTERS, TARGETS, Table

_REFERENCE = Path(__file__).parent / "reference"
_FILE_NAME = "pelita.duckdb"
# Within one program, writers queue here: two transactions that change the same rows would make the later one fail.
_WRITING = threading.Lock()
# The latest release of each store, beside the state of its file when that was read.
_Stamp = tuple[tuple[int, int], ...]
_LATEST: dict[Path, tuple[_Stamp, Release | None]] = {}


@dataclass(frozen=True)
class Settings:
    """Where Pelita keeps what it holds, read once from the environment."""

    home: Path
    demonstration: bool = True

    @staticmethod
    def from_environment() -> Settings:
        """PELITA_HOME (default: var beside the program) and PELITA_DEMO (0: no demonstration register)."""
        home = Path(os.environ.get("PELITA_HOME") or Path(__file__).parents[1] / "var")
        return Settings(home.resolve(), os.environ.get("PELITA_DEMO", "1") != "0")


@dataclass(frozen=True)
class Release:
    """One immutable state of the facts. `simulated`: it rests, wholly or in part, on the demonstration register."""

    id: str
    made_at: datetime
    cut_off: date
    content_hash: str
    submissions: int
    simulated: bool


class Store:
    """The database behind every page and command. Each operation opens it, does one whole thing, and lets go,
    so that the server and the administrator's command can work beside each other."""

    def __init__(self, home: Path) -> None:
        self.path = home / _FILE_NAME

    @property
    def exists(self) -> bool:
        return self.path.exists()

    @contextmanager
    def _connected(self) -> Iterator[Backend]:
        connection = connect_patiently(self.path, ibis.duckdb.connect)
        try:
            make_tables(connection)
            yield connection
        finally:
            connection.disconnect()

    @contextmanager
    def _transaction(self) -> Iterator[Backend]:
        """All or nothing: a failure or a killed process leaves the last good state."""
        with _WRITING, self._connected() as connection:
            connection.raw_sql("BEGIN TRANSACTION")
            try:
                yield connection
            except BaseException:
                connection.raw_sql("ROLLBACK")
                raise
            connection.raw_sql("COMMIT")

    def submit(
        self,
        tables: Mapping[str, pd.DataFrame],
        submissions: pd.DataFrame,
        *,
        cut_off: date,
        sender: str = "",
        note: str = "",
        simulated: bool = False,
    ) -> Release:
        """Take checked rows and their submissions, replace what they supersede, and make the release that follows.

        `tables`: table name → typed rows with regency and month. `submissions`: regency, month, table_name, form,
        evidence, document, row_count; one row for each regency × month × table that is now told anew.
        """
        with self._transaction() as connection:
            numbered = _number(connection, submissions, sender, note, simulated)
            _supersede(connection, numbered)
            connection.insert("submissions", fitted(numbered, SUBMISSIONS_SCHEMA))
            for name, rows in tables.items():
                if not rows.empty:
                    _insert_rows(connection, BY_NAME[name], rows, numbered)
            return _make_release(connection, cut_off)

    def verify(
        self,
        *,
        by: str,
        cut_off: date,
        regency: str | None = None,
        month: str | None = None,
        table: str | None = None,
    ) -> int:
        """Mark current submissions as verified; returns how many. Verification locks them against replacement."""
        wanted = {"regency": regency, "month": month, "table_name": table}
        conditions = ["superseded_by IS NULL", "evidence <> 'verified'"]
        # Targets and commitments are no figures that anybody verifies.
        conditions += [f"table_name <> '{ledger.name}'" for ledger in LEDGERS]
        conditions += [f"{column} = ${column}" for column, value in wanted.items() if value]
        values = {column: value for column, value in wanted.items() if value}
        with self._transaction() as connection:
            moment = datetime.now(UTC).replace(tzinfo=None)
            changed = _row(
                connection,
                "UPDATE submissions SET evidence = 'verified', verified_by = $verifier, verified_at = $moment WHERE "
                + " AND ".join(conditions),
                {**values, "verifier": by, "moment": moment},
            )[0]
            if changed:
                _make_release(connection, cut_off)
            return int(changed)

    def remove_simulated(self, cut_off: date) -> int:
        """Take the demonstration register out, whole; returns how many submissions it had. Other rows stay.

        Where nothing else is held no release is left: the store is as empty as a new one.
        """
        with self._transaction() as connection:
            ids = "SELECT submission_id FROM submissions WHERE simulated"
            count = _row(connection, "SELECT count(*) FROM submissions WHERE simulated")[0]
            for table in HELD:
                connection.raw_sql(f"DELETE FROM {table.name} WHERE submission_id IN ({ids})")
            connection.raw_sql(f"UPDATE submissions SET superseded_by = NULL WHERE superseded_by IN ({ids})")
            connection.raw_sql("DELETE FROM submissions WHERE simulated")
            connection.raw_sql(
                "DELETE FROM facts WHERE release_id IN (SELECT release_id FROM releases WHERE simulated)"
            )
            connection.raw_sql("DELETE FROM releases WHERE simulated")
            if _row(connection, "SELECT count(*) FROM submissions")[0]:
                _make_release(connection, cut_off)
            else:
                # A release of nothing would pass for data that say nothing happened.
                connection.raw_sql("DELETE FROM facts")
                connection.raw_sql("DELETE FROM releases")
            return int(count)

    def latest_release(self) -> Release | None:
        """The current release, or None. Asked on every page view, so the file is read only if it has changed."""
        if not self.exists:
            return None
        stamp = _stamp(self.path)
        known = _LATEST.get(self.path)
        if known is None or known[0] != stamp:
            known = _LATEST[self.path] = (stamp, self._read_latest_release())
        return known[1]

    def release(self, release_id: str) -> Release:
        """One release by its id. Raises KeyError for one that is not held."""
        with self._connected() as connection:
            statement = "SELECT * FROM releases WHERE release_id = ?"
            rows = connection.con.execute(statement, [release_id]).fetchall()
        if not rows:
            raise KeyError(f"no release is called {release_id!r}")
        return Release(*rows[0])

    def _read_latest_release(self) -> Release | None:
        with closing(connect_patiently(self.path, duckdb.connect)) as connection:
            if "releases" not in table_names(connection):
                return None
            rows = connection.execute("SELECT * FROM releases ORDER BY made_at DESC LIMIT 1").fetchall()
        return Release(*rows[0]) if rows else None

    def facts(self, release_id: str) -> pd.DataFrame:
        """The facts of a release, as the contract of data.facts says."""
        with self._connected() as connection:
            held = connection.table("facts")
            return held.filter(held.release_id == release_id).select(*facts.COLUMNS).execute()

    def targets(self) -> pd.DataFrame:
        """Targets that came in by file, the latest of each indicator × regency × year, on top of the defaults."""
        defaults = pd.read_csv(_REFERENCE / "targets.csv", dtype={"regency": str}, keep_default_na=False)
        defaults["confirmed"] = defaults["confirmed"] == "yes"
        own = self._ledger(TARGETS)[["indicator", "regency", "year", "target", "reference"]].assign(
            confirmed=True
        )
        both = pd.concat([defaults, own], ignore_index=True)
        return both.drop_duplicates(["indicator", "regency", "year"], keep="last", ignore_index=True)

    def commitments(self) -> pd.DataFrame:
        return self._ledger(COMMITMENTS)

    def _ledger(self, table: Table) -> pd.DataFrame:
        if not self.exists:
            return pd.DataFrame(columns=list(table_schema(table)))
        with self._connected() as connection:
            return _latest_of_each(connection, table)

    def submissions(self) -> pd.DataFrame:
        """Every submission ever, in order; the current ones have no superseded_by."""
        if not self.exists:
            return pd.DataFrame(columns=list(SUBMISSIONS_SCHEMA))
        with self._connected() as connection:
            held = connection.table("submissions")
            return held.order_by("submission_id").execute()

    def current_rows(self, table: str) -> pd.DataFrame:
        """The rows that count now: those of submissions that nothing has superseded."""
        if not self.exists:
            return pd.DataFrame(columns=list(table_schema(BY_NAME[table])))
        with self._connected() as connection:
            rows, current = connection.table(table), _current(connection)
            return rows.semi_join(current, "submission_id").execute()


def _stamp(path: Path) -> _Stamp:
    """The state of the database file and of the log beside it; it changes with every write."""
    files = [file for file in (path, path.with_name(f"{path.name}.wal")) if file.exists()]
    return tuple((state.st_mtime_ns, state.st_size) for state in (file.stat() for file in files))


def _latest_of_each(connection: Backend, table: Table) -> pd.DataFrame:
    """The rows of a ledger that count, in the order of its key."""
    rows = connection.table(table.name).execute().sort_values("submission_id", kind="stable")
    keys = list(table.key)
    return rows.drop_duplicates(keys, keep="last").sort_values(keys, ignore_index=True)


def _row(connection: Backend, statement: str, values: Mapping[str, Any] | None = None) -> tuple[Any, ...]:
    """The one row a statement gives. All of it is fetched: DuckDB holds the connection until a result is used up."""
    return connection.con.execute(statement, dict(values or {})).fetchall()[0]


def _number(
    connection: Backend, submissions: pd.DataFrame, sender: str, note: str, simulated: bool
) -> pd.DataFrame:
    start = int(_row(connection, "SELECT coalesce(max(submission_id), 0) FROM submissions")[0]) + 1
    moment = datetime.now(UTC).replace(tzinfo=None)
    given: dict[str, Any] = {"sender": sender, "note": note, "simulated": simulated, "sent_at": moment}
    missing = {name: value for name, value in given.items() if name not in submissions.columns}
    return submissions.assign(submission_id=range(start, start + len(submissions)), **missing)


def _supersede(connection: Backend, numbered: pd.DataFrame) -> None:
    replacing = numbered[~numbered["table_name"].isin([table.name for table in LEDGERS])]
    connection.con.register("replacing", replacing[["submission_id", "regency", "month", "table_name"]])
    connection.raw_sql(
        "UPDATE submissions SET superseded_by = replacing.submission_id FROM replacing "
        "WHERE submissions.superseded_by IS NULL AND submissions.regency = replacing.regency "
        "AND submissions.month = replacing.month AND submissions.table_name = replacing.table_name"
    )
    connection.con.unregister("replacing")


def _insert_rows(connection: Backend, table: Table, rows: pd.DataFrame, numbered: pd.DataFrame) -> None:
    """Rows find their submission by regency and month; those of a recap also by the register they stand for."""
    form = "recap" if table is RECAP else "register"
    mine = numbered[numbered["form"] == form]
    keys = ["regency", "month"] + (["table_name"] if table is RECAP else [])
    if table is not RECAP:
        mine = mine[mine["table_name"] == table.name]
    placed = rows.merge(mine[[*keys, "submission_id"]], on=keys, validate="many_to_one")
    assert len(placed) == len(rows), f"rows of {table.name} without a submission"
    connection.insert(table.name, fitted(placed, table_schema(table)))


def _current(connection: Backend) -> ibis.Table:
    held = connection.table("submissions")
    return held.filter(held.superseded_by.isnull())


@lru_cache(maxsize=8)
def _facts_query(cut_off: date) -> str:
    """The facts of what now counts as one query. Writing it takes Ibis a second, so it is kept for the next time."""
    registers = {
        table.name: ibis.table(table_schema(table), name=table.name) for table in (*REGISTERS, RECAP)
    }
    held = ibis.table(SUBMISSIONS_SCHEMA, name="submissions")
    of_one = ibis.window(group_by=[held.regency, held.month, held.table_name])
    held = held.mutate(first_sent=held.sent_at.min().over(of_one))
    current = held.filter(held.superseded_by.isnull())
    return str(
        ibis.to_sql(
            facts.facts(registers, current, ibis.table(SLA_SCHEMA, name="sla"), cut_off), dialect="duckdb"
        )
    )


def _make_release(connection: Backend, cut_off: date) -> Release:
    """Compute the facts of what now counts and keep them under the hash of their content."""
    connection.con.register("sla", pd.read_csv(_REFERENCE / "sla.csv")[list(SLA_SCHEMA)])
    content = connection.con.execute(_facts_query(cut_off)).df()
    connection.con.unregister("sla")
    content = content.sort_values(list(facts.COLUMNS[:-1]), ignore_index=True)
    targets = _latest_of_each(connection, TARGETS).drop(columns=["submission_id", "month"])
    written = content.to_csv(index=False) + targets.to_csv(index=False) + cut_off.isoformat()
    content_hash = hashlib.sha256(written.encode()).hexdigest()
    counted = _row(
        connection,
        "SELECT count(*), coalesce(bool_or(simulated), false) FROM submissions WHERE superseded_by IS NULL",
    )
    moment = datetime.now(UTC).replace(tzinfo=None)
    release = Release(
        f"{cut_off:%Y%m%d}-{content_hash[:10]}", moment, cut_off, content_hash, counted[0], counted[1]
    )
    connection.con.execute("DELETE FROM facts WHERE release_id = ?", [release.id])
    connection.con.execute("DELETE FROM releases WHERE release_id = ?", [release.id])
    connection.insert("facts", fitted(content.assign(release_id=release.id), FACTS_SCHEMA))
    connection.con.execute("INSERT INTO releases VALUES (?, ?, ?, ?, ?, ?)", list(vars(release).values()))
    return release
