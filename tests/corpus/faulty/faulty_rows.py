"""Faulty files in which rows contradict each other, what is stated, or what is held; and several faults at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from data.store import Store
from tests.corpus import sending
from tests.corpus.clean import TODAY, Sheet, sheets, xlsx_of
from tests.corpus.faulty.faultiness import DELETED, Faulty, Mend, Spoiled, cell_case, place
from tests.corpus.faulty.faulty_cells import COVERED
from tests.corpus.ugly.ugly_layout import total_of

WITH_SERVICES = ("reports", "services")


def case(
    name: str, why: str, made: Callable[[], list[Sheet]], *expected: sending.Place, tables: Sequence[str],
    mends: Sequence[Mend] = (), before: Callable[[Store], None] | None = None,
) -> Faulty:  # fmt: skip
    """A case made by doing more to the clean sheets than writing cells."""
    return Faulty(
        name, why, lambda: (f"{name}.xlsx", xlsx_of(made())), expected, tuple(tables), tuple(mends), before
    )


def february_of_murung_raya(store: Store) -> None:
    """The store holds the campaigns of that month, and nothing else."""
    made = sheets("campaigns")[0]
    made.rows = made.rows[4:6]
    sending.sent(store, "februari.xlsx", xlsx_of([made]))


def all_of(*tables: str) -> Callable[[Store], None]:
    return lambda store: _send(store, *tables)


def _send(store: Store, *tables: str) -> None:
    sending.sent(store, "dahulu.xlsx", xlsx_of(sheets(*tables)))


def verified(store: Store) -> None:
    _send(store, "campaigns")
    store.verify(by="DPPA", cut_off=TODAY, regency="62.06", month="2026-01", table="campaigns")


# Nobody knew the month of the row that comes back: the cover sheet states that it is the whole of it.
ONE_OF_MARCH = {"regency_code": "62.12", "month": "03/2026", "table": "Kegiatan Bersama", "rows_stated": 1}


def _with_another_number() -> list[Sheet]:
    made = sheets("campaigns")
    made[0].write(2, "participants_female", 99)
    return made


def _without(table: str, *rows: int, tables: Sequence[str]) -> list[Sheet]:
    made = sheets(*tables)
    chosen = next(sheet for sheet in made if sheet.table == table)
    chosen.rows = [row for number, row in enumerate(chosen.rows, 2) if number not in rows]
    return made


def _campaign_twice() -> list[Sheet]:
    """A second sheet of campaigns brings its one row under a pseudonym of the first."""
    first, second = sheets("campaigns")[0], sheets("campaigns")[0]
    second.title, second.rows, first.rows = "Kampanye lanjutan", first.rows[7:], first.rows[:7]
    second.write(2, "id", "K-12")
    return [first, second]


def _total_of_others() -> list[Sheet]:
    """A total that counts one participant more than its rows."""
    made = sheets("campaigns")
    made[0].below = [total_of(made[0], "Jumlah", made[0].rows)]
    made[0].below[0][made[0].columns.index("participants_male")] += 1
    return made


def _subtotal_of_others() -> list[Sheet]:
    """The total of all rows is right, that of one regency is not."""
    made = sheets("capacity")
    first, second = made[0].rows
    totals = [total_of(made[0], label, rows) for label, rows in
              (("Subtotal", [first]), ("Subtotal", [second]), ("Jumlah seluruhnya", [first, second]))]  # fmt: skip
    totals[1][made[0].columns.index("counsellors")] = 5
    made[0].rows = [first, totals[0], second, totals[1]]
    made[0].below = [totals[2]]
    return made


def _of_a_mended_workbook() -> list[Sheet]:
    """All rows of two months that have a column of reasons, as if others had been taken before."""
    made = sheets("capacity")[0]
    made.insert(len(made.columns), "Kesalahan", ["sudah diperbaiki"] * len(made.rows))
    return [made]


_LOST_REPORT = [Spoiled("reports", 3, "id", "L-05")]
_REFUSED_REPORT = [Spoiled("reports", 4, "risk", "Gawat")]
_MANY = [
    Spoiled("campaigns", 2, "participants_female", -30),
    Spoiled("campaigns", 2, "form", "Lokakarya"),
    Spoiled("campaigns", 3, "date", "kapan-kapan"),
    Spoiled("campaigns", 9, "regency_code", "62.06"),
    Spoiled("satisfaction", 2, "time", 7),
    Spoiled("satisfaction", 2, "cost", 2.5),
    Spoiled("satisfaction", 5, "respondent", None),
    Spoiled("capacity", 3, "budget", "delapan ratus juta"),
    Spoiled("service_points", 4, "latitude", 12.5),
]
_EVERY_CELL = [
    Spoiled("satisfaction", 3, name, 9)
    for name in ("requirements", "procedure", "time", "cost", "product", "competence", "behaviour",
                 "complaints", "facilities", "access")
]  # fmt: skip

CASES = [
    case("id_twice_on_two_sheets", "A pseudonym comes again on a second sheet of the table.", _campaign_twice,
         ("duplicate", "Kampanye lanjutan", 2, "Nomor samaran"), tables=["campaigns"],
         mends=[Mend("campaigns", 2, "id", "K-14")]),
    cell_case("id_of_another_month", "A pseudonym that is held for another month.",
              [Spoiled("campaigns", 8, "id", "K-12")], place("duplicate", "campaigns", 8, "id")),
    case("id_held_for_another_month", "March brings a pseudonym that the store holds for February.",
         lambda: [_march_with("K-12")], place("duplicate_in_store", "campaigns", 6, "id"),
         tables=["campaigns"], before=february_of_murung_raya, mends=[Mend("campaigns", 2, "id", "K-13")]),
    cell_case("service_of_a_refused_report", "A report is refused, and with it the service that points at it.",
              _REFUSED_REPORT, place("unknown_word", "reports", 4, "risk"),
              place("reference_refused", "services", 5, "report_id"), tables=WITH_SERVICES),
    cell_case("report_under_another_number", "A held report is gone, to which a held service points.",
              _LOST_REPORT, place("still_referred_to", "reports", 2, "id"), tables=["reports"],
              before=all_of("reports", "services"), beside=("services",),
              mends=[Mend("reports", 3, "id", "L-02")]),
    case("reasons_without_an_original", "Mended rows of months of which nothing is held.", _of_a_mended_workbook,
         place("nothing_to_complete", "capacity", 2, "year"), place("nothing_to_complete", "capacity", 3, "year"),
         tables=["capacity"], mends=[Mend("capacity", 1, value=DELETED)]),
    # The rows wait until somebody has looked at them; here they turn out to be right.
    case("total_of_others", "A total row says more than its rows.", _total_of_others,
         place("total_row", "campaigns", 10, "participants_male"), tables=["campaigns"],
         mends=[Mend("campaigns", 2, "participants_male", 20)]),
    case("subtotal_of_others", "A subtotal is wrong while the total of all is right.", _subtotal_of_others,
         place("total_row", "capacity", 5, "counsellors"), tables=["capacity"],
         mends=[Mend("capacity", 2, "counsellors", 1)]),
    cell_case("more_rows_stated", "The cover sheet states more rows than there are.",
              [Spoiled("submissions", 2, "rows_stated", 3)],
              place("stated_total", "submissions", 2, "rows_stated"), tables=COVERED,
              mends=[Mend("submissions", 2, "rows_stated", 2)]),
    cell_case("fewer_rows_stated", "The cover sheet states fewer rows than there are.",
              [Spoiled("submissions", 3, "rows_stated", 1)],
              place("stated_total", "submissions", 3, "rows_stated"), tables=COVERED,
              mends=[Mend("submissions", 2, "rows_stated", 2)]),
    cell_case("rows_for_a_declared_zero", "The cover sheet declares nothing, and there are rows.",
              [Spoiled("submissions", 5, "rows_stated", 0)],
              place("stated_total", "submissions", 5, "rows_stated"), tables=COVERED,
              mends=[Mend("submissions", 2, "rows_stated", 2)]),
    cell_case("nothing_stated_of_nothing", "The cover sheet names a month without rows and without a number.",
              [Spoiled("submissions", 4, "rows_stated", None)],
              place("empty_submission", "submissions", 4, "rows_stated"), tables=COVERED,
              mends=[Mend("submissions", 2, "rows_stated", 0)]),
    cell_case("statement_twice", "The cover sheet names one month twice.",
              [Spoiled("submissions", 3, "table", "Laporan")],
              place("duplicate", "submissions", 3, "month"), tables=COVERED),
    case("recap_without_a_total", "A recap lacks one of the totals that its register is needed for.",
         lambda: _without("recap", 5, tables=["recap"]), place("recap_incomplete", "recap", 2, "measure"),
         tables=["recap"], mends=[Mend("recap", 5, column, value) for column, value in zip(
             ("regency_code", "regency_name", "month", "measure", "value"),
             ("62.07", "Seruyan", "01/2026", "Kegiatan ditindaklanjuti", 1), strict=True)]),
    case("recap_without_its_districts", "A distinct count without the breakdown that makes it true.",
         lambda: _without("recap", 4, tables=["recap"]), place("recap_incomplete", "recap", 2, "measure"),
         tables=["recap"], mends=[Mend("recap", 5, column, value) for column, value in zip(
             ("regency_code", "regency_name", "month", "measure", "dimension", "category", "value"),
             ("62.07", "Seruyan", "01/2026", "Kegiatan terlaksana", "Kecamatan", "Seruyan Hilir", 3),
             strict=True)]),
    cell_case("parts_above_their_total", "The districts sum to more than the total.",
              [Spoiled("recap", 4, "value", 5)], place("recap_total", "recap", 3, "value"),
              mends=[Mend("recap", 4, "value", 3)]),
    cell_case("part_above_the_whole", "More activities followed up than held.",
              [Spoiled("recap", 5, "value", 9)], place("part_above_whole", "recap", 5, "value"),
              mends=[Mend("recap", 5, "value", 1)]),
    cell_case("category_of_nothing", "A category that its breakdown does not have.",
              [Spoiled("recap", 4, "category", "Kamipang")], place("recap_breakdown", "recap", 4, "category"),
              mends=[Mend("recap", 4, "category", "Seruyan Hilir")]),
    cell_case("breakdown_of_another_measure", "A breakdown that the measure does not have.",
              [Spoiled("recap", 4, "dimension", "Kelas risiko")], place("recap_breakdown", "recap", 4, "category"),
              mends=[Mend("recap", 4, "dimension", "Kecamatan")]),
    cell_case("recap_beside_its_register", "The same month as a recap and as a register.",
              [Spoiled("campaigns", 2, "regency_code", "62.07"), Spoiled("campaigns", 2, "regency_name", "Seruyan"),
               Spoiled("campaigns", 2, "district", None)],
              place("recap_beside_register", "recap", 2, "measure"), tables=("campaigns", "recap")),
    cell_case("nine_faults_at_once", "Faults on four sheets, two of them in one row: all are told.", _MANY,
              place("negative", "campaigns", 2, "participants_female"), place("unknown_word", "campaigns", 2, "form"),
              place("not_a_date", "campaigns", 3, "date"), place("regency_conflict", "campaigns", 9, "regency_code"),
              place("above_maximum", "satisfaction", 2, "time"), place("fraction", "satisfaction", 2, "cost"),
              place("missing_value", "satisfaction", 5, "respondent"),
              place("not_a_number", "capacity", 3, "budget"),
              place("above_maximum", "service_points", 4, "latitude")),
    cell_case("ten_faults_in_one_row", "Every score of a questionnaire is wrong.", _EVERY_CELL,
              *(place("above_maximum", "satisfaction", 3, cell.column) for cell in _EVERY_CELL)),
    cell_case("every_row_refused", "No row of a table is right, so nothing of it can be taken.",
              [Spoiled("capacity", row, "digital_connected", "belum tahu") for row in (2, 3)],
              *(place("unknown_word", "capacity", row, "digital_connected") for row in (2, 3))),
    cell_case("faults_and_what_hangs_on_them", "A faulty partner, the activities it leads, and a wrong date.",
              [Spoiled("partners", 2, "kind", "Perkumpulan"), Spoiled("joint_activities", 5, "planned", "10/2026/03")],
              place("unknown_word", "partners", 2, "kind"),
              place("reference_refused", "joint_activities", 2, "taking_part"),
              place("reference_refused", "joint_activities", 2, "lead"),
              place("reference_refused", "joint_activities", 3, "lead"),
              place("not_a_date", "joint_activities", 5, "planned"), tables=("partners", "joint_activities"),
              mends=[Mend("partners", 2, "kind", "Dinas perempuan dan anak"),
                     Mend("joint_activities", 4, "planned", date(2026, 3, 10)),
                     *(Mend("submissions", 2, column, value) for column, value in ONE_OF_MARCH.items())]),
    case("verified_already", "A verified month comes again with another number and no reason.", _with_another_number,
         place("verified_locked", "campaigns"), tables=["campaigns"], before=verified),
]  # fmt: skip


def _march_with(identity: str) -> Sheet:
    """The campaigns without the month that is held; the first of March in Murung Raya has another pseudonym."""
    made = sheets("campaigns")[0]
    made.rows = [*made.rows[:4], *made.rows[6:]]
    made.write(6, "id", identity)
    return made
