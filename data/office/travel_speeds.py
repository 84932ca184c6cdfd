"""Districts whose roads or rivers have a speed of their own: what may be set, keeping it, and who changed what."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

import pandas as pd

from data import geography
from data.importing import check_free_text
from data.refusal import Refusal, refuse_if
from data.store import Store, append_only, audit_chain

MODES = ("road", "river", "mixed")
SEASONS = ("whole_year", "rain", "dry")
# On foot along a track, and a car on a trunk road: what lies outside is a slip of the pen.
LOWEST_KMH, HIGHEST_KMH = 2.0, 100.0
COLUMNS = ("change_id", "at", "district", "season", "mode", "speed_kmh", "before", "source", "office")
_TABLE = "travel_overrides"
_LONGEST_TEXT = 200


@dataclass(frozen=True)
class Override:
    """A speed for a district in a season; NaN takes it back, and the common rule holds again. `source`: where the speed
    is from. `office` sets it."""

    district: str
    speed_kmh: float
    mode: str
    season: str
    source: str
    office: str


def keep(store: Store, override: Override, last_seen: int | None = None) -> int:
    """Add a speed to the history; returns the number of the change. Raises NotTaken with all that speaks against it.

    `last_seen`: the last change that whoever sets it had seen; refused if another came for the same district since.
    """
    with store.writing() as connection:
        changes = append_only.every(connection, _TABLE)
        reasons = refusals(override)
        if not reasons:
            reasons = _against(changes, override, last_seen)
        refuse_if(reasons)
        row = asdict(override)
        row |= {"source": override.source.strip(), "office": override.office.strip()}
        if math.isnan(override.speed_kmh):
            row["speed_kmh"] = None
        number = append_only.add(connection, _TABLE, row)
        about = {"district": override.district, "season": override.season}
        audit_chain.append(connection, store.actor, "travel_change", about)
        return number


def refusals(override: Override) -> list[Refusal]:
    """What speaks against an override by itself, all at once; nothing where it may be. No text is ever repeated."""
    reasons = [] if override.district in geography.districts().index else [_refusal("district")]
    reasons += [] if override.mode in MODES else [_refusal("mode")]
    reasons += [] if override.season in SEASONS else [_refusal("season")]
    if not math.isnan(override.speed_kmh) and not LOWEST_KMH <= override.speed_kmh <= HIGHEST_KMH:
        reasons.append(_refusal("speed", lowest=LOWEST_KMH, highest=HIGHEST_KMH))
    texts = {"source": override.source, "office": override.office}
    for which, text in texts.items():
        if not text.strip():
            reasons.append(_refusal("empty", which=which))
        elif len(text.strip()) > _LONGEST_TEXT:
            reasons.append(_refusal("long", which=which, most=float(_LONGEST_TEXT)))
    faults = check_free_text(**texts)
    return reasons + [_refusal("personal", which=fault.details["which"]) for fault in faults]


def _against(changes: pd.DataFrame, override: Override, last_seen: int | None) -> list[Refusal]:
    """What the history says against it: somebody was quicker, or nothing would change."""
    of_district = changes[changes["district"] == override.district]
    if last_seen is not None and (of_district["change_id"] > last_seen).any():
        return [_refusal("changed")]
    mine = of_district[of_district["season"] == override.season]
    last = None if mine.empty else mine.iloc[-1]
    if math.isnan(override.speed_kmh):
        nothing = last is None or pd.isna(last["speed_kmh"])
        return [_refusal("none")] if nothing else []
    if last is None or pd.isna(last["speed_kmh"]):
        return []
    same = last["speed_kmh"] == override.speed_kmh and last["mode"] == override.mode
    return [_refusal("same")] if same and last["source"] == override.source.strip() else []


def _refusal(code: str, **details: float | str) -> Refusal:
    return Refusal("travel", code, dict(details))


def no_district() -> Refusal:
    """The refusal of what is no district of the province."""
    return _refusal("district")


def history(store: Store) -> pd.DataFrame:
    """Every change, newest first: columns COLUMNS. `at` is UTC, `speed_kmh` NaN where a speed was taken back, `before`
    that of the same district and season until then, NaN where it had none of its own."""
    rows = _rows(store)
    rows["before"] = rows.groupby(["district", "season"])["speed_kmh"].shift()
    return rows[list(COLUMNS)].iloc[::-1].reset_index(drop=True)


def in_force(store: Store) -> pd.DataFrame:
    """The speeds that hold now, a row each district and season, in that order: columns COLUMNS but `before`."""
    last = _rows(store).drop_duplicates(["district", "season"], keep="last")
    speeds = last[last["speed_kmh"].notna()]
    speeds = speeds.sort_values(["district", "season"], ignore_index=True)
    return speeds[[name for name in COLUMNS if name != "before"]]


def speeds(store: Store, season: str = "whole_year") -> dict[str, float]:
    """District code → km/h in a season: its own speed of that season, else that of the whole year.

    Raises ValueError for an unknown season.
    """
    if season not in SEASONS:
        raise ValueError(f"{season!r} is no season; write {', '.join(SEASONS)}")
    rows = in_force(store)
    whole, seasonal = (
        rows[rows["season"] == of_season].set_index("district") for of_season in ("whole_year", season)
    )
    by_district = {**whole["speed_kmh"].to_dict(), **seasonal["speed_kmh"].to_dict()}
    return {str(district): float(speed) for district, speed in sorted(by_district.items())}


def last_change(store: Store) -> int:
    """The number of the newest change, 0 before the first: what somebody had seen when they set a speed."""
    rows = _rows(store)
    return 0 if rows.empty else int(rows["change_id"].iloc[-1])


def _rows(store: Store) -> pd.DataFrame:
    if not store.exists:
        return append_only.none(_TABLE)
    with store.reading() as connection:
        return append_only.every(connection, _TABLE)
