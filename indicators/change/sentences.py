"""What a change says, as records: the key of a sentence, its values, and for every figure the cell it comes from.

No words here: a sentence is filled in by its reader's language. A figure has the frame, the row and the column where
it can be looked up, so that nothing is said that nobody can check.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from indicators import DOMAINS, by_id
from indicators.change.printed import PLACES
from indicators.change.signal import COMPOSITION, OTHER_MONTHS, SIGNAL, Change, Movement
from indicators.records import records
from indicators.statistics.rounding import half_up

MOST_MOVERS, MOST_PLACES = 3, 2
# How a figure is written, and with how many decimals: the first that tells both sides apart.
PERCENT_KINDS = {"percent": 0, "percent_1": 1, "percent_2": 2}
INDEX_KINDS = {"index": 1, "index_2": 2}
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
    whole = row_of(change.areas, "areas", ["area"], area=area)
    if whole["points"] != whole["points"]:
        return [*_unknown(whole), *_other_months(whole)]
    indicators = change.indicators[change.indicators["area"] == area]
    return [
        *_whole(whole),
        *_movers(change, indicators, area),
        *_composition(change, indicators, whole),
    ]


def largest_mover(change: Change | Movement, area: str) -> tuple[str, float] | None:
    """The indicator that moved an area's score most in the score's own direction, and its points as printed on its bar;
    or None."""
    points = row_of(change.areas, "areas", ["area"], area=area)["points"]
    mine = change.parts[change.parts["area"] == area]
    moved = mine.groupby("indicator", sort=False)[["printed", "points"]].sum() * (1 if points >= 0 else -1)
    moved = moved.round({"printed": PLACES}).sort_values(["printed", "points"], kind="stable")
    if points != points or moved.empty or moved["printed"].iloc[-1] <= 0:
        return None
    most = float(moved["printed"].iloc[-1])
    return str(moved.index[-1]), most if points >= 0 else -most


def row_of(frame: pd.DataFrame, name: str, keys: Sequence[str], **wanted: str) -> SourcedRow:
    """The one row of a frame that has these values. Raises KeyError where there is none, or more than one."""
    chosen = frame
    for column, value in wanted.items():
        chosen = chosen[chosen[column] == value]
    if len(chosen) != 1:
        raise KeyError(f"{name} has {len(chosen)} rows of {wanted}")
    return SourcedRow(name, chosen.iloc[0].to_dict(), keys)


def _direction(points: float) -> Value:
    return Value("choice", "up" if points > 0 else "down")


def _unknown(whole: SourcedRow) -> Iterator[Sentence]:
    """Which side has no score: less than half of what was due came, or how many domains it has and how many it would
    need; where those that are hidden would make them enough, it is hidden."""
    for side, period in (("", whole["period"]), ("_before", whole["before"])):
        if whole[f"score{side}"] != whole[f"score{side}"]:
            values = {
                "area": Value("area", whole["area"]),
                "period": Value("period", period),
                "domains": whole.of("count", f"domains{side}"),
                "fewest": whole.of("count", "fewest_domains"),
            }
            if whole[f"thin{side}"]:
                yield Sentence("changes-score-thin", _only(values, "area period"), "whole")
                continue
            enough = whole[f"domains{side}"] + whole[f"hidden{side}"] >= whole["fewest_domains"]
            kept = ("area", "period") if enough else tuple(values)
            key = "changes-score-hidden" if enough else "changes-no-score"
            yield Sentence(key, {name: values[name] for name in kept}, "whole")


def _other_months(whole: SourcedRow) -> Iterator[Sentence]:
    """Of how many months each side is, where these are not the same."""
    if whole["outcome"] == OTHER_MONTHS:
        counts = {name: whole.of("count", name) for name in ("months_before", "months", "months_whole")}
        sides = {side: Value("period", whole[side]) for side in ("before", "period")}
        yield Sentence("changes-other-months", counts | sides, "whole")


def _whole(whole: SourcedRow) -> Iterator[Sentence]:
    """By how much the score moved, whether that is more than chance, and what the control chart says."""
    values = {
        "before": Value("period", whole["before"]),
        "points": whole.of("points", "printed"),
        "direction": _direction(whole["printed"]),
        "was": whole.of("score", "score_before"),
        "now": whole.of("score", "score"),
    }
    moved = whole["printed"] != 0
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
    values = {
        "alike": whole.of("signed", "printed_alike"),
        "lower": whole.of("limit", "printed_lower"),
        "upper": whole.of("limit", "printed_upper"),
    }
    if outcome == COMPOSITION:
        composition = {"composition": whole.of("signed", "printed_composition")}
        yield Sentence("changes-whole-composition", composition, "whole")
        values["signal"] = Value("choice", whole["signal"])
        yield Sentence("changes-whole-alike", values, "whole")
        return
    yield Sentence("changes-whole-signal" if outcome == SIGNAL else "changes-whole-ordinary", values, "whole")


def _only(values: Mapping[str, Value], names: str) -> dict[str, Value]:
    return {name: values[name] for name in names.split()}


def _movers(change: Change, indicators: pd.DataFrame, area: str) -> Iterator[Sentence]:
    """The indicators, assessed on both sides, that moved the score most each way, each with the parts of its points;
    then the other targets that moved it. The points are those of its bar."""
    both = indicators[indicators["presence"] == "both"]
    whole = change.areas.loc[change.areas["area"] == area, "points"].iloc[0]
    spoken = []
    for sign in (1, -1) if whole >= 0 else (-1, 1):
        along = both[sign * both["printed"] > 0]
        along = along.sort_values(["printed", "points"], ascending=sign < 0, kind="stable")
        for record in records(along.head(MOST_MOVERS)):
            row = SourcedRow("indicators", record, ["area", "indicator"])
            spoken.append(row["indicator"])
            yield from _mover(row)
            if row["printed"] != row["printed_target"]:
                yield from _parts(change, row)
    for record in records(both[both["printed_target"] != 0]):
        if record["indicator"] not in spoken:
            yield _target(SourcedRow("indicators", record, ["area", "indicator"]), "changes-target", "target")


def _mover(row: SourcedRow) -> Iterator[Sentence]:
    """What an indicator did to the score, and its figures on both sides: in the same sentence where they alone explain
    it. Where they rest on the same regencies it is said there too whether they are a signal."""
    if row["printed"] == row["printed_target"]:
        yield _target(row, "changes-target", "target")
        return
    head = {
        "indicator": Value("indicator", row["indicator"]),
        "direction": _direction(row["printed"]),
        "points": row.of("points", "printed"),
    }
    figures, unit = _figures(row, ""), by_id(row["indicator"]).unit
    end = "-share" if unit == "percent" else ""
    rise = (row["value"] - row["value_before"]) * (-1 if by_id(row["indicator"]).direction == "lower" else 1)
    alone = row["printed_target"] == 0 and rise * row["printed"] > 0
    same = row["reason"] not in UNLIKE and all(row[f"alike_{name}"] == row[name] for name in _BOTH_SIDES)
    signal = {"signal": Value("choice", row["signal"] or "none")}
    if alone and same:
        yield Sentence(f"changes-mover{end}", head | figures | signal, "mover")
        return
    if alone:
        yield Sentence(f"changes-mover-plain{end}", head | figures, "mover")
    else:
        yield Sentence("changes-mover-bare", head, "mover")
        yield Sentence(
            f"changes-figures{end}", figures | (signal if same else {"signal": Value("choice", "")}), "places"
        )
    if not same:
        yield _alike(row, end)
    if row["printed_target"]:
        yield _target(row, "changes-target-too", "places")


_BOTH_SIDES = ("value_before", "value", "denominator_before", "denominator")


def _figures(row: SourcedRow, of: str) -> dict[str, Value]:
    """The figures of both sides with their bases; `of` "alike_" for those of the regencies behind both."""
    unit = by_id(row["indicator"]).unit
    values = _sides(row, f"{of}value")
    if unit == "percent":
        values |= {
            f"{name}_{side}": row.of("count", f"{of}{column}{end}")
            for name, column in (("part", "numerator"), ("whole", "denominator"))
            for side, end in (("was", "_before"), ("now", ""))
        }
    return values


def _sides(row: SourcedRow, column: str) -> dict[str, Value]:
    """A figure before and now, with as many decimals as it takes to print two numbers where there are two."""
    kinds = PERCENT_KINDS if by_id(row["indicator"]).unit == "percent" else INDEX_KINDS
    was, now = row[f"{column}_before"], row[column]
    apart = (kind for kind, places in kinds.items() if half_up(was, places) != half_up(now, places))
    kind = next(apart, next(iter(kinds)))
    return {"was": row.of(kind, f"{column}_before"), "now": row.of(kind, column)}


def _alike(row: SourcedRow, end: str) -> Sentence:
    """The figures over the regencies behind both periods and whether they are a signal; where these are too few, that
    they are."""
    if (
        row["reason"] in UNLIKE
        or row["alike_value"] != row["alike_value"]
        or (row["alike_value_before"] != row["alike_value_before"])
    ):
        return Sentence("changes-alike-none", {}, "places")
    signal = {"signal": Value("choice", row["signal"] or "none")}
    return Sentence(f"changes-alike{end}", _figures(row, "alike_") | signal, "places")


def _target(row: SourcedRow, key: str, about: str) -> Sentence:
    """A target that moved the score, whatever the figures did."""
    values = _sides(row, "target") | {"points": row.of("signed", "printed_target")}
    if key == "changes-target":
        values["indicator"] = Value("indicator", row["indicator"])
    return Sentence(key, values, about)


def _parts(change: Change, row: SourcedRow) -> Iterator[Sentence]:
    """The regencies' own changes, the mix of their shares and who is counted on one side only, where there is more than
    the first; and the regencies whose own changes were largest."""
    others = [effect for effect in ("mix", "composition", "target") if row[f"printed_{effect}"]]
    if others and row["printed_value"]:
        yield Sentence("changes-own", {"points": row.of("signed", "printed_value")}, "places")
    if "." not in row["area"]:
        yield from _behind(change, row)
    for effect in ("mix", "composition"):
        if effect in others:
            values = {"points": row.of("signed", f"printed_{effect}")}
            yield Sentence(f"changes-{effect}", values, "places")


def _behind(change: Change, row: SourcedRow) -> Iterator[Sentence]:
    """The regencies whose own change moved an indicator most the way these moved it together."""
    chosen, sign = change.regencies, 1 if row["printed_value"] > 0 else -1
    chosen = chosen[(chosen["area"] == row["area"]) & (chosen["indicator"] == row["indicator"])]
    chosen = chosen[sign * chosen["printed_value"] > 0] if row["printed_value"] else chosen.head(0)
    chosen = chosen.sort_values(["printed_value", "points_value"], ascending=sign < 0, kind="stable")
    rows = [
        SourcedRow("regencies", record, ["area", "indicator", "regency"])
        for record in records(chosen.head(MOST_PLACES))
    ]
    if rows:
        values = {
            "place": Value("place", rows[0]["regency"]),
            "points": rows[0].of("signed", "printed_value"),
        }
        if len(rows) > 1:
            values |= {
                "second": Value("place", rows[1]["regency"]),
                "others": rows[1].of("signed", "printed_value"),
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
    for record in records(indicators[indicators["presence"].isin(["came", "left"])]):
        row = SourcedRow("indicators", record, ["area", "indicator"])
        state = "status_before" if row["presence"] == "came" else "status"
        values = {
            "indicator": Value("indicator", row["indicator"]),
            "points": row.of("signed", "printed"),
            "period": Value("period", whole["before"] if row["presence"] == "came" else whole["period"]),
            "state": Value("state", row[state] if row[state] != "ok" else "too_few"),
        }
        yield Sentence(f"changes-indicator-{row['presence']}", values, "composition")
    together = change.regencies
    together = together[(together["area"] == whole["area"]) & (together["indicator"] == "")]
    largest = together.assign(size=together[["printed_composition", "points_composition"]].abs().max(axis=1))
    largest = largest[largest["printed_composition"] != 0].sort_values("size", ascending=False, kind="stable")
    for record in records(largest.head(MOST_MOVERS)):
        row = SourcedRow("regencies", record, ["area", "indicator", "regency"])
        values = {"place": Value("place", row["regency"]), "points": row.of("signed", "printed_composition")}
        yield Sentence("changes-regency-one-side", values, "composition")
