"""Titles that name a most or a least: those that share it stand in it together, and of a few nothing is said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

import locales
from indicators import by_id
from indicators.scores.bases import Base
from indicators.siting.best_places import KINDS
from indicators.siting.gains import Gains
from presentation.analysis import indicator
from presentation.collection import import_file
from presentation.coverage import layers, need_by_provision, rank_ranges, underserved
from presentation.editions import PROTECTED
from presentation.parts import figure
from presentation.results import campaigns, collaboration, overview, reports, satisfaction, victims
from presentation.siting import words
from presentation.view import View
from tests.presentation import views


def spoken(text: str) -> str:
    return text.replace("\u202f", " ")


def counted(*counts: float) -> pd.DataFrame:
    return pd.DataFrame({"label": list("ABCDE"[: len(counts)]), "value": counts, "part": counts})


def test_two_forms_that_are_held_as_often_stand_together() -> None:
    assert (
        spoken(campaigns.forms_title(views.view(), counted(4, 4, 2)))
        == "80 % kegiatan terlaksana berbentuk A dan B (8 dari 10)"
    )


def shared(*pairs: tuple[float, float]) -> pd.DataFrame:
    rows = pd.DataFrame(pairs, columns=["first", "second"])
    return rows.assign(place=list("ABC"[: len(rows)]))


@pytest.mark.parametrize(
    ("pairs", "count", "title"),
    [
        (((60, 30), (40, 70)), 10, "A menerima 60 % kegiatan, tempat tinggal 30 % anak"),
        (((50, 40), (30, 20), (20, 40)), 10, "A dan B sama-sama menerima kegiatan paling jauh di atas bagian anak "
                                             "12–17 tahunnya: 10,0 poin"),
        (((60, 30), (40, 70)), 4, "Baru 4 kegiatan terlaksana: belum cukup"),
        (((100, 100),), 9, "Kegiatan hanya diketahui dari satu daerah"),
        (((50, 50), (50, 50)), 8, "Bagian kegiatan dan bagian anak 12–17 tahun sama jaraknya"),
        (((0, 50), (0, 50)), 0, "Belum ada kegiatan terlaksana"),
    ],
)  # fmt: skip
def test_who_received_most_activities_is_all_that_received_as_many(
    pairs: tuple[tuple[float, float], ...], count: float, title: str
) -> None:
    assert spoken(campaigns.shares_title(views.view(), shared(*pairs), count)).startswith(title)


def test_of_a_few_activities_no_form_and_no_level_is_named() -> None:
    few = views.view(language="en")
    assert (
        campaigns.forms_title(few, counted(1, 1))
        == "Only 2 activities have been held: too few to name the most frequent form"
    )
    assert collaboration.levels_title(few, counted(1)).startswith("Only 1 joint activities held")
    assert collaboration.levels_title(few, counted(1, 4)).endswith("participation: B")


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ((3, 2, 1), "Kanal yang paling dipakai: A (3 dari 6, 50 %)"),
        ((3, 3, 1), "Kanal yang paling dipakai: A dan B (masing-masing 3 dari 7, 43 %)"),
        ((3, 1, 0), "Menurut saluran: baru 4 laporan, belum cukup untuk menyebut yang paling sering"),
    ],
)
def test_the_most_used_channel_is_all_that_are_used_as_often(counts: tuple[float, ...], title: str) -> None:
    assert spoken(reports.breakdown_title(views.view(), "channel", counted(*counts))) == title


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ((9, 8, 3), "The step taken least: from b to c, 3 of 8 reports"),
        ((9, 6, 3), "The steps taken least: from a to b and b to c; 3 reports each have not taken them"),
        ((4, 4, 3), "Only 4 reports in this period: too few to name the step taken least"),
        ((4, 4, 4), "All 4 reports have taken every step"),
    ],
)
def test_the_step_taken_least_is_all_that_are_taken_as_little(counts: tuple[float, ...], title: str) -> None:
    assert reports.stages_title(views.view(language="en"), counted(*counts)) == title


def served(*services: tuple[float, float]) -> pd.DataFrame:
    parts, wholes = zip(*services, strict=True)
    rows = pd.DataFrame({"label": list("ABC"[: len(services)]), "part": parts, "whole": wholes})
    shown = [f"{part:.0f} dari {whole:.0f}" for part, whole in services]
    return rows.assign(value=100 * rows["part"] / rows["whole"], shown=shown)


@pytest.mark.parametrize(
    ("services", "tail"),
    [
        (((2, 8), (6, 8)), "; paling tertinggal a (2 dari 8)"),
        (((2, 8), (3, 12), (6, 8)), "; paling tertinggal a dan b (25 %)"),
        (
            ((0, 4), (3, 12), (6, 8)),
            "; di antara yang dihitung dari 5 atau lebih, paling tertinggal b (3 dari 12)",
        ),
        (((0, 4), (1, 3)), ""),
        (((4, 8), (6, 12)), ""),
    ],
)
def test_the_service_furthest_behind_is_all_that_share_it_and_none_of_fewer_than_five(
    services: tuple[tuple[float, float], ...], tail: str
) -> None:
    title = spoken(victims.services_title(views.view(), served(*services)))
    assert title.endswith(f"layanan yang dibutuhkan diberikan{tail}")


@pytest.mark.parametrize(
    ("services", "title"),
    [
        (((2, 8), (6, 8)), "By x: highest B (6 dari 8), lowest A (2 dari 8)"),
        (((0, 8), (0, 9), (6, 8)), "By x: highest C (6 dari 8), lowest A and B (0%)"),
        (((4, 8), (6, 12)), "By x: all the same"),
        # Nothing to compare with is no equality.
        (((2, 8),), "By x: no two parts of at least 5 to compare yet"),
        (((2, 8), (1, 4)), "By x: no two parts of at least 5 to compare yet"),
        (((0, 0), (2, 8)), "By x: no two parts of at least 5 to compare yet"),
    ],
)
def test_a_breakdown_compares_parts_of_five_or_more(
    services: tuple[tuple[float, float], ...], title: str
) -> None:
    parts = served(*services)
    assert indicator._breakdown_title(views.view(language="en"), by_id("victims_served"), parts, "x") == title


def test_a_layer_names_all_that_have_its_highest_figure() -> None:
    areas = ["62.01", "62.02", "62.03", "62.04", "62.05"]
    rows = pd.DataFrame(
        {"area": areas, "value": [0, 0, 0, 0, 50.0], "shown": [f"{n}, n = {n}" for n in range(5)]}
    )
    rows["short"] = ["0 %"] * 4 + ["50 %"]
    assert (
        layers._extremes(views.view(), rows, False)
        == "Tertinggi Barito Utara: 4, n = 4; terendah 4 daerah: 0 %"
    )
    alike = rows.assign(value=0.0)
    assert layers._extremes(views.view(), alike, False) == "Sama di 5 daerah: 0 %"


def ranked(*ranks: float) -> pd.DataFrame:
    places = ["Sukamara", "Katingan", "Seruyan"][: len(ranks)]
    return pd.DataFrame(
        {"place": places, "rank": ranks, "lower": 12.2, "upper": 13.0, "best": 9.0, "worst": 13.0}
    )


def test_one_area_alone_is_neither_the_first_nor_none_of_one() -> None:
    """Sukamara, the best reached of 13, was told to come first of one."""
    view = views.view("62.08", language="en")
    assert rank_ranges.finding(view, ranked(13)) == (
        "Sukamara is in place 13; with other choices between 12 and 13"
    )
    assert rank_ranges.finding(view, ranked(1, 2)).startswith("Sukamara comes first, between 12 and 13")
    alone = pd.DataFrame({"status": ["ok"], "sign": ["A3"]}, index=["62.08"])
    assert need_by_provision.finding(view, alone) == "Sukamara: need low, provision high"
    assert underserved._most(view, pd.Series([6, 6], ["62.07", "62.12"])) == ""
    assert underserved._most(view, pd.Series([6, 2], ["62.12", "62.07"])) == ", most in Murung Raya (6 of 8)"


def test_a_map_of_one_area_names_its_class_and_counts_nobody() -> None:
    areas = pd.DataFrame(
        {
            "regency": ["62.08", "62.06"],
            "status": ["ok", "outside"],
            "class": ["medium", "low"],
            "class_lower": ["low", "very_low"],
            "class_upper": ["medium", "low"],
            "classes": ["Sedang, mungkin rendah", "Rendah"],
        }
    )
    assert overview.map_title(views.view("62.08"), areas) == "Sukamara: Sedang, mungkin rendah"
    whole = areas.assign(status="ok")
    assert overview.map_title(views.view(), whole).startswith("1 dari 2 daerah")
    public = replace(views.view(), audience=PROTECTED)
    said = "Dari 2 daerah yang dapat dinilai, 1 berkelas rendah atau sangat rendah, dan 1 lagi mungkin"
    assert overview.map_title(public, whole) == said


def test_a_plan_over_land_of_which_nothing_is_known_reaches_no_number() -> None:
    rows = pd.DataFrame({"children": [10.0], "before": ["unknown"], "after": ["within"]}, index=["62.06.01"])
    plan = Gains(KINDS["counselling_post"], 2.0, rows)
    assert words.map_title(views.view(), plan, "before") == "Sekarang: belum diketahui"
    assert words.map_title(views.view(), plan, "after") == "Sesudah: belum diketahui"


def test_the_first_import_stays_at_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there was no score before, none has stayed."""
    limits = {"lower": 58.0, "upper": 67.0, "class_lower": "low", "class_upper": "medium", "class": "low",
              "rests_on": tuple("abcde"), "thin": False}  # fmt: skip
    score = pd.Series({"score": 62.4, **limits})
    monkeypatch.setattr(import_file, "score", lambda view: score)
    for language, stays in (("id", "tetap"), ("en", "stays")):
        first = import_file.outcome(language, "r", 3, None, views.view(language=language))
        again = import_file.outcome(language, "r", 3, score, views.view(language=language))
        assert locales.number(language, 62.4, 1) in first
        assert (stays in first, stays in again) == (False, True)


def test_from_too_little_no_title_has_a_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """One regency of fourteen: neither its share of all activities nor what its questionnaires give."""
    monkeypatch.setattr(View, "received", lambda view, domain="": Base(1, 14, 3, 42))
    view = views.view()
    unread: Any = None
    titles = [
        figure.thin(view, "source-activities-and-children"),
        satisfaction.parts_title(view, unread, "respondent"),
    ]
    assert titles == ["1 dari 14 melapor; belum ada yang disimpulkan"] * 2
    assert satisfaction.spreadsheet_title(view, unread) == "Mengapa angka lembar kerja Anda dapat berbeda"
