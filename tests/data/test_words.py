"""Closed lists are read however they are written, and a slip of the pen is met with the nearest word."""

from __future__ import annotations

import pytest

from data import words


@pytest.mark.parametrize("name", words.list_names())
def test_every_code_is_understood_in_both_languages_and_as_itself(name: str) -> None:
    for row in words.word_list(name).itertuples():
        for written in (row.code, row.id, row.en, f"  {row.id.upper()} "):
            assert words.meanings(name)[words.normal(written)] == row.code


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("  Laki-Laki ", "laki-laki"),
        ("0–5 tahun", "0-5 tahun"),
        ("SAPA_129", "sapa 129"),
        ("Biaya/tarif.", "biaya tarif"),
    ],
)
def test_case_dashes_and_punctuation_do_not_matter(written: str, normal: str) -> None:
    assert words.normal(written) == normal


def test_the_nearest_words_are_offered_nearest_first() -> None:
    assert words.nearest("ocsea_form", "Gromming")[0] == "Grooming"
    assert words.nearest("sex", "xyzzy") == []


def test_a_code_is_said_in_either_language_and_an_unknown_one_as_it_is() -> None:
    assert words.word("risk", "high", "id") == "Tinggi"
    assert words.word("risk", "high", "en") == "High"
    assert words.word("risk", "purple", "en") == "purple"


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(KeyError, match="colours"):
        words.word_list("colours")
