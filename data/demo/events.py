"""What happens in the demonstration register each month: campaigns, reports, services, joint work, questionnaires."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from data.demo.random_draws import CAPITAL, NO_ACCOMPANIMENT, Drawing
from data.tables import UNSUR

_NEEDS = {
    "complaints": 1.0,
    "psychological": 0.8,
    "health": 0.4,
    "legal_aid": 0.5,
    "law_enforcement": 0.45,
    "social_rehabilitation": 0.55,
    "reintegration": 0.2,
    "repatriation": 0.05,
    "religious_companion": 0.2,
    "temporary_shelter": 0.12,
}
_EASE = {
    "complaints": 1.25,
    "psychological": 1.0,
    "health": 1.2,
    "legal_aid": 0.85,
    "law_enforcement": 1.0,
    "social_rehabilitation": 0.95,
    "reintegration": 0.7,
    "repatriation": 0.8,
    "religious_companion": 1.1,
    "temporary_shelter": 0.6,
}
_UNSUR_LEVEL = {
    "requirements": 2.6,
    "procedure": 2.5,
    "time": 2.15,
    "cost": 3.85,
    "product": 2.55,
    "competence": 2.7,
    "behaviour": 2.95,
    "complaints": 2.4,
    "facilities": 2.2,
}


# How often a word is drawn, beside the others of its list.
_CAMPAIGN_FORMS = {
    "school_visit": 5,
    "community_meeting": 3,
    "parent_training": 1.5,
    "teacher_training": 1,
    "social_media": 2.5,
    "mass_media": 1,
}
_AUDIENCES = {"school_visit": "pupils", "teacher_training": "teachers", "parent_training": "parents"}
_CHANNELS = {
    "office": 3.2,
    "call_center": 1,
    "complaint_post": 1.3,
    "online": 1.8,
    "sapa_129": 1.1,
    "referral": 2.2,
}
_VIOLENCE = {
    "grooming": 3,
    "sextortion": 2.6,
    "distribution": 2.2,
    "production": 1.2,
    "live_streaming": 0.5,
    "solicitation": 1.4,
    "other": 0.5,
}


class Events(Drawing):
    """Rows of one regency and month; `quality` says how well its office works, 0–1.

    What is drawn comes in one order, which rows and their cells keep: else all that follows would be another register.
    """

    def _campaigns(self, regency: str, month: str, quality: float) -> None:
        capital = regency == CAPITAL
        districts = int((self.places["regency"] == regency).sum())
        for _ in range(int(self.random.poisson(7.5 if capital else 0.9 + 0.12 * districts))):
            self.rows["campaigns"].append(self._campaign(regency, month, quality))

    def _campaign(self, regency: str, month: str, quality: float) -> dict[str, Any]:
        took_place = self._chance(0.42 + 0.42 * quality)
        form = self._pick(_CAMPAIGN_FORMS)
        online = form in ("social_media", "mass_media")
        people = 0 if online or not took_place else int(self.random.gamma(4, 14))
        girls = int(people * self.random.uniform(0.45, 0.62))
        chances = (("religious", 0.16), ("adat", 0.12), ("community", 0.15))
        figures = [figure for figure, chance in chances if self._chance(chance)]
        return {
            "month": month,
            "regency": regency,
            "id": self._id("campaigns", "K"),
            "district": None if online else self._district(regency, 0.5),
            "date": self._day(month),
            "held": "yes" if took_place else "no",
            "form": form,
            "audience": _AUDIENCES.get(
                form, "public" if online else self._pick({"community": 4, "officials": 1})
            ),
            "participants_female": girls,
            "participants_male": people - girls,
            "online_reach": int(self.random.lognormal(6.2, 0.8)) if online and took_place else None,
            "adapted": "yes" if self._chance(0.2) else "no",
            "figures": ";".join(figures) or None,
            "followed_up": "yes" if took_place and self._chance(0.10 + 0.34 * quality) else "no",
            "cost": float(self.random.integers(2, 30) * 500_000) if took_place else None,
        }

    def _report(self, regency: str, month: str, quality: float) -> None:
        received = self._day(month)
        follows = self._chance(0.34 + 0.55 * quality)
        # Inland, the first contact waits for a car, a boat or the one counsellor.
        wait = self.random.gamma(1.2, 11 * (1.05 - quality))
        follow_up = self._until_cut_off(received, wait) if follows else None
        way = self._way_to_court(received, follow_up)
        sex = self._pick({"female": 0.74, "male": 0.26})
        report = {
            **self._as_received(regency, month, received),
            "victim_sex": sex,
            "assessed": follow_up,
            "first_follow_up": follow_up,
            "referred": self._until_cut_off(follow_up, 5) if follow_up and self._chance(0.5) else None,
            **way,
            "maximum_sentence": ("yes" if self._chance(0.1) else "no") if way["verdict"] else None,
            "closed": way["verdict"],
            "withdrawn": "yes" if self._chance(0.05) else "no",
        }
        self.rows["reports"].append(report)
        less = 0.16 if sex == "male" else 0
        self._services(report, quality, follow_up is not None and self._chance(0.72 + 0.26 * quality - less))

    def _way_to_court(self, received: date, follow_up: date | None) -> dict[str, date | None]:
        """The days of each stage and of the takedown, as far as it went by the cut-off."""
        followed = received if follow_up else None
        police = self._later(followed, 0.62, 4, (2, 8))
        prosecutor = self._later(police, 0.6, 30, (2, 20))
        court = self._later(prosecutor, 0.85, 30, (2, 20))
        verdict = self._later(court, 0.85, 40, (2, 25))
        asked = self._later(followed, 0.42, 1, (1.2, 4))
        return {
            "police": police,
            "prosecutor": prosecutor,
            "court": court,
            "verdict": verdict,
            "takedown_asked": asked,
            "takedown_done": self._later(asked, 0.55, 1, (1.5, 6)),
        }

    def _later(
        self, begin: date | None, chance: float, least: float, gamma: tuple[float, float]
    ) -> date | None:
        """The day of what follows with some chance, so many days later or more; None where it did not, or not yet."""
        if begin is None or not self._chance(chance):
            return None
        return self._until_cut_off(begin, least + self.random.gamma(*gamma))

    def _as_received(self, regency: str, month: str, received: date) -> dict[str, Any]:
        """What is known of a report from its first day."""
        return {
            "month": month,
            "regency": regency,
            "id": self._id("reports", "L"),
            "district": self._district(regency, 0.45),
            "received": received,
            "channel": self._pick(_CHANNELS),
            "form": self._pick(_VIOLENCE),
            "age_group": self._pick({"0-5": 0.02, "6-12": 0.2, "13-17": 0.78}),
            "disability": "yes" if self._chance(0.04) else "no",
            "risk": self._pick({"low": 0.3, "medium": 0.5, "high": 0.2}),
        }

    def _services(self, report: dict[str, Any], quality: float, reached: bool) -> None:
        regency = report["regency"]
        # A family goes to the capital for all of it, or for none: that is where the psychologists are.
        away = regency != CAPITAL and self._chance(0.45 * (1 - quality))
        for service, need in _NEEDS.items():
            if regency == NO_ACCOMPANIMENT and service in ("social_rehabilitation", "reintegration"):
                continue  # no one there offers it, so no one is assessed for it
            if not self._chance(need):
                continue
            given = reached and self._chance(min(0.98, (0.58 + 0.42 * quality) * _EASE[service]))
            begun = (
                self._until_cut_off(report["first_follow_up"], self.random.gamma(1.5, 6)) if given else None
            )
            done = self._later(begun, 0.3 + 0.4 * quality, 20, (2, 25))
            self.rows["services"].append(
                {
                    "month": report["month"],
                    "regency": regency,
                    "id": self._id("services", "Y"),
                    "report_id": report["id"],
                    "service": service,
                    "needed": "yes",
                    "first_date": begun,
                    "completed_date": done,
                    "given_in": (CAPITAL if away or service == "temporary_shelter" else regency)
                    if begun
                    else None,
                    "trauma_trained": "yes" if begun and self._chance(0.2 + 0.5 * quality) else "no",
                }
            )

    def _joint(self, regency: str, month: str, quality: float) -> None:
        partners = [row for row in self.rows["partners"] if row["regency"] == regency]
        for _ in range(int(self.random.poisson(0.7 + 1.6 * quality))):
            planned = self._day(month)
            day = (
                self._until_cut_off(planned, int(self.random.integers(0, 8)))
                if self._chance(0.38 + 0.42 * quality)
                else None
            )
            lead = partners[0] if self._chance(0.6) else partners[int(self.random.integers(len(partners)))]
            joining = [partner["id"] for partner in partners[1:] if self._chance(0.16 + 0.3 * quality)]
            self.rows["joint_activities"].append(
                {
                    "month": month,
                    "regency": regency,
                    "id": self._id("joint_activities", "B"),
                    "district": self._district(regency, 0.75),
                    "kind": self._pick(
                        {
                            "team_meeting": 3,
                            "case_conference": 2.4,
                            "joint_campaign": 1.6,
                            "joint_training": 1.1,
                            "takedown": 0.6,
                        }
                    ),
                    "planned": planned,
                    "held": day,
                    "lead": lead["id"],
                    "taking_part": ";".join(identity for identity in joining if identity != lead["id"])
                    or None,
                    "level": self._pick({"1": 3.4, "2": 2.6, "3": 1.4, "4": 1.1, "5": 0.3}),
                }
            )

    def _questionnaires(self, regency: str, month: str, quality: float) -> None:
        for _ in range(int(self.random.poisson(3 + 9 * quality**2))):
            mood = self.random.normal(0, 0.38) + 0.7 * (quality - 0.55)
            scores = {
                name: int(np.clip(round(_UNSUR_LEVEL[name] + mood + self.random.normal(0, 0.55)), 1, 4))
                for name in UNSUR
            }
            self.rows["satisfaction"].append(
                {
                    "month": month,
                    "regency": regency,
                    "id": self._id("satisfaction", "S"),
                    "date": self._day(month),
                    "channel": self._pick({"at_service": 5, "online": 3, "home_visit": 1, "telephone": 1}),
                    "respondent": self._pick(
                        {"victim_family": 3, "community": 4, "partner": 1.5, "adolescent": 1.5}
                    ),
                    **scores,
                    "access": int(np.clip(round(2.5 + mood + self.random.normal(0, 0.6)), 1, 4)),
                }
            )
