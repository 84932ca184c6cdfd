"""A workbook of thirty rows, filled by hand for one regency in April 2026, and what must come of it.

Campaigns, 5 rows: 4 held of 5 planned = 80 %; 3 districts reached; 1 of the 4 held followed up = 25 %.
Reports, 6 rows, all medium risk (3 working days), received on Wednesday 1 April:
    followed up on 2 April (1 working day), 3 April (2), 6 April (3, the weekend does not count), 20 April (13, late);
    two never, and long past their time. Followed up 4 of 6 = 66.67 %; in time 3 of 6 = 50 %.
Services, 7 rows for those 6 victims:
    H-1 needs two, given two; H-2 needs two, given one; H-3 rehabilitation begun and completed; H-4 rehabilitation
    begun; H-5 needs one, given none; H-6 needs none.
    Served 4 of 6 = 66.67 %; all needs met 3 of 5 = 60 %; rehabilitation completed 1 of 2 begun = 50 %.
Partners 3 rows, agreements 1 row (covers procedure and data sharing, in force) = 1 of 1.
Joint activities, 4 rows: 2 held of 4 = 50 %; in them took part the women's office, the police and an NGO:
    3 of the 7 expected kinds = 42.86 %.
Satisfaction, 4 rows: scores all 3 (27), all 4 (36), all 2 (18), and 3 with cost 4 (28): 25 × 109 ÷ 36 = 75.6944;
    access (requirements, procedure, time, facilities): (75 + 100 + 50 + 75) ÷ 4 = 75.

Attainment and domains, with the targets of 2023 and D districts (Katingan 13, Murung Raya 10):
    a: 80 ÷ 100 = 80; 3/D ÷ 60 %; 25 ÷ 60 = 41.6667
    b: 66.6667 ÷ 100; 50 ÷ 80 = 62.5                  → (66.6667 + 62.5) ÷ 2 = 64.5833
    c: 66.6667; 60 ÷ 75 = 80                          → 73.3333 (rehabilitation is judged three months later:
       by what was received January–March, of which nothing was sent)
    d: 50 ÷ 90 = 55.5556; 42.8571 ÷ 85 = 50.4202; 100 → 68.6586
    e: (75.6944 − 25) ÷ (76.61 − 25) = 98.2260; (75 − 25) ÷ 51.61 = 96.8805 → 97.5533
    Katingan: 3 ÷ 13 = 23.0769 %, ÷ 60 % = 38.4615; a = 53.3761; score = (53.3761 + 64.5833 + 73.3333 + 68.6586
    + 97.5533) ÷ 5 = 71.5009, class medium.
    Murung Raya: 3 ÷ 10 = 30 %, ÷ 60 % = 50; a = 57.2222; score = 72.2701, class medium.
"""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from typing import Any

import openpyxl

import locales
from data import geography
from data.importing import template
from data.importing.layout.read import column_heading
from data.importing.raw_table import asked_columns
from data.tables import BY_NAME, UNSUR

PERIOD = "2026-04"  # of the quarter it is a third, and from less than half of what is due nobody is scored
SCORE = {"62.06": 71.5009, "62.12": 72.2701}
VALUES = {
    "campaign_activities": (4, 5, 80),
    "campaign_sustained": (1, 4, 25),
    "reports_followed_up": (4, 6, 66.6667),
    "reports_in_time": (3, 6, 50),
    "victims_served": (4, 6, 66.6667),
    "victims_comprehensive": (3, 5, 60),
    "joint_activities_held": (2, 4, 50),
    "partners_active": (3, 7, 42.8571),
    "agreements_in_force": (1, 1, 100),
    "satisfaction_ikm": (109, 36, 75.6944),
    "satisfaction_access": (300, 4, 75),
}
Row = dict[str, Any]


@cache
def workbook(regency: str, code: str | None = None) -> bytes:
    """The thirty rows in the empty workbook, for a regency; `code` is what is written as its code (default: none)."""
    book = openpyxl.load_workbook(io.BytesIO(template.workbook("id")))
    for name, rows in _rows(regency).items():
        table, sheet = BY_NAME[name], book[locales.say("id", f"table-{name}")]
        names = asked_columns(table)
        assert sheet.cell(1, names.index("id") + 1).value.startswith(column_heading(table, "id", "id"))
        for line, row in enumerate(rows, 2):
            place = {"regency_code": code, "regency_name": geography.regencies().loc[regency, "short_name"]}
            for column, value in ({**place, **row}).items():
                sheet.cell(line, names.index(column) + 1).value = value
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _rows(regency: str) -> dict[str, list[Row]]:
    places = geography.districts()
    districts = list(places.index[places["regency"] == regency])[:3]
    return {
        "campaigns": _campaigns(districts),
        "reports": _reports(),
        "services": _services(),
        "partners": _partners(),
        "agreements": [_agreement()],
        "joint_activities": _joint(),
        "satisfaction": _questionnaires(),
    }


def _campaigns(districts: list[str]) -> list[Row]:
    common: Row = {"form": "Kunjungan sekolah", "audience": "Peserta didik", "adapted": "Tidak"}
    where = [districts[0], districts[1], districts[2], districts[0], districts[1]]
    return [
        {**common, "id": f"HK-{number}", "district": district, "date": date(2026, 4, number),
         "held": "Tidak" if number == 5 else "Ya", "followed_up": "Ya" if number == 1 else "Tidak"}
        for number, district in enumerate(where, 1)
    ]  # fmt: skip


def _reports() -> list[Row]:
    common: Row = {"received": date(2026, 4, 1), "channel": "Daring", "form": "Grooming",
                   "victim_sex": "Perempuan", "age_group": "13–17 tahun", "risk": "Sedang"}  # fmt: skip
    followed = [2, 3, 6, 20, None, None]
    return [
        {**common, "id": f"H-{number}", "first_follow_up": None if day is None else date(2026, 4, day)}
        for number, day in enumerate(followed, 1)
    ]


def _services() -> list[Row]:
    given, later = date(2026, 4, 7), date(2026, 5, 7)
    services = [
        ("H-1", "Pengaduan", given, None),
        ("H-1", "Kesehatan", given, None),
        ("H-2", "Pengaduan", given, None),
        ("H-2", "Bantuan hukum", None, None),
        ("H-3", "Rehabilitasi sosial", given, later),
        ("H-4", "Rehabilitasi sosial", given, None),
        ("H-5", "Pendampingan psikologis", None, None),
    ]
    return [
        {"id": f"HY-{number}", "report_id": report, "service": service, "needed": "Ya",
         "first_date": begun, "completed_date": completed}
        for number, (report, service, begun, completed) in enumerate(services, 1)
    ]  # fmt: skip


def _partners() -> list[Row]:
    kinds = [("Dinas perempuan dan anak", "Ya"), ("Unit PPA kepolisian", "Ya"), ("LSM", "Tidak")]
    return [
        {"id": f"HM-{number}", "agency": f"Instansi {number}", "kind": kind, "government": government,
         "since": date(2026, 4, 1)}
        for number, (kind, government) in enumerate(kinds, 1)
    ]  # fmt: skip


def _agreement() -> Row:
    return {"id": "HP-1", "partners": "HM-1; HM-2", "signed": date(2026, 4, 1),
            "valid_until": date(2028, 4, 1), "covers_data": "Ya", "covers_procedure": "Ya"}  # fmt: skip


def _joint() -> list[Row]:
    meetings = [(date(2026, 4, 9), "HM-2"), (date(2026, 4, 16), "HM-1; HM-3"), (None, "HM-2"), (None, None)]
    return [
        {"id": f"HB-{number}", "kind": "Konferensi kasus", "planned": date(2026, 4, 8), "held": day,
         "lead": "HM-1", "taking_part": joining, "level": "Konsultasi"}
        for number, (day, joining) in enumerate(meetings, 1)
    ]  # fmt: skip


def _questionnaires() -> list[Row]:
    scores = [
        dict.fromkeys(UNSUR, 3),
        dict.fromkeys(UNSUR, 4),
        dict.fromkeys(UNSUR, 2),
        {**dict.fromkeys(UNSUR, 3), "cost": 4},
    ]
    return [
        {
            "id": f"HS-{number}",
            "date": date(2026, 4, 20),
            "channel": "Daring",
            "respondent": "Warga",
            **answers,
        }
        for number, answers in enumerate(scores, 1)
    ]
