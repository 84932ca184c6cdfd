"""Commands for what is held: evidence, history, releases, and backups."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path

import click
import pandas as pd

import locales
from commands.shell import tables
from commands.shell.answer import REFUSED, answer, newest_release, open_store, records
from commands.shell.files import FilePath
from commands.shell.options import check_regency, json_option, language_option, month_after
from commands.shell.refusal import in_both
from data import periods
from data.importing import check_free_text
from data.office import audit_words, left_out, publication_secret, publications
from data.refusal import Refusal, Refused, refuse_if
from data.tables import REGISTERS

_TABLES = click.Choice([table.name for table in REGISTERS])


@click.command()
@click.option(
    "--regency",
    help="Kode kabupaten/kota, mis. 62.06; bawaan: semua. / Regency code, e.g. 62.06; default: all.",
)
@click.option("--month", metavar="YYYY-MM", help="Bawaan: semua bulan. / Default: every month.")
@click.option("--table", type=_TABLES, help="Bawaan: semua tabel. / Default: every table.")
@click.option(
    "--by",
    "verifier",
    required=True,
    help="Kantor atau jabatan yang memverifikasi, bukan nama orang. / "
    "Who verifies (office or role, not a person's name).",
)
@json_option
def verify(regency: str | None, month: str | None, table: str | None, verifier: str, as_json: bool) -> None:
    """Tandai kiriman yang berlaku sebagai terverifikasi oleh provinsi; sejak itu terkunci.

    Mark current submissions as verified by the province, which locks them.
    """
    check_regency(regency)
    if month is not None:
        month_after(month)
    refuse_if(check_free_text(verifier=verifier))
    store = open_store()
    cut_off = newest_release(store).cut_off
    count = store.verify(by=verifier, cut_off=cut_off, regency=regency, month=month, table=table)
    lacking = left_out.of(left_out.short(store), regency or "", month or "", table or "")
    text = in_both("told-verified", count=count)
    if len(lacking):
        sentences = (line for language in locales.LANGUAGES for line in left_out.sentences(language, lacking))
        text = "\n".join([text, in_both("told-verified-short", count=len(lacking)), *sentences])
    answer(as_json, {"verified": count, "short": records(lacking)}, text)


@click.command()
@click.option("--regency", required=True, help="Kode kabupaten/kota, mis. 62.06. / Regency code, e.g. 62.06.")
@click.option("--month", required=True, metavar="YYYY-MM")
@click.option("--table", required=True, type=_TABLES)
@click.option(
    "--number",
    required=True,
    help="Nomor dokumen yang mendasari kiriman. / Number of the document that the submission rests on.",
)
@click.option(
    "--by",
    "office",
    required=True,
    help="Kantor yang menyimpan dokumennya, bukan nama orang. / Which office has the document (no person's name).",
)
@json_option
def document(regency: str, month: str, table: str, number: str, office: str, as_json: bool) -> None:
    """Catat dokumen yang mendasari kiriman yang dilaporkan; kiriman itu menjadi terdokumentasi.

    Note the document a reported submission rests on, which makes it documented.
    """
    check_regency(regency)
    month_after(month)
    refuse_if(check_free_text(verifier=office, correction=number))
    store = open_store()
    cut_off = newest_release(store).cut_off
    count = store.document(regency, month, table, document=number, by=office, cut_off=cut_off)
    if not count:
        raise Refused(Refusal("store", "not-reported"))
    answer(as_json, {"documented": count}, in_both("told-documented", count=count))


@click.command()
@click.option(
    "--regency",
    help="Kode kabupaten/kota, mis. 62.06; bawaan: semua. / Regency code, e.g. 62.06; default: all.",
)
@click.option("--month", metavar="YYYY-MM", help="Bawaan: semua bulan. / Default: every month.")
@click.option("--table", type=_TABLES, help="Bawaan: semua tabel. / Default: every table.")
@language_option
@json_option
def history(regency: str | None, month: str | None, table: str | None, language: str, as_json: bool) -> None:
    """Riwayat data: siapa melakukan apa, kapan, dan mengapa; yang terlama dahulu.

    What happened to the data: who did what, when and why, oldest first.
    """
    check_regency(regency)
    if month is not None:
        month_after(month)
    events = open_store().history(regency, month, table)
    machine = events.assign(at=events["at"].dt.tz_localize("UTC"))
    answer(as_json, records(machine), tables.events(language, events))


@click.command()
@click.option(
    "--check",
    is_flag=True,
    help="Cocokkan fakta setiap rilis dengan sidiknya. / Compare the kept facts of every release with its hash.",
)
@click.option(
    "--new", is_flag=True, help="Buat rilis dari yang kini berlaku. / Make the release of what counts now."
)
@click.option(
    "--cut-off",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Tanggal rilis baru; bawaan: hari ini. / The day of a new release; default: today.",
)
@language_option
@json_option
def release(check: bool, new: bool, cut_off: datetime | None, language: str, as_json: bool) -> None:
    """Daftar rilis: nomor, sidik isi, batas data, kelengkapan; periksa, atau buat yang baru.

    List the releases: id, hash of content, cut-off, completeness; check them, or make a new one.
    """
    if new:
        return _make(cut_off.date() if cut_off else periods.office_today(), as_json)
    store = open_store()
    releases, current = store.releases(), store.latest_release()
    releases["current"] = releases["release_id"] == (current.id if current else "")
    if check:
        releases = releases.merge(store.check_releases(), on="release_id")
    warnings, stands = _checked(releases) if check else ([], True)
    machine = releases.assign(made_at=releases["made_at"].dt.tz_localize("UTC"))
    answer(as_json, records(machine), "\n".join([tables.releases(language, releases), *warnings]))
    if not stands:
        raise SystemExit(REFUSED)


def _checked(releases: pd.DataFrame) -> tuple[list[str], bool]:
    """What the check found, in both languages, and whether all stands: every release is whole, and the current one
    divides by what stands in the files. An earlier one may have been made before a line was put right."""
    broken = releases.loc[~releases["intact"].astype(bool), "release_id"]
    warnings = [in_both("refused-not-intact", releases=", ".join(broken))] if len(broken) else []
    differ = releases[releases["changed"].map(len) > 0]
    for lines, alike in differ.groupby("changed", sort=False):
        names = ", ".join(alike["release_id"])
        warnings.append(in_both("refused-lines-changed", releases=names, lines="; ".join(lines)))
    # A speed holds at once, for every release: it is told, and nothing is wrong.
    driven = releases[releases["speeds"].map(len) > 0]
    for speeds, alike in driven.groupby("speeds", sort=False):
        names = ", ".join(alike["release_id"])
        warnings.append(in_both("told-speeds-since", releases=names, speeds="; ".join(speeds)))
    return warnings, not len(broken) and not differ["current"].any()


def _make(cut_off: date, as_json: bool) -> None:
    made = open_store().make_release(cut_off)
    if made is None:
        raise Refused(Refusal("store", "nothing-held"))
    made_at = made.made_at.replace(tzinfo=UTC).isoformat()
    answer(as_json, {**vars(made), "made_at": made_at}, in_both("told-release", release=made.id))


@click.command()
@click.argument("file", type=FilePath(path_type=Path, dir_okay=False))
@json_option
def backup(file: Path, as_json: bool) -> None:
    """Tulis semua yang tersimpan ke satu berkas cadangan; berkas lama bernama sama diganti.

    Write everything that is held to one file, which either database can be restored from; an earlier file of that
    name is replaced.
    """
    store, replaced = open_store(), file.exists()
    manifest = store.back_up(file)
    rows = sum(table["rows"] for table in manifest["tables"].values())
    text = in_both("told-written", file=str(file), rows=rows, release=manifest["release"] or "–")
    text += "\n" + in_both("told-replaced", file=str(file)) if replaced else ""
    secret = publication_secret.path(store)
    text += "\n" + in_both("told-secret-apart", file=str(secret)) if secret.exists() else ""
    answer(
        as_json, {"written": str(file), "replaced": replaced, "secret_of_rounding": False, **manifest}, text
    )


@click.command()
@click.argument("file", type=FilePath(exists=True, path_type=Path, dir_okay=False))
@json_option
def restore(file: Path, as_json: bool) -> None:
    """Isi basis data kosong dari cadangan, lalu cocokkan setiap rilis dengan sidiknya.

    Fill an empty store, on either database, from a backup, and check every release against its hash.
    """
    store = open_store(may_begin=True)
    manifest = store.restore(file)
    key = "told-restored-same" if manifest["recomputed"] else "told-restored-other"
    audit = manifest["audit"]
    machine = {"restored": str(file), **manifest, "audit": {"sound": audit.fault is None, **asdict(audit)}}
    sentences = (line for language in locales.LANGUAGES for line in audit_words.restored(language, audit))
    lines = [in_both(key, release=manifest["release"] or "–"), *sentences]
    secret = publication_secret.path(store)
    if not publications.every(store).empty and not secret.exists():
        lines.append(in_both("told-secret-wanted", file=str(secret)))
    answer(as_json, machine, "\n".join(lines))
