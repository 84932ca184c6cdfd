"""What regencies of the demonstration register have: partners, agreements, service points, staff, active villages,
and regulations: the province's stranded draft, and what regencies made of their own."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from data import geography
from data.demo.random_draws import CAPITAL, NO_ACCOMPANIMENT, QUALITY, Drawing
from data.tables import POLICY_STAGES

_PARTNERS = (
    ("women_child_office", "DP3APPKB", "yes"),
    ("police_ppa", "Polres, Unit PPA", "yes"),
    ("social_affairs", "Dinas Sosial", "yes"),
    ("education", "Dinas Pendidikan", "yes"),
    ("ngo", "Lembaga swadaya masyarakat", "no"),
    ("hospital", "RSUD", "yes"),
    ("adat", "Lembaga adat", "no"),
    ("prosecutor", "Kejaksaan Negeri", "yes"),
    ("religious", "Lembaga keagamaan", "no"),
    ("diskominfo", "Diskominfo", "yes"),
)

# Points beside those drawn by lot, so that every state can be seen: regency, district, kind, functions, the month of
# the register in which it opens and, if it has closed, the one in which it does, and whether its place is written
# down. Nothing here is drawn, so that nothing else in the register moves.
_FURTHER_POINTS = (
    ("62.02", "62.02.04", "complaint_post", "complaints;accompaniment", 0, None, True),
    ("62.03", "62.03.11", "complaint_post", "complaints;accompaniment", 14, None, False),
    ("62.06", "62.06.05", "complaint_post", "complaints;outreach", 21, None, True),
    ("62.10", "62.10.03", "complaint_post", "complaints", 2, 19, False),
    ("62.01", "62.01.06", "complaint_post", "complaints;accompaniment", 0, 32, True),
)

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


class Standing(Drawing):
    """Rows of one regency, told once at the start, and yearly where they are counted by year."""

    def _standing(self, regency: str) -> None:
        """What a regency has rather than does; told once at the start, and yearly where it is counted by year."""
        quality = QUALITY[regency]
        begin = self.months[0]
        first_day = date.fromisoformat(f"{begin}-01")
        for kind, agency, government in _PARTNERS[: 4 + round(6 * quality)]:
            identity = self._id("partners", "M")
            self.rows["partners"].append(
                {
                    "month": begin,
                    "regency": regency,
                    "id": identity,
                    "agency": agency,
                    "kind": kind,
                    "government": government,
                    "since": first_day,
                }
            )
        self._agreements(regency, quality)
        self._service_points(regency, first_day)
        for table in ("partners", "service_points"):
            self._tell(regency, begin, table, 99)
        for year in sorted({int(month[:4]) for month in self.months}):
            self._year(regency, year, quality)

    def _agreements(self, regency: str, quality: float) -> None:
        begin = self.months[0]
        mine = [row["id"] for row in self.rows["partners"] if row["regency"] == regency]
        months = {begin}
        for number in range(1 + int(self.random.integers(0, 2))):
            month = begin if number == 0 else str(self.random.choice(self.months[:24]))
            signed = self._day(month)
            months.add(month)
            whole = self._chance(quality - 0.22)
            self.rows["agreements"].append(
                {
                    "month": month,
                    "regency": regency,
                    "id": self._id("agreements", "P"),
                    "partners": ";".join(mine[: 2 + int(self.random.integers(0, 3))]),
                    "kind": self._pick({"mou": 2, "pks": 2, "sop": 1, "team_decree": 1}),
                    "signed": signed,
                    "valid_until": signed + timedelta(days=365 * int(self.random.integers(2, 6))),
                    "covers_data": "yes" if whole else "no",
                    "covers_procedure": "yes" if whole or self._chance(0.5) else "no",
                }
            )
        for month in sorted(months):
            self._tell(regency, month, "agreements", 99)

    def _service_points(self, regency: str, opened: date) -> None:
        quality, home = QUALITY[regency], self.regencies.loc[regency]
        functions = {
            "complaints": 1.0,
            "outreach": quality + 0.2,
            "case_management": quality + 0.1,
            "mediation": quality,
            "accompaniment": 0.0 if regency == NO_ACCOMPANIMENT else quality + 0.45,
        }
        offered = [name for name, chance in functions.items() if self._chance(chance)]
        points: list[tuple[str, str]] = [("uptd_ppa" if quality > 0.5 else "p2tp2a", ";".join(offered))]
        points += [("police_ppa", "complaints"), ("hospital", "complaints")]
        points += [("complaint_post", "complaints;outreach")] * int(self.random.binomial(3, quality * 0.6))
        points += [("shelter", "temporary_shelter")] if regency == CAPITAL else []
        for kind, what in points:
            fixed = kind in ("uptd_ppa", "p2tp2a", "police_ppa", "hospital")
            self.rows["service_points"].append(
                {
                    "month": f"{opened:%Y-%m}",
                    "regency": regency,
                    "id": self._id("service_points", "T"),
                    "district": None if kind == "shelter" else self._district(regency, 1.0 if fixed else 0.2),
                    "kind": kind,
                    "functions": what,
                    "opened": opened,
                    "closed": None,
                    "hours": None if kind == "shelter" else "08.00–15.00",
                    "capacity": 12 if kind == "shelter" else None,
                    "longitude": round(float(home["capital_lon"]), 2) if fixed else None,
                    "latitude": round(float(home["capital_lat"]), 2) if fixed else None,
                }
            )

    def _further_points(self) -> None:
        """The points of _FURTHER_POINTS; what opens after the first month comes in a verified submission of its own."""
        for regency, district, kind, functions, opens, closes, placed in _FURTHER_POINTS:
            month, place = self.months[opens], self.places.loc[district]
            self.rows["service_points"].append(
                {
                    "month": month,
                    "regency": regency,
                    "id": self._id("service_points", "T"),
                    "district": district,
                    "kind": kind,
                    "functions": functions,
                    "opened": date.fromisoformat(f"{month}-01"),
                    "closed": None if closes is None else date.fromisoformat(f"{self.months[closes]}-15"),
                    "hours": "08.00–12.00",
                    "capacity": None,
                    "longitude": round(float(place["lon"]), 2) if placed else None,
                    "latitude": round(float(place["lat"]), 2) if placed else None,
                }
            )
            if opens:
                document = f"SIMULASI/{regency}/{month[5:]}/{month[:4]}"
                self.told.append({"regency": regency, "month": month, "table_name": "service_points",
                                  "evidence": "verified", "document": document})  # fmt: skip

    def _year(self, regency: str, year: int, quality: float) -> None:
        month = f"{year}-01"
        self.rows["capacity"].append({"month": month, **self._capacity(regency, year, quality)})
        villages = [
            f"{district}.{2001 + number}"
            for district, count in self.places.loc[self.places["regency"] == regency, "villages"].items()
            for number in range(int(count))
        ]
        chosen = [village for village in villages if self._chance(0.10 + 0.25 * quality)]
        for village in chosen:
            self.rows["community"].append(
                {
                    "month": month,
                    "regency": regency,
                    "village": village,
                    "year": year,
                    "patbm_since": date(max(2021, year - 2), 6, 1) if self._chance(0.8) else None,
                    "level": self._pick({"1": 3, "2": 3, "3": 2, "4": 1, "5": 0.5}),
                    "neighbourhood_watch": "yes" if self._chance(0.4) else "no",
                    "family_sessions": int(self.random.poisson(0.7)),
                }
            )
        for table in ("capacity", "community"):
            self._tell(regency, month, table, 99)

    def _capacity(self, regency: str, year: int, quality: float) -> dict[str, Any]:
        budget = float(round(400 + 1_800 * quality * self.random.uniform(0.7, 1.2))) * 1_000_000
        counsellors = int(self.random.poisson(0.6 + 3 * quality**2))
        in_capital = regency == CAPITAL
        return {
            "regency": regency,
            "year": year,
            "counsellors": counsellors,
            "psychologists": int(self.random.poisson(1.6) if in_capital else self._chance(quality - 0.35)),
            "legal_companions": int(self.random.poisson(0.3 + quality)),
            "certified": int(self.random.binomial(max(counsellors, 0), 0.4)),
            "cadres_trained": int(self.random.poisson(10 * quality)),
            "budget": budget,
            "spent": round(budget * self.random.uniform(0.62, 0.97)),
            "digital_connected": "yes" if quality > 0.55 else "no",
        }


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
