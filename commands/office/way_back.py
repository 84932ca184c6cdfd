"""Commands of the way back: withdrawing a submission, and sending one back to whoever sent it, each with a reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any

import click

from commands.shell.answer import answer, open_store
from commands.shell.options import check_regency, json_option, month_after
from commands.shell.refusal import in_both
from data.office import way_back
from data.office.roles import Role, Standing
from data.tables import REGISTERS

_TABLES = click.Choice([table.name for table in REGISTERS])
# Whoever runs the program on the office's own computer.
_STANDING = Standing(Role.ADMINISTRATOR)
_OPTIONS = (
    click.option(
        "--regency", required=True, help="Kode kabupaten/kota, mis. 62.06. / Regency code, e.g. 62.06."
    ),
    click.option("--month", required=True, metavar="YYYY-MM"),
    click.option("--table", required=True, type=_TABLES),
    click.option(
        "--by",
        "office",
        required=True,
        help="Kantor atau jabatan yang melakukannya, bukan nama orang. / Which office or role does it (no person's "
        "name).",
    ),
    click.option(
        "--reason",
        required=True,
        help="Apa yang keliru; disimpan dalam riwayat. / What is wrong; the history keeps it.",
    ),
    json_option,
)


def _of_submission(command: Callable[..., Any]) -> Callable[..., Any]:
    return reduce(lambda inner, option: option(inner), reversed(_OPTIONS), command)


@click.command()
@_of_submission
def withdraw(regency: str, month: str, table: str, office: str, reason: str, as_json: bool) -> None:
    """Tarik kiriman yang berlaku; yang sebelumnya, atau tidak ada laporan, berlaku lagi. Rilis lama tetap utuh.

    Withdraw the submission that counts; the one before it, or no report, stands again. Earlier releases stay whole.
    """
    check_regency(regency)
    month_after(month)
    done = way_back.withdraw(open_store(), _STANDING, regency, month, table, by=office, reason=reason)
    machine = {"withdrawn": done.number, "stands_again": done.stands_again, "release": done.release}
    text = in_both("told-withdrawn", number=str(done.number), again=str(done.stands_again or "none"))
    answer(
        as_json,
        machine,
        "\n".join([text, *([in_both("told-release", release=done.release)] if done.release else [])]),
    )


@click.command("send-back")
@_of_submission
def send_back(regency: str, month: str, table: str, office: str, reason: str, as_json: bool) -> None:
    """Kembalikan kiriman yang belum diverifikasi kepada pengirimnya; alasannya terbaca di halaman Impor dan kalender.

    Send an unverified submission back to whoever sent it, who reads the reason on the import page and in the calendar.
    """
    check_regency(regency)
    month_after(month)
    store = open_store()
    current = store.current_submissions([regency])
    chosen = current[(current["month"] == month) & (current["table_name"] == table)]
    numbers = [int(number) for number in chosen["submission_id"]]
    count = way_back.send_back(store, _STANDING, numbers, by=office, reason=reason)
    answer(as_json, {"sent_back": numbers}, in_both("told-sent-back", count=count))
