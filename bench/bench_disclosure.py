"""What the public gets of the demonstration register by each way of protecting it, and what an attacker gets. Prints;
asserts no time.

python -m pytest bench/bench_disclosure.py -s
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import process_time

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing import from_store, publishing
from briefing.public_figures import Counts
from briefing.publication_preview import preview
from briefing.publishing import Prepared
from data import demo
from data.store import Store
from indicators.disclosure.known_links import Grid
from indicators.disclosure.rounding import BASE, LARGEST, SMALLEST, UNTOLD, Numbers

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    store = Store(Path(tmp_path_factory.mktemp("disclosure")))
    return publishing.prepare(store, demo.build(store, TODAY))


# The figures of n counts, and between which counts each must lie for whoever knows the method but no lot.
Way = tuple[Numbers, Grid, Grid]
# A cell key moves a count by no more than this, and never to 1–4.
_MOVED = 4


def exact(counts: Numbers) -> Way:
    return counts, counts.astype(float), counts.astype(float)


def by_lot(counts: Numbers, base: int) -> Way:
    """Each count at a multiple of a base by lot alone."""
    figures = base * np.floor(counts / base + _lots(counts)).astype(np.int64)
    return figures, np.maximum(figures - base + 1.0, 0.0), figures + base - 1.0


def by_cell_key(counts: Numbers) -> Way:
    """Each count above zero moved by −4 to 4, rather by little than by much, as a table says at the key of its cell
    (Fraser & Wooton 2005); what would be shown as 1–4 is shown as 0 or 5. Nothing is made of nothing."""
    moves = np.arange(-_MOVED, _MOVED + 1)
    chances = np.cumsum(_MOVED + 1 - abs(moves)) / (_MOVED + 1) ** 2
    moved = np.maximum(counts + moves[np.searchsorted(chances, _lots(counts))], 0)
    small = (moved >= SMALLEST) & (moved <= LARGEST)
    figures = np.where(counts == 0, 0, np.where(small, by_lot(moved, BASE)[0], moved))
    low = np.where(figures == 0, 0.0, np.maximum(figures - _MOVED, 1.0))
    # What is shown as 0 or 5 may have been moved to 1–4 first.
    high = np.where(figures == 0, 2 * _MOVED, np.where(figures == BASE, BASE + _MOVED, figures + _MOVED))
    return figures, low, high.astype(float)


def below(counts: Numbers, most: int, way: Callable[[Numbers], Way]) -> Way:
    """A mixture: counts up to `most` in a way, those above it exact."""
    figures, low, high = way(counts)
    is_mixed = counts <= most
    shown = np.where(is_mixed, figures, counts)
    # A figure up to the highest that the way gives for `most` may stand for either.
    either = shown <= most + BASE
    high = np.where(either, np.where(is_mixed, np.minimum(high, np.maximum(most, shown)), shown), shown)
    low = np.where(
        either & (shown % BASE == 0), np.where(shown == 0, 0, np.maximum(shown - LARGEST, 0)), shown
    )
    return shown, low.astype(float), np.maximum(high, low).astype(float)


def hidden_small(counts: Numbers) -> Way:
    small = (counts >= SMALLEST) & (counts <= LARGEST)
    return np.where(small, UNTOLD, counts), np.where(small, 0.0, counts), np.where(small, np.inf, counts)


def _lots(counts: Numbers) -> Grid:
    return np.random.default_rng(1).random(len(counts))


WAYS: dict[str, Callable[[Numbers], Way]] = {
    "rounded to 5 by lot alone": lambda counts: by_lot(counts, 5),
    "rounded to 3 by lot alone": lambda counts: by_lot(counts, 3),
    "moved by a cell key": by_cell_key,
    "1-4 rounded to 5, the rest exact": lambda counts: below(counts, LARGEST, lambda some: by_lot(some, 5)),
    "up to 20 rounded to 5, the rest exact": lambda counts: below(counts, 20, lambda some: by_lot(some, 5)),
    "1-4 hidden, the rest exact": hidden_small,
    "exact": exact,
}


def test_ways_of_protecting(prepared: Prepared) -> None:
    """Counts of 1–4 of which an attacker who knows the method can tell more than that, by the links between them; and
    how far public scores lie from the office's. The first row is the product's way; the others are by each count alone:
    as an office would have them from a table, with nothing drawn again. The last two show small counts."""
    public = Counts.of(prepared.exact.arrays, prepared.release.cut_off)
    counts, links, told = public.asked.counts, public.asked.links, public.asked.may_be_told
    small = (counts >= SMALLEST) & (counts <= LARGEST) & ~public.asked.is_rest
    cells = np.arange(len(public.public.cells))[public.public.told]
    print(f"\n{'way':38} {'narrowed':>9} {'of':>6} {'regencies':>10} {'distance':>9} {'rank':>6} {'core':>9}")
    rounded = public.rounded(bytes(32))
    _tell("rounded to 5, controlled, estimated", prepared, small, rounded.low, rounded.high)
    for name, way in WAYS.items():
        figures, low, high = way(counts)
        figures = np.where(told, figures, UNTOLD)
        is_known = figures != UNTOLD
        assert ((low <= counts) & (counts <= high))[is_known].all(), name
        low, high = links.ranges(np.where(is_known, low, 0.0), np.where(is_known, high, np.inf))
        protection = replace(
            prepared.protection, figures=figures[cells], low=low[cells], high=high[cells],
            draws=figures[cells][:, None].astype(np.int32),
        )  # fmt: skip
        _tell(name, replace(prepared, protection=protection), small, low, high)


def _tell(name: str, shown: Prepared, small: NDArray[np.bool_], low: Grid, high: Grid) -> None:
    narrowed = small & ((low > SMALLEST) | (high < LARGEST))
    use = preview(shown)
    regencies = "{} of {}".format(*use.scores_shown["regency_year"])
    core = "{} of {}".format(*use.core_shown)
    print(
        f"{name:38} {narrowed.sum():9} {small.sum():6} {regencies:>10} {use.mean_distance:9.2f} "
        f"{use.rank_correlation:6.2f} {core:>9}",
        flush=True,
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
