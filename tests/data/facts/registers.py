"""Small registers as the store takes them, already checked: a test says only what matters to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd

from data.store import Store
from data.tables import BY_NAME, RECAP_MEASURES, UNSUR

CUT_OFF = date(2026, 3, 31)
Row = Mapping[str, Any]

_USUAL: dict[str, Row] = {
    "campaigns": {"date": date(2026, 1, 10), "held": "yes", "form": "school_visit", "audience": "pupils",
                  "adapted": "no", "followed_up": "no"},
    "reports": {"received": date(2026, 1, 9), "channel": "office", "form": "grooming", "victim_sex": "female",
                "age_group": "13-17", "risk": "medium"},
    "services": {"report_id": "L1", "service": "health", "needed": "yes"},
    "partners": {"agency": "x", "kind": "hospital", "government": "yes", "since": date(2026, 1, 1)},
    "agreements": {"partners": "M1", "kind": "mou", "signed": date(2026, 1, 5), "covers_data": "yes",
                   "covers_procedure": "yes"},
    "joint_activities": {"kind": "takedown", "planned": date(2026, 1, 8), "lead": "M1", "level": "1"},
    "satisfaction": {"date": date(2026, 1, 20), "channel": "online", "respondent": "partner",
                     **dict.fromkeys(UNSUR, 3)},
    "capacity": {"year": 2026, "counsellors": 0, "psychologists": 0, "legal_companions": 0, "digital_connected": "no"},
    "service_points": {"kind": "uptd_ppa", "functions": "complaints", "opened": date(2026, 1, 1)},
    "community": {"village": "62.06.01.2001", "year": 2026},
    "policies": {"kind": "perda", "started": date(2026, 1, 1)},
    "recap": {"month": "2026-01", "value": 0},
}  # fmt: skip


def rows_of(table: str, rows: Sequence[Row]) -> pd.DataFrame:
    """Rows with what is usual where a test says nothing; ids count up, the month comes from the dating column."""
    declared = BY_NAME[table]
    made = []
    for number, row in enumerate(rows, 1):
        whole = {"regency": "62.06", "id": f"{number}", "month": "2026-01", **_USUAL[table], **row}
        dated = whole.get(declared.dated_by)
        if isinstance(dated, date):
            whole["month"] = f"{dated:%Y-%m}"
        elif isinstance(dated, int):
            whole["month"] = f"{dated}-01"
        if table == "recap":
            whole["table_name"] = RECAP_MEASURES[whole["measure"]].table
        made.append(whole)
    extra = ["table_name"] if table == "recap" else []
    columns = list(dict.fromkeys(["month", *(column.name for column in declared.stored), *extra]))
    return pd.DataFrame(made, columns=columns).astype(object)


def statements_of(
    tables: Mapping[str, pd.DataFrame], evidence: Mapping[str, str], zero: Sequence[tuple[str, str, str]] = ()
) -> pd.DataFrame:
    """A submission for each regency × month × table of the rows, and the declared zeros."""
    statements: dict[tuple[str, str, str], list[Any]] = {key: ["register", 0] for key in zero}
    for name, rows in tables.items():
        registers = rows["table_name"] if name == "recap" else [name] * len(rows)
        for key in zip(rows["regency"], rows["month"], registers, strict=True):
            statements.setdefault(key, ["recap" if name == "recap" else "register", 0])[1] += 1
    return pd.DataFrame(
        [
            (*key, form, evidence.get(key[2], "reported"), None, count)
            for key, (form, count) in statements.items()
        ],
        columns=["regency", "month", "table_name", "form", "evidence", "document", "row_count"],
    )


def facts_from(
    *,
    cut_off: date = CUT_OFF,
    evidence: Mapping[str, str] | None = None,
    zero: Sequence[tuple[str, str, str]] = (),
    **tables: Sequence[Row],
) -> pd.DataFrame:
    """The facts of these rows in an otherwise empty store."""
    frames = {name: rows_of(name, rows) for name, rows in tables.items()}
    with TemporaryDirectory() as folder:
        store = Store(Path(folder))
        release = store.submit(frames, statements_of(frames, evidence or {}, zero), cut_off=cut_off)
        return store.facts(release.id)


def undivided(facts: pd.DataFrame, month: str = "2026-01", regency: str = "62.06") -> dict[str, float]:
    """Measure → value of one month and regency, over its districts; what is 0 has no row."""
    chosen = facts[(facts["dimension"] == "") & (facts["month"] == month) & (facts["regency"] == regency)]
    return chosen.groupby("measure")["value"].sum().to_dict()


def divided(facts: pd.DataFrame, measure: str, dimension: str) -> dict[str, float]:
    """Category → value of one breakdown, over months and regencies."""
    chosen = facts[(facts["measure"] == measure) & (facts["dimension"] == dimension)]
    return chosen.groupby("category")["value"].sum().to_dict()


def monthly(facts: pd.DataFrame, measure: str) -> dict[str, float]:
    """Month → undivided value."""
    chosen = facts[(facts["measure"] == measure) & (facts["dimension"] == "")]
    return chosen.groupby("month")["value"].sum().to_dict()
