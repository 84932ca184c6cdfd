"""Facts drawn by lot: silences, zeros, recaps that leave counts out, stocks with gaps, and every grade of evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any

from tests.second.recomputed import CORE, GRADE, PARTNERS, months_of

PLACES = [
    {"regency": "62.06", "electoral_district": "kalteng-1", "districts": 4},
    {"regency": "62.07", "electoral_district": "kalteng-2", "districts": 3},
    {"regency": "62.71", "electoral_district": "kalteng-1", "districts": 5},
]
MONTHS = [*months_of("2025"), *months_of("2026-Q1")]
PERIODS = [
    "2025-02",
    "2025-12",
    "2026-01",
    "2026-03",
    "2025-Q1",
    "2025-Q4",
    "2026-Q1",
    "2025-S2",
    "2025",
    "2026",
]
CUT_OFFS = [date(2025, 12, 31), date(2026, 2, 14), date(2026, 4, 10), date(2027, 1, 1)]

# Each whole with its parts, by the table that tells them.
COUNTS = {
    "campaigns": ["activities_planned", "activities_held", "activities_followed_up"],
    "reports": ["reports_received", "reports_due", "reports_followed_up", "reports_in_time"],
    "services": [
        "victims", "victims_with_need", "victims_served", "victims_all_needs_met", "rehabilitation_started",
        "rehabilitation_completed",
    ],
    "joint_activities": ["joint_planned", "joint_held"],
}  # fmt: skip
PARTS = {"activities_planned", "reports_received", "victims", "joint_planned"}


@dataclass
class Drawing:
    """One random register: call `draw` once and read `facts`, `targets`, `cut_off`."""

    seed: int
    facts: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lot = Random(self.seed)
        self.cut_off = self.lot.choice(CUT_OFFS)
        self.zeros, self.silence = self.lot.random(), 0.6 * self.lot.random()
        for place in PLACES:
            self._stocks(place["regency"])
            for month in MONTHS:
                for table in (*COUNTS, "satisfaction"):
                    if self.lot.random() > self.silence:
                        self._month(place, month, table)
        self.lot.shuffle(self.facts)

    @property
    def targets(self) -> list[dict[str, Any]]:
        """Most indicators have a target; some have several, of years to come, of regencies or of the province, set
        before all periods or in the middle of them."""
        lot = Random(-self.seed)
        return [
            {
                "indicator": name,
                "regency": area,
                "year": year,
                "target": lot.choice([40.0, 76.61, 90.0, 100.0]),
                "since": lot.choice(["", "", "2025-11-20", "2026-01-01", "2026-02-14", "2026-04-02"]),
            }
            for name in CORE
            for area, year, likely in (
                ("", 2025, 0.9),
                ("", 2025, 0.3),
                ("", 2026, 0.3),
                ("62.06", 2025, 0.2),
                ("62", 2026, 0.2),
            )
            if lot.random() < likely
        ]

    def _fact(self, month: str, regency: str, measure: str, value: float, **more: str) -> None:
        about = {"district": "", "dimension": "", "category": "", "evidence": "reported", **more}
        if value:
            self.facts.append(
                {"month": month, "regency": regency, "measure": measure, "value": float(value), **about}
            )

    def _sent(self, month: str, regency: str, table: str) -> str:
        grade = self.lot.choice([*GRADE, "verified"])
        self._fact(month, regency, "submitted", 1, dimension="table", category=table, evidence=grade)
        return grade

    def _stocks(self, regency: str) -> None:
        for table in ("agreements", "partners", "service_points"):
            for first in self.lot.sample(MONTHS, self.lot.choice([0, 1, 1, 2])):
                grade = self._sent(first, regency, table)
                for month in (month for month in MONTHS if month >= first):
                    if table == "agreements" and self.lot.random() < 0.7:
                        self._fact(month, regency, "agreements_complete", 1, evidence=grade)
                    if table == "service_points":
                        function = self.lot.choice(["accompaniment", "mediation"])
                        self._fact(
                            month, regency, table, 1, dimension="function", category=function, evidence=grade
                        )

    def _month(self, place: dict[str, Any], month: str, table: str) -> None:
        regency, grade = place["regency"], self._sent(month, place["regency"], table)
        if self.lot.random() < 0.2:
            self._recapped(month, regency, table, grade)
        if self.lot.random() < 0.25 * self.zeros:
            return
        if table == "satisfaction":
            self._questionnaires(month, regency, grade)
            return
        whole = 0
        for measure in COUNTS[table]:
            whole = self.lot.randint(0, 9) if measure in PARTS else self.lot.randint(0, whole)
            for district in self._districts(place, measure):
                self._fact(month, regency, measure, whole, district=district, evidence=grade)
        if table == "joint_activities":
            for kind in self.lot.sample([*sorted(PARTNERS), "adat"], self.lot.randint(0, 5)):
                evidence = self.lot.choice([grade, "reported"])
                self._fact(month, regency, "partner_activity", 1, dimension="partner_kind", category=kind,
                           evidence=evidence)  # fmt: skip

    def _districts(self, place: dict[str, Any], measure: str) -> list[str]:
        """Activities happen in districts, some of them in one that nobody named."""
        if not measure.startswith("activities"):
            return [""]
        districts = [f"{place['regency']}.{number:02d}" for number in range(1, place["districts"] + 1)]
        return self.lot.sample(["", *districts], self.lot.randint(1, 3))

    def _recapped(self, month: str, regency: str, table: str, grade: str) -> None:
        self._fact(month, regency, "recapped", 1, dimension="table", category=table, evidence=grade)
        counts = [*COUNTS.get(table, ["questionnaires", "score_sum", "access_sum"]), "victims/sex"]
        counts += ["partner_activity/partner_kind"] if table == "joint_activities" else []
        for count in self.lot.sample(counts, self.lot.randint(0, 2)):
            self._fact(month, regency, "unstated", 1, dimension="measure", category=count, evidence=grade)

    def _questionnaires(self, month: str, regency: str, grade: str) -> None:
        """Nine scores of 1–4; the four of access as the first four; squares are those of equal questionnaires."""
        for _ in range(self.lot.randint(0, 4)):
            scores = [self.lot.randint(1, 4) for _ in range(9)]
            access = sum(scores[:4]) * 25 / 4
            for measure, value in (
                ("questionnaires", 1),
                ("score_sum", sum(scores)),
                ("index_square_sum", (25 * sum(scores) / 9) ** 2),
                ("access_sum", access),
                ("access_square_sum", access**2),
            ):
                self._fact(month, regency, measure, value, evidence=grade)
