"""Commands that ask what the figures say: indicators, score, completeness and what asks for a look."""

from __future__ import annotations

from collections.abc import Sequence

import click

import locales
from commands.figures.compare import in_words
from commands.shell import tables
from commands.shell.answer import answer, as_table, newest_evaluation, open_store, plain, records
from commands.shell.options import (
    basis_option,
    by_option,
    indicator_of,
    json_option,
    language_option,
    period_of,
    period_option,
)
from commands.shell.refusal import Misused, in_both
from data import geography, words
from data.facts import completeness as completed
from data.office import left_out, way_back
from indicators import INDICATORS
from indicators.comparison import outliers
from indicators.definition import Indicator
from indicators.measurement.measure import AREA_KINDS
from indicators.measurement.panel import months_read
from indicators.scores.bases import Base, base_of
from indicators.scores.verified_scores import VERIFIED_COLUMNS

_RESULT_COLUMNS = ["indicator", "period", "area", "numerator", "denominator", "value", "lower", "upper", "at_most",
                   "status", "evidence", "target", "attainment", "read_from", "read_until"]  # fmt: skip
_SCORE_COLUMNS = [
    "period",
    "area",
    "score",
    "judged",
    "lower",
    "upper",
    "class",
    "domains",
    *VERIFIED_COLUMNS,
    "rests_on",
    *Base._fields,
    "thin",
]
_ALL = "all"


@click.command()
@period_option
@by_option("regency", _ALL)
@basis_option
@click.option(
    "--indicator",
    "wanted",
    multiple=True,
    metavar="ID",
    help="Only this one, e.g. response_days or services_given:health; may be repeated.",
)
@click.option(
    "--within", metavar="DIMENSION", help="Each category of a breakdown, e.g. service, sex, channel."
)
@json_option
def indicators(
    period: str, area_kind: str, basis: str, wanted: tuple[str, ...], within: str | None, as_json: bool
) -> None:
    """Semua indikator suatu periode per wilayah: pembilang, penyebut, nilai, rentang, keadaan, bukti.

    Every indicator of a period by area: numerator, denominator, value, interval, status, evidence.
    """
    when = period_of(period)
    chosen = [indicator_of(name) for name in wanted] or list(INDICATORS)
    if within is not None:
        chosen = _parts(chosen, within)
    kinds = AREA_KINDS if area_kind == _ALL else (area_kind,)
    evaluation = newest_evaluation()
    rows = evaluation.results([when], kinds, basis, chosen)
    aged = map(evaluation.at_its_age, chosen)
    read_in = {indicator.id: months_read(indicator, when) for indicator in aged}
    months = [read_in[name] for name in rows["indicator"]]
    rows = rows.assign(read_from=[span[0] for span in months], read_until=[span[-1] for span in months])
    rows = rows.assign(thin=[base_of(row).thin for row in rows.to_dict("records")])
    # JSON knows no infinity: a band of days without an end has no greatest value.
    rows["at_most"] = rows["at_most"].replace(float("inf"), float("nan"))
    machine = rows[[*_RESULT_COLUMNS, *Base._fields, "thin"]]
    answer(as_json, records(machine), as_table(rows[_RESULT_COLUMNS]))


def _parts(chosen: Sequence[Indicator], dimension: str) -> list[Indicator]:
    """Those of the indicators that have this breakdown, within each of its categories."""
    having = [indicator for indicator in chosen if dimension in indicator.breakdowns]
    if not having:
        offered = sorted({name for indicator in chosen for name in indicator.breakdowns})
        raise Misused.of("refused-breakdown", value=dimension, offered=", ".join(offered) or "–")
    categories = words.codes(dimension)
    return [indicator.within(category, dimension) for indicator in having for category in categories]


@click.command()
@period_option
@by_option()
@json_option
def score(period: str, area_kind: str, as_json: bool) -> None:
    """Skor efektivitas suatu periode per wilayah dengan kelas dan rentangnya, dan yang masih terbuka karena verifikasi.

    The effectiveness score of a period by area with its class and interval, and what verification leaves open; in JSON
    also the zeros that its regencies declared, with what was expected of each and how likely it is.
    """
    when, evaluation = period_of(period), newest_evaluation()
    rows = evaluation.both_scores(when, area_kind)[_SCORE_COLUMNS]
    zeros = evaluation.declared_zeros(when)
    inside = [zeros[zeros["area"].isin(geography.regencies_of(area))] for area in rows["area"]]
    zeros_told = [records(of_area) for of_area in inside]
    machine = rows.assign(declared_zeros=zeros_told, rule=evaluation.rule)
    answer(as_json, records(machine), as_table(rows.drop(columns=["domains", "rests_on", *Base._fields])))


@click.command()
@period_option
@json_option
def completeness(period: str, as_json: bool) -> None:
    """Kiriman setiap kabupaten/kota per tabel bulanan: tepat waktu, terlambat, belum ada, atau belum jatuh tempo.

    What each regency sent of each monthly table: in time, late, missing or not yet due, and on what evidence.
    """
    when, evaluation = period_of(period), newest_evaluation()
    rows = completed.statuses(evaluation.facts, evaluation.cut_off, list(evaluation.geography.index))
    rows = rows[rows["month"].isin(when.months)]
    share = completed.share(rows)
    returned = way_back.sent_back(open_store())
    returned = returned[returned["month"].isin(when.months)]
    lacking = left_out.short(open_store())
    lacking = lacking[lacking["month"].isin(when.months)]
    sentences = (
        locales.say(language, "told-received", share=locales.percent(language, share * 100, 1))
        for language in locales.LANGUAGES
    )
    answer(
        as_json,
        {
            "period": when.id,
            "received_of_due": plain(share),
            "statuses": records(rows),
            "sent_back": records(returned),
            "short": records(lacking),
        },
        "\n".join((as_table(rows), "", *sentences)),
    )


@click.command()
@click.option(
    "--period",
    metavar="2026-Q2",
    help="Hanya bulan-bulan ini; bawaan: semua. / Only these months; default: every month.",
)
@language_option
@json_option
def flags(period: str | None, language: str, as_json: bool) -> None:
    """Angka bulanan yang jauh dari kebiasaan daerahnya sendiri; tanda ini bertanya dan tidak mengubah apa pun.

    Monthly figures far from what is usual in their own regency; they ask for a look and change nothing.
    """
    months = period_of(period).months if period is not None else ()
    judged = outliers.judged(outliers.monthly_values(newest_evaluation().facts), months)
    rows, looked = outliers.asking(judged), outliers.looked(judged)
    shown = tables.flags(language, rows) if len(rows) else in_both("told-no-flags")
    answer(
        as_json,
        {"looked_at": looked._asdict(), "flags": records(rows)},
        "\n".join((shown, *in_words(looked))),
    )
