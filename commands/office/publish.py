"""The commands that open figures to everybody: publishing a release, and writing it as open data."""

from __future__ import annotations

from pathlib import Path

import click

import locales
from briefing import open_data, publication_preview, publishing
from commands.shell.answer import answer, open_store, published
from commands.shell.files import refuse_unless_empty, write_files
from commands.shell.options import json_option
from commands.shell.refusal import in_both
from data.importing import check_free_text
from data.office import audit_trail
from data.refusal import Refusal, Refused, refuse_if
from data.store import Release, Store


@click.command()
@click.option("--by", "office", default="", help="Which office publishes (no person's name).")
@click.option(
    "--preview", "only_preview", is_flag=True, help="Say what the public would get; nothing is opened."
)
@click.option(
    "--anew", default="", help="Not held against earlier publications, for this reason (audit trail)."
)
@json_option
def publish(office: str, only_preview: bool, anew: str, as_json: bool) -> None:
    """Terbitkan rilis terbaru untuk umum: hitungan orang dibulatkan menurut undian, dan itu dibuktikan dahulu.

    Publish the newest release: counts of people are rounded by lot, and that is proved first. Exit 2 if it is not.
    """
    refuse_if(check_free_text(by=office, anew=anew))
    store = open_store()
    release = store.latest_release()
    if release is None:
        raise Refused(Refusal("publish", "nothing"))
    if only_preview:
        _preview(store, release, as_json)
        return
    if not office.strip():
        raise click.UsageError("Missing option '--by'.")
    publication = publishing.publish(store, release, office, anew)
    told, withheld = publishing.of_number(store, publication.number).told_and_withheld
    named = {"number": publication.number, "name": publication.name, "release": release.id}
    machine = {**named, "told": told, "withheld": withheld}
    answer(
        as_json,
        machine,
        in_both(
            "publish-done", release=release.id, name=publication.name, shown=str(told), hidden=str(withheld)
        ),
    )


def _preview(store: Store, release: Release, as_json: bool) -> None:
    before = publication_preview.preview(publishing.prepare(store, release))
    answer(
        as_json,
        {"release": release.id, **before.machine()},
        "\n".join(before.said(name) for name in locales.LANGUAGES),
    )


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
    audit_trail.record(store, "export", what="open_data", release=release.key)
    write_files(folder, files)
    machine = {"role": role, "release": release.id, "folder": str(folder), "files": sorted(files)}
    answer(as_json, machine, in_both("export-done", count=len(files), folder=str(folder)))
