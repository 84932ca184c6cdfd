"""What a change says, as records: the key of a sentence, its values, and for every figure the cell it comes from.

No words here: a sentence is filled in by its reader's language. A figure has the frame, the row and the column where
it can be looked up, so that nothing is said that nobody can check.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from indicators import DOMAINS, by_id
from indicators.change.signal import COMPOSITION, SIGNAL, Change, Movement

# What rounds to 0,0 points is not worth a sentence.
LEAST = 0.05
MOST_MOVERS, MOST_PLACES = 3, 2
# Why the figures of two periods are not held against each other: too few of the regencies are behind both.
UNLIKE = frozenset({"other_regencies", "not_pooled"})


class Source(NamedTuple):
    """A cell: the frame's name, the column, and the values that pick the one row."""

    frame: str
    column: str
    row: dict[str, Any]


class Value(NamedTuple):
    """A value of a sentence; `kind` says how it is written, `source` where a figure comes from."""

    kind: str
    value: Any
    source: Source | None = None


@dataclass(frozen=True)
class Sentence:
    """One sentence, to be said in any language. `about`: whole, mover, places, target, composition, arrivals."""

    key: str
    values: Mapping[str, Value]
    about: str


class SourcedRow:
    """One row of a frame: its cells as values that know where they come from."""

    def __init__(self, frame: str, row: Mapping[str, Any], keys: Sequence[str]) -> None:
        self.frame, self.row, self.keys = frame, row, {name: row[name] for name in keys}

    def of(self, kind: str, column: str) -> Value:
        return Value(kind, self.row[column], Source(self.frame, column, self.keys))

    def __getitem__(self, column: str) -> Any:
        return self.row[column]


def sentences(change: Change, area: str) -> list[Sentence]:
    """What is to be said of one area, the most important first. Raises KeyError for an area that is not there."""
    whole = _row(change.areas, "areas", ["area"], area=area)
    if whole["points"] != whole["points"]:
        return [*_unknown(whole)]
    indicators = change.indicators[change.indicators["area"] == area]
    return [
        *_whole(whole),
        *_movers(change, indicators, area),
        *_composition(change, indicators, whole),
        *_targets(indicators),
    ]


def largest_mover(change: Change | Movement, area: str) -> tuple[str, float] | None:
    """The indicator whose value moved an area's score most in the score's own direction, and its points; or None."""
    points = _row(change.areas, "areas", ["area"], area=area)["points"]
    by_value = change.parts[(change.parts["area"] == area) & (change.parts["effect"] == "value")]
    moved = by_value.groupby("indicator", sort=False)["points"].sum() * (1 if points >= 0 else -1)
    if points != points or moved.empty or moved.max() < LEAST:
        return None
    name = moved.idxmax()
    return str(name), float(moved[name] if points >= 0 else -moved[name])


def _row(frame: pd.DataFrame, name: str, keys: Sequence[str], **wanted: str) -> SourcedRow:
    chosen = frame
    for column, value in wanted.items():
        chosen = chosen[chosen[column] == value]
    if len(chosen) != 1:
        raise KeyError(f"{name} has {len(chosen)} rows of {wanted}")
    return SourcedRow(name, chosen.iloc[0].to_dict(), keys)


def _direction(points: float) -> Value:
    return Value("choice", "up" if points > 0 else "down")


def _unknown(whole: SourcedRow) -> Iterator[Sentence]:
    """Which side has no score, how many domains it has and how many it would need; with enough it is hidden."""
    for side, period in (("", whole["period"]), ("_before", whole["before"])):
        if whole[f"score{side}"] != whole[f"score{side}"]:
            values = {
                "area": Value("area", whole["area"]),
                "period": Value("period", period),
                "domains": whole.of("count", f"domains{side}"),
                "fewest": whole.of("count", "fewest_domains"),
            }
            enough = whole[f"domains{side}"] >= whole["fewest_domains"]
            kept = ("area", "period") if enough else tuple(values)
            key = "changes-score-hidden" if enough else "changes-no-score"
            yield Sentence(key, {name: values[name] for name in kept}, "whole")


def _whole(whole: SourcedRow) -> Iterator[Sentence]:
    """By how much the score moved, whether that is more than chance, and what the control chart says."""
    values = {
        "before": Value("period", whole["before"]),
        "points": whole.of("points", "points"),
        "direction": _direction(whole["points"]),
        "was": whole.of("score", "score_before"),
        "now": whole.of("score", "score"),
    }
    moved = abs(whole["points"]) >= LEAST
    yield Sentence("changes-whole" if moved else "changes-whole-none", values if moved else _only(values, "before now"),
                   "whole")  # fmt: skip
    # A score that stays is not explained by its composition; what was assessed on both sides is judged all the same.
    outcome = whole["outcome"] if moved else whole["signal"]
    yield from _judgement(whole, outcome)
    if whole["history"] >= 8:
        seen = {"count": whole.of("count", "history"), "rule": Value("choice", whole["xmr"] or "none")}
        yield Sentence("changes-history", seen, "whole")


def _judgement(whole: SourcedRow, outcome: str) -> Iterator[Sentence]:
    """What the change is before all, and the part assessed on both sides with the interval of that part."""
    names = {"alike": "points_alike", "lower": "lower", "upper": "upper"}
    values = {name: whole.of("signed", column) for name, column in names.items()}
    if outcome == COMPOSITION:
        composition = {"composition": whole.of("signed", "points_composition")}
        yield Sentence("changes-whole-composition", composition, "whole")
        values["signal"] = Value("choice", whole["signal"])
        yield Sentence("changes-whole-alike", values, "whole")
        return
    yield Sentence("changes-whole-signal" if outcome == SIGNAL else "changes-whole-ordinary", values, "whole")


def _only(values: Mapping[str, Value], names: str) -> dict[str, Value]:
    return {name: values[name] for name in names.split()}


def _movers(change: Change, indicators: pd.DataFrame, area: str) -> Iterator[Sentence]:
    """The indicators, assessed on both sides, whose values moved the score most each way, and the regencies behind
    them. What a target or other regencies moved is told by itself."""
    both = indicators[indicators["presence"] == "both"]
    whole = change.areas.loc[change.areas["area"] == area, "points"].iloc[0]
    for sign in (1, -1) if whole >= 0 else (-1, 1):
        along = both[sign * both["points_value"] >= LEAST]
        along = along.sort_values("points_value", ascending=sign < 0, kind="stable")
        for record in along.head(MOST_MOVERS).to_dict("records"):
            row = SourcedRow("indicators", record, ["area", "indicator"])
            yield _mover(row)
            if "." not in area:
                yield from _behind(change, row, sign)


def _mover(row: SourcedRow) -> Sentence:
    """The figures over the regencies behind both periods; where these are too few, the points alone."""
    unit = by_id(row["indicator"]).unit
    kind = unit if unit == "percent" else "index"
    values = {
        "indicator": Value("indicator", row["indicator"]),
        "direction": _direction(row["points_value"]),
        "points": row.of("points", "points_value"),
    }
    if row["reason"] in UNLIKE:
        return Sentence("changes-mover-unlike", values, "mover")
    values |= {
        "was": row.of(kind, "alike_value_before"),
        "now": row.of(kind, "alike_value"),
        "signal": Value("choice", row["signal"] or "none"),
    }
    if unit == "percent":
        values |= {
            f"{name}_{side}": row.of("count", f"alike_{column}{end}")
            for name, column in (("part", "numerator"), ("whole", "denominator"))
            for side, end in (("was", "_before"), ("now", ""))
        }
    return Sentence("changes-mover-share" if unit == "percent" else "changes-mover", values, "mover")


def _behind(change: Change, row: SourcedRow, sign: int) -> Iterator[Sentence]:
    """The regencies whose values moved an indicator most the way it moved."""
    chosen = change.regencies
    chosen = chosen[(chosen["area"] == row["area"]) & (chosen["indicator"] == row["indicator"])]
    chosen = chosen[sign * chosen["points_value"] >= LEAST]
    chosen = chosen.sort_values("points_value", ascending=sign < 0, kind="stable")
    rows = [
        SourcedRow("regencies", record, ["area", "indicator", "regency"])
        for record in chosen.head(MOST_PLACES).to_dict("records")
    ]
    if rows:
        values = {"place": Value("place", rows[0]["regency"]), "points": rows[0].of("signed", "points_value")}
        if len(rows) > 1:
            values |= {
                "second": Value("place", rows[1]["regency"]),
                "others": rows[1].of("signed", "points_value"),
            }
        yield Sentence(f"changes-places-{len(rows)}", values, "places")


def _composition(change: Change, indicators: pd.DataFrame, whole: SourcedRow) -> Iterator[Sentence]:
    """What came in or dropped out: domains, indicators, and regencies with figures on one side only."""
    for key, here, there in (
        ("came", "rests_on", "rests_on_before"),
        ("left", "rests_on_before", "rests_on"),
    ):
        if letters := [letter for letter in DOMAINS if letter in whole[here] and letter not in whole[there]]:
            values = {"domains": Value("domains", letters), "before": Value("period", whole["before"])}
            yield Sentence(f"changes-domains-{key}", values, "composition")
    for record in indicators[indicators["presence"].isin(["came", "left"])].to_dict("records"):
        row = SourcedRow("indicators", record, ["area", "indicator"])
        state = "status_before" if row["presence"] == "came" else "status"
        values = {
            "indicator": Value("indicator", row["indicator"]),
            "points": row.of("signed", "points"),
            "period": Value("period", whole["before"] if row["presence"] == "came" else whole["period"]),
            "state": Value("state", row[state] if row[state] != "ok" else "too_few"),
        }
        yield Sentence(f"changes-indicator-{row['presence']}", values, "composition")
    together = change.regencies
    together = together[(together["area"] == whole["area"]) & (together["indicator"] == "")]
    largest = together.loc[
        together["points_composition"].abs().sort_values(ascending=False, kind="stable").index
    ]
    for record in largest[largest["points_composition"].abs() >= LEAST].head(MOST_MOVERS).to_dict("records"):
        row = SourcedRow("regencies", record, ["area", "indicator", "regency"])
        values = {"place": Value("place", row["regency"]), "points": row.of("signed", "points_composition")}
        yield Sentence("changes-regency-one-side", values, "composition")


def _targets(indicators: pd.DataFrame) -> Iterator[Sentence]:
    """Targets that moved the score, whatever the figures did."""
    for record in indicators[indicators["points_target"].abs() >= LEAST].to_dict("records"):
        row, unit = SourcedRow("indicators", record, ["area", "indicator"]), by_id(record["indicator"]).unit
        kind = unit if unit == "percent" else "index"
        values = {
            "indicator": Value("indicator", row["indicator"]),
            "was": row.of(kind, "target_before"),
            "now": row.of(kind, "target"),
            "points": row.of("signed", "points_target"),
        }
        yield Sentence("changes-target", values, "target")


def arrival_sentences(counts: pd.DataFrame, before: str, period: str, since: date) -> list[Sentence]:
    """How much came, came late and was revised for both periods; `counts`: period, fresh, late, revised."""
    arrivals = []
    for key, span in (("arrivals-now", period), ("arrivals-before", before)):
        row = _row(counts, "arrivals", ["period"], period=span)
        values = {name: row.of("count", name) for name in ("fresh", "late", "revised")}
        arrivals.append(
            Sentence(key, {"period": Value("period", span), "day": Value("day", since), **values}, "arrivals")
        )
    return arrivals


def revision_sentence(revised: pd.DataFrame, area: str, before: str) -> Sentence:
    """Whether the earlier period's score is still what its first release said.

    `revised`: rows of `signal.revision`; without a row there was no such release.
    """
    period = {"period": Value("period", before)}
    rows = revised[revised["area"] == area]
    if rows.empty or rows["score"].isna().all():
        return Sentence("arrivals-revision-none", period, "arrivals")
    row = SourcedRow("revision", rows.iloc[0].to_dict(), ["area"])
    values = {**period, "day": Value("day", row["day"]), "now": row.of("score", "score")}
    if row["score_then"] != row["score_then"]:
        return Sentence("arrivals-revision-unscored", values, "arrivals")
    if abs(row["points"]) < LEAST:
        return Sentence("arrivals-revision-same", values, "arrivals")
    values |= {"then": row.of("score", "score_then"), "points": row.of("signed", "points")}
    return Sentence("arrivals-revision", values, "arrivals")
