"""One import in a process of its own, measured: python -m bench.import_one (cells|import) FILE HOME → JSON."""

from __future__ import annotations

import json
import resource
import sys
from datetime import date
from pathlib import Path
from time import perf_counter

import openpyxl

from data import importing
from data.store import Store

TODAY = date(2026, 10, 15)


def read_cells(file: Path) -> int:
    """Nothing but the reading of every cell: what any import must do at least."""
    book = openpyxl.load_workbook(file, read_only=True)
    return sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) if any(row))


def bring_in(file: Path, home: Path) -> int:
    store = Store(home)
    intake = importing.examine(file.name, file.read_bytes(), store, TODAY)
    assert intake.clean, [fault.code for fault in intake.faults][:5]
    importing.take(intake, store, cut_off=TODAY)
    return intake.row_count


def main() -> None:
    what, file, home = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = perf_counter()
    rows = read_cells(file) if what == "cells" else bring_in(file, home)
    taken = perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"rows": rows, "seconds": taken, "peak_kb": peak, "before_kb": before}))


if __name__ == "__main__":
    main()
