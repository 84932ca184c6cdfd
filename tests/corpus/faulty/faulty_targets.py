"""Faulty files of targets: held to the same rules as a target that is set by hand."""

from __future__ import annotations

from tests.corpus.clean import PLACE, TODAY, Cell, Sheet, xlsx_of
from tests.corpus.faulty.faultiness import Faulty
from tests.corpus.sending import Place

TITLE = "Target"
HEADINGS = {"indicator": "Indikator", "year": "Tahun", "target": "Target", "reference": "Dasar"}
IKM = "Indeks kepuasan masyarakat (IKM)"
BASIS = "Renstra 2025–2029"


def _file(*rows: list[Cell]) -> bytes:
    columns, headings = [*PLACE, *HEADINGS], [*PLACE.values(), *HEADINGS.values()]
    return xlsx_of([Sheet("targets", TITLE, columns, headings, [[None, None, *row] for row in rows])])


def _case(name: str, why: str, rows: list[list[Cell]], *expected: tuple[str, int, str]) -> Faulty:
    places: tuple[Place, ...] = tuple((code, TITLE, row, HEADINGS[column]) for code, row, column in expected)
    return Faulty(name, why, lambda: (f"{name}.xlsx", _file(*rows)), places)


CASES = [
    _case("target_of_what_is_not_judged", "A target for reports received, which are never judged.",
          [["Laporan ditindaklanjuti", TODAY.year, 85, BASIS], ["Laporan diterima", TODAY.year, 80, BASIS]],
          ("target_indicator", 3, "indicator")),
    _case("target_of_a_past_year", "A target for a year whose scores have been read.",
          [["Laporan ditindaklanjuti", TODAY.year - 1, 85, BASIS]], ("target_past", 2, "year")),
    _case("target_out_of_all_years", "Targets for years before the first and beyond the last.",
          [["Laporan ditindaklanjuti", 2019, 85, BASIS], ["Laporan ditindaklanjuti", TODAY.year + 11, 85, BASIS]],
          ("target_year", 2, "year"), ("target_year", 3, "year")),
    _case("target_beyond_its_unit", "A percent above 100, an IKM below 25, a level above 5.",
          [["Laporan ditindaklanjuti", TODAY.year, 120, BASIS], [IKM, TODAY.year, 20, BASIS],
           ["Tingkat partisipasi (median)", TODAY.year, 6, BASIS]],
          ("target_range", 2, "target"), ("target_range", 3, "target"), ("target_range", 4, "target")),
    _case("target_that_the_worst_attains", "An IKM of 25 and a level of 1, which the worst answers give.",
          [[IKM, TODAY.year, 25, BASIS], ["Tingkat partisipasi (median)", TODAY.year, 1, BASIS]],
          ("target_worst", 2, "target"), ("target_worst", 3, "target")),
]  # fmt: skip
