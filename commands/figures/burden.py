"""The command of what officers are asked for: every column, who reads it, and which nothing reads."""

from __future__ import annotations

import click

from briefing import burden as briefing_burden
from briefing import month_cells
from commands.shell.answer import answer, records
from commands.shell.options import json_option
from commands.shell.refusal import in_both
from data import demo, periods


@click.command()
@click.option(
    "--month-cells",
    "of_months",
    is_flag=True,
    help="Sel yang diisi petugas sebulan, dibanding buku kerja kosong, pada register peragaan bulan ke-13 dan "
    "seterusnya. / Cells an officer fills in a month, beside an empty workbook, on the demonstration register from its "
    "13th month on.",
)
@json_option
def burden(of_months: bool, as_json: bool) -> None:
    """Setiap kolom yang diminta dari petugas, dan siapa yang membacanya: indikator, fakta, atau belum ada.

    Every column that officers are asked for, and who reads it: indicators, facts, or nothing yet.
    """
    if of_months:
        _month_cells(as_json)
        return
    rows = briefing_burden.burden()
    awaited = briefing_burden.unread(rows)
    listed = rows.assign(
        measures=rows["measures"].map(len),
        indicators=rows["indicators"].map(len),
        facts=rows["facts"].map(", ".join),
    )
    text = "\n".join(
        [listed.to_string(index=False), "", in_both("told-burden", count=len(rows), unread=len(awaited))]
    )
    answer(as_json, records(rows), text)


def _month_cells(as_json: bool) -> None:
    counts = month_cells.month_cells(demo.register(demo.last_month(periods.office_today())))
    sums = month_cells.shares(counts)
    spoken = {name: round(100 * value) if name.startswith("share") else value for name, value in sums.items()}
    machine = {**sums, "simulated": True, "months": records(counts)}
    answer(as_json, machine, in_both("told-month-cells", months=len(counts), **spoken))
