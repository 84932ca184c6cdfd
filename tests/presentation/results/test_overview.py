"""The overview's words for what is not likely, not whole, or not verified."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pandas as pd
import pytest

import locales
from data.geography import PROVINCE
from data.periods import parse
from indicators.measurement.declared_zeros import COLUMNS
from presentation import editions
from presentation.maps import choropleth
from presentation.maps.scored_regencies import scored_regencies, shown_domain
from presentation.parts import phrases
from presentation.parts.theme import TINTS
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


NONE: dict[str, Any] = dict.fromkeys("abcde")


def regencies(*rows: tuple[str, float, dict[str, float]], thin: bool = False) -> View:
    """A reader of these regencies: area, score, domain scores."""
    scores = pd.DataFrame(
        [
            {"area": area, "score": score, "judged": score, "domains": {**NONE, **of}, "thin": thin, "rests_on": (),
             "class": "", "class_lower": "", "class_upper": "", "lower": score, "upper": score,
             "domain_limits": {name: (value - 9, value + 1) for name, value in of.items()},
             "domain_classes": dict.fromkeys(of, ""), "domains_judged": of}
            for area, score, of in rows
        ]
    )  # fmt: skip
    silent = [area for area, *_, of in rows if not of]
    say = partial(locales.say, "id")
    return cast(View, SimpleNamespace(
        language="id", say=say, scores=lambda by: scores, regencies=list(scores["area"]), silent=lambda: silent,
        is_silent=lambda area: area in silent, results=lambda by: pd.DataFrame({"indicator": [], "area": []}),
    ))  # fmt: skip


UNKNOWN = float("nan")


def test_where_no_total_is_shown_the_map_is_of_the_domain_that_most_have() -> None:
    """Two of three regencies have a score in d, one in a, and none a total; the third has sent nothing."""
    view = regencies(
        ("62.01", UNKNOWN, {"a": 50.0, "d": 60.0}), ("62.02", UNKNOWN, {"d": 70.0}), ("62.07", UNKNOWN, {})
    )
    assert shown_domain(view) == "d"
    drawn = scored_regencies(view, "d").set_index("regency")
    assert drawn["status"].tolist() == ["ok", "ok", "no_report"]
    assert drawn["shown"].tolist()[:2] == ["60,0 (51–61)", "70,0 (61–71)"]
    assert drawn["colour"].tolist() == [TINTS["low"], TINTS["medium"], "#FFFFFF"]
    assert drawn["classes"].tolist() == ["Rendah", "Rendah sampai sedang", ""]


def test_a_total_is_shown_before_any_domain_and_nothing_where_there_is_nothing() -> None:
    some = regencies(("62.01", 60.0, {"a": 60.0}), ("62.02", UNKNOWN, {"a": 70.0}))
    assert shown_domain(some) == ""
    assert shown_domain(regencies(("62.01", UNKNOWN, {}))) == ""
    assert shown_domain(regencies(("62.01", UNKNOWN, {"a": 60.0}), thin=True)) == ""


@pytest.mark.parametrize(
    ("silent", "named"),
    [
        (["62.07", "62.12"], ["Seruyan", "Murung Raya", "own weakest"]),
        (
            ["62.05", "62.06", "62.07", "62.12"],
            ["Barito Utara, Katingan, Seruyan, dan Murung Raya", "own weakest"],
        ),
    ],
)
def test_what_needs_attention_never_lists_the_silent_alone(
    silent: list[str], named: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(overview, "_weakest_indicators", lambda view: [("own weakest", "")])
    view = regencies(*((area, UNKNOWN, {}) for area in silent), ("62.01", UNKNOWN, {"a": 60.0}))
    assert [name for name, _ in overview._least_reached(view)] == named


def test_a_score_on_fewer_domains_is_hatched_and_says_on_how_many(shown: Path) -> None:
    """Sukamara of the demonstration register declared that there were no reports, and is left with three domains."""
    release = editions.store().latest_release()
    assert release is not None
    view = View("id", parse("2026-Q3"), PROVINCE, "reported", release, editions.EXACT)
    drawn = scored_regencies(view).set_index("regency")
    scored = drawn[drawn["leaning"] != ""]
    assert scored.index[scored["status"] == "fewer_domains"].tolist() == ["62.08"]
    assert "dari tiga bidang" in drawn.at["62.08", "shown"]
    assert set(scored["status"].drop("62.08")) == {"ok"}
    assert "fewer_domains" in choropleth.HATCHED
