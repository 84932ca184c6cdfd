"""The command that asks what must be reached for a class, and by each regency."""

from __future__ import annotations

from typing import Any

import click

from commands.shell.answer import answer, as_table, newest_evaluation, plain, records
from commands.shell.options import (
    TARGET_YEARS,
    area_option,
    check_area,
    json_option,
    period_of,
    period_option,
)
from commands.shell.refusal import in_both
from data import geography
from data.periods import Period
from indicators import by_id
from indicators.evaluation import Evaluation
from indicators.scores.goal_seeking import Reach, reach, share_out
from indicators.scores.rank_intervals import BORDERS

_SHOWN = ["indicator", "value", "needed_value", "attainment", "needed_attainment", "extra", "whole_value"]


@click.command("reach")
@period_option
@click.option(
    "--class", "to_class", type=click.Choice([name for _, name in BORDERS]), default="high", show_default=True
)
@click.option("--year", type=TARGET_YEARS, help="Whose targets count; default: the year after the period.")
@area_option
@json_option
def reach_command(period: str, to_class: str, year: int | None, area: str, as_json: bool) -> None:
    """Apa yang harus dicapai untuk satu kelas, dengan upaya terkecil, dan oleh tiap daerah.

    What must be reached for a class, with the least effort, and by each regency.
    """
    when = period_of(period)
    check_area(area)
    evaluation = newest_evaluation()
    rows = evaluation.core([when], geography.kind_of(area))
    way = reach(rows[rows["area"] == area], evaluation.targets, to_class, year or when.year + 1)
    shares = _shares(evaluation, way, when) if way.answer == "reachable" else []
    figures = {"score": round(way.now, 1), "needed": way.needed, "whole": round(way.whole, 1)}
    sentence = in_both(f"told-reach-{way.answer}", **figures)
    about = {name: plain(value) for name, value in vars(way).items() if name != "steps"}
    machine = {**about, "steps": records(way.steps), "regencies": shares}
    answer(as_json, machine, f"{as_table(way.steps[_SHOWN])}\n\n{sentence}")


def _shares(evaluation: Evaluation, way: Reach, when: Period) -> list[dict[str, Any]]:
    """What each regency of the area must reach of each indicator that has to rise."""
    inside = geography.regencies_of(way.area)
    results = evaluation.core([when], "regency")
    results = results[results["area"].isin(inside)]
    steps = way.steps[(way.steps["added"] > 0) & (way.steps["whole_value"] != way.steps["value"])]
    shares = []
    for step in steps.itertuples():
        of_step = results[results["indicator"] == step.indicator]
        floor, rows = share_out(of_step, by_id(str(step.indicator)), float(step.whole_value))
        silent = [area for area in inside if area not in set(rows["area"])]
        shares.append(
            {"indicator": step.indicator, "floor": floor, "regencies": records(rows), "without": silent}
        )
    return shares
