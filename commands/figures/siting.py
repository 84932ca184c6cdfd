"""Commands that ask where the next service points should stand, and what changes when points open or close."""

from __future__ import annotations

import re
from typing import Any

import click

import locales
from commands.figures.coverage import Question, area_name, asked
from commands.shell.answer import answer, plain, records
from commands.shell.options import check_regency, json_option
from commands.shell.refusal import Misused
from indicators.siting.best_places import KINDS, MOST_NEW, Siting, best_places
from indicators.siting.scenario import Outcome, Placed, Scenario, effect_on_score, outcome

_PLACE = re.compile(r"(\w+):(?:(62[.\d]*)|(-?[\d.]+),(-?[\d.]+))")


@click.command()
@asked
@click.option("--kind", type=click.Choice(list(KINDS)), default="counselling_post", show_default=True)
@click.option("--new", type=click.IntRange(1, MOST_NEW), default=1, show_default=True, help="1–5.")
@click.option(
    "--known-only",
    is_flag=True,
    help="Tanpa daerah yang belum menyampaikan titiknya. / Leave out regencies that have not told their points.",
)
@json_option
def siting(question: Question, kind: str, new: int, known_only: bool, as_json: bool) -> None:
    """Di mana titik berikutnya: tempat terbaik bagi anak terbanyak, yang setara, yang kedua, dan rugi memilihnya.

    Where the next points should stand: the best places for most children, equal ones, the runner-up and its regret.
    """
    covered = question.coverage()
    best = best_places(covered, kind, new, question.threshold, silent_too=not known_only)
    machine = {
        "period": question.when,
        **{name: plain(value) for name, value in vars(best).items() if name not in ("kind", "by_area")},
        "kind": kind,
        "after": best.after,
        "regret": plain(best.regret),
        "areas": records(best.by_area.rename_axis("area").reset_index()),
        **_changed(outcome(covered, Scenario.of(best, kind), question.threshold)),
    }
    answer(as_json, machine, "\n".join(_best_places(language, best) for language in locales.LANGUAGES))


@click.command("what-if")
@asked
@click.option(
    "--place",
    "places",
    multiple=True,
    metavar="counselling_post:62.06.05",
    help="Atau / or KIND:113.05,-1.47",
)
@click.option(
    "--close", "closed", multiple=True, metavar="62.06/T-00022", help="Titik yang ditutup / closed."
)
@json_option
def what_if(question: Question, places: tuple[str, ...], closed: tuple[str, ...], as_json: bool) -> None:
    """Apa yang berubah bila titik dibuka atau ditutup: anak yang terjangkau, fungsi, dan bagian skor yang ikut berubah.

    What changes when points are placed or closed: children reached, functions, and the parts of the score that move.
    """
    covered = question.coverage()
    scenario = Scenario("scenario", tuple(map(_placed, places)), tuple(map(_closed, closed)))
    try:
        result = outcome(covered, scenario, question.threshold)
    except ValueError as error:
        raise Misused.of("refused-scenario", value=", ".join((*places, *closed))) from error
    machine = {
        "period": question.when,
        "threshold": question.threshold,
        "districts": records(result.districts.rename_axis("district").reset_index()),
        **_changed(result),
    }
    answer(as_json, machine, "\n".join(_outcome(language, result) for language in locales.LANGUAGES))


def _outcome(language: str, result: Outcome) -> str:
    """What a scenario changes, in sentences of one language."""
    totals = {str(name): locales.number(language, total) for name, total in result.totals.items()}
    figures = {
        "before": totals["reached_before"], "after": totals["reached_after"], "children": totals["children"],
    }  # fmt: skip
    lines = [locales.say(language, "told-scenario", hours=f"{result.threshold:g}", **figures)]
    if result.totals["unknown"] > 0:
        lines.append(locales.say(language, "told-reach-unknown", count=totals["unknown"]))
    return "\n".join([*lines, locales.say(language, "told-estimate"), ""])


def _placed(text: str) -> Placed:
    """A point written KIND:CODE or KIND:longitude,latitude."""
    written = _PLACE.fullmatch(text)
    if written is None:
        raise Misused.of("refused-scenario", value=text)
    kind, area, lon, lat = written.groups()
    return Placed(kind, area) if area else Placed(kind, "", _degrees(lon), _degrees(lat))


def _degrees(text: str) -> float:
    try:
        return float(text)
    except ValueError as error:
        raise Misused.of("refused-scenario", value=text) from error


def _closed(text: str) -> tuple[str, str]:
    regency, _, identity = text.partition("/")
    check_regency(regency)
    return regency, identity


def _changed(result: Outcome) -> dict[str, Any]:
    return {
        "totals": plain(result.totals.to_dict()),
        "regencies": records(result.regencies.rename_axis("regency").reset_index()),
        "score": records(effect_on_score(result)),
    }


def _best_places(language: str, best: Siting) -> str:
    """The best places in sentences of one language."""
    hours = f"{best.threshold:g}"
    if not best.chosen:
        return locales.say(language, "told-siting-none", hours=hours)
    figures = {
        name: locales.number(language, getattr(best, name))
        for name in ("gained", "before", "after", "children", "regret", "gained_unknown", "unknown")
    }
    chosen = {name: figures[name] for name in ("gained", "before", "after", "children")}
    more = "yes" if best.more_ties else "no"
    lines: list[tuple[object, str, dict[str, Any]]] = [
        (True, "told-siting", {"places": _places(language, best.chosen), "hours": hours, **chosen}),
        (best.ties, "told-siting-ties", {"count": len(best.ties), "more": more}),
        (
            best.runner_up,
            "told-siting-second",
            {"places": _places(language, best.runner_up), "regret": figures["regret"]},
        ),
        (best.gained_unknown, "told-siting-unknown", {"count": figures["gained_unknown"]}),
        (best.unknown, "told-reach-unknown", {"count": figures["unknown"]}),
        (True, "told-estimate", {}),
    ]
    return "\n".join([*(locales.say(language, key, **values) for there, key, values in lines if there), ""])


def _places(language: str, codes: tuple[str, ...]) -> str:
    return locales.listing(language, [area_name(code) for code in codes])
