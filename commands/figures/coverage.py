"""Commands that ask where nobody is reached: coverage and underserved areas; and how a question of coverage is put."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

import click
import pandas as pd

from briefing import from_store
from commands.shell.answer import answer, evaluated, newest_release, open_store, records
from commands.shell.options import basis_option, json_option, period_of, period_option
from commands.shell.refusal import Misused, in_both
from data import geography
from data.office import travel_speeds
from indicators.access.coverage import AREAS, DEFAULT_THRESHOLD, Coverage
from indicators.underserved.rank_stability import stability
from indicators.underserved.ranking import underserved as ranked

_LAYERS = ["layer", "area", "numerator", "denominator", "value", "status"]
_TRIPS = ["regency", "villages", "children_12_17", "band", "point", "point_regency", "status"]
_RANKING = ["area", "need", "provision", "shortfall", "rank", "lower", "upper", "known"]

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


@dataclass(frozen=True)
class Question:
    """What every question of coverage says: when, on what basis, within how many hours, at what speeds."""

    period: str
    basis: str
    threshold: float
    season: str
    speeds: tuple[str, ...]

    @property
    def when(self) -> str:
        return period_of(self.period).id

    def coverage(self) -> Coverage:
        """The coverage of the newest release, asked so."""
        when = period_of(self.period)
        if not 0.1 <= self.threshold <= 24:
            raise Misused.of("refused-threshold", value=str(self.threshold))
        store = open_store(may_begin=True)
        newest = store.latest_release()
        files = store.files(newest.id) if newest is not None else {}
        try:
            pairs = (speed.split("=", 1) for speed in self.speeds)
            by_district = {district: float(speed) for district, speed in pairs}
            rules = from_store.rules(files, {**travel_speeds.speeds(store, self.season), **by_district})
        except ValueError as error:
            raise Misused.of("refused-speed", value=", ".join(self.speeds)) from error
        store = open_store()
        release = newest_release(store)
        evaluation, land = evaluated(store, release), from_store.land(store, release.id)
        return evaluation.coverage(land, when, self.basis, rules, self.threshold)


def asked(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options of every question of coverage; it gets them as one `question`."""

    @wraps(command)
    def asking(
        period: str, basis: str, threshold: float, season: str, speeds: tuple[str, ...], **others: Any
    ) -> None:
        command(Question(period, basis, threshold, season, speeds), **others)

    for option in reversed((period_option, basis_option, threshold_option, season_option, speed_option)):
        asking = option(asking)
    return asking


@click.command()
@asked
@by_area_option
@json_option
def coverage(question: Question, by: str, as_json: bool) -> None:
    """Jangkauan per kabupaten/kota atau kecamatan: fungsi, waktu tempuh, petugas, kegiatan, desa, dengan keadaannya.

    Coverage by regency or district: functions, travel bands, staff, campaigns, villages, each with its state.
    """
    covered = question.coverage()
    rows = covered.table(by)
    machine = {
        "period": question.when,
        "by": by,
        "threshold": question.threshold,
        "layers": records(rows),
        "trips": records(covered.trips.table[_TRIPS].rename_axis("district").reset_index()),
        "staff": records(covered.staff.rename_axis("regency").reset_index()),
    }
    answer(as_json, machine, f"{_named(rows[_LAYERS])}\n\n{in_both('told-estimate')}")


@click.command()
@asked
@by_area_option
@json_option
def underserved(question: Question, by: str, as_json: bool) -> None:
    """Daerah yang kurang terlayani: kebutuhan dan layanan, alasannya, dan seberapa goyah peringkatnya.

    Underserved areas: need against provision, the reasons, and how far a rank moves with thresholds and weights.
    """
    covered = question.coverage()
    ranking = ranked(covered, by)
    table = ranking.table.join(stability(covered, by).drop(columns="rank")).rename_axis("area").reset_index()
    machine = {
        "period": question.when,
        "by": by,
        "threshold": question.threshold,
        "areas": records(table),
        "parts": records(ranking.parts),
        "reasons": records(ranking.reasons),
        "missing": records(ranking.missing),
    }
    unranked = int(table["rank"].isna().sum())
    remark = in_both("told-unranked", count=unranked) if unranked else ""
    paragraphs = (_named(table[_RANKING]), remark, in_both("told-estimate"))
    answer(as_json, machine, "\n\n".join(filter(None, paragraphs)))


def area_name(code: str) -> str:
    """The name of a regency, or of a district with its regency's short name."""
    regencies = geography.regencies()
    if code in regencies.index:
        return str(regencies.at[code, "short_name"])
    district = geography.districts().loc[code]
    return f"{district['name']} ({regencies.at[district['regency'], 'short_name']})"


def _named(rows: pd.DataFrame) -> str:
    """A table to read, areas by name, figures to two decimals."""
    figures = {name: rows[name].round(2) for name in rows.select_dtypes("float").columns}
    named = rows.assign(area=[area_name(code) for code in rows["area"]], **figures)
    return named.to_string(index=False, na_rep="–")
