"""How long a trip is estimated to take, in bands: great-circle distance × detour ÷ the slower speed of its two ends."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

Hours = NDArray[np.float64]

EARTH_KM = 6371.0088  # mean radius, IUGG (Moritz 2000)
THRESHOLDS = (1, 2, 4, 6)  # hours; WHO AccessMod prescribes none, so all are swept
# Bands by their lower bound in hours: below 1, from 1 to 3, beyond 3.
BANDS = ("under_1", "from_1_to_3", "over_3")
_BORDERS = (1.0, 3.0)


@dataclass(frozen=True)
class TravelRules:
    """`detour`: the way travelled over the great-circle distance; `speed_kmh`: of a paved trunk road; `overrides`:
    district code → its own km/h (a river, a season). Raises ValueError for what no trip can have."""

    detour: float = 1.6
    speed_kmh: float = 50.0
    overrides: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not (math.isfinite(self.detour) and self.detour >= 1):
            raise ValueError(f"a detour is at least 1, not {self.detour}")
        for place, speed in {"": self.speed_kmh, **self.overrides}.items():
            if not (math.isfinite(speed) and speed > 0):
                raise ValueError(f"a speed is above 0 km/h, not {speed}{place and f' in {place}'}")

    @classmethod
    def of(cls, rules: pd.DataFrame, overrides: Mapping[str, float]) -> TravelRules:
        """The rules "detour" and "speed" (index rule, `value`: km/h), and km/h by district."""
        return cls(float(rules.at["detour", "value"]), float(rules.at["speed", "value"]), dict(overrides))

    @property
    def key(self) -> tuple[float, float, tuple[tuple[str, float], ...]]:
        """All of it as one hashable value, for whoever keeps what was computed with it."""
        return self.detour, self.speed_kmh, tuple(sorted(self.overrides.items()))


def great_circle_km(
    lon: ArrayLike, lat: ArrayLike, other_lon: ArrayLike, other_lat: ArrayLike
) -> NDArray[np.float64]:
    """Kilometres between points given in degrees, by the haversine formula (Sinnott 1984, Sky and Telescope 68:159)."""
    x, y, other_x, other_y = (
        np.radians(np.asarray(degrees, dtype=float)) for degrees in (lon, lat, other_lon, other_lat)
    )
    rise = np.sin((other_y - y) / 2) ** 2
    turn = np.cos(y) * np.cos(other_y) * np.sin((other_x - x) / 2) ** 2
    return np.asarray(2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(rise + turn, 0, 1))))


def travel_hours(origins: pd.DataFrame, places: pd.DataFrame, rules: TravelRules) -> Hours:
    """Hours from every origin (rows) to every place (columns); both frames have lon, lat in degrees and `district`
    ("" where unknown). NaN where a place is unknown. It is an estimate: show bands, never minutes."""
    km = great_circle_km(
        origins["lon"].to_numpy(float)[:, None],
        origins["lat"].to_numpy(float)[:, None],
        places["lon"].to_numpy(float)[None, :],
        places["lat"].to_numpy(float)[None, :],
    )
    slower = np.minimum(_speeds(origins, rules)[:, None], _speeds(places, rules)[None, :])
    return np.asarray(km * rules.detour / slower)


def _speeds(ends: pd.DataFrame, rules: TravelRules) -> Hours:
    return np.array([rules.overrides.get(code, rules.speed_kmh) for code in ends["district"]], dtype=float)


def nearest(hours: Hours) -> Hours:
    """The hours of each row to its nearest place; NaN where there is none, or none whose place is known."""
    filled = np.where(np.isnan(hours), np.inf, hours)
    least = filled.min(axis=1, initial=np.inf)
    return np.where(np.isinf(least), np.nan, least)


def band(hours: float) -> str:
    """The band of some hours, "" where they are unknown; exactly 1 and exactly 3 hours belong to the band between."""
    return str(bands(hours))


def bands(hours: ArrayLike) -> NDArray[np.object_]:
    """`band` of each of some hours."""
    numbers = np.asarray(hours, dtype=float)
    place = (numbers >= _BORDERS[0]).astype(int) + (numbers > _BORDERS[1])
    return np.array([*BANDS, ""], dtype=object)[np.where(np.isnan(numbers), len(BANDS), place)]
