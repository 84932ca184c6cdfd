"""What verification leaves open of values, attainments and scores: each at its floor and at its ceiling."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from indicators import CORE, DOMAINS
from indicators.definition import Indicator
from indicators.records import records
from indicators.scores.attainment import attainment_of
from indicators.scores.monte_carlo import Row
from indicators.scores.score import checked_weights, domain_means, total
from indicators.scores.scored_rows import hidden_domains, of_reported_domains, of_shown_domains

# What `beside` adds for a reader.
VERIFIED_COLUMNS = ("verified_floor", "verified_ceiling", "reports_verified", "reports")
_ENDS = ("floor", "ceiling")
_DOMAINS = ("domains_floor", "domains_ceiling")


def with_ends(rows: pd.DataFrame, ends: pd.DataFrame, may_be_told: bool = True) -> pd.DataFrame:
    """Attained core rows with `floor` and `ceiling` of the value, `floor_attainment` and `ceiling_attainment`, and
    `verified`, how much of the denominator is verified. `ends`: of `verified_range.verified_range`. Where they may not
    be told all five are NaN."""
    rows = rows.merge(ends, on=["indicator", "area"], how="left", validate="one_to_one")
    per = rows["indicator"].map({indicator.id: indicator.per for indicator in CORE})
    rows["verified"] = rows["verified"].where(rows["denominator"].notna() & may_be_told)
    for end in _ENDS:
        value = (per * rows[end] / rows["denominator"]).where(rows["value"].notna() & may_be_told)
        rows[f"{end}_attainment"] = attainment_of(rows["indicator"], value, rows["target"], CORE)
        rows[end] = value
    return rows


def beside(reported: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of `score` with VERIFIED_COLUMNS beside them: the score at its floor and at its ceiling, and of how many
    reports received so many are verified; and `domains_floor` and `domains_ceiling`. `rows`: of `with_ends`."""
    plain, catalogue = records(rows), {indicator.id: indicator for indicator in CORE}
    hidden, is_thin = (
        hidden_domains(rows, catalogue),
        dict(zip(reported["area"], reported["thin"], strict=True)),
    )
    rows_of: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in plain:
        rows_of[row["period"], row["area"]].append(row)
    ends: dict[str, dict[str, Any]] = {name: {} for name in (*VERIFIED_COLUMNS, *_DOMAINS)}
    for place, of_area in rows_of.items():
        for end in _ENDS:
            score, domains = _at(end, of_area, catalogue, hidden.get(place, ()))
            ends[f"verified_{end}"][place[1]] = math.nan if is_thin[place[1]] or place in hidden else score
            ends[f"domains_{end}"][place[1]] = domains
    for row in plain:
        if row["indicator"] == "reports_followed_up":
            ends["reports"][row["area"]], ends["reports_verified"][row["area"]] = (
                row["denominator"],
                row["verified"],
            )
    return reported.assign(**{name: reported["area"].map(column) for name, column in ends.items()})


def _at(
    end: str, rows: Sequence[Row], catalogue: Mapping[str, Indicator], hidden: Sequence[str]
) -> tuple[float, dict[str, float | None]]:
    """The score of one area at one end, and its domains there; neither is judged, nor has an interval."""
    side = f"{end}_attainment"
    attained = of_reported_domains([row for row in rows if row[side] == row[side]], catalogue)
    means = domain_means(of_shown_domains(attained, catalogue, hidden), side, catalogue)
    return total(means, checked_weights(None)), {domain: means.get(domain) for domain in DOMAINS}
