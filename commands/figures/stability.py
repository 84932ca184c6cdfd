"""The command that asks how firm scores, classes and ranks stand, and what each class hangs on."""

from __future__ import annotations

from typing import Any

import click
import pandas as pd

from commands.shell.answer import answer, as_table, newest_evaluation, plain, records
from commands.shell.options import (
    by_option,
    domains_weighed,
    json_option,
    period_of,
    period_option,
    weights_of,
)
from commands.shell.refusal import in_both
from indicators.scores.rank_intervals import Drawn, draw, standings, variance_shares
from indicators.scores.sensitivity import indicator_hinges, variants, weight_hinges

_SHOWN = ["area", "score", "judged", "lower", "upper", "class", "rank", "rank_lower", "rank_upper", "ranked",
          "domains"]  # fmt: skip


@click.command()
@period_option
@by_option()
@click.option("--weights", metavar="a=30,b=20,…", help="Weights of the domains; default: equal ones.")
@json_option
def stability(period: str, area_kind: str, weights: str | None, as_json: bool) -> None:
    """Seberapa kukuh skor, kelas, dan peringkat, dan kelas bergantung pada apa.

    How firm scores, classes and ranks stand, and what each class hangs on.
    """
    given, when, evaluation = weights_of(weights), period_of(period), newest_evaluation()
    drawn = draw(evaluation.core([when], area_kind), evaluation.targets)
    rows, domains = standings(drawn, given), domains_weighed(given)
    areas = [{**row, **_hangs_on(drawn, row["area"], given)} for row in records(rows)]
    machine = {"period": when.id, "weights": given, "draws": drawn.draws, "areas": areas}
    answer(as_json, machine, _as_shown(rows, domains))


def _hangs_on(drawn: Drawn, area: str, weights: dict[str, float] | None) -> dict[str, Any]:
    """What the class of an area hangs on."""
    return {
        "variance": plain(variance_shares(drawn, area, weights)),
        "variants": records(variants(drawn, area, weights)),
        "weight_hinges": records(weight_hinges(drawn, area, weights)),
        "indicator_hinges": records(indicator_hinges(drawn, area, weights)),
    }


def _as_shown(rows: pd.DataFrame, domains: int) -> str:
    """The standings as a table; who is scored on fewer domains than the weights allow is marked, and the mark told."""
    count = rows["rests_on"].map(len)
    fewer = rows["score"].notna() & (count < domains)
    marked = [f"{n}/{domains}{' *' if mark else ''}" for n, mark in zip(count, fewer, strict=True)]
    table = as_table(rows.assign(domains=marked)[_SHOWN].astype({"rank": float}))
    return table if not fewer.any() else f"{table}\n\n{in_both('told-rank-fewer', all=domains)}"
