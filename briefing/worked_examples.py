"""Worked examples of the method on a small made-up regency: the program itself works out every figure in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pandas as pd

import locales
from data import geography
from data.facts.columns import COLUMNS
from data.periods import Period, parse
from indicators import DOMAINS, by_id
from indicators.measurement.declared_zeros import COUNTS, LEVEL, declared_zeros, years_before
from indicators.measurement.fact_arrays import FactArrays
from indicators.measurement.measure import measure
from indicators.measurement.verified_range import verified_range
from indicators.scores.bases import Base

_PLACE, _PEER = "62.06", "62.07"
_QUARTER, _LATER = parse("2026-Q1"), date(2026, 12, 31)
_CHILDREN, _CHILDREN_OF_PEERS, _OF_PEERS = 20_000, 100_000, 10
# Reports received and followed up: of the month that is verified, and of the one that waits.
_VERIFIED, _WAITING = (3, 2), (7, 5)


@cache
def lines(language: str) -> tuple[str, ...]:
    """One sentence or two an example: what verification leaves open, a thin base, a declared zero."""
    return _verified(language), _thin(language), *_zeros(language)


def _say(language: str, key: str, **values: float) -> str:
    spelled = {name: locales.number(language, value) for name, value in values.items()}
    return locales.say(language, f"method-example-{key}", **spelled)


def _verified(language: str) -> str:
    """Two months of reports of which one is verified, measured as a release is."""
    arrays = FactArrays(_reports(), geography.geography().loc[[_PLACE]])
    asked = [by_id("reports_followed_up")]
    row = measure(arrays.facts, arrays.geography, asked, [_QUARTER], "regency", arrays=arrays).iloc[0]
    ends = verified_range(arrays, arrays.geography, asked, _QUARTER, "regency", _LATER).iloc[0]
    received, of_all = row["denominator"], asked[0].per / row["denominator"]
    counts = {
        "received": received,
        "verified": ends["verified"],
        "waiting": received - ends["verified"],
        "least": ends["floor"],
        "reported": row["numerator"],
    }
    shares = {"floor": of_all * ends["floor"], "ceiling": of_all * ends["ceiling"], "value": row["value"]}
    spelled = {name: locales.percent(language, share) for name, share in shares.items()}
    spelled |= {name: locales.number(language, count) for name, count in counts.items()}
    return locales.say(language, "method-example-verified", **spelled)


def _reports() -> pd.DataFrame:
    rows = []
    for month, evidence, counts in (
        ("2026-01", "verified", _VERIFIED),
        ("2026-02", "reported", _WAITING),
        ("2026-03", "reported", (0, 0)),
    ):
        rows.append((month, _PLACE, "", "submitted", "table", "reports", evidence, 1.0))
        for name, count in zip(("reports_received", "reports_followed_up"), counts, strict=True):
            rows.append((month, _PLACE, "", name, "", "", evidence, float(count)))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _thin(language: str) -> str:
    """The fewest submissions, and regencies, of a quarter from which a score is given."""
    regencies = len(geography.regencies())
    due = regencies * len(_QUARTER.months) * len(DOMAINS)
    enough = next(sent for sent in range(1, due) if not Base(regencies, regencies, sent, due).thin)
    heard = next(sent for sent in range(1, regencies) if not Base(sent, regencies, due, due).thin)
    return _say(
        language, "thin", regencies=regencies, months=len(_QUARTER.months), domains=len(DOMAINS), due=due,
        enough=enough, short=enough - 1, heard=heard, few=heard - 1,
    )  # fmt: skip


def _zeros(language: str) -> Iterator[str]:
    """One zero after few reports in the year before, one after many."""
    for key, before in (("zero", 12), ("zero-improbable", 24)):
        row = declared_zeros(_told(before), _QUARTER, {_PLACE: [_PEER]}).iloc[0]
        if bool(row["improbable"]) != (key == "zero-improbable"):
            raise AssertionError("the example no longer shows what its words say")
        values = {
            "children": _CHILDREN,
            "before": before,
            "own": row["own"],
            "of-peers": _OF_PEERS,
            "children-of-peers": _CHILDREN_OF_PEERS,
            "peers": row["peers"],
            "expected": row["expected"],
        }
        spelled = {name: locales.number(language, value) for name, value in values.items()}
        shares = {"probability": 100 * row["probability"], "level": 100 * LEVEL}
        spelled |= {name: locales.percent(language, share, 1) for name, share in shares.items()}
        yield locales.say(language, f"method-example-{key}", **spelled)


def _told(before: int) -> pd.DataFrame:
    """Rows of `measure`: a zero, the regency's four quarters before it, and its peers in the same quarter."""
    earlier = years_before(_QUARTER)
    rows = [_row(_QUARTER, _PLACE, 0, _CHILDREN), _row(_QUARTER, _PEER, _OF_PEERS, _CHILDREN_OF_PEERS)]
    rows += [_row(period, _PLACE, before / len(earlier), _CHILDREN) for period in earlier]
    return pd.DataFrame(rows)


def _row(period: Period, area: str, count: float, children: int) -> dict[str, object]:
    return {
        "indicator": COUNTS[0].id,
        "period": period.id,
        "area": area,
        "numerator": count,
        "denominator": float(children),
        "status": "ok" if count else "reported_zero",
    }
