"""One stream of random draws for the demonstration register, and the rows that come of it."""

from __future__ import annotations

import calendar
from collections import defaultdict
from datetime import date, timedelta
from typing import Any

import numpy as np

from data import geography, periods

SEED = 20231
YEARS = 3
CAPITAL = "62.71"
NO_ACCOMPANIMENT = "62.09"

# How well a regency's office works in the simulation, 0–1: made up, higher near the capital and on the trunk road.
QUALITY = {
    "62.01": 0.66,
    "62.02": 0.62,
    "62.03": 0.56,
    "62.04": 0.48,
    "62.05": 0.46,
    "62.06": 0.52,
    "62.07": 0.34,
    "62.08": 0.44,
    "62.09": 0.40,
    "62.10": 0.42,
    "62.11": 0.58,
    "62.12": 0.30,
    "62.13": 0.46,
    "62.71": 0.84,
}


class Drawing:
    """Draws in a fixed order, so that the same month always gives the same register."""

    def __init__(self, until: str) -> None:
        self.random = np.random.default_rng(SEED)
        end = periods.parse(until)
        self.months = [end.shift(step).id for step in range(1 - 12 * YEARS, 1)]
        self.cut_off = date.fromisoformat(f"{end.shift(1).id}-20")
        self.rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.told: list[dict[str, Any]] = []
        self.places = geography.districts()
        self.regencies = geography.regencies()
        self._nearest = {regency: self._nearest_to_the_capital(regency) for regency in self.regencies.index}
        self.adolescents = geography.geography()["children_12_17"]

    def _chance(self, probability: float) -> bool:
        return bool(self.random.random() < probability)

    def _pick(self, options: dict[str, float]) -> str:
        weights = np.array(list(options.values()), dtype=float)
        return str(self.random.choice(list(options), p=weights / weights.sum()))

    def _day(self, month: str) -> date:
        year, number = int(month[:4]), int(month[5:])
        return date(year, number, int(self.random.integers(1, calendar.monthrange(year, number)[1] + 1)))

    def _district(self, regency: str, pull: float) -> str:
        """A district of the regency; the one of its capital with probability `pull`."""
        nearest, inside = self._nearest[regency]
        return nearest if self._chance(pull) else str(self.random.choice(inside))

    def _nearest_to_the_capital(self, regency: str) -> tuple[str, np.ndarray]:
        """The district that lies nearest to the regency's capital, and all of them."""
        inside = self.places[self.places["regency"] == regency]
        home = self.regencies.loc[regency]
        gap = (inside["lon"] - home["capital_lon"]) ** 2 + (inside["lat"] - home["capital_lat"]) ** 2
        return str(gap.idxmin()), inside.index.to_numpy()

    def _id(self, table: str, prefix: str) -> str:
        return f"{prefix}-{len(self.rows[table]) + 1:05d}"

    def _until_cut_off(self, begin: date, days: float) -> date | None:
        """`begin` plus some days, or nothing yet if that lies after the cut-off."""
        moment = begin + timedelta(days=int(days))
        return moment if moment <= self.cut_off else None

    def _tell(self, regency: str, month: str, table: str, age: int) -> None:
        verified = 0.88 if age > 3 else 0.62
        evidence = self._pick(
            {"verified": verified, "documented": 0.6 * (1 - verified), "reported": 0.4 * (1 - verified)}
        )
        year, number = int(month[:4]), int(month[5:])
        document = None if evidence == "reported" else f"SIMULASI/{regency}/{number:02d}/{year}"
        self.told.append(
            {
                "regency": regency,
                "month": month,
                "table_name": table,
                "evidence": evidence,
                "document": document,
            }
        )
