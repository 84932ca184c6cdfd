"""What a page waits for, as ratios within one run: they mean the same on a slow and on a fast machine."""

from __future__ import annotations

import io
import statistics
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

import openpyxl
import pandas as pd
import pytest
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner

from data import demo, geography, importing, periods
from data.periods import Period
from data.store import Release, Store
from indicators import INDICATORS
from indicators.evaluation import Evaluation
from indicators.measurement.measure import AREA_KINDS
from presentation import kept, offers
from tests.data.filled import CAMPAIGN, plain_rows, sheet_of, with_
from tests.pages.app import PUBLIC, App
from ui.server import process_switches
from ui.visitor import audit_queue

TODAY = date(2026, 10, 15)
REPEATS = 5


def seconds(work: Callable[[], Any]) -> float:
    """The shortest of several runs, the one least disturbed by others, after one that warms up."""
    work()
    taken = []
    for _ in range(REPEATS):
        start = perf_counter()
        work()
        taken.append(perf_counter() - start)
    return min(taken)


def tell(what: str, measured: float, baseline: float, against: str) -> None:
    ratio = measured / baseline
    print(
        f"\n{what}: {ratio:,.1f} × {against}  ({measured * 1000:,.1f} ms against {baseline * 1000:,.1f} ms)"
    )


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with the demonstration register in it."""
    held = Store(Path(tmp_path_factory.mktemp("bench")))
    demo.build(held, TODAY)
    return held


@pytest.fixture(scope="module")
def release(store: Store) -> Release:
    latest = store.latest_release()
    assert latest is not None
    return latest


@pytest.fixture(scope="module")
def evaluation(store: Store, release: Release) -> Evaluation:
    return Evaluation(store.facts(release.id), geography.geography(), store.targets(), release.cut_off)


def quarters() -> list[Period]:
    last = periods.last_full("quarter", TODAY)
    return [last.shift(-steps) for steps in range(11, -1, -1)]


def grouped(facts: pd.DataFrame) -> pd.DataFrame:
    """The least such a result can cost: the same facts, summed by quarter, regency, measure and category."""
    quarter = facts["month"].str[:4] + "-" + ((facts["month"].str[5:].astype(int) + 2) // 3).astype(str)
    keys = [quarter.rename("quarter"), "regency", "measure", "dimension", "category"]
    return facts.groupby(keys, observed=True)["value"].sum().reset_index()


def test_everything_against_a_plain_sum(evaluation: Evaluation) -> None:
    """All indicators × 14 regencies × 12 quarters, with intervals, statuses, targets, against one groupby."""
    results = evaluation.results(quarters(), "regency")
    assert len(results) == sum("regency" in one.areas for one in INDICATORS) * 14 * 12
    everything = seconds(lambda: evaluation.results(quarters(), "regency"))
    tell(f"{len(results):,} results from {len(evaluation.facts):,} facts", everything,
         seconds(lambda: grouped(evaluation.facts)), "a plain sum of the same facts")  # fmt: skip


def every_period() -> list[Period]:
    """36 months, 12 quarters, the semesters and years that hold them."""
    first, last = quarters()[0].months[0], quarters()[-1].months[-1]
    return [period for kind in periods.KINDS for period in periods.between(first, last, kind)]


def test_the_whole_catalogue_at_once_against_a_plain_sum(evaluation: Evaluation) -> None:
    """Every indicator × province, 5 electoral districts, 14 regencies × every period of three years, from the facts.

    Nothing is kept from one run to the next: the facts are laid out anew each time.
    """
    frames = evaluation.facts, evaluation.geography, evaluation.targets, evaluation.cut_off

    def everything() -> pd.DataFrame:
        return Evaluation(*frames).results(every_period(), AREA_KINDS)

    rows, taken = len(everything()), seconds(everything)
    tell(f"{rows:,} results of all areas and periods", taken, seconds(lambda: grouped(evaluation.facts)),
         "a plain sum of the same facts")  # fmt: skip
    print(f"full recompute: {taken:.2f} s")


@pytest.mark.parametrize("page", PUBLIC)
def test_a_changed_filter_against_an_empty_script(
    store: Store, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Server time of one page for eight quarters and eight areas never asked for before, in the page's own thread.

    Against the front door's own choices, which every page draws: the method page does little else. A new area asks
    for less than a new quarter, of which nothing is held yet, so each is told for itself too.
    """
    monkeypatch.setenv("PELITA_HOME", str(store.place.home))
    process_switches.for_the_server()
    kept.forget()
    idle = statistics.median(_server_times("method", monkeypatch))
    taken = _server_times(page, monkeypatch)
    tell(f"a changed filter on {page}", statistics.median(taken), idle, "the same on the method page")
    quarter, area = (statistics.median(taken[at::2]) * 1000 for at in (0, 1))
    print(f"  of these a new quarter {quarter:,.1f} ms, a new area {area:,.1f} ms")


def _server_times(page: str, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds of processor time of the script's thread, one for each change of period or area."""
    taken: list[float] = []
    run_script = ScriptRunner._run_script

    def timed(self: ScriptRunner, *arguments: Any, **options: Any) -> Any:
        start = thread_time()
        try:
            return run_script(self, *arguments, **options)
        finally:
            taken.append(thread_time() - start)

    app = App().open(page)
    with monkeypatch.context() as patched:
        patched.setattr(ScriptRunner, "_run_script", timed)
        for quarter, area in zip(quarters(), offers.areas()[::-1][:8], strict=False):
            for key, value in (("period", quarter.id), ("area", area)):
                app.test.selectbox(key=key).set_value(value)
                app.run()
                # A reader takes longer to look than an entry waits to be written: it is, before the next choice.
                audit_queue.flush()
    return taken


def test_one_screen_against_everything(evaluation: Evaluation) -> None:
    """What a page asks for when a visitor chooses another quarter, against the full recomputation."""
    last = quarters()[-1:]
    everything = seconds(lambda: evaluation.results(quarters(), "regency"))
    screen = seconds(lambda: evaluation.results(last, "regency"))
    tell("one quarter", screen, everything, "all twelve")


def test_the_scores_against_their_indicators(evaluation: Evaluation) -> None:
    """The score with 2,000 draws of its uncertainty, against the indicators alone."""
    last = quarters()[-1:]
    scores = seconds(lambda: evaluation.scores(last, "regency"))
    tell(
        "scores of a quarter", scores, seconds(lambda: evaluation.results(last, "regency")), "its indicators"
    )


def test_examining_a_workbook_against_reading_its_cells(tmp_path: Path) -> None:
    """2,500 campaigns checked cell by cell, against openpyxl merely reading the same sheet."""
    rows = [with_(CAMPAIGN, id=f"K-{n}", date=date(2026, 1 + n % 6, 1 + n % 28)) for n in range(2500)]
    content = sheet_of("Kampanye", *plain_rows("campaigns", rows))

    def read() -> int:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
        return sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))

    examined = seconds(lambda: importing.examine("a.xlsx", content, Store(tmp_path), TODAY))
    tell("examining 2,500 rows", examined, seconds(read), "reading their cells")


def test_making_a_release_against_reading_it(store: Store, release: Release) -> None:
    """Three years of 14 regencies are simulated, taken in and made into a release, once."""
    read = seconds(lambda: store.facts(release.id))
    start = perf_counter()
    store.remove_simulated(release.cut_off)
    emptied = perf_counter() - start
    start = perf_counter()
    demo.build(store, TODAY)
    built = perf_counter() - start
    tell("simulating, taking in and making a release", built, read, "reading one back")
    tell("taking the simulation out and making the empty release", emptied, read, "reading one back")
