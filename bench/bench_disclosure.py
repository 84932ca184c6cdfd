"""What the public gets of the demonstration register by each way of protecting it, and what an attacker gets. Prints;
asserts no time.

python -m pytest bench/bench_disclosure.py -s
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time

import numpy as np
import pytest

from briefing import from_store, publishing
from briefing.public_figures import Counts
from briefing.publication_preview import preview
from briefing.publishing import Prepared
from data import demo
from data.store import Store
from indicators.disclosure.rounding import LARGEST, SMALLEST, UNTOLD, Numbers

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    store = Store(Path(tmp_path_factory.mktemp("disclosure")))
    return publishing.prepare(store, demo.build(store, TODAY))


def by_lot(counts: Numbers, base: int) -> Numbers:
    """Each count at a multiple of a base by lot alone."""
    return base * np.floor(counts / base + np.random.default_rng(1).random(len(counts))).astype(np.int64)


def test_ways_of_protecting(prepared: Prepared) -> None:
    """Counts of 1–4 of which an attacker who knows the method can tell more than that, by the links between them; and
    how far public scores lie from the office's. The first row is the product's way, the last two show small counts."""
    public = Counts.of(prepared.exact.arrays, prepared.release.cut_off)
    counts, links, told = public.asked.counts, public.asked.links, public.asked.may_be_told
    small = (counts >= SMALLEST) & (counts <= LARGEST) & ~public.asked.is_rest
    every = np.arange(len(counts))
    ways = {"rounded to 5, controlled, estimated": None}
    ways |= {f"rounded to {base} by lot alone": (by_lot(counts, base), base - 1) for base in (5, 3)}
    ways["1-4 hidden, the rest exact"] = (np.where(small, UNTOLD, counts), 0)
    ways["exact"] = (counts, 0)
    print(f"\n{'way':38} {'narrowed':>9} {'of':>6} {'regencies':>10} {'distance':>9} {'rank':>6} {'core':>9}")
    for name, way in ways.items():
        if way is None:
            rounded = public.rounded(bytes(32))
            low, high, shown = rounded.low, rounded.high, prepared
        else:
            figures, off = way
            figures = np.where(told, figures, UNTOLD)
            known = figures != UNTOLD
            low, high = links.ranges(
                np.where(known, np.maximum(figures - off, 0), 0.0), np.where(known, figures + off, np.inf)
            )
            cells = every[: len(public.public.cells)][public.public.told]
            protection = replace(
                prepared.protection, figures=figures[cells], low=low[cells], high=high[cells],
                draws=figures[cells][:, None].astype(np.int32),
            )  # fmt: skip
            shown = replace(prepared, protection=protection)
        narrowed = small & ((low > SMALLEST) | (high < LARGEST))
        use = preview(shown)
        regencies = "{} of {}".format(*use.scores_shown["regency_year"])
        core = "{} of {}".format(*use.core_shown)
        print(
            f"{name:38} {narrowed.sum():9} {small.sum():6} {regencies:>10} {use.mean_distance:9.2f} "
            f"{use.rank_correlation:6.2f} {core:>9}"
        )


def test_cost(prepared: Prepared) -> None:
    """Processor time of working out a publication, beside that of all results of the same release."""
    start = process_time()
    exact = from_store.Evaluation(
        prepared.exact.facts, prepared.exact.geography, prepared.exact.targets, prepared.exact.cut_off
    )
    for kind in ("year", "quarter"):
        exact.scores([span for span in prepared.protection.periods if span.kind == kind], "regency", draws=0)
    results = process_time() - start
    print(
        f"\npublishing: {prepared.processor_seconds / results:.1f} times the results of its periods ({results:.1f} s)"
    )
