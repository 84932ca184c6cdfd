"""Commands for what comes in: the workbook, the demonstration register, and the import of a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

import locales
from commands.office.import_outcome import Outcome
from commands.shell.answer import REFUSED, answer, open_store
from commands.shell.files import FilePath, working_on
from commands.shell.options import json_option, language_option, month_after
from commands.shell.refusal import Misused, in_both, needed
from data import demo as demonstration
from data import geography, importing, periods
from data.importing import Intake, kobo_forms, prefilled, second_yes, template
from data.importing.notes import ORDERS, YEAR, ZERO
from data.importing.progress import Progress, silent
from data.refusal import Refusal, Refused
from data.store import Store, StoreChanged

_TRIES = 3


@click.command("template")
@click.option(
    "--out", type=FilePath(path_type=Path, dir_okay=False), default=Path("pelita.xlsx"), show_default=True
)
@click.option(
    "--regency",
    help="Isi buku kerja dengan yang sudah tercatat dari daerah ini, mis. 62.06; perlu --month. / "
    "Fill it with what is held of this regency, e.g. 62.06; needs --month.",
)
@click.option(
    "--month",
    metavar="YYYY-MM",
    help="Bulan yang akan dilaporkan; perlu --regency. / The month to be told; needs --regency.",
)
@language_option
@json_option
def template_command(out: Path, regency: str | None, month: str | None, language: str, as_json: bool) -> None:
    """Tulis buku kerja untuk diisi petugas: kosong, atau terisi dengan yang sudah tercatat dari satu daerah.

    Write the workbook that officers fill in: empty, or filled with what is held of one regency.
    """
    filling = None
    if regency is not None or month is not None:
        needed(regency=regency, month=month)
        month_after(str(month))
        if regency not in geography.regencies().index:
            raise Misused.of("refused-regency", value=regency)
        filling = prefilled.filling(open_store(), str(regency), str(month), language)
    with working_on(out):
        out.write_bytes(template.workbook(language, filling))
    answer(as_json, {"written": str(out)}, str(out))


@click.command("forms")
@click.option("--out", type=FilePath(path_type=Path, file_okay=False), default=Path("."), show_default=True)
@json_option
def forms_command(out: Path, as_json: bool) -> None:
    """Tulis formulir KoboToolbox (XLSForm) untuk kampanye dan kepuasan.

    Write the KoboToolbox forms (XLSForm) of campaigns and satisfaction.
    """
    out.mkdir(parents=True, exist_ok=True)
    made = [out / kobo_forms.file_name(name) for name in kobo_forms.FORMS]
    for name, file in zip(kobo_forms.FORMS, made, strict=True):
        with working_on(file):
            file.write_bytes(kobo_forms.xlsform(name))
    versions = {name: kobo_forms.settings(name)["version"] for name in kobo_forms.FORMS}
    written = [str(file) for file in made]
    answer(as_json, {"written": written, "versions": versions}, "\n".join(written))


@click.command()
@click.option(
    "--until",
    metavar="YYYY-MM",
    help="Bulan terakhir register; bawaan: akhir triwulan penuh yang terakhir. / "
    "Last month of the register; default: the last full quarter's.",
)
@click.option(
    "--remove",
    is_flag=True,
    help="Keluarkan register peragaan; kiriman lain tetap. / "
    "Take the demonstration register out; other submissions stay.",
)
@json_option
def demo(until: str | None, remove: bool, as_json: bool) -> None:
    """Buat register peragaan (SIMULASI), atau keluarkan sebelum kerja nyata dimulai.

    Build the SIMULATED demonstration register, or take it out before real work begins.
    """
    store = open_store(may_begin=not remove)
    if remove:
        count = store.remove_simulated(periods.office_today())
        return answer(as_json, {"removed_submissions": count}, in_both("told-removed", count=count))
    if not store.submissions().empty:
        raise Refused(Refusal("store", "holds-already"))
    today = periods.office_today() if until is None else month_after(until)
    release = demonstration.build(store, today)
    answer(as_json, {"release": release.id, "submissions": release.submissions, "simulated": True},
           in_both("told-simulated", release=release.id, count=release.submissions))  # fmt: skip


@click.command("import")
@click.argument("file", type=FilePath(exists=True, path_type=Path, dir_okay=False))
@click.option(
    "--preview",
    is_flag=True,
    help="Tunjukkan apa yang akan berubah, tanpa menulis; selesai dengan kode 2 bila impor biasa akan ditolak. / "
    "Tell what would change and write nothing; ends with code 2 where a plain import would be refused.",
)
@click.option(
    "--take-good",
    is_flag=True,
    help="Simpan baris yang baik walaupun ada baris yang salah. / Save the good rows although others have faults.",
)
@click.option(
    "--faulty-rows",
    type=FilePath(path_type=Path, dir_okay=False),
    help="Tulis baris yang salah beserta alasannya ke berkas ini; itu saja tidak mengimpor apa pun. / "
    "Write the faulty rows with their reasons to this file; that alone imports nothing.",
)
@click.option(
    "--correct",
    default="",
    metavar="ALASAN/REASON",
    help="Ganti angka terverifikasi dengan alasan ini; perlu --sender. Koreksi mulai lagi dari dilaporkan, tanpa "
    "nomor dokumen yang lama. / Replace verified figures for this reason; needs --sender. A correction starts again "
    "as reported, without the old document number.",
)
@click.option(
    "--date-order",
    "date_orders",
    multiple=True,
    metavar="[SHEET: COLUMN=]dmy|mdy",
    help="Urutan tanggal yang dapat dibaca dua cara; tanpa kolom berlaku untuk semua. / "
    "How dates are written that can be read in two ways; without a column, in all of them.",
)
@click.option(
    "--fewer-rows",
    is_flag=True,
    help="Ya, baris tersimpan yang tidak ada lagi dalam berkas memang tidak dihitung lagi. / "
    "Yes, rows that are held and no longer in the file are to count no longer.",
)
@click.option(
    "--other-regency",
    is_flag=True,
    help="Ya, berkas ini memang tentang daerah lain dari yang disebut pengirim, judul, atau namanya. / "
    "Yes, the file is about another regency than its sender, titles or name tell.",
)
@click.option(
    "--into-simulation",
    is_flag=True,
    help="Ya, baris nyata ini memang masuk ke register SIMULASI. / "
    "Yes, these real rows are to come into the SIMULATED register.",
)
@click.option(
    "--state-zero",
    is_flag=True,
    help="Nyatakan nol untuk tabel dan bulan yang bertulisan NIHIL. / "
    "State zero for the tables and months that say NIHIL.",
)
@click.option(
    "--years-right",
    is_flag=True,
    help="Tahun yang jauh dari tahun lain memang benar. / The years far from all others are right.",
)
@click.option("--sender", default="", help="Kantor pengirim berkas. / Which office sent the file.")
@language_option
@json_option
def import_command(
    file: Path,
    preview: bool,
    take_good: bool,
    faulty_rows: Path | None,
    correct: str,
    date_orders: tuple[str, ...],
    fewer_rows: bool,
    other_regency: bool,
    into_simulation: bool,
    state_zero: bool,
    years_right: bool,
    sender: str,
    language: str,
    as_json: bool,
) -> None:
    """Impor buku kerja atau CSV yang sudah diisi; semua kesalahan disebut, dan tidak ada yang setengah tersimpan.

    Import a filled workbook or CSV; every fault is listed, and nothing is half-taken.
    """
    store, orders = open_store(may_begin=True), dict(map(_order, date_orders))
    agreed = {
        second_yes.LOST: fewer_rows,
        second_yes.ELSEWHERE: other_regency,
        second_yes.SIMULATED: into_simulation,
    }
    accepted = [kind for kind, is_said in ((ZERO, state_zero), (YEAR, years_right)) if is_said]
    for attempt in range(_TRIES):
        intake = _examined(file, store, correct, orders, accepted, language, as_json)
        written = _write_faulty(intake, faulty_rows, language)
        refused = importing.refusals(intake, sender, take_good, correct)
        refused = refused or [
            fault for fault in second_yes.asked(intake, store, sender) if not agreed[fault.code]
        ]
        release = None
        try:
            if not preview and not refused:
                release = importing.take(
                    intake,
                    store,
                    cut_off=periods.office_today(),
                    sender=sender,
                    good_only=take_good,
                    correction=correct,
                    into_simulation=into_simulation,
                )
        except StoreChanged:
            # Nobody has looked at the comparison yet, so it is simply made again.
            if attempt == _TRIES - 1:
                raise
            continue
        outcome = Outcome(intake, refused, release, preview, written)
        answer(as_json, outcome.machine(), outcome.human(language))
        sys.exit(REFUSED if refused else 0)


def _examined(
    file: Path,
    store: Store,
    correction: str,
    orders: Mapping[str, str],
    accepted: Sequence[str],
    language: str,
    as_json: bool,
) -> Intake:
    with _progress(language, as_json) as progress:
        content = file.read_bytes()
        return importing.examine(
            file.name, content, store, periods.office_today(), correction, orders, progress, accepted
        )


def _write_faulty(intake: Intake, target: Path | None, language: str) -> Path | None:
    """The file that the faulty rows were written to; None where nobody asked for it or no row has a fault."""
    if target is None or not intake.faulty_rows:
        return None
    with working_on(target):
        target.write_bytes(template.faulty_workbook(intake.raw, intake.faults, language))
    return target


def _order(text: str) -> tuple[str, str]:
    """The key of a question ("" for all) and its answer."""
    key, _, order = text.rpartition("=")
    if order not in ORDERS:
        raise Misused.of("refused-date-order", value=text)
    return key, order


@contextmanager
def _progress(language: str, as_json: bool) -> Iterator[Progress]:
    """A bar for people who wait at a terminal; nothing for machines and files."""
    if as_json or not sys.stderr.isatty():
        yield silent
        return
    with click.progressbar(length=100, file=sys.stderr, show_eta=False) as bar:

        def told(stage: str, share: float) -> None:
            bar.label = locales.say(language, f"progress-{stage}")
            bar.update(round(share * 100) - bar.pos)

        yield told
