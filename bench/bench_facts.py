"""Ten million reports: all facts, beside pandas in the same run, and what a page then costs.

Every computation has a process of its own, so that its peak memory is its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import pandas as pd
import pytest

from bench.bench_pages import tell
from bench.big_register import CUT_OFF
from data import geography, periods
from data.facts import COLUMNS
from data.store import Store
from indicators.evaluation import Evaluation

ROOT = Path(__file__).parents[1]
MANY, FEW = 10_000_000, 10_000
GIGABYTE = 1_000_000_000
PAGES = 20
LAST_QUARTER = [periods.parse("2026-Q3")]


@dataclass
class Computed:
    """Facts, the seconds of the first run (with start and writing of the query) and of the best later one."""

    facts: pd.DataFrame
    cold: float
    warm: float
    peak: int


def computed(how: str, register: Path, rows: int = 0) -> Computed:
    out = register.with_suffix(f".{how}.pickle")
    told = subprocess.run(
        [sys.executable, "-m", "bench.facts_computed", how, str(register), str(out), str(rows)],
        cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True,
    ).stdout  # fmt: skip
    measured = json.loads(told.splitlines()[-1])
    first, *later = measured["seconds"]
    facts = pd.read_pickle(out)
    out.unlink()
    return Computed(facts, first, min(later, default=first), measured["peak"])


def tell_memory(what: str, measured: int, baseline: int, against: str) -> None:
    sizes = f"{measured / 1e6:,.0f} MB against {baseline / 1e6:,.0f} MB"
    print(f"{what}: 1/{baseline / measured:,.1f} × {against}  ({sizes})")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Ten million reports, three million services and the rest in proportion, in a file of about 200 MB."""
    register = Path(tmp_path_factory.mktemp("many")) / "register.duckdb"
    computed("make", register, MANY)
    yield register
    register.unlink()


@pytest.fixture(scope="module")
def on_duckdb(many: Path) -> Computed:
    return computed("duckdb", many)


def test_all_facts_of_ten_million_reports_against_pandas(many: Path, on_duckdb: Computed) -> None:
    """pandas makes only the facts of reports and victims, DuckDB all; each is given its best run."""
    in_pandas, again = computed("pandas", many), computed("duckdb", many)
    warm = min(on_duckdb.warm, again.warm)
    tell("all facts of 10,000,000 reports, warm", warm, in_pandas.warm, "pandas (reports and victims only)")
    tell("the first time, from the start of the program", on_duckdb.cold, in_pandas.cold, "pandas")
    tell_memory("peak memory", on_duckdb.peak, in_pandas.peak, "pandas")
    expected = in_order(in_pandas.facts)
    found = on_duckdb.facts[on_duckdb.facts["measure"].isin(expected["measure"])]
    # Texts lie there in another kind of store.
    pd.testing.assert_frame_equal(
        in_order(found), expected, check_exact=True, check_dtype=False, check_column_type=False
    )
    assert warm * 3 <= in_pandas.warm
    assert on_duckdb.peak * 5 <= in_pandas.peak
    assert on_duckdb.peak < GIGABYTE


def in_order(facts: pd.DataFrame) -> pd.DataFrame:
    keys = list(COLUMNS[:-1])
    facts = facts[list(COLUMNS)].astype(dict.fromkeys(keys, object))
    return facts.sort_values(keys, ignore_index=True)


def test_a_page_costs_the_same_for_ten_thousand_and_for_ten_million_reports(
    on_duckdb: Computed, tmp_path: Path
) -> None:
    """Results and scores of a quarter over the same months and regencies: a thousand times the reports."""
    register = tmp_path / "register.duckdb"
    computed("make", register, FEW)
    few, many = page_costs(computed("duckdb", register).facts, on_duckdb.facts, Store(tmp_path).targets())
    tell("a page of 10,000,000 reports", many, few, "one of 10,000")
    assert many < few * 1.5


def page_costs(few: pd.DataFrame, many: pd.DataFrame, targets: pd.DataFrame) -> list[float]:
    """The best of many runs of each, in turns, so that what else the computer does disturbs both alike."""
    evaluations = [Evaluation(facts, geography.geography(), targets, CUT_OFF) for facts in (few, many)]
    taken = [[page_seconds(one) for one in evaluations] for _ in range(PAGES)]
    return [min(times) for times in zip(*taken, strict=True)]


def page_seconds(evaluation: Evaluation) -> float:
    start = perf_counter()
    assert not evaluation.results(LAST_QUARTER, "regency").empty
    assert not evaluation.scores(LAST_QUARTER, "regency").empty
    return perf_counter() - start
