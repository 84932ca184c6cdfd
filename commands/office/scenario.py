"""The command of named scenarios: the list, keeping one, showing one, and taking one off the list."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import click

from commands.shell.answer import answer, answer_rows, newest_release, open_store
from commands.shell.options import json_option
from commands.shell.refusal import in_both, needed
from data.office import scenarios
from data.office.scenarios import SavedScenario


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
        return answer_rows(as_json, scenarios.every(open_store()), "told-scenario-none")
    needed(name=name or None)
    if action == "save":
        needed(kind=kind, threshold=threshold)
        closed = tuple(map(_point, close))
        return _save(SavedScenario(name, str(kind), threshold or 0.0, place, closed, release or ""), as_json)
    if action == "show":
        parts = asdict(scenarios.get(open_store(), name))
        lines = [f"{part}: {_plain(value)}" for part, value in parts.items()]
        return answer(as_json, parts, "\n".join(lines))
    scenarios.remove(open_store(), name)
    answer(as_json, {"removed": name}, in_both("told-scenario-removed", name=name))


def _point(text: str) -> tuple[str, str]:
    regency, _, point = text.partition("/")
    return regency, point


def _plain(value: Any) -> str:
    if not isinstance(value, tuple):
        return str(value)
    return ", ".join("/".join(part) if isinstance(part, tuple) else str(part) for part in value) or "–"


def _save(wanted: SavedScenario, as_json: bool) -> None:
    store = open_store()
    newest = newest_release(store)
    kept = replace(wanted, release_id=wanted.release_id or newest.id)
    number = scenarios.save(store, kept)
    answer(as_json, {"version": number, **asdict(kept)}, in_both("told-scenario-saved", name=kept.name))
