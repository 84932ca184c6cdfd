"""Commands that ask where nobody is reached: coverage, underserved areas, where next, and what a scenario changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import click
import pandas as pd

import locales
from briefing import from_store as lands
from commands.figures.indicators import evaluation
from commands.shell.answer import answer, check_regency, json_option, period_of, plain, records, store
from commands.shell.options import basis_option, period_option
from commands.shell.refusal import Misused, in_both
from data import geography
from data.office import travel_speeds
from indicators.access.coverage import AREAS, DEFAULT_THRESHOLD, Coverage
from indicators.siting.best_places import KINDS, MOST_NEW, Siting, best_places
from indicators.siting.scenario import Outcome, Placed, Scenario, effect_on_score, outcome
from indicators.underserved.rank_stability import stability
from indicators.underserved.ranking import underserved as ranked

_LAYERS = ["layer", "area", "numerator", "denominator", "value", "status"]
_RANKING = ["area", "need", "provision", "shortfall", "rank", "lower", "upper", "known"]
_PLACE = re.compile(r"(\w+):(?:(62[.\d]*)|(-?[\d.]+),(-?[\d.]+))")

by_area_option = click.option(
    "--by", type=click.Choice(list(AREAS)), default="regency", show_default=True, help="Regency or district."
)
threshold_option = click.option(
    "--threshold", type=float, default=DEFAULT_THRESHOLD, show_default=True, help="Jam / hours, 0.1–24."
)
season_option = click.option(
    "--season",
    type=click.Choice(travel_speeds.SEASONS),
    default="whole_year",
    show_default=True,
    help="Kecepatan menurut musim, bila ditetapkan. / Speeds of a season, where they are set.",
)
speed_option = click.option(
    "--speed",
    "speeds",
    multiple=True,
    metavar="62.06.13=10",
    help="Kecepatan km/jam di satu kecamatan (sungai, musim); boleh diulang. / A district's own km/h; may be repeated.",
)


def _asked(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every question of coverage."""
    for option in reversed((period_option, basis_option, threshold_option, season_option, speed_option)):
        command = option(command)
    return command


def _coverage(
    period: str, basis: str, threshold: float, season: str, speeds: tuple[str, ...], as_json: bool
) -> Coverage:
    when = period_of(period)
    if not 0.1 <= threshold <= 24:
        raise Misused.of("refused-threshold", value=str(threshold))
    try:
        pairs = (one.split("=", 1) for one in speeds)
        given = {district: float(speed) for district, speed in pairs}
        rules = lands.rules({**travel_speeds.speeds(store(), season), **given})
    except ValueError as error:
        raise Misused.of("refused-speed", value=", ".join(speeds)) from error
    return evaluation(as_json).coverage(lands.land(), when, basis, rules, threshold)


@click.command()
@_asked
@by_area_option
@json_option
def coverage(
    period: str, basis: str, threshold: float, season: str, speeds: tuple[str, ...], by: str, as_json: bool
) -> None:
    """Jangkauan per kabupaten/kota atau kecamatan: fungsi, waktu tempuh, petugas, kegiatan, desa, dengan keadaannya.

    Coverage by regency or district: functions, travel bands, staff, campaigns, villages, each with its state.
    """
    found = _coverage(period, basis, threshold, season, speeds, as_json)
    rows = found.table(by)
    ways = found.trips.table[
        ["regency", "villages", "children_12_17", "band", "point", "point_regency", "status"]
    ]
    told = {
        "period": period_of(period).id,
        "by": by,
        "threshold": threshold,
        "layers": records(rows),
        "trips": records(ways.rename_axis("district").reset_index()),
        "staff": records(found.staff.rename_axis("regency").reset_index()),
    }
    answer(as_json, told, f"{_named(rows[_LAYERS])}\n\n{in_both('told-estimate')}")


@click.command()
@_asked
@by_area_option
@json_option
def underserved(
    period: str, basis: str, threshold: float, season: str, speeds: tuple[str, ...], by: str, as_json: bool
) -> None:
    """Daerah yang kurang terlayani: kebutuhan dan layanan, alasannya, dan seberapa goyah peringkatnya.

    Underserved areas: need against provision, the reasons, and how far a rank moves with thresholds and weights.
    """
    found = _coverage(period, basis, threshold, season, speeds, as_json)
    answered = ranked(found, by)
    table = answered.table.join(stability(found, by).drop(columns="rank")).rename_axis("area").reset_index()
    told = {
        "period": period_of(period).id,
        "by": by,
        "threshold": threshold,
        "areas": records(table),
        "parts": records(answered.parts),
        "reasons": records(answered.reasons),
        "missing": records(answered.missing),
    }
    unranked = int(table["rank"].isna().sum())
    said = in_both("told-unranked", count=unranked) if unranked else ""
    answer(
        as_json, told, "\n\n".join(filter(None, (_named(table[_RANKING]), said, in_both("told-estimate"))))
    )


@click.command()
@_asked
@click.option("--kind", type=click.Choice(list(KINDS)), default="counselling_post", show_default=True)
@click.option("--new", type=click.IntRange(1, MOST_NEW), default=1, show_default=True, help="1–5.")
@click.option(
    "--known-only",
    is_flag=True,
    help="Tanpa daerah yang belum menyampaikan titiknya. / Leave out regencies that have not told their points.",
)
@json_option
def siting(
    period: str,
    basis: str,
    threshold: float,
    season: str,
    speeds: tuple[str, ...],
    kind: str,
    new: int,
    known_only: bool,
    as_json: bool,
) -> None:
    """Di mana titik berikutnya: tempat terbaik bagi anak terbanyak, yang setara, yang kedua, dan rugi memilihnya.

    Where the next points should stand: the best places for most children, equal ones, the runner-up and its regret.
    """
    found = _coverage(period, basis, threshold, season, speeds, as_json)
    best = best_places(found, kind, new, threshold, silent_too=not known_only)
    told = {
        "period": period_of(period).id,
        **{name: plain(one) for name, one in vars(best).items() if name not in ("kind", "by_area")},
        "kind": kind,
        "after": best.after,
        "regret": plain(best.regret),
        "areas": records(best.by_area.rename_axis("area").reset_index()),
        **_changed(outcome(found, Scenario.of(best, kind), threshold)),
    }
    answer(as_json, told, "\n".join(_said(one, best) for one in locales.LANGUAGES))


@click.command("what-if")
@_asked
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
def what_if(
    period: str,
    basis: str,
    threshold: float,
    season: str,
    speeds: tuple[str, ...],
    places: tuple[str, ...],
    closed: tuple[str, ...],
    as_json: bool,
) -> None:
    """Apa yang berubah bila titik dibuka atau ditutup: anak yang terjangkau, fungsi, dan bagian skor yang ikut berubah.

    What changes when points are placed or closed: children reached, functions, and the parts of the score that move.
    """
    found = _coverage(period, basis, threshold, season, speeds, as_json)
    asked = Scenario("scenario", tuple(_placed(one) for one in places), tuple(_closed(one) for one in closed))
    try:
        result = outcome(found, asked, threshold)
    except ValueError as error:
        raise Misused.of("refused-scenario", value=", ".join((*places, *closed))) from error
    told = {
        "period": period_of(period).id,
        "threshold": threshold,
        "districts": records(result.districts.rename_axis("district").reset_index()),
        **_changed(result),
    }
    answer(as_json, told, "\n".join(_outcome_said(one, result) for one in locales.LANGUAGES))


def _outcome_said(language: str, result: Outcome) -> str:
    """What a scenario changes, in sentences of one language."""
    totals = {str(name): locales.number(language, one) for name, one in result.totals.items()}
    figures = {
        "before": totals["reached_before"], "after": totals["reached_after"], "children": totals["children"],
    }  # fmt: skip
    lines = [locales.say(language, "told-scenario", hours=f"{result.threshold:g}", **figures)]
    if result.totals["unknown"] > 0:
        lines.append(locales.say(language, "told-reach-unknown", count=totals["unknown"]))
    return "\n".join([*lines, locales.say(language, "told-estimate"), ""])


def _placed(text: str) -> Placed:
    """A point written KIND:CODE or KIND:longitude,latitude."""
    found = _PLACE.fullmatch(text)
    if found is None:
        raise Misused.of("refused-scenario", value=text)
    kind, area, lon, lat = found.groups()
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


def _said(language: str, best: Siting) -> str:
    """The best places in sentences of one language."""
    hours = f"{best.threshold:g}"
    if not best.chosen:
        return locales.say(language, "told-siting-none", hours=hours)
    told = {
        name: locales.number(language, getattr(best, name))
        for name in ("gained", "before", "after", "children", "regret", "gained_unknown", "unknown")
    }
    numbers = {name: told[name] for name in ("gained", "before", "after", "children")}
    more = "yes" if best.more_ties else "no"
    lines: list[tuple[object, str, dict[str, Any]]] = [
        (True, "told-siting", {"places": _places(language, best.chosen), "hours": hours, **numbers}),
        (best.ties, "told-siting-ties", {"count": len(best.ties), "more": more}),
        (
            best.runner_up,
            "told-siting-second",
            {"places": _places(language, best.runner_up), "regret": told["regret"]},
        ),
        (best.gained_unknown, "told-siting-unknown", {"count": told["gained_unknown"]}),
        (best.unknown, "told-reach-unknown", {"count": told["unknown"]}),
        (True, "told-estimate", {}),
    ]
    return "\n".join([*(locales.say(language, key, **values) for there, key, values in lines if there), ""])


def _places(language: str, codes: tuple[str, ...]) -> str:
    return locales.listing(language, [_name(code) for code in codes])


def _name(code: str) -> str:
    """The name of a regency, or of a district with its regency's short name."""
    regencies = geography.regencies()
    if code in regencies.index:
        return str(regencies.at[code, "short_name"])
    district = geography.districts().loc[code]
    return f"{district['name']} ({regencies.at[district['regency'], 'short_name']})"


def _named(rows: pd.DataFrame) -> str:
    """A table to read, areas by name, figures to two decimals."""
    figures = {name: rows[name].round(2) for name in rows.select_dtypes("float").columns}
    named = rows.assign(area=[_name(code) for code in rows["area"]], **figures)
    return named.to_string(index=False, na_rep="–")
