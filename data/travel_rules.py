"""How a trip is estimated: the detour and the speed with their sources. Districts with a speed of their own are
what the office sets: data.office.travel_speeds."""

from __future__ import annotations

from functools import cache

import pandas as pd

from data import reference


@cache
def travel_rules() -> pd.DataFrame:
    """The rules "detour" (times the great-circle distance) and "speed" (km/h), index rule: value, low, high, unit,
    source, as_of, confirmed ("yes" or "no"); NaN where no range is known."""
    rules = pd.read_csv(reference.FOLDER / "travel_rules.csv", dtype={"as_of": "str"}, encoding="utf-8")
    return rules.set_index("rule")
