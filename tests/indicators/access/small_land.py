"""A land of three regencies and five districts on the equator, where 31.25 km of great circle take one hour."""

import pandas as pd

from data.periods import parse
from indicators.access.coverage import Coverage
from indicators.access.land import Land
from indicators.disclosure.protection import Protection
from indicators.evaluation import Evaluation
from tests.indicators.given import GEOGRAPHY, LATER, facts
from tests.indicators.scored import targets

# 50 km/h ÷ a detour of 1.6 = 31.25 km of great circle an hour; a degree of the equator is 111.195 km, 3.5582 hours.
HOUR = 1 / 3.5582437

# Katingan has 4,000 children of 12–17 in 10 + 6 + 4 villages, Seruyan 8,000 in 10, Palangka Raya 12,000 in 30.
DISTRICTS = pd.DataFrame(
    [
        ("62.06.01", "Kasongan", "62.06", 10, 113.0),
        ("62.06.02", "Hulu", "62.06", 6, 113.0 + 2.5 * HOUR),
        ("62.06.03", "Jauh", "62.06", 4, 113.0 + 7 * HOUR),
        ("62.07.01", "Seruyan", "62.07", 10, 113.0 - 1.5 * HOUR),
        ("62.71.01", "Pahandut", "62.71", 30, 113.0 + 0.5 * HOUR),
    ],
    columns=["code", "name", "regency", "villages", "lon"],
).assign(lat=0.0).set_index("code")  # fmt: skip
CAPITALS = pd.DataFrame(
    {"capital_lon": [113.0, 113.0 - 1.5 * HOUR, 113.0 + 0.5 * HOUR], "capital_lat": 0.0},
    index=["62.06", "62.07", "62.71"],
)
LAND = Land(DISTRICTS, CAPITALS, GEOGRAPHY)


def held(text: str, protection: Protection | None = None) -> Evaluation:
    return Evaluation(facts(text), GEOGRAPHY, targets(), LATER, protection)


def covered(text: str, period: str = "2026-Q1", basis: str = "reported", **options: object) -> Coverage:
    return held(text).coverage(LAND, parse(period), basis, **options)
