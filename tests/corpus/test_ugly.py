"""Ugly but honest files: each comes to exactly the facts of the clean one, and what was forgiven is said."""

from __future__ import annotations

import itertools
from pathlib import Path

import pandas as pd
import pytest

import locales
from data.store import Store
from tests.corpus import clean, sending
from tests.corpus.ugly import ALL, Ugly


def test_the_clean_file_amounts_to_what_was_counted_by_hand(tmp_path: Path) -> None:
    """The sums are counted from the rows in clean.py, without any program: 8 + 1,250 activities planned, and so on."""
    facts = sending.clean_facts()
    undivided = facts[facts["dimension"] == ""].groupby("measure")["value"].sum()
    assert {measure: undivided[measure] for measure in clean.COUNTED} == clean.COUNTED
    store = sending.kept().laid(tmp_path)
    assert {name: len(store.current_rows(name)) for name in clean.COUNTED_ROWS} == clean.COUNTED_ROWS


def test_there_are_at_least_forty_and_each_names_its_ugliness() -> None:
    assert len(ALL) >= 40
    assert len({ugly.why for ugly in ALL.values()}) == len(ALL)


@pytest.mark.parametrize("ugly", ALL.values(), ids=list(ALL))
def test_an_ugly_file_gives_the_facts_of_the_clean_one(ugly: Ugly, tmp_path: Path) -> None:
    store = sending.kept(*ugly.held).laid(tmp_path) if ugly.held else Store(tmp_path)
    intakes = [sending.sent(store, name, content) for name, content in ugly.files()]
    pd.testing.assert_frame_equal(sending.facts_of(store), sending.clean_facts())
    said = [note for intake in intakes for note in intake.notes]
    assert ugly.notes <= {note.code for note in said}
    for note, language in itertools.product(said, locales.LANGUAGES):
        assert note.said(language).strip()


def test_facts_tell_a_file_apart_in_which_one_number_differs(tmp_path: Path) -> None:
    """Otherwise the comparison above would show nothing."""
    made = clean.sheets()
    made[1].write(2, "participants_female", 31)
    store = Store(tmp_path)
    sending.sent(store, "lain.xlsx", clean.xlsx_of(made))
    assert not sending.facts_of(store).equals(sending.clean_facts())
