"""Named scenarios of service points placed and closed, to be compared later: keeping, reading and removing them."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import pandas as pd
import sqlalchemy as sa

from data import geography
from data.importing import check_free_text
from data.refusal import Refusal, refuse_if
from data.store import Store, append_only, audit_chain, releases

KINDS = ("counselling_post", "uptd_ppa", "shelter", "mobile_team")
COLUMNS = (
    "version",
    "at",
    "name",
    "author_role",
    "kind",
    "threshold_hours",
    "placed",
    "closed",
    "release_id",
)
LONGEST_HOURS = 24.0
MOST_POINTS = 40
_TABLE = "scenarios"
# A short plain name: words, digits, and the few signs that names of plans have.
_NAME = re.compile(r"[^\W_](?:[\w .,+&/()–-]{1,58})[\w.)]")
# Who may take away what somebody of another role has kept; it stays in the database.
_REMOVE_ANY = ("leadership", "administrator", "local")


@dataclass(frozen=True)
class SavedScenario:
    """Points of a kind (of KINDS) placed in districts, shelters in regencies, and points closed.

    `threshold_hours`: how long a trip to a point may take. `placed`: codes, one as often as points stand there.
    `closed`: points of the register as (regency, id). `release_id`: the release it was made on.
    """

    name: str
    kind: str
    threshold_hours: float
    placed: tuple[str, ...]
    closed: tuple[tuple[str, str], ...]
    release_id: str


def save(store: Store, scenario: SavedScenario) -> int:
    """Keep a scenario; returns its number. Its author's role is kept, who it was stands in the audit trail.

    A name that is in use is refused: remove that scenario first. Raises NotTaken with all that speaks against it.
    """
    with store.writing() as connection:
        release = releases.of_id(connection, scenario.release_id)
        reasons = _faults(scenario) + ([] if release is not None else [_refusal("release")])
        if _key(scenario.name) in set(_current(connection)["name"].map(_key)):
            reasons.append(_refusal("taken"))
        refuse_if(reasons)
        assert release is not None
        row = {
            "name": _plain(scenario.name),
            "author_role": store.actor.role,
            "kind": scenario.kind,
            "threshold_hours": float(scenario.threshold_hours),
            "placed": json.dumps(sorted(scenario.placed)),
            "closed": json.dumps(sorted(scenario.closed), ensure_ascii=False),
            "release_id": scenario.release_id,
            "simulated": release.simulated,
            "removed": False,
        }
        number = append_only.add(connection, _TABLE, row)
        _tell(connection, store, str(number), "scenario_saved")
        return number


def remove(store: Store, name: str) -> None:
    """Take a scenario off the list; it stays in the database as superseded. Raises NotTaken."""
    with store.writing() as connection:
        scenarios = _current(connection)
        named = scenarios[scenarios["name"].map(_key) == _key(name)]
        refuse_if([_refusal("unknown")] if named.empty else [])
        last = named.iloc[0]
        refuse_if([] if may_remove(str(last["author_role"]), store.actor.role) else [_refusal("not-yours")])
        row = last.drop(["version", "at"]).to_dict() | {"removed": True}
        append_only.add(connection, _TABLE, row)
        _tell(connection, store, str(last["version"]), "scenario_removed")


def may_remove(author_role: str, role: str) -> bool:
    """Whether a role may remove what one of `author_role` has kept: its own kind's, or as leadership anybody's."""
    return role == author_role or role in _REMOVE_ANY


def _tell(connection: sa.Connection, store: Store, number: str, what: str) -> None:
    audit_chain.append(connection, store.actor, "scenario", {"scenario": number, "what": what})


def every(store: Store) -> pd.DataFrame:
    """The scenarios on the list, newest first: columns COLUMNS; `at` is UTC, `placed` a tuple of codes, `closed` one of
    (regency, id)."""
    if not store.exists:
        scenarios = append_only.none(_TABLE)
    else:
        with store.reading() as connection:
            scenarios = _current(connection)
    placed = scenarios["placed"].map(lambda text: tuple(json.loads(text)))
    closed = scenarios["closed"].map(
        lambda text: tuple((regency, point) for regency, point in json.loads(text))
    )
    shown = scenarios.assign(placed=placed, closed=closed).sort_values("version", ascending=False)
    return shown[list(COLUMNS)].reset_index(drop=True)


def get(store: Store, name: str) -> SavedScenario:
    """One scenario by its name, however it is capitalised. Raises NotTaken where none on the list is called so."""
    scenarios = every(store)
    named = scenarios[scenarios["name"].map(_key) == _key(name)]
    refuse_if([_refusal("unknown")] if named.empty else [])
    newest = named.iloc[0]
    return SavedScenario(
        str(newest["name"]),
        str(newest["kind"]),
        float(newest["threshold_hours"]),
        newest["placed"],
        newest["closed"],
        str(newest["release_id"]),
    )


def _current(connection: sa.Connection) -> pd.DataFrame:
    """The last version of each name, without those that were removed."""
    rows = append_only.every(connection, _TABLE)
    last = rows[~rows["name"].map(_key).duplicated(keep="last")]
    return last[~last["removed"].astype(bool)]


def _plain(name: str) -> str:
    return " ".join(name.split())


def _key(name: str) -> str:
    return _plain(name).casefold()


def _faults(scenario: SavedScenario) -> list[Refusal]:
    reasons = []
    if not _NAME.fullmatch(_plain(scenario.name)):
        reasons.append(_refusal("name"))
    # Never repeated: it may be a person's.
    if check_free_text(name=scenario.name):
        reasons.append(_refusal("personal"))
    if scenario.kind not in KINDS:
        reasons.append(_refusal("kind"))
    if not 0 < scenario.threshold_hours <= LONGEST_HOURS:
        reasons.append(_refusal("threshold", longest=LONGEST_HOURS))
    return reasons + _faults_of_points(scenario.kind, scenario.placed, scenario.closed)


def _faults_of_points(kind: str, placed: Sequence[str], closed: Collection[tuple[str, str]]) -> list[Refusal]:
    places = geography.regencies() if kind == "shelter" else geography.districts()
    reasons = []
    if not set(placed) <= set(places.index):
        reasons.append(_refusal("shelter-place" if kind == "shelter" else "place"))
    if any(regency not in geography.regencies().index or not point.strip() for regency, point in closed):
        reasons.append(_refusal("closed"))
    if not placed and not closed:
        reasons.append(_refusal("nothing"))
    if len(placed) > MOST_POINTS or len(closed) > MOST_POINTS:
        reasons.append(_refusal("many", most=float(MOST_POINTS)))
    return reasons


def _refusal(code: str, **details: float) -> Refusal:
    return Refusal("scenario", code, dict(details))
