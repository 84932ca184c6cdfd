"""The command that writes the layers of coverage as files for QGIS and geopandas."""

from __future__ import annotations

from pathlib import Path

import click

from briefing import from_store as lands
from briefing import layer_files, publishing
from commands.shell.answer import answer, json_option, period_of, stop, store
from commands.shell.options import basis_option, period_option
from commands.shell.refusal import in_both
from data import geography
from data.office import audit_trail, travel_speeds
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
    when, held = period_of(period), store()
    release, seen = _release(held, role, as_json)
    if seen.protection is not None and not (basis == "reported" and when in seen.protection.cube.periods):
        stop(as_json, "refused-public-layers")
    if folder.exists() and any(folder.iterdir()):
        stop(as_json, "export-not-empty", folder=str(folder))
    rules = lands.rules(travel_speeds.speeds(held))
    files = layer_files.files(seen.coverage(lands.land(), when, basis, rules), release, when, basis)
    audit_trail.record(held, "export", what="layers", release=release.id, period=when.id)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    told = {
        "role": role,
        "release": release.id,
        "period": when.id,
        "folder": str(folder),
        "files": sorted(files),
    }
    answer(as_json, told, in_both("files-written", count=len(files), folder=str(folder)))


def _release(held: Store, role: str, as_json: bool) -> tuple[Release, Evaluation]:
    """What is published, protected; or the newest release as it is."""
    if role != "public":
        release = held.latest_release()
        if release is None:
            stop(as_json, "refused-nothing-held")
        whole = Evaluation(held.facts(release.id), geography.geography(), held.targets(), release.cut_off)
        return release, whole
    publication = publishing.latest(held)
    if publication is None:
        stop(as_json, "export-nothing")
    shown = held.release(publication.release_id)
    return shown, publishing.protected(held, publishing.whole(held, shown.id), publication)
