"""What verification leaves open of values, attainments and scores: each at its floor and at its ceiling."""

from __future__ import annotations

import pandas as pd

from indicators import CORE
from indicators.scores.attainment import attainment_of
from indicators.scores.score import score_attained

# What `beside` adds for a reader.
VERIFIED_COLUMNS = ("verified_floor", "verified_ceiling", "reports_verified", "reports")
_ENDS = ("floor", "ceiling")


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
    # Both ends at once, each as a period of its own: what a call costs hardly depends on how many rows it gets.
    ends = [rows.assign(period=end, value=rows[end], attainment=rows[f"{end}_attainment"]) for end in _ENDS]
    scores = score_attained(pd.concat(ends, ignore_index=True), draws=0).set_index(["period", "area"])
    added: dict[str, pd.Series] = {}
    for end in _ENDS:
        added |= {f"verified_{end}": scores.loc[end, "score"], f"domains_{end}": scores.loc[end, "domains"]}
    reports = rows[rows["indicator"] == "reports_followed_up"].set_index("area")
    added |= {"reports": reports["denominator"], "reports_verified": reports["verified"]}
    return reported.assign(**{name: reported["area"].map(column) for name, column in added.items()})
