"""The command of travel speeds: those that hold, setting one for a district, and their history."""

from __future__ import annotations

import math
from dataclasses import asdict

import click

from commands.shell.answer import answer, answer_rows, open_store
from commands.shell.options import json_option
from commands.shell.refusal import in_both, needed
from data import geography
from data.office import travel_speeds
from data.office.travel_speeds import MODES, SEASONS, Override
from data.refusal import NotTaken


@click.command("travel")
@click.argument("action", type=click.Choice(["list", "set", "history"]), default="list")
@click.option("--district", help="list, set, history: kode kecamatan, mis. 62.06.01. / District code.")
@click.option("--season", type=click.Choice(SEASONS), help="set: bawaan whole_year. list: yang berlaku di musim ini. / "
              "set: default whole_year. list: what holds in this season.")  # fmt: skip
@click.option("--speed", type=float, help="set: km/jam; tanpa ini kembali ke aturan umum. / "
              "km/h; without it the common rule holds again.")  # fmt: skip
@click.option(
    "--mode", type=click.Choice(MODES), default="road", show_default=True, help="set: jalur. / Way."
)
@click.option("--source", default="", help="set: dari mana angka ini. / Where the figure is from.")
@click.option("--by", "office", default="", help="set: kantor yang menetapkan. / Which office decides.")
@json_option
def travel(
    action: str,
    district: str | None,
    season: str | None,
    speed: float | None,
    mode: str,
    source: str,
    office: str,
    as_json: bool,
) -> None:
    """Kecepatan tempuh per kecamatan: yang berlaku, tetapkan satu, atau riwayatnya.

    Travel speeds by district: list those that hold, set one, or tell their history.
    """
    if action != "set":
        if district is not None and district not in geography.districts().index:
            raise NotTaken(travel_speeds.no_district())
        return _list(action, district, season, as_json)
    needed(district=district)
    asked = math.nan if speed is None else speed
    override = Override(str(district), asked, mode, season or "whole_year", source, office)
    number = travel_speeds.keep(open_store(), override)
    machine = {"change": number, **asdict(override), "speed_kmh": speed}
    answer(as_json, machine, in_both("told-travel-set", district=str(district)))


def _list(action: str, district: str | None, season: str | None, as_json: bool) -> None:
    store = open_store()
    rows = travel_speeds.in_force(store) if action == "list" else travel_speeds.history(store)
    if season and action == "list":
        rank = {"whole_year": 0, season: 1}
        rows = rows[rows["season"].isin(list(rank))]
        rows = rows.sort_values("season", key=lambda names: names.map(rank), kind="stable")
        rows = rows.drop_duplicates("district", keep="last").sort_values("district")
    elif season:
        rows = rows[rows["season"] == season]
    rows = rows[rows["district"] == district] if district else rows
    answer_rows(as_json, rows, "told-travel-none")
