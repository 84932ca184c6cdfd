"""Every sentence about a change, in both languages: each number that is printed stands in the cell it names."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import locales
from data import geography, periods, say_values
from data.facts import arrivals
from data.periods import Period, due_date, parse
from data.store import Store
from indicators.change.sentences import (
    Sentence,
    Source,
    arrival_sentences,
    largest_mover,
    revision_sentence,
    sentences,
)
from indicators.change.signal import Change, change, revision
from indicators.evaluation import Evaluation
from presentation.analysis import changes

LAST_MONTHS, DRAWS = 6, 200
SPANS = [
    *periods.between("2023-10", "2026-12", "quarter"),
    *periods.between("2023-10", "2026-12", "semester"),
    *periods.between("2023-10", "2026-12", "year"),
    *periods.between("2023-10", "2026-12", "month")[-LAST_MONTHS:],
]
NUMBER = re.compile(r"[+−]?\d[\d.,]*\d|[+−]?\d")
KINDS = {"province": ["62"], "district_dprd": [f"kalteng-{number}" for number in range(1, 6)]} | {
    "regency": list(geography.regencies().index)
}


@pytest.fixture(scope="module")
def evaluation(demonstration: Path) -> Evaluation:
    store = Store(demonstration)
    release = store.latest_release()
    assert release is not None
    return Evaluation(store.facts(release.id), geography.geography(), store.targets(), release.cut_off)


def untraceable(sentence: Sentence, frames: dict[str, pd.DataFrame], language: str) -> list[str]:
    """What is wrong with a sentence: a number printed that no cell holds, or a cell that holds another one."""
    wrong = []
    for name, value in sentence.values.items():
        if (value.kind in say_values.FIGURES) != (value.source is not None):
            wrong.append(f"{name} is a figure without a source, or a word with one")
        if value.source is not None and cell(frames, value.source) != float(value.value):
            wrong.append(f"{name} is {value.value}, not what stands in {value.source}")
    printed = [
        number
        for value in sentence.values.values()
        if value.source is not None
        for number in NUMBER.findall(say_values.said(language, value.kind, value.value))
    ]
    # Words (a period, a name) may hold digits that are no figures: they are said without.
    words = {
        name: "x"
        if value.kind not in (*say_values.FIGURES, "choice")
        else say_values.said(language, value.kind, value.value)
        for name, value in sentence.values.items()
    }
    read = NUMBER.findall(locales.say(language, sentence.key, **words))
    if sorted(read) != sorted(printed):
        wrong.append(f"reads {read}, but {printed} were given")
    if not changes.say(language, sentence).strip().endswith("."):
        wrong.append("is no sentence")
    return [f"{sentence.key} ({language}): {fault}" for fault in wrong]


def cell(frames: dict[str, pd.DataFrame], source: Source) -> float:
    """The figure in the one row that the source picks."""
    frame = frames[source.frame]
    chosen = np.logical_and.reduce([frame[name].to_numpy() == value for name, value in source.row.items()])
    assert chosen.sum() == 1, source
    return float(frame[source.column].to_numpy()[chosen][0])


def frames_of(movement: Change) -> dict[str, pd.DataFrame]:
    return {"areas": movement.areas, "indicators": movement.indicators, "regencies": movement.regencies}


@pytest.mark.slow
@pytest.mark.parametrize("by", list(KINDS))
@pytest.mark.parametrize("span", SPANS, ids=lambda span: span.id)
def test_every_number_of_every_sentence_stands_where_it_says(
    evaluation: Evaluation, span: Period, by: str
) -> None:
    movement = change(evaluation, span, span.previous, by, draws=DRAWS)
    for area in KINDS[by]:
        lines = sentences(movement, area)
        assert lines
        for language in locales.LANGUAGES:
            assert [
                wrong for sentence in lines for wrong in untraceable(sentence, frames_of(movement), language)
            ] == []


def test_the_sentences_of_a_quarter_name_whole_movers_places_and_composition(evaluation: Evaluation) -> None:
    movement = change(evaluation, parse("2026-Q3"), parse("2026-Q2"), "province", draws=DRAWS)
    lines = sentences(movement, "62")
    assert {sentence.about for sentence in lines} == {"whole", "mover", "places", "composition"}
    assert changes.say("id", lines[0]).startswith("Dibandingkan dengan Triwulan II 2026, skor turun")
    mover = largest_mover(movement, "62")
    assert mover is not None
    points = movement.indicators.set_index("indicator")["points"]
    assert points.idxmin() == mover[0]
    assert mover[1] == pytest.approx(movement.indicators.set_index("indicator").loc[mover[0], "points_value"])


def test_a_silent_regency_is_said_to_have_no_score_and_why(evaluation: Evaluation) -> None:
    movement = change(evaluation, parse("2026-Q3"), parse("2026-Q2"), "regency", draws=DRAWS)
    texts = [changes.say("en", sentence) for sentence in sentences(movement, "62.07")]
    assert texts == [
        f"Kabupaten Seruyan has no score yet for Quarter {number}, 2026: 0 domains have figures, at least 3 are needed."
        for number in (3, 2)
    ]


def test_a_domain_that_came_in_is_told_plainly(evaluation: Evaluation) -> None:
    movement = change(evaluation, parse("2026-Q3"), parse("2026-Q2"), "regency", draws=DRAWS)
    texts = [changes.say("id", sentence) for sentence in sentences(movement, "62.05")]
    assert any(text.startswith("Bidang ") and "mulai dinilai" in text for text in texts)
    assert any(text.startswith("Karena ") and "mulai dinilai" in text for text in texts)


def test_a_target_that_changed_is_told_with_its_points(evaluation: Evaluation) -> None:
    """From 2026 on half the campaigns are enough: the attainment doubles by the target alone."""
    later = evaluation.targets[evaluation.targets["indicator"] == "campaign_activities"].assign(
        year=2026, target=50.0
    )
    moved = Evaluation(
        evaluation.facts, evaluation.geography, pd.concat([evaluation.targets, later]), evaluation.cut_off
    )
    movement = change(moved, parse("2026-Q1"), parse("2025-Q4"), "province", draws=DRAWS)
    lines = [sentence for sentence in sentences(movement, "62") if sentence.about == "target"]
    assert len(lines) == 1
    assert untraceable(lines[0], frames_of(movement), "id") == []
    assert "100 % menjadi 50 %" in changes.say("id", lines[0]).replace("\u202f", " ")


def test_a_number_that_no_cell_holds_is_seen(evaluation: Evaluation) -> None:
    """The test itself: a changed cell, and a figure given as a word, are both found."""
    movement = change(evaluation, parse("2026-Q3"), parse("2026-Q2"), "province", draws=DRAWS)
    frames = frames_of(movement)
    frames["areas"] = frames["areas"].assign(points=frames["areas"]["points"] + 0.1)
    assert untraceable(sentences(movement, "62")[0], frames, "id")
    bare = sentences(movement, "62")[0]
    as_word = {**bare.values, "points": bare.values["points"]._replace(source=None)}
    assert untraceable(Sentence(bare.key, as_word, bare.about), frames_of(movement), "id")


def test_arrivals_and_revisions_are_traceable_too(demonstration: Path, evaluation: Evaluation) -> None:
    before, now = parse("2026-Q2"), parse("2026-Q3")
    rows = arrivals.arrivals(Store(demonstration).submissions(), before, now)
    counts = arrivals.counted(rows, before, now)
    older = Evaluation(
        evaluation.facts[evaluation.facts["regency"] != "62.71"],
        evaluation.geography,
        evaluation.targets,
        due_date("2026-06"),
    )
    revised = revision(older, evaluation, before, "province")
    lines = [
        *arrival_sentences(counts, before.id, now.id, due_date("2026-06")),
        revision_sentence(revised, "62", before.id),
    ]
    assert lines[-1].key == "arrivals-revision"
    for language in locales.LANGUAGES:
        for sentence in lines:
            assert untraceable(sentence, {"arrivals": counts, "revision": revised}, language) == []
