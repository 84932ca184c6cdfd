"""The commands that open figures to everybody: publishing a release, and writing it as open data."""

from __future__ import annotations

from pathlib import Path

import click

from briefing import open_data, publishing
from commands.shell.answer import answer, open_store, published
from commands.shell.files import refuse_unless_empty, write_files
from commands.shell.options import json_option
from commands.shell.refusal import in_both
from data.importing import check_free_text
from data.office import audit_trail
from data.refusal import Refusal, Refused, refuse_if


@click.command()
@click.option("--by", "office", required=True, help="Which office publishes (no person's name).")
@json_option
def publish(office: str, as_json: bool) -> None:
    """Terbitkan rilis terbaru untuk umum: bilangan kecil dilindungi, dan perlindungan itu dibuktikan dahulu.

    Publish the newest release: small counts are protected, and the protection is proved first. Exit 2 if it is not.
    """
    refuse_if(check_free_text(by=office))
    store = open_store()
    release = store.latest_release()
    if release is None:
        raise Refused(Refusal("publish", "nothing"))
    publication = publishing.publish(store, release, office)
    use = publishing.use_of(store, publication)
    sentences = (
        in_both("publish-done", release=release.id, shown=str(use.shown), all=str(use.counts)),
        in_both("publish-beside", primary=str(use.primary_alone), rounded=str(use.rounded)),
    )
    machine = {"number": publication.number, "release": release.id, **use._asdict()}
    answer(as_json, machine, "\n".join(sentences))


@click.command()
@click.option("--role", type=click.Choice(["public"]), default="public", help="For whose eyes.")
@click.option("--out", "folder", type=click.Path(file_okay=False, path_type=Path), required=True)
@json_option
def export(role: str, folder: Path, as_json: bool) -> None:
    """Tulis data terbuka rilis yang terbit: tabel CSV panjang, batas wilayah, dan datapackage.json.

    Write the open data of the published release: long CSV tables, boundaries and datapackage.json.
    """
    store = open_store()
    release, seen = published(store)
    refuse_unless_empty(folder)
    files = open_data.package(seen, release)
    audit_trail.record(store, "export", what="open_data", release=release.id)
    write_files(folder, files)
    machine = {"role": role, "release": release.id, "folder": str(folder), "files": sorted(files)}
    answer(as_json, machine, in_both("export-done", count=len(files), folder=str(folder)))
