"""Files as offices send them, for the tests: good rows of every table, and the workbooks and CSV files made of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd

import locales
from data import importing
from data.importing import Intake, template
from data.importing.faults import Fault
from data.importing.layout.read import PLACE_COLUMNS, column_heading, columns_of
from data.store import Release, Store
from data.tables import BY_NAME
from tests.data.store import ready_stores

TODAY = date(2026, 6, 30)
Row = Mapping[str, Any]

CAMPAIGN: Row = {
    "regency_code": "62.06", "regency_name": "Katingan", "id": "K-1", "district": "62.06.01",
    "date": date(2026, 1, 12), "held": "Ya", "form": "Kunjungan sekolah", "audience": "Peserta didik",
    "participants_female": 30, "participants_male": 20, "online_reach": 0, "adapted": "Tidak",
    "figures": "Tokoh agama; Tokoh adat", "followed_up": "Ya", "cost": 1_500_000.5,
}  # fmt: skip
REPORT: Row = {
    "regency_code": "62.06", "regency_name": "Katingan", "id": "L-1", "district": "62.06.01",
    "received": date(2026, 1, 9), "channel": "Daring", "form": "Grooming", "victim_sex": "Perempuan",
    "age_group": "13–17 tahun", "disability": "Tidak", "risk": "Sedang", "assessed": date(2026, 1, 12),
    "first_follow_up": date(2026, 1, 12), "police": date(2026, 1, 20), "prosecutor": date(2026, 3, 1),
    "takedown_asked": date(2026, 1, 13), "takedown_done": date(2026, 1, 15), "withdrawn": "Tidak",
}  # fmt: skip
SERVICE: Row = {
    "regency_code": "62.06", "id": "Y-1", "report_id": "L-1", "service": "Pendampingan psikologis", "needed": "Ya",
    "first_date": date(2026, 1, 14), "completed_date": date(2026, 2, 14), "given_in": "Palangka Raya",
    "trauma_trained": "Ya",
}  # fmt: skip
PARTNER: Row = {
    "regency_code": "62.06", "id": "M-1", "agency": "Dinas Sosial", "kind": "Dinas sosial", "government": "Ya",
    "since": date(2026, 1, 2),
}  # fmt: skip
AGREEMENT: Row = {
    "regency_code": "62.06", "id": "P-1", "partners": "M-1;M-2", "kind": "SOP bersama", "signed": date(2026, 1, 5),
    "valid_until": date(2028, 1, 5), "covers_data": "Ya", "covers_procedure": "Ya",
}  # fmt: skip
JOINT: Row = {
    "regency_code": "62.06", "id": "B-1", "district": "62.06.01", "kind": "Konferensi kasus",
    "planned": date(2026, 1, 20), "held": date(2026, 1, 21), "lead": "M-1", "taking_part": "M-1;M-2",
    "level": "Memutuskan bersama",
}  # fmt: skip
QUESTIONNAIRE: Row = {
    "regency_code": "62.06", "id": "S-1", "date": date(2026, 1, 25), "channel": "Telepon", "respondent": "Mitra",
    "requirements": 3, "procedure": 3, "time": 2, "cost": 4, "product": 3, "competence": 3, "behaviour": 4,
    "complaints": 3, "facilities": 2, "access": 3,
}  # fmt: skip
CAPACITY: Row = {
    "regency_code": "62.06", "year": 2026, "counsellors": 2, "psychologists": 1, "legal_companions": 0,
    "certified": 1, "cadres_trained": 12, "budget": 1_500_000_000, "spent": 700_000_000, "digital_connected": "Ya",
}  # fmt: skip
SERVICE_POINT: Row = {
    "regency_code": "62.06", "id": "T-1", "district": "62.06.01", "kind": "UPTD PPA",
    "functions": "Pengaduan masyarakat; Mediasi", "opened": date(2026, 1, 2), "hours": "08.00–15.00",
    "longitude": 113.415, "latitude": -1.865,
}  # fmt: skip
POLICY: Row = {
    "regency_name": "Provinsi Kalimantan Tengah", "id": "R-1", "kind": "Perda", "started": date(2026, 1, 3),
    "academic_draft": date(2026, 2, 3),
}  # fmt: skip
VILLAGE: Row = {
    "regency_code": "62.06", "village": "62.06.01.2001", "year": 2026, "patbm_since": date(2025, 5, 1),
    "level": "Konsultasi", "neighbourhood_watch": "Ya", "family_sessions": 1,
}  # fmt: skip
TARGET: Row = {
    "indicator": "Laporan ditindaklanjuti", "year": 2026, "target": 82.5, "reference": "Renstra 2026",
}  # fmt: skip
COMMITMENT: Row = {
    "regency_code": "62.06", "id": "J-1", "made": date(2026, 1, 9), "gap": "Tindak lanjut lambat",
    "owner": "UPTD PPA", "due": date(2026, 12, 31), "status": "Direncanakan",
}  # fmt: skip


def with_(row: Row, **changes: Any) -> Row:
    """The row with some cells written otherwise; None leaves a cell empty."""
    return {**row, **changes}


def recap(table_rows: Mapping[str, Any], month: str = "01/2026", regency: str = "62.07") -> list[Row]:
    """Recap rows from {"measure": total, "measure dimension category": part}."""
    rows = []
    for name, value in table_rows.items():
        measure, dimension, category = ([*name.split(" ", 2), None, None])[:3]
        rows.append({"regency_code": regency, "month": month, "measure": measure, "dimension": dimension,
                     "category": category, "value": value})  # fmt: skip
    return rows


RECAP_CAMPAIGNS = {
    "activities_planned": 5, "activities_held": 4, "activities_followed_up": 1,
    "activities_held district 62.07.01": 3,
}  # fmt: skip

GOOD: dict[str, list[Row]] = {
    "submissions": [{"regency_code": "62.06", "month": "01/2026", "table": "Laporan", "rows_stated": 1,
                     "document": "470/0823/DP3A/2026"}],
    "campaigns": [CAMPAIGN],
    "reports": [REPORT],
    "services": [SERVICE],
    "partners": [PARTNER, with_(PARTNER, id="M-2", agency="LSM", kind="LSM", government="Tidak")],
    "agreements": [AGREEMENT],
    "joint_activities": [JOINT],
    "satisfaction": [QUESTIONNAIRE],
    "capacity": [CAPACITY],
    "service_points": [SERVICE_POINT],
    "policies": [POLICY],
    "community": [VILLAGE],
    "recap": recap(RECAP_CAMPAIGNS),
    "targets": [TARGET],
    "commitments": [COMMITMENT],
}  # fmt: skip


def filled_template(tables: Mapping[str, Sequence[Row]], language: str = "id") -> bytes:
    """The empty workbook of the template with these rows filled in from its second line on."""
    book = openpyxl.load_workbook(io.BytesIO(template.workbook(language)))
    for name, rows in tables.items():
        sheet = book[locales.say(language, f"table-{name}")]
        places = {cell.value.removesuffix(" *"): cell.column for cell in sheet[1]}
        for line, row in enumerate(rows, 2):
            for column in row.keys() & {*PLACE_COLUMNS, *BY_NAME[name].asked}:
                value = row[column]
                heading = column_heading(BY_NAME[name], column, language)
                sheet.cell(line, places[heading]).value = value
    return saved(book)


def workbook_of(tables: Mapping[str, Sequence[Row]], language: str = "id") -> bytes:
    """A workbook with the sheets and headings of the template for these tables only, and these rows below them."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in tables.items():
        table = BY_NAME[name]
        sheet, columns = book.create_sheet(locales.say(language, f"table-{name}")), columns_of(table)
        sheet.append([column_heading(table, column, language) for column in columns])
        for row in rows:
            assert set(row) <= set(columns), f"{name} has no column {set(row) - set(columns)}"
            sheet.append([row.get(column) for column in columns])
    if not tables:
        book.create_sheet("Kampanye")
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def sheet_of(name: str, *rows: Sequence[Any]) -> bytes:
    """A workbook of one sheet with these lines, as somebody might make it by hand."""
    book = openpyxl.Workbook()
    book.active.title = name
    for row in rows:
        book.active.append(list(row))
    return saved(book)


def plain_rows(name: str, rows: Sequence[Row]) -> list[list[Any]]:
    """Headings and rows of one table."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    headings = [column_heading(BY_NAME[name], column, "id") for column in columns]
    return [headings, *([row.get(column) for column in columns] for row in rows)]


def as_text(value: Any, decimal: str = ",", day: str = "%d/%m/%Y") -> str:
    """A cell as a spreadsheet set to Indonesian writes it into CSV."""
    if isinstance(value, date | datetime):
        return value.strftime(day)
    if isinstance(value, float):
        return str(value).replace(".", decimal)
    return "" if value is None else str(value)


def csv_of(
    lines: Sequence[Sequence[Any]], separator: str = ";", encoding: str = "utf-8", **style: str
) -> bytes:
    target = io.StringIO()
    csv.writer(target, delimiter=separator).writerows(
        [as_text(cell, **style) for cell in line] for line in lines
    )
    return target.getvalue().encode(encoding)


def examined(
    content: bytes | Mapping[str, Sequence[Row]],
    store: Store | None = None,
    name: str = "kiriman.xlsx",
    **given: Any,
) -> Intake:
    """Examine a file, or the template filled with these tables, against a store (an empty one if none is given)."""
    content = content if isinstance(content, bytes) else workbook_of(content)
    return importing.examine(
        name, content, store or Store(Path("/nonexistent-and-never-made")), TODAY, **given
    )


def sent(store: Store, tables: bytes | Mapping[str, Sequence[Row]], **given: Any) -> Release:
    """Import a file into a store and fail on any fault. The same into a store that is the same is done once a run."""
    return ready_stores.once(store, lambda: _sent(store, tables, given), tables, given)


def _sent(store: Store, tables: bytes | Mapping[str, Sequence[Row]], given: Mapping[str, Any]) -> Release:
    intake = examined(tables, store, correction=given.get("correction", ""))
    if not given.get("good_only"):
        assert [(fault.code, fault.where("id"), fault.value) for fault in intake.faults] == []
    return importing.take(intake, store, cut_off=TODAY, **given)


def codes(intake: Intake) -> list[str]:
    return [fault.code for fault in intake.faults]


def only_fault(intake: Intake) -> Fault:
    assert len(intake.faults) == 1, [(fault.code, fault.where("id"), fault.value) for fault in intake.faults]
    return intake.faults[0]


def facts_of(store: Store) -> pd.DataFrame:
    release = store.latest_release()
    assert release is not None
    return store.facts(release.id)


def value_of(facts: pd.DataFrame, measure: str, **where: str) -> float:
    """The sum of a measure: undivided, unless a dimension is named."""
    chosen = facts[(facts["measure"] == measure) & (facts["dimension"] == where.pop("dimension", ""))]
    for column, value in where.items():
        chosen = chosen[chosen[column] == value]
    return float(chosen["value"].sum())
