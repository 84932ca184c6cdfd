"""Commands for leadership: how firm scores stand, targets and their history, and what must be reached."""

from __future__ import annotations

import math
from dataclasses import asdict
from datetime import date
from typing import Any

import click
import pandas as pd

from commands.figures.indicators import evaluation
from commands.shell.answer import (
    REFUSED,
    answer,
    as_table,
    check_area,
    check_regency,
    json_option,
    period_of,
    plain,
    records,
    stop,
    store,
)
from commands.shell.options import area_option, basis_option, by_option, period_option
from commands.shell.refusal import Misused, in_both
from data import geography
from data.office import targets as ledger
from data.office.targets import Change
from data.periods import Period
from data.refusal import NotTaken, Refusal
from indicators import DOMAINS, INDICATORS, by_id
from indicators.evaluation import Evaluation
from indicators.scores.attainment import targets_for
from indicators.scores.goal_seeking import Reach, reach, share_out
from indicators.scores.rank_intervals import BORDERS, draw, standings, variance_shares
from indicators.scores.sensitivity import indicator_hinges, variants, weight_hinges

_JUDGED = tuple(one.id for one in INDICATORS if one.direction != "neutral")
_SHOWN = ["area", "score", "lower", "upper", "class", "rank", "rank_lower", "rank_upper", "ranked", "domains"]
_YEARS = click.IntRange(2020, 2100)


def _weights(text: str | None) -> dict[str, float] | None:
    """a=30,b=20 → weights; a domain that is not named has none."""
    if text is None:
        return None
    try:
        pairs = [
            (name.strip(), float(number)) for name, number in (part.split("=") for part in text.split(","))
        ]
    except ValueError as error:
        raise Misused.of("refused-weights", value=text) from error
    given = dict(pairs)
    sound = set(given) <= set(DOMAINS) and all(one >= 0 for one in given.values())
    if not sound or len(given) < len(pairs) or not 0 < sum(given.values()) < math.inf:
        raise Misused.of("refused-weights", value=text)
    return given


def _weighed(given: dict[str, float] | None) -> int:
    """How many domains these weights let into a score."""
    return len(DOMAINS) if given is None else sum(one > 0 for one in given.values())


@click.command()
@period_option
@by_option()
@click.option("--weights", metavar="a=30,b=20,…", help="Weights of the domains; default: equal ones.")
@basis_option
@json_option
def stability(period: str, area_kind: str, weights: str | None, basis: str, as_json: bool) -> None:
    """Seberapa kukuh skor, kelas, dan peringkat, dan kelas bergantung pada apa.

    How firm scores, classes and ranks stand, and what each class hangs on.
    """
    given, when, held = _weights(weights), period_of(period), evaluation(as_json)
    drawn = draw(held.core([when], area_kind, basis), held.targets)
    found, domains = standings(drawn, given), _weighed(given)
    told = [
        {
            **one,
            "comparable": None if one["rank"] is None else len(one["rests_on"]) == domains,
            "variance": plain(variance_shares(drawn, one["area"], given)),
            "variants": records(variants(drawn, one["area"], given)),
            "weight_hinges": records(weight_hinges(drawn, one["area"], given)),
            "indicator_hinges": records(indicator_hinges(drawn, one["area"], given)),
        }
        for one in records(found)
    ]
    machine = {"period": when.id, "weights": given, "draws": drawn.draws, "areas": told}
    answer(as_json, machine, _as_shown(found, given))


def _as_shown(found: pd.DataFrame, given: dict[str, float] | None) -> str:
    """The standings as a table; who is scored on fewer domains than the weights allow is marked, and the mark told."""
    domains = _weighed(given)
    count = found["rests_on"].map(len)
    fewer = found["score"].notna() & (count < domains)
    marked = [f"{n}/{domains}{' *' if mark else ''}" for n, mark in zip(count, fewer, strict=True)]
    said = as_table(found.assign(domains=marked)[_SHOWN].astype({"rank": float}))
    return said if not fewer.any() else f"{said}\n\n{in_both('told-rank-fewer', all=domains)}"


@click.command()
@click.argument("action", type=click.Choice(["list", "set", "history"]), default="list")
@click.option("--year", type=_YEARS, help="list, set: the year a target is for; default: this year.")
@click.option("--indicator", type=click.Choice(_JUDGED), help="list, history: only this one.")
@click.option("--regency", help="Regency code, e.g. 62.06; default: all.")
@click.option("--target", type=float, help="set: the value to be attained.")
@click.option("--reference", default="", help="set: the document the target is written in.")
@click.option("--reason", default="", help="set: why it is changed.")
@click.option("--by", "office", default="", help="set: which office decides (no person's name).")
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
    as_json: bool,
) -> None:
    """Target per indikator, daerah, dan tahun: daftar yang berlaku, ubah satu, atau riwayatnya.

    Targets per indicator, regency and year: list those in force, set one, or tell their history.
    """
    check_regency(regency)
    year = year or date.today().year
    if action == "list":
        return _list(year, indicator, regency, as_json)
    if action == "history":
        return _history(indicator, regency, as_json)
    for name, value in {"--indicator": indicator, "--target": target}.items():
        if value is None:
            raise Misused.of("refused-missing", name=name)
    change = Change(str(indicator), regency or "", year, target or 0.0, reference, reason, office)
    return _set(change, as_json)


def _list(year: int, indicator: str | None, regency: str | None, as_json: bool) -> None:
    areas = [regency] if regency else [geography.PROVINCE, *geography.regencies().index]
    chosen = [indicator] if indicator else list(_JUDGED)
    found = targets_for(store().targets(), chosen, areas, year)
    if not regency:
        # A regency without a target of its own has that of all, which the province's row says.
        common = found[found["area"] == geography.PROVINCE].set_index("indicator")["target"]
        own = found["target"] != found["indicator"].map(common)
        found = found[own | (found["area"] == geography.PROVINCE)]
    answer(as_json, records(found), as_table(found))


def _history(indicator: str | None, regency: str | None, as_json: bool) -> None:
    found = ledger.history(store())
    for name, value in {"indicator": indicator, "regency": regency}.items():
        if value is not None:
            found = found[found[name] == value]
    answer(as_json, records(found), as_table(found) if len(found) else in_both("told-no-targets"))


def _set(change: Change, as_json: bool) -> None:
    held = store()
    release, based_on = held.latest_release(), held.last_event()
    if release is None:
        stop(as_json, "refused-nothing-held")
    found = ledger.refusals(change, date.today())
    if found:
        _refuse(found, as_json)
    try:
        made = ledger.keep(held, change, cut_off=release.cut_off, based_on=based_on)
    except NotTaken as refused:
        _refuse(refused.refusals, as_json)
    answer(as_json, {"release": made.id, **asdict(change)}, in_both("told-target", release=made.id))


def _refuse(found: list[Refusal], as_json: bool) -> None:
    said = "\n".join(one.said(language) for language in ("id", "en") for one in found)
    answer(as_json, {"error": said, "codes": [one.code for one in found]}, said)
    raise SystemExit(REFUSED)


@click.command("reach")
@period_option
@click.option(
    "--class", "to_class", type=click.Choice([name for _, name in BORDERS]), default="high", show_default=True
)
@click.option("--year", type=_YEARS, help="Whose targets count; default: the year after the period.")
@area_option
@basis_option
@json_option
def reach_command(period: str, to_class: str, year: int | None, area: str, basis: str, as_json: bool) -> None:
    """Apa yang harus dicapai untuk satu kelas, dengan upaya terkecil, dan oleh tiap daerah.

    What must be reached for a class, with the least effort, and by each regency.
    """
    when = period_of(period)
    check_area(area)
    held = evaluation(as_json)
    rows = held.core([when], geography.kind_of(area), basis)
    found = reach(rows[rows["area"] == area], held.targets, to_class, year or when.year + 1)
    told = {name: plain(one) for name, one in vars(found).items() if name != "steps"}
    shares = [] if found.answer != "reachable" else _shares(held, found, when, basis)
    figures = {"score": round(found.now, 1), "needed": found.needed, "whole": round(found.whole, 1)}
    said = in_both(f"told-reach-{found.answer}", **figures)
    shown = found.steps[
        ["indicator", "value", "needed_value", "attainment", "needed_attainment", "extra", "whole_value"]
    ]
    steps = records(found.steps)
    answer(as_json, {**told, "steps": steps, "regencies": shares}, f"{as_table(shown)}\n\n{said}")


def _shares(held: Evaluation, found: Reach, when: Period, basis: str) -> list[dict[str, Any]]:
    """What each regency of the area must reach of each indicator that has to rise."""
    inside = geography.regencies_of(found.area)
    results = held.core([when], "regency", basis)
    told = []
    steps = found.steps[(found.steps["added"] > 0) & (found.steps["whole_value"] != found.steps["value"])]
    for step in steps.itertuples():
        own = results[(results["indicator"] == step.indicator) & results["area"].isin(inside)]
        floor, shares = share_out(own, by_id(str(step.indicator)), float(step.whole_value))
        silent = [area for area in inside if area not in set(shares["area"])]
        told.append(
            {"indicator": step.indicator, "floor": floor, "regencies": records(shares), "without": silent}
        )
    return told
