"""Every sentence about a change, in both languages: each number that is printed stands in the cell it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import locales
from data import geography, periods, say_values
from data.facts import arrivals
from data.periods import Period, due_date, parse
from data.store import Store
from indicators import by_id
from indicators.change.arrival_sentences import arrival_sentences, revision_sentence
from indicators.change.sentences import Sentence, Source, largest_mover, sentences
from indicators.change.signal import Change, change, revision
from indicators.evaluation import Evaluation
from presentation import editions
from presentation.analysis import changes, waterfall
from presentation.view import View
from tests.families import family
from tests.presentation import views

pytestmark = pytest.mark.usefixtures("shown")
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


def contradictions(movement: Change, area: str, lines: list[Sentence]) -> list[str]:
    """What sentences, bars and the table of an area say against each other or against their own figures."""
    release = editions.store().latest_release()
    assert release is not None
    view = replace(views.view(area), release=release)
    row = changes.own(view, movement)
    indicators = movement.indicators[movement.indicators["area"] == area].set_index("indicator", drop=False)
    if row["points"] != row["points"]:
        return []
    return [
        *_bars(view, row, indicators),
        *_cells(view, movement, row),
        *(wrong for line in lines for wrong in _against_itself(line, indicators)),
        *_mover(movement, area, row, indicators),
    ]


def _bars(view: View, row: pd.Series, indicators: pd.DataFrame) -> Iterator[str]:
    """Every bar begins where the one before ended, and both ends are the scores as they are printed."""
    steps = waterfall.steps(view, row, indicators)
    level = steps["start"].iloc[0]
    for step in steps.iloc[1:-1].itertuples():
        if step.start != level or not step.shown.startswith(
            say_values.signed(view.language, step.end - level)
        ):
            yield f"the bar {step.label} does not begin where the last ended, or is not as long as is written"
        level = step.end
    if steps["end"].iloc[-1] != level:
        yield "the bars do not end at the score"
    for end, score in ((steps.iloc[0], row["score_before"]), (steps.iloc[-1], row["score"])):
        if end["shown"] != locales.number(view.language, score, 1):
            yield f"the score {score} is drawn as {end['shown']}"
    names = sorted(
        indicators.loc[indicators["printed"].abs() > 0, "indicator"].map(by_id).map(lambda of: of.domain)
    )
    if [step.split()[0] for step in steps["label"].iloc[1:-1]] != names:
        yield "another number of indicators has bars"


def _cells(view: View, movement: Change, row: pd.Series) -> Iterator[str]:
    """Printed cells sum to printed margins, the margins to the whole; a row's end is its indicator's bar."""
    table = changes._table(view, movement)
    if table.empty:
        return
    tenths = (10 * table.fillna(0)).round(6)
    if not (tenths.iloc[:-1, :-1].sum(axis=1) == tenths["all"].iloc[:-1]).all():
        yield "the cells of a row do not sum to its end"
    if not (tenths.iloc[:-1].sum() == tenths.iloc[-1]).all():
        yield "the cells of a column do not sum to its foot"
    if tenths.loc["", "all"] != round(10 * row["printed"], 6):
        yield "the table does not sum to the change"
    bars = movement.indicators[movement.indicators["area"] == view.area].set_index("indicator")["printed"]
    if not (table["all"].iloc[:-1] == bars.reindex(table.index[:-1])).all():
        yield "a row does not end at its bar"


def _against_itself(line: Sentence, indicators: pd.DataFrame) -> Iterator[str]:
    """A direction that its points or its figures do not have, two figures printed as one, a signal over nought."""
    cells = {name: value.value for name, value in line.values.items()}
    texts = {name: say_values.said("id", value.kind, value.value) for name, value in line.values.items()}
    if line.about == "mover":
        points = cells["points"]
        if (cells["direction"] == "up") != (points > 0) or points != indicators.at[
            cells["indicator"], "printed"
        ]:
            yield f"{line.key} has other points than its bar: {texts}"
    if line.about in ("mover", "target") and "was" in texts and texts["was"] == texts["now"]:
        yield f"{line.key} prints two figures as one: {texts}"
    directed = line.key.startswith(("changes-mover", "changes-whole")) and {"was", "direction"} <= set(cells)
    if directed and (cells["direction"] == "up") != (cells["now"] > cells["was"]):
        yield f"{line.key} says {cells['direction']} of {texts}"
    if "lower" in cells:
        signal = line.key == "changes-whole-signal" or cells.get("signal") == "signal"
        if signal != (texts["lower"][0] == texts["upper"][0] != "0"):
            yield f"{line.key} says a signal {signal} of {texts}"
        if not cells["lower"] <= cells["alike"] <= cells["upper"]:
            yield f"{line.key} has its figure beside its interval: {texts}"


def _mover(movement: Change, area: str, row: pd.Series, indicators: pd.DataFrame) -> Iterator[str]:
    """The overview's largest mover is the longest bar in the score's direction, with the points of that bar."""
    mover = largest_mover(movement, area)
    along = indicators["printed"] * (1 if row["points"] >= 0 else -1)
    if mover is None:
        if along.max() > 0:
            yield "no largest mover is named"
    elif mover[1] != indicators.at[mover[0], "printed"] or abs(mover[1]) != along.max():
        yield f"{mover} is no longest bar"


@pytest.mark.slow
@family("by", lambda member: member["span"].kind)
@pytest.mark.parametrize("by", list(KINDS))
@pytest.mark.parametrize("span", SPANS, ids=lambda span: span.id)
def test_every_number_stands_where_it_says_and_sentences_bars_and_cells_agree(
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
        assert contradictions(movement, area, lines) == []


def test_the_sentences_of_a_quarter_name_whole_movers_places_and_composition(evaluation: Evaluation) -> None:
    movement = change(evaluation, parse("2026-Q3"), parse("2026-Q2"), "province", draws=DRAWS)
    lines = sentences(movement, "62")
    assert {sentence.about for sentence in lines} == {"whole", "mover", "places", "composition"}
    assert changes.say("id", lines[0]).startswith("Dibandingkan dengan Triwulan II 2026, skor ")
    mover = largest_mover(movement, "62")
    assert mover is not None
    points = movement.indicators.set_index("indicator")["points"]
    assert (points.idxmax() if movement.areas["points"].iloc[0] > 0 else points.idxmin()) == mover[0]
    assert mover[1] == movement.indicators.set_index("indicator").loc[mover[0], "printed"]


def test_a_silent_regency_is_said_to_have_no_score_and_why(evaluation: Evaluation) -> None:
    movement = change(evaluation, parse("2026-Q3"), parse("2026-Q2"), "regency", draws=DRAWS)
    texts = [changes.say("en", sentence) for sentence in sentences(movement, "62.07")]
    assert texts == [
        f"Kabupaten Seruyan has no score yet for Quarter {number}, 2026: 0 domains have figures, at least 3 are needed."
        for number in (3, 2)
    ]


def test_a_score_that_hidden_domains_would_make_is_said_to_be_closed_and_not_to_be_none(
    evaluation: Evaluation,
) -> None:
    """Two domains with figures and three that are hidden: with three there would be a score."""
    movement = change(evaluation, parse("2026-Q3"), parse("2026-Q2"), "regency", draws=DRAWS)
    part = movement.areas["area"] == "62.07"
    values = {"domains_before": 2, "hidden_before": 3, "domains": 2, "hidden": 0}
    movement = replace(movement, areas=movement.areas.assign(**values)[part])
    assert [changes.say("en", sentence) for sentence in sentences(movement, "62.07")] == [
        "Kabupaten Seruyan has no score yet for Quarter 3, 2026: 2 domains have figures, at least 3 are needed.",
        "The score of Kabupaten Seruyan for Quarter 2, 2026 is not open to the public.",
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
    lines = [sentence for sentence in sentences(movement, "62") if sentence.key.startswith("changes-target")]
    assert len(lines) == 1
    assert untraceable(lines[0], frames_of(movement), "id") == []
    assert "100 % menjadi 50 %" in changes.say("id", lines[0]).replace("\u202f", " ")


def test_a_number_that_no_cell_holds_is_seen(evaluation: Evaluation) -> None:
    """The test itself: a changed cell, and a figure given as a word, are both found."""
    movement = change(evaluation, parse("2026-Q3"), parse("2026-Q2"), "province", draws=DRAWS)
    frames = frames_of(movement)
    frames["areas"] = frames["areas"].assign(printed=frames["areas"]["printed"] + 0.1)
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
