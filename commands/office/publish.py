"""The commands that open figures to everybody: publishing a release, and writing it as open data."""

from __future__ import annotations

from pathlib import Path

import click

from briefing import open_data, publishing
from briefing.publishing import AlreadyPublished, NotSafe
from commands.shell.answer import answer, json_option, refuse_personal, stop, store
from commands.shell.refusal import in_both
from data.office import audit_trail


@click.command()
@click.option("--by", "office", required=True, help="Which office publishes (no person's name).")
@json_option
def publish(office: str, as_json: bool) -> None:
    """Terbitkan rilis terbaru untuk umum: bilangan kecil dilindungi, dan perlindungan itu dibuktikan dahulu.

    Publish the newest release: small counts are protected, and the protection is proved first. Exit 2 if it is not.
    """
    refuse_personal(as_json, by=office)
    held = store()
    release = held.latest_release()
    if release is None:
        stop(as_json, "publish-nothing")
    try:
        made = publishing.publish(held, release, office)
    except AlreadyPublished:
        stop(as_json, "publish-same", release=release.id)
    except NotSafe as unsafe:
        stop(as_json, "publish-unsafe", count=len(unsafe.found))
    use = publishing.use_of(held, made)
    said = (
        in_both("publish-done", release=release.id, shown=str(use.shown), all=str(use.counts)),
        in_both("publish-beside", primary=str(use.primary_alone), rounded=str(use.rounded)),
    )
    answer(as_json, {"number": made.number, "release": release.id, **use._asdict()}, "\n".join(said))


@click.command()
@click.option("--role", type=click.Choice(["public"]), default="public", help="For whose eyes.")
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True)
@json_option
def export(role: str, folder: Path, as_json: bool) -> None:
    """Tulis data terbuka rilis yang terbit: tabel CSV panjang, batas wilayah, dan datapackage.json.

    Write the open data of the published release: long CSV tables, boundaries and datapackage.json.
    """
    held = store()
    publication = publishing.latest(held)
    if publication is None:
        stop(as_json, "export-nothing")
    if folder.exists() and any(folder.iterdir()):
        stop(as_json, "export-not-empty", folder=str(folder))
    release = held.release(publication.release_id)
    seen = publishing.protected(held, publishing.whole(held, release.id), publication)
    files = open_data.package(seen, release)
    audit_trail.record(held, "export", what="open_data", release=release.id)
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    told = {"role": role, "release": release.id, "folder": str(folder), "files": sorted(files)}
    answer(as_json, told, in_both("export-done", count=len(files), folder=str(folder)))
