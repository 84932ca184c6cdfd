"""The ranks in words: who shares the top, who is clearly ahead, and who has no rank on fewer domains."""

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
    return standings.assign(**rank, score=50.0, lower=40.0, upper=60.0, thin=False)


def title(*rows: tuple[str, int, float, float, tuple[str, ...]], language: str = "id") -> str:
    ranked = standing(*rows)
    return ranks._rank_title(reader(language), ranked, ranked.iloc[:0])


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
        ((0.30, 0.65, 0.05), "Katingan teratas menurut skor yang dinilai, tetapi Seruyan lebih sering"),
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


def fewer_and_whole() -> pd.DataFrame:
    """Katingan scores on three domains and so has no rank; Seruyan and Palangka Raya have all five."""
    nothing = float("nan")
    rows = standing(
        ("62.06", nothing, nothing, nothing, ("a", "d", "e")),
        ("62.07", 1, 0.8, 0.2, ALL),
        ("62.71", 2, 0.2, 0.8, ALL),
    )
    return rows.assign(**{"class": "low", "judged": 60.0})


def test_a_score_on_fewer_domains_is_told_without_a_rank() -> None:
    standings = fewer_and_whole()
    view, unranked = reader(standings=standings), standings.head(1)
    assert ranks._rank_title(view, standings.tail(2), standings.head(0)).startswith("Seruyan teratas")
    assert "1 tidak diberi peringkat" in ranks._note(view, unranked, None)
    assert "fewer than 5 domains" in ranks._note(reader("en"), unranked, None)
    drawn = ranks._rank_rows(view, standings.tail(2), unranked)
    assert drawn["place"].tolist() == ["Seruyan", "Kota Palangka Raya", "Katingan"]
    assert drawn["said"].iloc[-1] == "dari tiga bidang"
    assert drawn["score"].iloc[-1] == "50,0 (40–60), dari tiga bidang"
    assert not drawn["known"].iloc[-1]


def test_a_domain_without_a_weight_is_not_missed() -> None:
    """With three weights above 0 a score on three domains is whole."""
    chosen = {"a": 40.0, "b": 30.0, "c": 30.0, "d": 0.0, "e": 0.0}
    assert (weighed(chosen), weighed(None)) == (3, 5)
    assert (
        "tidak diberi peringkat"
        not in ranks._note(reader(), fewer_and_whole().head(0), chosen).split(". ")[-1]
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "id",
            "Skor dari tiga bidang, jadi tidak diberi peringkat; 2 kabupaten/kota dengan kelima bidang berperingkat.",
        ),
        (
            "en",
            "The score is from three domains, so it has no rank; 2 regencies with all five domains have one.",
        ),
    ],
)
def test_the_rank_sentence_says_why_there_is_no_rank(language: str, sentence: str) -> None:
    view = reader(language, fewer_and_whole())
    view.area_kind = "regency"  # type: ignore[misc]
    assert stability.rank(view) == sentence


@pytest.mark.parametrize(
    ("hidden", "said"),
    [
        ((), "Belum ada kabupaten/kota yang dapat diberi peringkat"),
        (("b",), "Peringkat kabupaten/kota tidak dibuka untuk umum pada periode ini; per tahun dibuka"),
    ],
)
def test_hidden_ranks_are_not_called_none(hidden: tuple[str, ...], said: str) -> None:
    nobody = standing(("62.06", 1, 0.0, 0.0, ALL)).assign(
        rank=float("nan"), score=float("nan"), hidden=[hidden]
    )
    assert ranks._rank_title(reader(), nobody.iloc[:0], nobody) == said


@pytest.mark.parametrize(
    ("upper", "said"),
    [
        (1, "Peringkat 1 dari 2, juga pada sembilan dari sepuluh simulasi."),
        (2, "Peringkat 1 dari 2; antara 1 dan 2."),
    ],
)
def test_a_rank_that_hardly_ever_changes_is_not_between_itself_and_itself(upper: int, said: str) -> None:
    standings = standing(("62.06", 1, 0.9, 0.1, ALL), ("62.07", 2, 0.1, 0.9, ALL)).assign(rank_upper=upper)
    view = reader(standings=standings)
    view.area_kind = "regency"
    assert stability.rank(view) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [("id", "Tanpa peringkat: selain daerah ini"), ("en", "Without a rank: of no other")],
)
def test_one_among_none_has_no_rank(language: str, said: str) -> None:
    """An officer sees the own regency's score of a quarter, and nobody else's: "rank 1 of 1" would say nothing."""
    alone = standing(("62.06", 1, 1.0, 1.0, ALL), ("62.07", 2, 0.1, 0.9, ALL))
    alone.loc[alone["area"] == "62.07", "rank"] = float("nan")
    view = reader(language, alone)
    view.area_kind = "regency"
    assert stability.rank(view).startswith(said)
