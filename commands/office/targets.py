"""The command of targets: those in force, setting one, and their history."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

import click

import locales
from commands.shell.answer import (
    answer,
    answer_rows,
    as_table,
    newest_evaluation,
    newest_release,
    open_store,
    records,
)
from commands.shell.options import TARGET_YEARS, check_regency, json_option
from commands.shell.refusal import in_both, needed
from data import geography, periods
from data.office import targets as ledger
from data.office.targets import Change
from data.periods import last_full
from data.refusal import refuse_if
from indicators import INDICATORS
from indicators.change import target_preview
from indicators.scores.attainment import targets_for
from presentation.administration import target_preview as target_sentences

_JUDGED = tuple(indicator.id for indicator in INDICATORS if indicator.direction != "neutral")

_NOTHING_KEPT = "target-preview-nothing-kept"


@click.command()
@click.argument("action", type=click.Choice(["list", "set", "history"]), default="list")
@click.option("--year", type=TARGET_YEARS, help="list, set: the year a target is for; default: this year.")
@click.option("--indicator", type=click.Choice(_JUDGED), help="list, history: only this one.")
@click.option("--regency", help="Regency code, e.g. 62.06; default: all.")
@click.option("--target", type=float, help="set: the value to be attained.")
@click.option("--reference", default="", help="set: the document the target is written in.")
@click.option("--reason", default="", help="set: why it is changed.")
@click.option("--by", "office", default="", help="set: which office decides (no person's name).")
@click.option(
    "--preview",
    is_flag=True,
    help="set: tunjukkan apa yang akan berubah, tanpa menulis. / Tell what would change and write nothing.",
)
@json_option
def targets(
    action: str,
    year: int | None,
    indicator: str | None,
    regency: str | None,
    target: float | None,
    reference: str,
    reason: str,
    office: str,
    preview: bool,
    as_json: bool,
) -> None:
    """Target per indikator, daerah, dan tahun: daftar yang berlaku, ubah satu, atau riwayatnya.

    Targets per indicator, regency and year: list those in force, set one, or tell their history.
    """
    check_regency(regency)
    year = year or periods.office_today().year
    if action == "list":
        return _list(year, indicator, regency, as_json)
    if action == "history":
        return _history(indicator, regency, as_json)
    needed(indicator=indicator, target=target)
    change = Change(str(indicator), regency or "", year, target or 0.0, reference, reason, office)
    return _preview(change, as_json) if preview else _set(change, as_json)


def _list(year: int, indicator: str | None, regency: str | None, as_json: bool) -> None:
    areas = [regency] if regency else [geography.PROVINCE, *geography.regencies().index]
    chosen = [indicator] if indicator else list(_JUDGED)
    rows = targets_for(open_store().targets(), chosen, areas, year)
    if not regency:
        # A regency without a target of its own has that of all, which the province's row says.
        common = rows[rows["area"] == geography.PROVINCE].set_index("indicator")["target"]
        differs = rows["target"] != rows["indicator"].map(common)
        rows = rows[differs | (rows["area"] == geography.PROVINCE)]
    answer(as_json, records(rows), as_table(rows))


def _history(indicator: str | None, regency: str | None, as_json: bool) -> None:
    rows = ledger.history(open_store())
    for name, value in {"indicator": indicator, "regency": regency}.items():
        if value is not None:
            rows = rows[rows[name] == value]
    answer_rows(as_json, rows, "told-no-targets")


def _preview(change: Change, as_json: bool) -> None:
    """Supposed in the last full quarter before the cut-off."""
    evaluation, today = newest_evaluation(), periods.office_today()
    refuse_if(ledger.refusals(change, today))
    period = last_full("quarter", evaluation.cut_off + timedelta(days=1))
    outcome = target_preview.preview(evaluation, target_sentences.row(change, f"{today:%Y-%m-%d}"), period)
    sentences = {language: target_sentences.sentences(language, outcome) for language in locales.LANGUAGES}
    human = [
        line
        for language, lines in sentences.items()
        for line in [*lines, locales.say(language, _NOTHING_KEPT)]
    ]
    machine = {
        "kept": False,
        "holds_from": [span.id for span in outcome.holds_from],
        "begun": records(outcome.begun),
        "supposed_in": period.id,
        "supposed": records(outcome.supposed),
        "sentences": sentences,
    }
    answer(as_json, machine, "\n".join(human))


def _set(change: Change, as_json: bool) -> None:
    store = open_store(may_begin=True)
    release, based_on = newest_release(store), store.last_event()
    refuse_if(ledger.refusals(change, periods.office_today()))
    made = ledger.keep(store, change, cut_off=release.cut_off, based_on=based_on)
    answer(as_json, {"release": made.id, **asdict(change)}, in_both("told-target", release=made.id))
