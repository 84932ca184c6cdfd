"""The ranks in words: who shares the top, who is clearly ahead, and whose score rests on fewer domains."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pandas as pd
import pytest

import locales
from presentation.analysis import ranks, stability
from presentation.analysis.stability import weighed
from presentation.view import View

ALL = tuple("abcde")


def reader(language: str = "id", standings: pd.DataFrame | None = None) -> View:
    def say(key: str, **values: Any) -> str:
        return locales.say(language, key, **values)

    made = SimpleNamespace(language=language, say=say, area="62.06", standings=lambda *_: standings)
    return cast(View, made)


def standing(*rows: tuple[str, int, float, float, tuple[str, ...]]) -> pd.DataFrame:
    """Area, rank, share of draws at the top and at the bottom, and the domains that the score rests on."""
    standings = pd.DataFrame(rows, columns=["area", "rank", "first", "last", "rests_on"])
    rank = {"rank_lower": standings["rank"], "rank_upper": standings["rank"], "ranked": len(standings)}
    return standings.assign(**rank, score=50.0, lower=40.0, upper=60.0)


def title(*rows: tuple[str, int, float, float, tuple[str, ...]], language: str = "id") -> str:
    return ranks._rank_title(reader(language), standing(*rows), 5)


def test_where_all_are_equal_nobody_is_named() -> None:
    rows = [("62.06", 1, 1.0, 1.0, ALL), ("62.07", 1, 1.0, 1.0, ALL), ("62.71", 1, 1.0, 1.0, ALL)]
    assert title(*rows) == "Semua 3 kabupaten/kota berskor sama, jadi tidak ada yang teratas atau terbawah"
    assert "none is at the top or the bottom" in title(*rows, language="en")


def test_a_shared_first_rank_says_how_many_share_it() -> None:
    rows = [("62.06", 1, 0.5, 0.0, ALL), ("62.07", 1, 0.5, 0.0, ALL), ("62.71", 3, 0.0, 1.0, ALL)]
    assert title(*rows) == (
        "2 kabupaten/kota berskor sama di peringkat 1; terbawah paling sering Kota Palangka Raya (100\u202f%)"
    )


@pytest.mark.parametrize(
    ("first", "phrase"),
    [
        ((0.62, 0.37, 0.01), "Katingan teratas pada 62\u202f% simulasi"),  # 25 points ahead, just enough
        ((0.61, 0.37, 0.02), "tidak ada yang jelas teratas"),  # 24 are not
        ((0.45, 0.20, 0.19), "Tempat teratas tidak pasti: Katingan paling sering di sana"),
        ((0.30, 0.65, 0.05), "Katingan teratas menurut skor, tetapi Seruyan lebih sering"),
        ((0.40, 0.60, 0.00), "tidak ada yang jelas teratas"),  # 20 points: nobody is named against the score
    ],
)
def test_a_place_is_named_by_simulation_only_25_points_ahead(
    first: tuple[float, float, float], phrase: str
) -> None:
    rows = [(area, n, share, 0.33, ALL)
            for n, (area, share) in enumerate(zip(("62.06", "62.07", "62.71"), first, strict=True), 1)]  # fmt: skip
    heading = title(*rows)
    assert phrase in heading
    assert "terbawah" not in heading, "a third each: nobody is clearly at the bottom"


def test_a_score_on_fewer_domains_is_marked_in_title_label_table_and_note() -> None:
    """Katingan is first on three domains, before one that has all five."""
    standings = standing(("62.06", 1, 0.8, 0.0, ("a", "b", "c")), ("62.07", 2, 0.2, 1.0, ALL))
    view = reader(standings=standings)
    assert ranks._rank_title(view, standings, 5).startswith("Katingan (3 bidang) teratas")
    assert "1 bertanda jumlah bidang" in ranks._note(view, standings, None)
    assert "fewer than 5 domains" in ranks._note(reader("en"), standings, None)
    drawn = ranks._rank_rows(view, standings.assign(**{"class": "low"}), standings.head(0), 5)
    assert drawn["place"].tolist() == ["Katingan (3 bidang)", "Seruyan"]
    full = standing(("62.06", 1, 0.8, 0.0, ALL), ("62.07", 2, 0.2, 1.0, ALL))
    assert "bertanda" not in ranks._note(view, full, None)


def test_a_domain_without_a_weight_is_not_missed() -> None:
    """With three weights above 0 a score on three domains is whole."""
    chosen = {"a": 40.0, "b": 30.0, "c": 30.0, "d": 0.0, "e": 0.0}
    standings = standing(("62.06", 1, 0.8, 0.0, ("a", "b", "c")), ("62.07", 2, 0.2, 1.0, ("a", "b", "c")))
    assert (weighed(chosen), weighed(None)) == (3, 5)
    assert "bertanda" not in ranks._note(reader(), standings, chosen)


def test_the_rank_sentence_says_that_it_is_not_comparable_in_full() -> None:

    standings = standing(("62.06", 1, 0.8, 0.0, ("a", "b", "c")), ("62.07", 2, 0.2, 1.0, ALL))
    katingan, other = standings.iloc[0], standings.iloc[1]
    assert stability._caution(reader(), standings, katingan) == (
        " Skornya bertumpu pada 3 dari 5 bidang, jadi peringkat ini tidak sepenuhnya sebanding."
    )
    assert "1 di antaranya dinilai dari kurang dari 5 bidang" in stability._caution(
        reader(), standings, other
    )
    assert "1 of them is scored on fewer" in stability._caution(reader("en"), standings, other)
    assert stability._caution(reader(), standings.tail(1), other) == ""
