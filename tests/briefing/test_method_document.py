"""The method: every indicator explained with an area's numbers, in one document that needs nothing but itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pandas as pd
import pytest

import locales
from briefing import method_document, method_sheet, worked_examples
from briefing.method_sheet import SECTIONS, Subject
from data import definition_changes
from data.periods import parse
from data.store import Release
from indicators import INDICATORS, by_id
from indicators.change.pooled_split import pooled_split
from indicators.measurement.measure import measure
from indicators.scores.attainment import attain
from indicators.scores.bases import Base
from presentation.parts.theme import CLASS_COLOURS
from tests.indicators.given import GEOGRAPHY, LATER, facts

RELEASE = Release("20260410-abc", datetime(2026, 4, 10, tzinfo=UTC), date(2026, 4, 10), "f00d" * 16, 5, True)
TEXT = """
    2026-Q1 62.06 sent campaigns reports services joint_activities satisfaction
    2026-01 62.06 reports_received 22
    2026-01 62.06 reports_followed_up 9
    """
TARGETS = pd.DataFrame(
    [("reports_followed_up", "", 2023, 100.0, "SPM Permen PPPA 1/2010", False)],
    columns=["indicator", "regency", "year", "target", "reference", "confirmed"],
)


def subject(language: str = "id", simulated: bool = True) -> Subject:
    release = Release(*list(vars(RELEASE).values())[:5], simulated) if not simulated else RELEASE
    return Subject(
        language, parse("2026-Q1"), "62.06", "reported", release, {"children_0_17": 2024, "districts": 2026}
    )


def rows() -> pd.DataFrame:
    regencies, province = (
        measure(facts(TEXT), GEOGRAPHY, INDICATORS, [parse("2026-Q1")], by, "reported", LATER)
        for by in ("regency", "province")
    )
    katingan = regencies[regencies["area"] == "62.06"]
    return attain(method_document.with_province(katingan, province), TARGETS)


def row(indicator: str) -> pd.Series:
    return rows().set_index("indicator", drop=False).loc[indicator]


def spoken(html: str) -> str:
    return re.sub(r"<[^>]+>", " ", html).replace("\u202f", " ")


@pytest.mark.parametrize(
    ("indicator", "phrase"),
    [
        ("reports_received", "menurut data 2024, yang terbaru sampai 2026."),
        ("campaign_reach", "menurut data 2026."),
        ("reports_followed_up", ""),
    ],
)
def test_of_which_year_the_population_is_stands_beside_the_formula(indicator: str, phrase: str) -> None:
    html = spoken(method_sheet.sheet_html(method_sheet.sheet(subject(), row(indicator))))
    assert ("Data acuan" in html) == bool(phrase)
    assert phrase in html


def test_the_formula_is_filled_with_the_areas_numbers_and_its_interval() -> None:
    """9 of 22 is 40.9 %; Wilson, 95 %: 23.3 to 61.3; of the target 100 as much."""
    example = method_sheet.sheet(subject(), row("reports_followed_up")).example.replace("\u202f", " ")
    assert (
        "Kabupaten Katingan, Triwulan I 2026: 9 ÷ 22 × 100 = 40,9 %; selang 95 %: 23,3 sampai 61,3" in example
    )
    assert "40,9 % dari target" in example


def test_a_target_from_memory_says_that_dppa_must_confirm_it() -> None:
    lines = dict(method_sheet.sheet(subject(), row("reports_followed_up")).lines)
    assert lines["Target"].endswith("SPM Permen PPPA 1/2010. Perlu konfirmasi DPPA.")
    assert lines["Sumber data"] == "Laporan"
    assert "30 Juni 2027" in lines["Tinjauan"]


def test_what_has_no_figure_says_its_state_in_place_of_an_example() -> None:
    example = method_sheet.sheet(subject("en"), row("staff_per_children")).example
    assert "no report received" in example


def test_a_category_has_a_sheet_of_its_own() -> None:
    results = measure(
        facts(TEXT),
        GEOGRAPHY,
        [by_id("services_given:health")],
        [parse("2026-Q1")],
        "regency",
        "reported",
        LATER,
    )
    sheet = method_sheet.sheet(
        subject("en"), attain(results, TARGETS, [by_id("services_given:health")]).iloc[0]
    )
    assert sheet.name == "Services given: Health"
    assert dict(sheet.lines)["Why it matters"]


def test_the_sheet_of_the_ikm_says_which_interval_it_is() -> None:
    """The interval of the score tells the process; the corrected margin stands on the satisfaction page."""
    assert "process" in method_sheet.limits(by_id("satisfaction_ikm"), row("satisfaction_ikm"))
    assert "few" not in method_sheet.limits(by_id("reports_followed_up"), row("reports_followed_up"))


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_the_document_holds_every_indicator_and_every_section(language: str) -> None:
    written = method_document.document(subject(language), rows())
    text = spoken(written)
    for indicator in INDICATORS:
        assert f"<article id='{indicator.id}'>" in written
    for name in SECTIONS:
        assert locales.say(language, f"method-{name}-title") in text
    for wanted in (RELEASE.id, RELEASE.content_hash, "SIMULASI", locales.day(language, RELEASE.cut_off)):
        assert wanted in text


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_the_document_asks_no_other_computer_for_anything(language: str) -> None:
    written = method_document.document(subject(language), rows())
    assert not re.search(r"https?:|//[a-z]|@import|<script|<link|<img|url\(", written)
    assert set(re.findall(r"href='#([^']+)'", written)) <= set(re.findall(r"id='([^']+)'", written))


def test_what_is_measured_only_for_the_province_is_told_with_its_numbers() -> None:
    province = rows().assign(area="62")
    regency = rows()[rows()["indicator"] != "reports_followed_up"]
    results = method_document.with_province(regency, province)
    assert len(results) == len(INDICATORS)
    only = results.set_index("indicator", drop=False).loc["reports_followed_up"]
    assert "Kalimantan Tengah" in method_sheet.sheet(subject(), only).example


def test_the_same_release_writes_the_same_document() -> None:
    assert method_document.document(subject(), rows()) == method_document.document(subject(), rows())


def test_what_is_not_simulated_bears_no_mark() -> None:
    assert "SIMULASI" not in spoken(method_document.document(subject(simulated=False), rows()))


def test_each_printed_sheet_bears_its_release() -> None:
    written = method_document.document(subject(), rows())
    assert re.search(r"@bottom-left \{ content: 'Pelita, rilis 20260410-abc, [^']* · SIMULASI'", written)


def test_the_document_shows_the_classes_in_the_colours_of_the_pages() -> None:
    written = method_document.document(subject(), rows())
    for name, colour in CLASS_COLOURS.items():
        assert f".chip.{name} {{ background: {colour}; }}" in written


@pytest.mark.parametrize("indicator", [indicator.id for indicator in INDICATORS])
def test_the_last_change_of_a_definition_is_noted(indicator: str) -> None:
    change = definition_changes.last_change(indicator)
    assert date(2026, 11, 22) <= change.day
    assert all(change.what[language] for language in locales.LANGUAGES)


def test_no_change_lies_in_the_future_and_the_oldest_comes_first() -> None:
    days = [date.fromisoformat(day) for day in definition_changes.changes()["date"]]
    assert days == sorted(days)
    assert days[-1] <= date.today()


def test_an_indicator_without_a_first_definition_is_told() -> None:
    with pytest.raises(KeyError, match=r"definition_changes\.csv has no row for 'happiness'"):
        definition_changes.last_change("happiness")


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_worked_example_of_a_change_is_what_the_split_gives(language: str) -> None:
    """72 of 90 → 45 of 50 and 2 of 10 → 15 of 50, as it stands in the method."""
    parts = pooled_split({"A": (72, 90), "B": (2, 10)}, {"A": (45, 50), "B": (15, 50)})
    points = {(place, effect): round(100 * amount, 9) for place, effect, amount in parts}
    assert points == {("A", "value"): 7, ("B", "value"): 3, ("", "mix"): -24}
    text = spoken(method_sheet.section(language, "change"))
    for printed in ("72", "45", "= +7", "= +3", "= −24", "7 + 3 − 24 = −14"):
        assert printed in text


def test_worked_examples_follow_the_program_and_not_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """2 of 3 verified ones and 7 that wait: 2 and 9 of 10. Half of 210 submissions are 105, half of 14 areas are 7.
    exp(-3) is 5.0 %, exp(-6) 0.25 %."""
    text = spoken(method_sheet.section("id", "examples"))
    for part in (
        "2 ÷ 10 = 20 %",
        "(2 + 7) ÷ 10 = 90 %",
        "20 %–90 % (3 dari 10 laporan terverifikasi)",
        "14 daerah × 3 bulan × 5 bidang = 210 kiriman. Bila hanya 104 yang masuk",
        "Mulai 105 kiriman dari 7 daerah",
        "e^−3 = 5,0 %",
        "e^−6 = 0,2 %",
    ):
        assert part in text
    assert "(3 of 10 reports verified)" in spoken(method_sheet.section("en", "examples"))
    monkeypatch.setattr(Base, "thin", property(lambda base: 3 * base.months_reported < 2 * base.months_due))
    worked_examples.lines.cache_clear()
    assert "Bila hanya 139 yang masuk" in spoken(method_sheet.section("id", "examples"))
    worked_examples.lines.cache_clear()


def test_a_document_of_a_release_of_the_first_rule_says_so_at_its_head_and_foot() -> None:
    old = replace(subject("en"), release=replace(RELEASE, rule=1))
    assert "old rule" not in method_document.document(subject("en"), rows())
    text = method_document.document(old, rows())
    assert "made by the old rule" in text
    assert text.count("· old rule") == 2
