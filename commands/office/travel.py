"""The commands of what people put in: reports from the field, named scenarios, and travel speeds of districts."""

from __future__ import annotations

import math
from dataclasses import asdict
from datetime import date, datetime
from typing import Any, NoReturn

import click
import pandas as pd

from commands.shell.answer import REFUSED, answer, as_table, check_regency, json_option, records, stop, store
from commands.shell.refusal import Misused, in_both
from data import geography
from data.office import field_reports, scenarios, travel_speeds
from data.office.field_reports import ANSWERS, FINDINGS, FieldReport
from data.office.scenarios import SavedScenario
from data.office.travel_speeds import MODES, SEASONS, Override
from data.refusal import Refused

_DAY = click.DateTime(["%Y-%m-%d"])


def _refuse(refused: Refused, as_json: bool) -> NoReturn:
    said = "\n".join(one.said(language) for language in ("id", "en") for one in refused.refusals)
    answer(as_json, {"error": said, "codes": refused.codes}, said)
    raise SystemExit(REFUSED)


def _needed(**values: object) -> None:
    for name, value in values.items():
        if value is None:
            raise Misused.of("refused-missing", name=f"--{name.replace('_', '-')}")


def _told(rows: pd.DataFrame, key: str, as_json: bool) -> None:
    """Rows for machines and for people; without any, the message of this key."""
    days = {name: rows[name].dt.strftime("%Y-%m-%d") for name in ("seen", "due") if name in rows}
    answer(as_json, records(rows.assign(**days)), as_table(rows) if len(rows) else in_both(key))


@click.command("field-report")
@click.argument("action", type=click.Choice(["list", "add", "answer"]), default="list")
@click.option("--regency", help="list, add: kode kabupaten/kota, mis. 62.06. / Regency code, e.g. 62.06.")
@click.option(
    "--point", help="add: nomor titik layanan di register. / The service point's id in the register."
)
@click.option("--finding", type=click.Choice(FINDINGS), help="add: yang ditemukan. / What was found.")
@click.option("--seen", type=_DAY, help="add: hari dilihat. / The day it was seen.")
@click.option("--opens", default="", metavar="08:00", help="add, hours_differ: jam buka. / Opening hour.")
@click.option("--closes", default="", metavar="15:30", help="add, hours_differ: jam tutup. / Closing hour.")
@click.option("--function", default="", help="add, no_such_service: layanannya. / Which of the six services.")
@click.option("--report", "number", type=int, help="answer: nomor laporan. / Number of the report.")
@click.option("--answer", "said", type=click.Choice(ANSWERS), help="answer: jawabannya. / The answer.")
@click.option("--due", type=_DAY, help="answer, will_be_checked: dicek paling lambat. / To be checked by.")
@json_option
def field_report(
    action: str,
    regency: str | None,
    point: str | None,
    finding: str | None,
    seen: datetime | None,
    opens: str,
    closes: str,
    function: str,
    number: int | None,
    said: str | None,
    due: datetime | None,
    as_json: bool,
) -> None:
    """Laporan lapangan tentang titik layanan: daftar (yang terlama menunggu di atas), kirim satu, atau jawab.

    Field reports on service points: list them (those that wait longest first), add one, or answer one.
    """
    check_regency(regency)
    if action == "list":
        held = field_reports.every(store(), date.today())
        held = held[held["regency"] == regency] if regency else held
        return _told(held, "told-field-none", as_json)
    try:
        if action == "answer":
            _needed(report=number, answer=said)
            return _answer(int(number or 0), str(said), due.date() if due else None, as_json)
        _needed(regency=regency, point=point, finding=finding, seen=seen)
        assert seen is not None
        told = (str(regency), str(point), str(finding), seen.date())
        _send(FieldReport(*told, opens, closes, function), as_json)
    except Refused as refused:
        _refuse(refused, as_json)


def _send(report: FieldReport, as_json: bool) -> None:
    number = field_reports.send(store(), report, date.today())
    answer(as_json, {"report": number, **asdict(report)}, in_both("told-field-sent", number=str(number)))


def _answer(number: int, said: str, due: date | None, as_json: bool) -> None:
    made = field_reports.answer(store(), number, said, date.today(), due)
    machine = {"answer_id": made, "report": number, "answer": said, "due": due}
    answer(as_json, machine, in_both("told-field-answered", number=str(number)))


@click.command("scenario")
@click.argument("action", type=click.Choice(["list", "save", "show", "remove"]), default="list")
@click.option("--name", default="", help="save, show, remove: nama skenario. / Name of the scenario.")
@click.option("--kind", type=click.Choice(scenarios.KINDS), help="save: jenis titik. / Kind of point.")
@click.option("--threshold", type=float, help="save: paling lama berapa jam. / Longest trip in hours.")
@click.option(
    "--place", multiple=True, metavar="62.06.01", help="save: kecamatan; rumah aman: kabupaten/kota. / Where."
)
@click.option(
    "--close", multiple=True, metavar="62.06/T-1", help="save: titik yang ditutup. / A point that is closed."
)
@click.option("--release", help="save: rilis dasarnya; bawaan: yang berlaku. / Default: the current one.")
@json_option
def scenario(
    action: str,
    name: str,
    kind: str | None,
    threshold: float | None,
    place: tuple[str, ...],
    close: tuple[str, ...],
    release: str | None,
    as_json: bool,
) -> None:
    """Skenario titik layanan yang bernama: daftar, simpan satu, tampilkan, atau hapus dari daftar.

    Named scenarios of service points: list them, save one, show one, or take one off the list.
    """
    if action == "list":
        return _told(scenarios.every(store()), "told-scenario-none", as_json)
    _needed(name=name or None)
    try:
        if action == "save":
            _needed(kind=kind, threshold=threshold)
            closed = tuple(_point(one) for one in close)
            return _save(
                SavedScenario(name, str(kind), threshold or 0.0, place, closed, release or ""), as_json
            )
        if action == "show":
            found = asdict(scenarios.get(store(), name))
            return answer(
                as_json, found, "\n".join(f"{key}: {_plain(value)}" for key, value in found.items())
            )
        scenarios.remove(store(), name)
    except Refused as refused:
        _refuse(refused, as_json)
    answer(as_json, {"removed": name}, in_both("told-scenario-removed", name=name))


def _point(text: str) -> tuple[str, str]:
    regency, _, point = text.partition("/")
    return regency, point


def _plain(value: Any) -> str:
    if not isinstance(value, tuple):
        return str(value)
    return ", ".join("/".join(one) if isinstance(one, tuple) else str(one) for one in value) or "–"


def _save(wanted: SavedScenario, as_json: bool) -> None:
    held = store()
    latest = held.latest_release()
    if latest is None:
        stop(as_json, "refused-nothing-held")
    kept = SavedScenario(**{**vars(wanted), "release_id": wanted.release_id or latest.id})
    number = scenarios.save(held, kept)
    answer(as_json, {"version": number, **asdict(kept)}, in_both("told-scenario-saved", name=kept.name))


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
            _refuse(Refused([travel_speeds.no_district()]), as_json)
        return _list(action, district, season, as_json)
    _needed(district=district)
    asked = math.nan if speed is None else speed
    override = Override(str(district), asked, mode, season or "whole_year", source, office)
    try:
        number = travel_speeds.keep(store(), override)
    except Refused as refused:
        _refuse(refused, as_json)
    told = {"change": number, **asdict(override), "speed_kmh": speed}
    answer(as_json, told, in_both("told-travel-set", district=str(district)))


def _list(action: str, district: str | None, season: str | None, as_json: bool) -> None:
    held = travel_speeds.in_force(store()) if action == "list" else travel_speeds.history(store())
    if season and action == "list":
        rank = {"whole_year": 0, season: 1}
        held = held[held["season"].isin(list(rank))]
        held = held.sort_values("season", key=lambda names: names.map(rank), kind="stable")
        held = held.drop_duplicates("district", keep="last").sort_values("district")
    elif season:
        held = held[held["season"] == season]
    held = held[held["district"] == district] if district else held
    _told(held, "told-travel-none", as_json)
