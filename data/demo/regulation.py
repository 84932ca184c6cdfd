"""Regulations of the demonstration register: the province's stranded draft, and what regencies made of their own."""

from __future__ import annotations

from datetime import date
from typing import Any

from data import geography
from data.demo.random_draws import Drawing
from data.tables import POLICY_STAGES

# Regency → its instruments: kind, the place in the three years' months at which work on it began, stages done.
# Written out and not drawn, so that nothing else in the register moves when one is added.
_OF_REGENCIES: dict[str, tuple[tuple[str, int, int], ...]] = {
    "62.71": (("perda", 2, 5), ("circular", 6, 6), ("module", 20, 2)),
    "62.01": (("pergub", 4, 6), ("decree", 12, 6)),
    "62.02": (("perda", 7, 3), ("circular", 15, 6)),
    "62.03": (("decree", 5, 6),),
    "62.04": (("circular", 18, 2),),
    "62.05": (("circular", 9, 6), ("perda", 22, 1)),
    "62.06": (("pergub", 11, 2),),
    "62.11": (("decree", 3, 6), ("curriculum", 26, 1)),
    "62.13": (("circular", 30, 0),),
}
_DAYS_A_STAGE = 40


class Regulation(Drawing):
    """Rows of the table of policies; drawn after all else, since only their evidence is left to chance."""

    def _regulations(self) -> None:
        # The Perda whose academic draft was submitted and went no further.
        self._instrument(geography.PROVINCE, "perda", 8, 1)
        for regency, instruments in _OF_REGENCIES.items():
            for kind, begun, done in instruments:
                self._instrument(regency, kind, begun, done)

    def _instrument(self, place: str, kind: str, begun: int, done: int) -> None:
        started = date.fromisoformat(f"{self.months[begun]}-15")
        dates: dict[str, Any] = dict.fromkeys(POLICY_STAGES)
        for number, stage in enumerate(POLICY_STAGES[:done], 1):
            # The first draft of the province took 60 days, as the studies tell.
            days = 60 if place == geography.PROVINCE else _DAYS_A_STAGE * number
            dates[stage] = self._until_cut_off(started, days)
        month = f"{started:%Y-%m}"
        row = {
            "month": month,
            "regency": place,
            "id": self._id("policies", "R"),
            "kind": kind,
            "started": started,
        }
        self.rows["policies"].append(row | dates)
        self._tell(place, month, "policies", 99)
