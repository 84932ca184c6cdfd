"""The command of field reports: those that wait, sending one, and answering one."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime

import click

from commands.shell.answer import answer, answer_rows, open_store
from commands.shell.options import check_regency, json_option
from commands.shell.refusal import in_both, needed
from data import periods
from data.office import field_reports
from data.office.field_reports import ANSWERS, FINDINGS, FieldReport

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("field-report")
@click.argument("action", type=click.Choice(["list", "add", "answer"]), default="list")
@click.option("--regency", help="list, add: kode kabupaten/kota, mis. 62.06. / Regency code, e.g. 62.06.")
@click.option(
    "--point", help="add: nomor titik layanan di register. / The service point's id in the register."
)
@click.option("--finding", type=click.Choice(FINDINGS), help="add: yang ditemukan. / What was found.")
@click.option("--seen", type=_DAY, help="add: hari dilihat. / The day it was seen.")
@click.option("--opens", default="", metavar="08:00", help="add, hours_differ: jam buka. / Opening hour.")
@click.option("--closes", default="", metavar="15:30", help="add, hours_differ: jam tutup. / Closing hour.")
@click.option("--function", default="", help="add, no_such_service: layanannya. / Which of the six services.")
@click.option("--report", "number", type=int, help="answer: nomor laporan. / Number of the report.")
@click.option("--answer", "reply", type=click.Choice(ANSWERS), help="answer: jawabannya. / The answer.")
@click.option("--due", type=_DAY, help="answer, will_be_checked: dicek paling lambat. / To be checked by.")
@json_option
def field_report(
    action: str,
    regency: str | None,
    point: str | None,
    finding: str | None,
    seen: datetime | None,
    opens: str,
    closes: str,
    function: str,
    number: int | None,
    reply: str | None,
    due: datetime | None,
    as_json: bool,
) -> None:
    """Laporan lapangan tentang titik layanan: daftar (yang terlama menunggu di atas), kirim satu, atau jawab.

    Field reports on service points: list them (those that wait longest first), add one, or answer one.
    """
    check_regency(regency)
    if action == "list":
        rows = field_reports.every(open_store(), periods.office_today())
        rows = rows[rows["regency"] == regency] if regency else rows
        return answer_rows(as_json, rows, "told-field-none")
    if action == "answer":
        needed(report=number, answer=reply)
        return _answer(int(number or 0), str(reply), due.date() if due else None, as_json)
    needed(regency=regency, point=point, finding=finding, seen=seen)
    assert seen is not None
    observed = (str(regency), str(point), str(finding), seen.date())
    _send(FieldReport(*observed, opens, closes, function), as_json)


def _send(report: FieldReport, as_json: bool) -> None:
    number = field_reports.send(open_store(), report, periods.office_today())
    answer(as_json, {"report": number, **asdict(report)}, in_both("told-field-sent", number=str(number)))


def _answer(number: int, reply: str, due: date | None, as_json: bool) -> None:
    made = field_reports.answer(open_store(), number, reply, periods.office_today(), due)
    machine = {"answer_id": made, "report": number, "answer": reply, "due": due}
    answer(as_json, machine, in_both("told-field-answered", number=str(number)))
