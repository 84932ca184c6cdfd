"""The overview's words for what is not likely, not whole, or not verified."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pandas as pd
import pytest

import locales
from indicators.measurement.declared_zeros import COLUMNS
from presentation.parts import phrases
from presentation.results import overview
from presentation.view import View


def reader(language: str, *zeros: tuple[Any, ...]) -> View:
    def say(key: str, **values: Any) -> str:
        return locales.say(language, key, **values)

    rows = pd.DataFrame(zeros, columns=list(COLUMNS[:8]))
    return cast(View, SimpleNamespace(language=language, say=say, declared_zeros=lambda: rows))


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("id", "Menyatakan tidak ada laporan, padahal menurut setahun sebelumnya kira-kira 9,0 yang diharapkan; "
               "nol kebetulan saja: < 0,1\u202f%. Perlu ditanyakan."),
        ("en", "Declares no reports, while by its year before about 9.0 are expected; none by chance alone: < 0.1%. "
               "To be asked about."),
    ],
)  # fmt: skip
def test_an_improbable_zero_is_told_with_its_chance(language: str, reason: str) -> None:
    view = reader(language, ("reports_received", "62.06", 9.0, 1.0, "own", 9.0, 0.0001, True),
                  ("victims", "62.06", 1.0, 1.4, "peers", 1.4, 0.25, False))  # fmt: skip
    ((place, sentence),) = overview._improbable_zeros(view)
    assert place == "Katingan"
    assert sentence == reason


@pytest.mark.parametrize(
    ("language", "reports", "text"),
    [
        ("id", 10, "31,7–85,9 (3 dari 10 laporan terverifikasi)"),
        ("en", 10, "31.7–85.9 (3 of 10 reports verified)"),
        ("id", 0, "31,7–85,9 (tidak ada laporan)"),
    ],
)
def test_what_verification_leaves_open_is_told_with_its_base(language: str, reports: int, text: str) -> None:
    both = {"score": 61.4, "verified_floor": 31.7, "verified_ceiling": 85.9, "reports": reports}
    assert phrases.verified(language, {**both, "reports_verified": min(3, reports)}) == text


@pytest.mark.parametrize(
    ("base", "text"),
    [((1, 14, 5, 5), "1 dari 14 melapor"), ((14, 14, 60, 210), "60 dari 210 kiriman diterima")],
)
def test_a_thin_base_is_told_by_what_is_lacking(base: tuple[int, ...], text: str) -> None:
    names = ("regencies_reporting", "regencies", "months_reported", "months_due")
    row = {**dict(zip(names, base, strict=True)), "score": float("nan"), "thin": True}
    assert phrases.heard("id", row) == phrases.score_text("id", row) == text
