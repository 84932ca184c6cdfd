"""Commands that ask whether figures differ by more than chance: compared with others, and over time."""

from __future__ import annotations

from typing import Any

import click

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
from indicators.comparison.xmr_chart import History, Hit, history, unsuited
from indicators.evaluation import Evaluation
from indicators.statistics.intervals import FEWEST_POINTS

_indicator_option = click.option(
    "--indicator",
    "indicator_id",
    required=True,
    metavar="ID",
    help="Seperti tertulis di kolom indicator. / As the column indicator says it.",
)
_SHORT = ["area", "against", "value", "reference", "difference", "scale", "lower", "upper", "verdict", "strength",
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
    answer(as_json, records(rows), as_table(rows[_SHORT]))


@click.command()
@_indicator_option
@area_option
@click.option("--kind", type=click.Choice(KINDS), default="quarter", show_default=True)
@basis_option
@json_option
def variation(indicator_id: str, area: str, kind: str, basis: str, as_json: bool) -> None:
    """Riwayat satu indikator di satu wilayah sebagai peta XmR: rerata, batas, dan setiap aturan yang terpenuhi.

    An indicator's history in one area as an XmR chart: mean, limits, and every rule it meets.
    """
    check_area(area)
    indicator, by = indicator_of(indicator_id), geography.kind_of(area)
    evaluation = newest_evaluation()
    spans = _spans(evaluation, kind)
    rows = evaluation.results(spans, by, basis, [indicator])
    rows = rows[rows["area"] == area]
    reason = unsuited(indicator)
    past = history(() if reason else rows["value"], indicator.direction)
    points = rows[["period", "numerator", "denominator", "value", "status"]]
    hits = [_with_periods(hit, spans) for hit in past.hits]
    machine = {"indicator": indicator.id, "area": area, "unsuited": reason, "provisional": past.is_provisional,
               "mean": plain(past.xmr.mean), "lower": plain(past.xmr.lower), "upper": plain(past.xmr.upper),
               "points": records(points), "signals": hits}  # fmt: skip
    answer(as_json, machine, "\n".join((as_table(points), "", _said(past, hits, reason))))


def _spans(evaluation: Evaluation, kind: str) -> list[Period]:
    """Every period of a kind from the first month that was sent to the last one that had ended by the cut-off."""
    last, facts = last_full(kind, evaluation.cut_off), evaluation.facts
    sent = facts.loc[(facts["measure"] == "submitted") & facts["category"].isin(MONTHLY), "month"]
    first = min([*sent, last.months[0]])
    return between(first, last.months[-1], kind)


def _with_periods(hit: Hit, spans: list[Period]) -> dict[str, Any]:
    return {**hit._asdict(), "points": [spans[place].id for place in hit.points]}


def _said(past: History, hits: list[dict[str, Any]], reason: str) -> str:
    if reason:
        return in_both(f"history-{reason}")
    if not past.has_limits:
        return in_both("told-few-points" if past.known < FEWEST_POINTS else "told-gaps", count=past.known)
    limits = {name: f"{getattr(past.xmr, name):.2f}" for name in ("mean", "lower", "upper")}
    signals = [f"{hit['label']}: {hit['rule']} {hit['side']}, {', '.join(hit['points'])}" for hit in hits]
    return "\n".join([in_both("told-limits", **limits), *(signals or [in_both("told-ordinary")])])
