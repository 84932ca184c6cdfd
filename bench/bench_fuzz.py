"""Twenty thousand spoiled files: each is read or refused, none makes the reader fail or write. Seeds are printed."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter

import pytest

from data.store import Store
from tests.corpus import consistency, mutations, sending

SEED, CASES, SHARES = 3, 20_000, 80


def share(number: int) -> tuple[Counter[str], list[str]]:
    """Every SHARES-th case from `number` on: what became of each kind, and which cases failed."""
    became: Counter[str] = Counter()
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        store = Store(Path(folder) / "never made")
        for case in range(number, CASES, SHARES):
            kind, name, content = mutations.case(SEED, case)
            try:
                intake = sending.examined(name, content, store)
                consistency.check(intake)
                assert not os.listdir(folder), "something was written"
            except Exception as error:  # every one of them is a finding, of whatever kind
                failed.append(f"case {case} ({kind}): {type(error).__name__}: {str(error)[:200]}")
                continue
            fate = "accepted" if intake.clean else "partly right" if intake.can_take_good else "refused"
            became[f"{kind} {fate}"] += 1
        tempfile.tempdir = None
    return became, failed


@pytest.mark.slow
def test_twenty_thousand_spoiled_files() -> None:
    """On two free cores this takes about three minutes."""
    start = perf_counter()
    became: Counter[str] = Counter()
    failed: list[str] = []
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as workers:
        for counted, found in workers.map(share, range(SHARES)):
            became += counted
            failed += found
    taken = perf_counter() - start
    print(f"\nseed {SEED}: {CASES:,} spoiled files in {taken:,.0f} s, {1000 * taken / CASES:.1f} ms each")
    for fate, count in sorted(became.items()):
        print(f"  {fate}: {count:,}")
    print(*failed, sep="\n")
    assert failed == []
    assert sum(became.values()) == CASES
