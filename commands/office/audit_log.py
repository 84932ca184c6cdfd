"""The command of the audit trail: its entries, whether the chain is sound, and its head to be kept elsewhere."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import datetime

import click
import pandas as pd

import locales
from commands.shell.answer import REFUSED, answer, open_store, records
from commands.shell.options import json_option, language_option
from commands.shell.refusal import Misused, in_both
from data.office import audit_trail, audit_words
from data.office.audit_trail import Head


@click.command("audit-log")
@click.argument("wanted", type=click.Choice(["list", "verify", "head"]), default="list")
@click.option(
    "--action", type=click.Choice(audit_trail.ACTIONS), help="list: hanya tindakan ini. / Only this action."
)
@click.option("--actor", help="list: hanya pelaku ini. / Only this actor.")
@click.option(
    "--day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="list: hanya hari ini (WIB). / Only this day, by the office's clock.",
)
@click.option(
    "--head",
    "heads",
    multiple=True,
    metavar="NOMOR:SIDIK",
    help="verify: ujung jejak yang disimpan di tempat lain. / An end of the log that was kept elsewhere.",
)
@language_option
@json_option
def audit_log(
    wanted: str,
    action: str | None,
    actor: str | None,
    day: datetime | None,
    heads: tuple[str, ...],
    language: str,
    as_json: bool,
) -> None:
    """Jejak audit: daftar catatan, periksa rantainya (kode 2 bila tidak utuh), atau cetak ujungnya.

    The audit trail: list entries, verify the chain (code 2 where it is not sound), or print its head to keep.
    """
    if wanted == "verify":
        return _verify(list(map(_head, heads)), as_json)
    if wanted == "head":
        return _print_head(as_json)
    wanted_day = day.date() if day else None
    log = audit_trail.chosen(
        audit_trail.entries(open_store()), action=action or "", actor=actor or "", day=wanted_day
    )
    machine = log.assign(at=log["at"].dt.tz_localize("UTC"))
    answer(as_json, records(machine), _table(language, log) if len(log) else in_both("trail-empty"))


def _table(language: str, log: pd.DataFrame) -> str:
    headings = [locales.say(language, key) for key in audit_words.HEADINGS]
    return pd.DataFrame(audit_words.rows(language, log), columns=headings).to_string(index=False)


def _head(text: str) -> Head:
    """NUMBER:HASH as somebody wrote it down; the store's id stands in the log itself."""
    written = re.fullmatch(r"([1-9]\d{0,17}):([0-9a-f]{64})", text.strip())
    if written is None:
        raise Misused.of("refused-head", value=text)
    return Head("", int(written[1]), written[2])


def _verify(heads: list[Head], as_json: bool) -> None:
    soundness = audit_trail.check(open_store(), heads)
    text = "\n".join(
        sentence for language in locales.LANGUAGES for sentence in audit_words.soundness(language, soundness)
    )
    fault = asdict(soundness.fault) if soundness.fault else None
    last = asdict(soundness.last) if soundness.last else None
    machine = {"sound": fault is None, "fault": fault, "last": last, "witnessed": soundness.witnessed}
    answer(as_json, {**machine, "error": text} if fault else machine, text)
    if fault:
        raise SystemExit(REFUSED)


def _print_head(as_json: bool) -> None:
    last = audit_trail.head(open_store())
    if last is None:
        return answer(as_json, {"head": None}, in_both("trail-empty"))
    head = f"{last.number}:{last.hash}"
    about = in_both("told-audit-head", number=str(last.number), hash=last.hash, store=last.store_id)
    answer(as_json, {"head": head, **asdict(last)}, f"{head}\n{about}")
