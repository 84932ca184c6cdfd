"""The command that writes the layers of coverage as files for QGIS and geopandas."""

from __future__ import annotations

from pathlib import Path

import click

from briefing import from_store, layer_files
from commands.shell.answer import answer, evaluated, newest_release, open_store, published
from commands.shell.files import refuse_unless_empty, write_files
from commands.shell.options import basis_option, json_option, period_of, period_option
from commands.shell.refusal import in_both
from data.office import audit_trail, travel_speeds
from data.refusal import Refusal, Refused
from data.store import Release, Store
from indicators.evaluation import Evaluation


@click.command()
@period_option
@basis_option
@click.option(
    "--role",
    type=click.Choice(["public", "leadership"]),
    default="public",
    show_default=True,
    help="Untuk siapa: umum mendapat angka yang dilindungi. / For whose eyes: the public gets protected figures.",
)
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True)
@json_option
def layers(period: str, basis: str, role: str, folder: Path, as_json: bool) -> None:
    """Tulis lapisan jangkauan: GeoPackage, GeoJSON, CSV, dan kamus datanya, untuk QGIS dan geopandas.

    Write the layers of coverage: GeoPackage, GeoJSON, CSV and their dictionary, for QGIS and geopandas.
    """
    when, store = period_of(period), open_store()
    release, seen = _seen_by(role, store)
    if seen.protection is not None and not (basis == "reported" and when in seen.protection.periods):
        raise Refused(Refusal("layers", "not-public"))
    refuse_unless_empty(folder)
    rules = from_store.rules(store.files(release.key), travel_speeds.speeds(store))
    coverage = seen.coverage(from_store.land(store, release.key), when, basis, rules)
    files = layer_files.files(coverage, release, when, basis)
    audit_trail.record(store, "export", what="layers", release=release.key, period=when.id)
    write_files(folder, files)
    machine = {
        "role": role,
        "release": release.id,
        "period": when.id,
        "folder": str(folder),
        "files": sorted(files),
    }
    answer(as_json, machine, in_both("files-written", count=len(files), folder=str(folder)))


def _seen_by(role: str, store: Store) -> tuple[Release, Evaluation]:
    """What is published, protected; or the newest release as it is."""
    if role == "public":
        return published(store)
    release = newest_release(store)
    return release, evaluated(store, release)
