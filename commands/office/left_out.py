"""The command of rows that were left out: which months are short, the rows as a workbook, and giving them up."""

from __future__ import annotations

from pathlib import Path

import click

from commands.shell.answer import answer, answer_rows, open_store
from commands.shell.files import FilePath, working_on
from commands.shell.options import check_regency, json_option, language_option, month_after
from commands.shell.refusal import in_both, needed
from data.office import left_out
from data.office.roles import Role, Standing
from data.tables import REGISTERS


@click.command("left-out")
@click.argument("action", type=click.Choice(["list", "file", "give-up"]), default="list")
@click.option(
    "--regency", help="Kode kabupaten/kota, mis. 62.06; bawaan: semua. / Regency code; default: all."
)
@click.option("--month", metavar="YYYY-MM", help="Bawaan: semua bulan. / Default: every month.")
@click.option(
    "--table",
    type=click.Choice([table.name for table in REGISTERS]),
    help="Bawaan: semua tabel. / Default: every table.",
)
@click.option(
    "--out",
    type=FilePath(path_type=Path, dir_okay=False),
    default=Path("pelita-belum-diperbaiki.xlsx"),
    show_default=True,
    help="file: buku kerja yang ditulis. / The workbook that is written.",
)
@click.option("--by", "office", default="", help="give-up: kantor yang memutuskan. / Which office decides.")
@click.option(
    "--reason", default="", help="give-up: mengapa barisnya tidak akan dikirim. / Why they will not come."
)
@language_option
@json_option
def left_out_command(
    action: str,
    regency: str | None,
    month: str | None,
    table: str | None,
    out: Path,
    office: str,
    reason: str,
    language: str,
    as_json: bool,
) -> None:
    """Baris yang belum tersimpan karena salah: bulan yang belum lengkap, barisnya untuk diperbaiki, atau dilepas.

    Rows left out for their faults: months that are short, the rows to be mended, or giving them up with a reason.
    """
    check_regency(regency)
    if month is not None:
        month_after(month)
    store = open_store()
    where = (regency or "", month or "", table or "")
    if action == "file":
        content = left_out.workbook(store, *where, language)
        with working_on(out):
            out.write_bytes(content)
        return answer(as_json, {"written": str(out)}, str(out))
    if action == "give-up":
        needed(regency=regency, month=month, table=table)
        standing = Standing(Role.ADMINISTRATOR)
        count = left_out.give_up(store, standing, *where, by=office, reason=reason)
        return answer(as_json, {"given_up": count}, in_both("told-given-up", count=count))
    answer_rows(as_json, left_out.of(left_out.short(store), *where), "told-nothing-left-out")
