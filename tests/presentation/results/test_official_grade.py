"""Where an official grade exists, the class is that grade, by its own word, and no other beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

import locales
from data.geography import PROVINCE
from data.periods import parse
from indicators import by_id
from indicators.domains.satisfaction import FLOOR
from indicators.scores.classes import CLASSES
from presentation import editions
from presentation.editions import EXACT
from presentation.parts import domain_head
from presentation.results import overview
from presentation.view import View

# Permenpan RB 14/2017, annex: the least index of each grade.
GRADES = [(88.31, "A"), (76.61, "B"), (65.0, "C"), (25.0, "D")]
WORDS = {
    "id": {"A": "Sangat Baik", "B": "Baik", "C": "Kurang Baik", "D": "Tidak Baik"},
    "en": {"A": "Very good", "B": "Good", "C": "Less good", "D": "Not good"},
}


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_regency_has_two_opposite_words_for_its_satisfaction(shown: Path, language: str) -> None:
    """Twelve regencies of the demonstration register were "Tinggi" with official grade C or D."""
    release = editions.store().latest_release()
    assert release is not None
    view = View(language, parse("2026-Q3"), PROVINCE, "reported", release, EXACT)
    results = view.results("regency")
    assessed = results[(results["indicator"] == "satisfaction_ikm") & (results["status"] == "ok")]
    # Nine scores a questionnaire; of fewer than the floor no grade is said.
    graded = assessed[assessed["denominator"] >= 9 * FLOOR]
    assert len(graded) > 8
    spoken = [locales.say(language, f"class-{name}") for name, _ in CLASSES]
    for regency, index in graded.set_index("area")["value"].items():
        letter = next(letter for least, letter in GRADES if round(index, 2) >= least)
        mine = View(language, view.period, str(regency), "reported", release, EXACT)
        score = mine.own_scores(draws=0).iloc[0]
        domain = overview.domain_rows(mine, score)[-1]
        ikm = domain_head.row(mine, by_id("satisfaction_ikm"), mine.own("satisfaction_ikm"))
        for row in (domain, ikm):
            assert row.class_shown == f"{letter} · {WORDS[language][letter]}", regency
            assert not row.class_name
        assert f"{letter} · {WORDS[language][letter]}" in domain.says
        assert not [word for word in spoken if word in domain.says]
