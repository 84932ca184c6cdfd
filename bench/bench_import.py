"""How long the import of a large workbook takes, beside the bare reading of its cells, and how much memory it needs."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from bench.bench_pages import tell
from tests.data.filled import REPORT, plain_rows, with_

ROOT = Path(__file__).parent.parent
ROWS = 50_000
REGENCIES = ("62.01", "62.02", "62.03", "62.06", "62.11")
STAGES = ("assessed", "first_follow_up", "police", "prosecutor", "takedown_asked", "takedown_done")


def workbook(file: Path) -> Path:
    """Reports of five regencies over three years."""
    blank = dict.fromkeys(STAGES) | {"regency_name": None, "district": None}
    days = [date(2023, 10, 1) + timedelta(days=n) for n in range(1_000)]
    made = (
        with_(REPORT, **blank, regency_code=REGENCIES[n % 5], id=f"L-{n}", received=days[n % len(days)])
        for n in range(ROWS)
    )
    lines = plain_rows("reports", list(made))
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet, day = book.add_worksheet("Laporan"), book.add_format({"num_format": "dd/mm/yyyy"})
        for number, cells in enumerate(lines):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(number, column, cell, day)
                elif cell is not None:
                    sheet.write(number, column, cell)
    return file


def measured(what: str, file: Path, home: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench.import_one", what, str(file), str(home)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_importing_fifty_thousand_rows_against_reading_their_cells(tmp_path: Path) -> None:
    """Examining, comparing, writing and making the release; each in a process of its own."""
    file = workbook(tmp_path / "besar.xlsx")
    cells, whole = (measured(what, file, tmp_path / what) for what in ("cells", "import"))
    assert whole["rows"] == ROWS
    tell("importing 50,000 rows", whole["seconds"], cells["seconds"], "reading their cells")
    peak, least = whole["peak_kb"] / 1e3, cells["peak_kb"] / 1e3
    print(
        f"its peak memory: {peak / least:.1f} × reading their cells  ({peak:.0f} MB against {least:.0f} MB)"
    )
