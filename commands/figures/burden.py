"""The command of what officers are asked for: every column, who reads it, and which nothing reads."""

from __future__ import annotations

import click

from briefing import burden as briefing_burden
from commands.shell.answer import answer, records
from commands.shell.options import json_option
from commands.shell.refusal import in_both


@click.command()
@json_option
def burden(as_json: bool) -> None:
    """Setiap kolom yang diminta dari petugas, dan siapa yang membacanya: indikator, fakta, atau belum ada.

    Every column that officers are asked for, and who reads it: indicators, facts, or nothing yet.
    """
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
