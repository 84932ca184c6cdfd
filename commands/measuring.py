"""Commands that ask what the figures say: indicators and score."""

from __future__ import annotations

from collections.abc import Callable

import click

from commands.answering import NOTHING_HELD, answer, as_table, json_option, period_of, records, stop, store
from data import geography
from indicators.evaluation import Evaluation
from indicators.measuring import AREA_KINDS

_RESULT_COLUMNS = ["indicator", "period", "area", "numerator", "denominator", "value", "lower", "upper", "status",
                   "evidence", "target", "attainment"]  # fmt: skip
_SCORE_COLUMNS = [
    "period",
    "area",
    "score",
    "lower",
    "upper",
    "class",
    "domains",
    "verified_score",
    "rests_on",
]


def evaluation(as_json: bool) -> Evaluation:
    """The current release, ready to be evaluated; a refusal where there is none."""
    held = store()
    release = held.latest_release()
    if release is None:
        stop(as_json, NOTHING_HELD)
    return Evaluation(held.facts(release.id), geography.geography(), held.targets(), release.cut_off)


def _reading_options(command: Callable[..., None]) -> Callable[..., None]:
    command = click.option(
        "--by", "area_kind", type=click.Choice(AREA_KINDS), default="regency", show_default=True
    )(command)
    return click.option(
        "--period", required=True, metavar="2026-Q2", help="2026-05, 2026-Q2, 2026-S1 or 2026."
    )(command)


@click.command()
@_reading_options
@click.option("--basis", type=click.Choice(["reported", "verified"]), default="reported", show_default=True)
@json_option
def indicators(period: str, area_kind: str, basis: str, as_json: bool) -> None:
    """Every indicator of a period by area: numerator, denominator, value, interval, status, evidence."""
    when = period_of(period)
    rows = evaluation(as_json).results([when], area_kind, basis)[_RESULT_COLUMNS]
    answer(as_json, records(rows), as_table(rows))


@click.command()
@_reading_options
@json_option
def score(period: str, area_kind: str, as_json: bool) -> None:
    """The effectiveness score of a period by area, as reported and as verified, with its class and interval."""
    when = period_of(period)
    rows = evaluation(as_json).both_scores(when, area_kind)[_SCORE_COLUMNS]
    answer(as_json, records(rows), as_table(rows.drop(columns=["domains", "rests_on"])))
