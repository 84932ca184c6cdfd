"""How a trip is estimated: the detour and the speed with their sources, and districts with a speed of their own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pandas as pd

_FOLDER = Path(__file__).parent / "reference"


@cache
def _table(name: str) -> pd.DataFrame:
    return pd.read_csv(_FOLDER / f"{name}.csv", dtype={"district": "str", "as_of": "str"}, encoding="utf-8")


def travel_rules() -> pd.DataFrame:
    """The rules "detour" (times the great-circle distance) and "speed" (km/h), index rule: value, low, high, unit,
    source, as_of, confirmed ("yes" or "no"); NaN where no range is known."""
    return _table("travel_rules").set_index("rule")


def travel_overrides() -> pd.DataFrame:
    """Districts with a speed of their own (a river, a season), index district code: speed_kmh, reason, source, as_of,
    confirmed. Empty until the office writes one down."""
    return _table("travel_overrides").set_index("district")
