"""What verification leaves open of values, attainments and scores: each at its floor and at its ceiling."""

from __future__ import annotations

import numpy as np
import pandas as pd

from indicators import CORE
from indicators.measurement.measure import COLUMNS
from indicators.scores.attainment import attain
from indicators.scores.score import score_attained

# What `beside` adds for a reader.
VERIFIED_COLUMNS = ("verified_floor", "verified_ceiling", "reports_verified", "reports")
_ENDS = ("floor", "ceiling")


def with_ends(
    rows: pd.DataFrame, ends: pd.DataFrame, targets: pd.DataFrame, may_be_told: bool = True
) -> pd.DataFrame:
    """Attained core rows with `floor` and `ceiling` of the value, `floor_attainment` and `ceiling_attainment`, and
    `verified`, how much of the denominator is verified. `ends`: of `verified_range.verified_range`. Where they may not
    be told all five are NaN."""
    rows = rows.merge(ends, on=["indicator", "area"], how="left", validate="one_to_one")
    per = rows["indicator"].map({indicator.id: indicator.per for indicator in CORE})
    rows["verified"] = rows["verified"].where(rows["denominator"].notna() & may_be_told)
    for end in _ENDS:
        value = (per * rows[end] / rows["denominator"]).where(rows["value"].notna() & may_be_told)
        measured = rows[list(COLUMNS)].assign(numerator=rows[end], value=value, lower=np.nan, upper=np.nan)
        rows[f"{end}_attainment"] = attain(measured, targets, CORE)["attainment"].to_numpy(float)
        rows[end] = value
    return rows


def beside(reported: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Rows of `score` with VERIFIED_COLUMNS beside them: the score at its floor and at its ceiling, and of how many
    reports received so many are verified; and `domains_floor` and `domains_ceiling`. `rows`: of `with_ends`."""
    added: dict[str, pd.Series] = {}
    for end in _ENDS:
        ours = rows.assign(value=rows[end], attainment=rows[f"{end}_attainment"])
        scores = score_attained(ours, draws=0).set_index("area")
        added |= {f"verified_{end}": scores["score"], f"domains_{end}": scores["domains"]}
    reports = rows[rows["indicator"] == "reports_followed_up"].set_index("area")
    added |= {"reports": reports["denominator"], "reports_verified": reports["verified"]}
    return reported.assign(**{name: reported["area"].map(column) for name, column in added.items()})
