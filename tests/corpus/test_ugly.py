"""Ugly but honest files: each comes to exactly the facts of the clean one, and what was forgiven is said."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest

import locales
from data.importing import Intake
from data.store import Store
from tests.corpus import clean, sending
from tests.corpus.ugly.ugly import ALL, Ugly
from tests.families import family


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


def kind(member: Mapping[str, Ugly]) -> Hashable:
    """What is ugly about a file: the module that makes it, what is said of it, and whether it comes beside others."""
    ugly = member["ugly"]
    return ugly.make.__module__, ugly.notes, bool(ugly.held)


@family(kind)
@pytest.mark.parametrize("ugly", ALL.values(), ids=list(ALL))
def test_an_ugly_file_says_what_the_clean_one_said(ugly: Ugly, tmp_path: Path) -> None:
    """Where the clean file is held already it has nothing new; what it needs beside it comes to the same facts."""
    store = sending.kept(*ugly.held).laid(tmp_path)
    if ugly.held:
        intakes = [sending.sent(store, name, content) for name, content in ugly.files()]
        pd.testing.assert_frame_equal(sending.facts_of(store), sending.clean_facts())
    else:
        intakes = [sending.examined(name, content, store) for name, content in ugly.files()]
        assert [intake.nothing_new for intake in intakes] == [True] * len(intakes)
        assert told(intakes) == told_by_the_clean_one()
    notes = [note for intake in intakes for note in intake.notes]
    assert ugly.notes <= {note.code for note in notes}
    for note, language in itertools.product(notes, locales.LANGUAGES):
        assert note.said(language).strip()


def told(intakes: list[Intake]) -> set[tuple[str, str, str]]:
    """Of what the files speak: regency, month, table."""
    rows = pd.concat([intake.changes for intake in intakes])
    return set(rows[["regency", "month", "table_name"]].itertuples(index=False, name=None))


@cache
def told_by_the_clean_one() -> set[tuple[str, str, str]]:
    with TemporaryDirectory() as folder:
        store = Store(Path(folder))
        return told([sending.examined("bersih.xlsx", clean.xlsx_of(clean.sheets()), store)])


def test_facts_tell_a_file_apart_in_which_one_number_differs(tmp_path: Path) -> None:
    """Otherwise the comparison above would show nothing."""
    made = clean.sheets()
    made[1].write(2, "participants_female", 31)
    store = Store(tmp_path / "empty")
    sending.sent(store, "lain.xlsx", clean.xlsx_of(made))
    assert not sending.facts_of(store).equals(sending.clean_facts())
    holding = sending.kept().laid(tmp_path / "held")
    assert not sending.examined("lain.xlsx", clean.xlsx_of(made), holding).nothing_new
