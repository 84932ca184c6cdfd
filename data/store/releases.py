"""Releases: immutable states of the facts, each under the hash of its content; they share the facts they agree on.

The content is the facts, the targets with the days they came, the lines that figures are divided by, the small files it
rests on, and the cut-off. Of the first rule it was the facts, the latest target of each place and year, and the
cut-off; what was made by it keeps its hash, and is read by it, with the lines and files of the day of the upgrade.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

import ibis
import pandas as pd
import sqlalchemy as sa

from data import facts, geography, periods
from data.facts import completeness
from data.store import append_only, history, kept_files, submissions
from data.store.connection import frame_of, insert
from data.store.schema import (
    FACTS,
    HOLDS,
    RELEASES,
    SLA,
    SUBMISSIONS,
    as_expression,
    table_schema,
    temporary,
)
from data.tables import RECAP, REGISTERS, TARGETS

_CONTENT = {name: FACTS[name] for name in facts.COLUMNS}
_EVERY_TABLE = tuple(table.name for table in (*REGISTERS, RECAP))
# By which rule releases are made now. Raise it where the same facts would give other figures than before.
RULE = 2
_FIRST_RULE = 1
# What is read of a release when it is listed: its lines only where they are asked for.
LISTED = {name: kind for name, kind in RELEASES.items() if name not in ("denominators", "files")}
_releases, _facts, _history = HOLDS["releases"], HOLDS["facts"], HOLDS["history"]


class Beside(NamedTuple):
    """The reference data of a release as it keeps them: `kept_files.denominators_text`, `kept_files.text_of`."""

    denominators: str
    files: str


@dataclass(frozen=True)
class Release:
    """One immutable state of the facts.

    `simulated`: it rests, wholly or in part, on the demonstration register. `completeness`: the share of the monthly
    tables due in the last twelve months that have come; None where nothing was due. `last_submission`: the number of
    the newest submission at that time, up to which targets count. `rule`: by which it was made; figures of releases of
    different rules are not held against each other.
    """

    id: str
    made_at: datetime
    cut_off: date
    content_hash: str
    submissions: int
    simulated: bool
    completeness: float | None = None
    last_submission: int = 0
    rule: int = RULE

    @property
    def key(self) -> str:
        """What the store keeps it under: to look it up, never to be shown in place of `id`."""
        return self.id

    @property
    def of_this_rule(self) -> bool:
        """Whether it was made by the rule by which releases are made now."""
        return self.rule == RULE


def make(connection: sa.Connection, cut_off: date) -> Release:
    """Compute the facts of what now counts. If there is such a release already, it becomes the current one again."""
    files = kept_files.now()
    content = compute(connection, cut_off, files)
    beside = Beside(kept_files.denominators_text(geography.denominators()), kept_files.text_of(files))
    content_hash = _hash(content, _targets(connection, None, RULE), cut_off, beside)
    release_id = f"{cut_off:%Y%m%d}-{content_hash[:10]}"
    before = of_id(connection, release_id)
    release = before or _keep(connection, release_id, content_hash, content, cut_off, beside)
    history.tell(connection, "released", release_id=release_id)
    return release


def compute(connection: sa.Connection, cut_off: date, files: Mapping[str, str]) -> pd.DataFrame:
    """The facts of what now counts, in order: the columns of data.facts. `files`: as `kept_files.now` gives them."""
    limits = kept_files.table(files, kept_files.LIMITS)[list(SLA)].astype({"working_days": "int64"})
    with temporary(connection, "sla", SLA, limits):
        query = facts_query(cut_off, _dialect(connection), _filled(connection))
        content = frame_of(connection, query, _CONTENT)
    return content.sort_values(list(facts.COLUMNS), ignore_index=True)


def _filled(connection: sa.Connection) -> frozenset[str]:
    """The tables that hold any row."""
    holds_any = sa.select(*(sa.exists(sa.select(HOLDS[name])).label(name) for name in _EVERY_TABLE))
    filled = connection.execute(holds_any).one()
    return frozenset(name for name, any_row in zip(_EVERY_TABLE, filled, strict=True) if any_row)


def _dialect(connection: sa.Connection) -> str:
    return {"postgresql": "postgres"}.get(connection.dialect.name, connection.dialect.name)


def facts_query(cut_off: date, dialect: str, filled: frozenset[str] = frozenset(_EVERY_TABLE)) -> str:
    """The facts of what now counts as one query, in the words of an engine: duckdb, postgres or pyspark.

    `filled`: the tables that hold any row; the query passes over the others.
    """
    written = {
        name: _part_query(name, cut_off, dialect, filled & (part.needs | part.looks_at))
        for name, part in facts.PARTS.items()
        if part.needs <= filled
    }
    return "\nUNION ALL\n".join(f"SELECT * FROM (\n{query}\n) AS {name}" for name, query in written.items())


def _part_query(name: str, cut_off: date, dialect: str, filled: frozenset[str]) -> str:
    """A part's text, written for the day that stands for every cut-off, with the cut-off put in its place."""
    text = _written(name, _ANY_DAY, dialect, filled)
    for anyone, asked in zip(_as_written(_ANY_DAY), _as_written(cut_off), strict=True):
        text = text.replace(anyone, asked)
    return text if str(_ANY_DAY.year) not in text else _written(name, cut_off, dialect, filled)


# A day of a year that stands in no text otherwise: the names that Ibis draws have digits of 2 to 7 only.
_ANY_DAY = date(8910, 9, 28)


def _as_written(cut_off: date) -> tuple[str, ...]:
    """What the engines' texts have of a cut-off: the day, its month, and the moment after that month."""
    after = (cut_off.replace(day=1) + timedelta(days=31)).replace(day=1)
    return (
        f"MAKE_DATE({cut_off.year}, {cut_off.month}, {cut_off.day})",
        f"'{cut_off:%Y-%m}'",
        f"MAKE_TIMESTAMP({after.year}, {after.month}, 1, ",
        f"'{after:%Y-%m-%d}T00:00:00'",
    )


# Ibis takes two seconds and a half to write them all.
@lru_cache(maxsize=128)
def _written(name: str, cut_off: date, dialect: str, filled: frozenset[str]) -> str:
    registers = {
        table.name: as_expression(table.name, table_schema(table))
        for table in (*REGISTERS, RECAP)
        if table.name in filled
    }
    submissions = as_expression("submissions", SUBMISSIONS)
    # What was withdrawn was never said: it neither counts nor made anything in time.
    first = submissions.sent_at.min() + ibis.interval(hours=_hours_ahead())
    stated = submissions.filter(submissions.withdrawn_at.isnull())
    sendings = stated.group_by("regency", "month", "table_name").agg(first_sent=first)
    current = stated.filter(stated.superseded_by.isnull())
    current = current.inner_join(sendings, ["regency", "month", "table_name"])
    expression = facts.PARTS[name].facts(registers, current, as_expression("sla", SLA), cut_off)
    return str(ibis.to_sql(expression, dialect=dialect))


def _hours_ahead() -> int:
    """By how much the office's clock is ahead of the store's."""
    return int(periods.OFFICE_CLOCK.utcoffset(None).total_seconds()) // 3600


def _targets(connection: sa.Connection, until: int | None, rule: int) -> pd.DataFrame:
    """The targets that came, or that had come up to a submission, as a rule counts them."""
    if rule > _FIRST_RULE:
        return submissions.dated_targets(connection, until)
    targets = submissions.latest_of_each(connection, TARGETS, until)
    return targets.drop(columns=["submission_id", "month"])


def hash_now(connection: sa.Connection, release: Release) -> str:
    """The content hash of what now counts, at the cut-off and by the rule, the lines and the files of a release."""
    targets = _targets(connection, None, release.rule)
    content = compute(connection, release.cut_off, kept_files.of_release(connection, release.id))
    return _hash(content, targets, release.cut_off, _hashed_beside(connection, release))


def check(connection: sa.Connection) -> pd.DataFrame:
    """Whether what is kept of every release still has its hash: release_id, intact, and changed, the lines it rests on
    that are other ones in the files now, as "children_12_17 62.06 2024: 20145 → 40290"; and speeds of travel
    that were set or taken back since: they are not kept."""
    rows, files_now = [], kept_files.now()
    speeds = append_only.every(connection, "travel_overrides")
    for release_id in every(connection)["release_id"]:
        release = of_id(connection, release_id)
        assert release is not None
        targets = _targets(connection, release.last_submission, release.rule)
        beside = _hashed_beside(connection, release)
        content_hash = _hash(facts_of(connection, release_id), targets, release.cut_off, beside)
        files = kept_files.of_release(connection, release_id)
        of_now = {name: files_now[name] for name in files}
        changed = (
            *_changed(kept_files.denominators(connection, release_id), geography.denominators()),
            *_changed(kept_files.lines(files), kept_files.lines(of_now)),
        )
        before = speeds[speeds["at"] <= release.made_at]
        since = kept_files.changed(*map(kept_files.speed_lines, (before, speeds)))
        rows.append((release_id, content_hash == release.content_hash, changed, since))
    return pd.DataFrame(rows, columns=["release_id", "intact", "changed", "speeds"]).astype({"intact": bool})


def _changed(then: pd.DataFrame, now: pd.DataFrame) -> tuple[str, ...]:
    """`kept_files.changed`; nothing of what a release does not keep."""
    return () if then.empty else kept_files.changed(then, now)


def _hashed_beside(connection: sa.Connection, release: Release) -> Beside:
    """What of the reference data is in a release's hash; nothing in one of the first rule."""
    if release.rule == _FIRST_RULE:
        return Beside("", "")
    wanted = sa.select(_releases.c.denominators, _releases.c.files).where(
        _releases.c.release_id == release.id
    )
    return Beside(*(text or "" for text in connection.execute(wanted).one()))


def _hash(content: pd.DataFrame, targets: pd.DataFrame, cut_off: date, beside: Beside) -> str:
    written = (
        content.to_csv(index=False) + targets.to_csv(index=False) + "".join(beside) + cut_off.isoformat()
    )
    return hashlib.sha256(written.encode()).hexdigest()


def _keep(
    connection: sa.Connection,
    release_id: str,
    content_hash: str,
    content: pd.DataFrame,
    cut_off: date,
    beside: Beside,
) -> Release:
    # Never one that was used before, also where that release has been taken out.
    used = (_releases.c.number, _facts.c.since_release, _facts.c.until_release)
    number = max(_largest(connection, column) for column in used) + 1
    _share_facts(connection, content, number)
    counting = submissions.read(connection, current=True)
    share = _share_received(content, cut_off)
    release = Release(
        release_id, history.now(), cut_off, content_hash, len(counting), bool(counting["simulated"].any()),
        share, submissions.last_id(connection),
    )  # fmt: skip
    values = [number, *vars(release).values(), *beside]
    connection.execute(sa.insert(_releases).values(dict(zip(RELEASES, values, strict=True))))
    return release


def _share_received(content: pd.DataFrame, cut_off: date) -> float | None:
    statuses = completeness.statuses(content, cut_off, list(geography.regencies().index))
    last_year = periods.parse(f"{cut_off:%Y-%m}").shift(-12).id
    share = completeness.share(statuses[statuses["month"] > last_year])
    return None if share != share else share


def _share_facts(connection: sa.Connection, content: pd.DataFrame, number: int) -> None:
    """Facts that the newest release has too are left as they are; others end, and new ones begin, with this one."""
    newest = frame_of(
        connection,
        sa.select(_facts.c.fact_id, *(_facts.c[name] for name in _CONTENT)).where(
            _facts.c.until_release.is_(None)
        ),
        {"fact_id": "int64", **_CONTENT},
    )
    both = newest.merge(content, on=list(_CONTENT), how="outer", indicator="kept")
    ended = both.loc[both["kept"] == "left_only", ["fact_id"]].astype("int64")
    begun = both.loc[both["kept"] == "right_only", list(_CONTENT)].reset_index(drop=True)
    with temporary(connection, "ended", {"fact_id": "int64"}, ended) as ending:
        until = sa.update(_facts).values(until_release=number)
        connection.execute(until.where(_facts.c.fact_id.in_(sa.select(ending.c.fact_id))))
    first = _largest(connection, _facts.c.fact_id) + 1
    begun.insert(0, "fact_id", range(first, first + len(begun)))
    begun.insert(1, "since_release", number)
    insert(connection, _facts, begun)


def _largest(connection: sa.Connection, column: sa.Column[int]) -> int:
    return int(connection.execute(sa.select(sa.func.coalesce(sa.func.max(column), 0))).scalar_one())


def current(connection: sa.Connection) -> Release | None:
    """The release made or confirmed last; None if there is none, or if all it could hold was withdrawn since."""
    withdrawals = sa.select(sa.func.coalesce(sa.func.max(_history.c.event_id), 0)).where(
        _history.c.action == "withdrawn"
    )
    wanted = (
        sa.select(*_columns())
        .join(_history, _history.c.release_id == _releases.c.release_id)
        .where(_history.c.action == "released", _history.c.event_id > withdrawals.scalar_subquery())
        .order_by(_history.c.event_id.desc())
        .limit(1)
    )
    return _read_one(connection, wanted)


def of_id(connection: sa.Connection, release_id: str) -> Release | None:
    return _read_one(connection, sa.select(*_columns()).where(_releases.c.release_id == release_id))


def _columns() -> list[sa.Column[Any]]:
    return [_releases.c[name] for name in list(LISTED)[1:]]


def _read_one(connection: sa.Connection, wanted: sa.Select[Any]) -> Release | None:
    values: Any = connection.execute(wanted).first()
    return Release(*values) if values else None


def every(connection: sa.Connection) -> pd.DataFrame:
    """All releases in the order in which they were first made."""
    wanted = sa.select(*(_releases.c[name] for name in LISTED)).order_by(_releases.c.number)
    return frame_of(connection, wanted, LISTED)


def facts_of(connection: sa.Connection, release_id: str) -> pd.DataFrame:
    """The facts of a release in order, as the contract of data.facts says."""
    number = sa.select(_releases.c.number).where(_releases.c.release_id == release_id).scalar_subquery()
    wanted = sa.select(*(_facts.c[name] for name in _CONTENT)).where(
        _facts.c.since_release <= number,
        sa.or_(_facts.c.until_release.is_(None), _facts.c.until_release > number),
    )
    content = frame_of(connection, wanted, _CONTENT)
    return content.sort_values(list(facts.COLUMNS), ignore_index=True)


def remove_simulated(connection: sa.Connection) -> None:
    """Take out the releases that rest on the demonstration register, and the facts that no other one has."""
    connection.execute(sa.delete(_releases).where(_releases.c.simulated))
    has = sa.select(_releases.c.number).where(
        _releases.c.number >= _facts.c.since_release,
        sa.or_(_facts.c.until_release.is_(None), _releases.c.number < _facts.c.until_release),
    )
    connection.execute(sa.delete(_facts).where(~sa.exists(has)))
