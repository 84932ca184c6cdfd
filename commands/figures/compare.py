"""Commands that ask whether figures differ by more than chance: compared with others, and over time."""

from __future__ import annotations

from typing import Any

import click

import locales
from commands.shell.answer import answer, as_table, newest_evaluation, plain, records
from commands.shell.options import (
    area_option,
    basis_option,
    by_option,
    check_area,
    indicator_of,
    json_option,
    period_of,
    period_option,
)
from commands.shell.refusal import in_both
from data import geography
from data.periods import KINDS, Period, between, last_full
from data.tables import MONTHLY
from indicators.comparison import compare as comparing
from indicators.comparison.control_chart import History, Hit, history
from indicators.comparison.looked_at import Looked, looked_at
from indicators.evaluation import Evaluation
from presentation.analysis.control_chart import nothing_claimed
from presentation.parts import phrases

_indicator_option = click.option(
    "--indicator",
    "indicator_id",
    required=True,
    metavar="ID",
    help="Seperti tertulis di kolom indicator. / As the column indicator says it.",
)
_SHORT = ["area", "against", "value", "reference", "difference", "scale", "lower", "upper", "verdict",
          "reason"]  # fmt: skip


@click.command()
@_indicator_option
@period_option
@by_option()
@basis_option
@json_option
def compare(indicator_id: str, period: str, area_kind: str, basis: str, as_json: bool) -> None:
    """Bandingkan satu indikator tiap wilayah: target, sisa provinsi, wilayah serupa, dan periode sebelumnya.

    An indicator of every area against its target, the rest of the province, its peers, and the period before.
    """
    indicator, when = indicator_of(indicator_id), period_of(period)
    rows = newest_evaluation().comparisons([indicator], when, area_kind, basis)
    # JSON knows no infinity: a ratio over a rate of 0 has no upper limit.
    rows["upper"] = rows["upper"].replace(float("inf"), float("nan"))
    rows["regencies"] = rows["regencies"].map(list)
    looked = comparing.looked(rows)
    machine = {"looked_at": looked._asdict(), "comparisons": records(rows)}
    answer(as_json, machine, "\n".join((as_table(rows[_SHORT]), *in_words(looked))))


@click.command()
@_indicator_option
@area_option
@click.option("--kind", type=click.Choice(KINDS), default="quarter", show_default=True)
@basis_option
@json_option
def variation(indicator_id: str, area: str, kind: str, basis: str, as_json: bool) -> None:
    """Riwayat satu indikator di satu wilayah: garis tengah, batas setiap titik, dan setiap sinyal.

    An indicator's history in one area: the centre, the limits of each point, and every signal.
    """
    check_area(area)
    indicator, by = indicator_of(indicator_id), geography.kind_of(area)
    evaluation = newest_evaluation()
    spans = _spans(evaluation, kind)
    rows = evaluation.results(spans, by, basis, [indicator])
    rows = rows[rows["area"] == area]
    whole = [evaluation.known.is_whole(span) for span in spans]
    past = history(indicator, rows, whole)
    looked = looked_at("chart", int(past.has_limits))
    points = rows[["period", "numerator", "denominator", "value", "status"]]
    nothing = (float("nan"),) * len(rows)
    points = points.assign(whole=whole, lower=past.lower or nothing, upper=past.upper or nothing)
    hits = [_with_periods(hit, spans) for hit in past.hits]
    machine = {"indicator": indicator.id, "area": area, "reason": past.reason, "centre": plain(past.centre),
               "points": records(points), "signals": hits, "looked_at": looked._asdict()}  # fmt: skip
    answer(as_json, machine, "\n".join((as_table(points), "", _said(past, hits, kind), *in_words(looked))))


def in_words(looked: Looked) -> list[str]:
    """How many were looked at and how many signals chance makes, in both languages."""
    return [phrases.looked(language, looked) for language in locales.LANGUAGES if looked.number]


def _spans(evaluation: Evaluation, kind: str) -> list[Period]:
    """Every period of a kind from the first month that was sent to the last one that had ended by the cut-off."""
    last, facts = last_full(kind, evaluation.cut_off), evaluation.facts
    sent = facts.loc[(facts["measure"] == "submitted") & facts["category"].isin(MONTHLY), "month"]
    first = min([*sent, last.months[0]])
    return between(first, last.months[-1], kind)


def _with_periods(hit: Hit, spans: list[Period]) -> dict[str, Any]:
    return {**hit._asdict(), "points": [spans[place].id for place in hit.points]}


def _said(past: History, hits: list[dict[str, Any]], kind: str) -> str:
    if past.reason:
        return "\n".join(nothing_claimed(language, kind, past) for language in locales.LANGUAGES)
    signals = [f"{hit['label']}: {hit['rule']} {hit['side']}, {', '.join(hit['points'])}" for hit in hits]
    return "\n".join(
        [in_both("told-centre", centre=f"{past.centre:.2f}"), *(signals or [in_both("told-ordinary")])]
    )
