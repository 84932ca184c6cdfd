"""What a month asks of an officer: counted by hand on a few rows, and at most three tenths on the demonstration."""

from __future__ import annotations

from datetime import date

import pandas as pd

from briefing.month_cells import month_cells, shares
from data import demo, geography
from data.demo import Register
from data.tables import BY_NAME, MONTHLY
from tests import families
from tests.conftest import TODAY

KATINGAN = "62.06"


def _rows(name: str, *rows: dict[str, object]) -> pd.DataFrame:
    columns = ["month", *(column.name for column in BY_NAME[name].stored)]
    return pd.DataFrame([{"regency": KATINGAN, **row} for row in rows], columns=columns).astype(object)


def test_cells_are_counted_by_hand() -> None:
    """January has L-1, which goes to the police in February, and L-2, which is closed; February has L-3.

    To fill in February's workbook: the day at the police (1); id and day received of L-3 (2), which goes to the police
    only in March; a zero for each of the four other monthly tables (4): 7. Once it is done there stand in it: L-1 with
    its regency, id and two days (4), L-3 (3), the year's capacity (3), and on an empty cover sheet four cells for each
    zero (16): 26. Told anew, each month whole: January with L-1 and L-2 (4 + 4), February (3), the zeros (16): 27.
    To fill in January's: L-1 (2), L-2 with the day it was closed (3), the year and the psychologists of a row that
    stood there for last year (2), four zeros (4): 11.
    """
    reports = _rows(
        "reports",
        {"month": "2026-01", "id": "L-1", "received": date(2026, 1, 5), "police": date(2026, 2, 9)},
        {"month": "2026-01", "id": "L-2", "received": date(2026, 1, 6), "closed": date(2026, 1, 20)},
        {"month": "2026-02", "id": "L-3", "received": date(2026, 2, 3), "police": date(2026, 3, 1)},
    )
    capacity = _rows(
        "capacity",
        {"month": "2025-01", "year": 2025, "psychologists": 1},
        {"month": "2026-01", "year": 2026, "psychologists": 2},
    )
    sent = pd.DataFrame(
        [{"regency": KATINGAN, "month": month, "table_name": table} for month in ("2026-01", "2026-02")
         for table in MONTHLY]
    )  # fmt: skip
    register = Register({"reports": reports, "capacity": capacity}, sent, TODAY)
    february = month_cells(register, months=["2026-02"])
    assert february.to_numpy().tolist() == [[KATINGAN, "2026-02", 7, 26, 27]]
    january = month_cells(register, months=["2026-01"])
    assert january["to_fill"].tolist() == [11]


def test_a_month_of_the_demonstration_asks_at_most_three_tenths() -> None:
    """Cells to fill in the filled workbook ÷ those of an empty one that says the same, from the 13th month on."""
    register = demo.register(demo.last_month(TODAY))
    regencies = [geography.regencies().index[number] for number in families.drawn("month cells", 14)]
    months = sorted(set(register.submissions["month"]))[12:]
    drawn = months if families.is_whole() else months[families.seed() % 6 :: 6]
    counts = month_cells(register, regencies, drawn)
    assert len(counts)
    sums = shares(counts)
    assert 0 < sums["share"] <= 0.3
    assert sums["share"] < sums["share_anew"] < 1
