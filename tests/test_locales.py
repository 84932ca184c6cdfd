"""Both languages say the same things, nothing lacks words, and numbers, dates and lists read right."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from babel.numbers import format_decimal
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

import locales
from data import say_values, words
from data.importing.faults import CODES
from data.importing.layout.read import column_heading, columns_of
from data.tables import RECAP_MEASURES, TABLES, Table
from indicators import DOMAINS, INDICATORS, by_id
from presentation.parts import phrases
from presentation.parts.theme import number_format
from tests.offenders import hold_for_all

FOLDER = Path(locales.__file__).parent
IDS = [indicator.id for indicator in INDICATORS]
# One value that each language writes its own way, so a caller gives both: Triwulan II, Quarter 2.
SAME_VALUE = {"numeral": "number"}
PARTS = ("what", "numerator", "denominator", "why", "not", "source")
NARROW_SPACE = "\u202f"


class Variables(Visitor):
    """Gathers the names of the variables under a node of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(SAME_VALUE.get(node.id.name, node.id.name))


@cache
def entries(language: str) -> list[ast.EntryType]:
    files = sorted((FOLDER / language).glob("*.ftl"))
    return [entry for file in files for entry in FluentParser().parse(file.read_text("utf-8")).body]


@cache
def messages(language: str) -> dict[str, ast.Message]:
    return {entry.id.name: entry for entry in entries(language) if isinstance(entry, ast.Message)}


def variables(language: str, key: str) -> set[str]:
    gathered = Variables()
    gathered.visit(messages(language)[key])
    return gathered.names


# --- the files


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_every_line_is_understood(language: str) -> None:
    assert [entry.content for entry in entries(language) if isinstance(entry, ast.Junk)] == []


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_every_message_has_words_and_stands_once(language: str) -> None:
    """A second message of the same name, in any file, would be dropped silently."""
    names = Counter(entry.id.name for entry in entries(language) if isinstance(entry, ast.Message))
    assert [name for name, times in names.items() if times > 1] == []
    assert [name for name, message in messages(language).items() if message.value is None] == []


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_a_message_that_is_parsed_alone_is_the_one_of_its_file(language: str) -> None:
    """A message is parsed when it is first said: where it begins and ends is read from its first line alone."""
    written = {key: FluentParser().parse_entry(text) for key, text in locales._written(language).items()}
    assert written.keys() == messages(language).keys()
    whole = messages(language)
    ignored = ["span", "comment"]
    assert [key for key, entry in written.items() if not entry.equals(whole[key], ignored)] == []


def test_both_languages_have_the_same_files_and_messages() -> None:
    files = [
        sorted(file.name for file in (FOLDER / language).glob("*.ftl")) for language in locales.LANGUAGES
    ]
    assert files[0] == files[1]
    assert set(messages("id")) ^ set(messages("en")) == set()


def test_a_message_has_the_same_variables_in_both_languages() -> None:
    shared = messages("id").keys() & messages("en").keys()
    assert [key for key in sorted(shared) if variables("id", key) != variables("en", key)] == []


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_what_an_indicator_says_uses_straight_quotes_and_never_calls_a_child_a_case(language: str) -> None:
    text = (FOLDER / language / "indicators.ftl").read_text("utf-8")
    assert re.findall("[“”‘’]", text) == []
    assert re.findall(r"\b(?:kasus|cases?)\b", text, re.IGNORECASE) == []


# --- what needs words


def test_an_indicator_has_its_messages() -> None:
    def check(case: tuple[str, str, str]) -> None:
        language, indicator, part = case
        is_sentence = locales.say(language, f"indicator-{indicator}-{part}").endswith(".")
        assert is_sentence == (part not in ("numerator", "denominator", "source"))

    hold_for_all(product(locales.LANGUAGES, IDS, PARTS), check)


def test_no_message_is_about_an_indicator_that_is_gone() -> None:
    about = {f"indicator-{indicator}-{part}" for indicator in IDS for part in PARTS}
    ends = tuple(f"-{part}" for part in PARTS)
    assert {key for key in messages("id") if key.startswith("indicator-") and key.endswith(ends)} == about


def test_a_domain_has_its_name_its_short_name_and_a_sentence() -> None:
    def check(case: tuple[str, str, str]) -> None:
        language, domain, ending = case
        assert locales.say(language, f"domain-{domain}{ending}").strip()

    hold_for_all(product(locales.LANGUAGES, [*DOMAINS, "obstacle"], ("", "-short", "-about")), check)


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_the_glossary_lists_every_term_and_explains_it(language: str) -> None:
    terms = locales.say(language, "glossary-terms").split(", ")
    explained = [f"glossary-{term}-{part}" for term in terms for part in ("term", "meaning")]
    glossary = [key for key in messages(language) if key.startswith("glossary-") and key != "glossary-terms"]
    assert glossary == explained
    assert locales.say("id", "glossary-terms") == locales.say("en", "glossary-terms")


def test_a_fault_says_what_is_wrong_and_what_to_do() -> None:
    def check(case: tuple[str, str, str]) -> None:
        language, code, ending = case
        key = f"fault-{code}{ending}"
        assert locales.say(language, key, **dict.fromkeys(variables(language, key), "x"))

    hold_for_all(product(locales.LANGUAGES, sorted(CODES), ("", "-do")), check)


def test_no_message_is_about_a_fault_that_is_gone() -> None:
    fault_keys = {f"fault-{code}{ending}" for code in CODES for ending in ("", "-do")}
    assert {key for key in messages("id") if key.startswith("fault-")} == fault_keys


def test_a_table_and_its_columns_have_headings_that_differ() -> None:
    def check(case: tuple[str, Table]) -> None:
        language, table = case
        assert locales.say(language, f"table-{table.name}")
        assert locales.say(language, f"table-{table.name}-about")
        headings = [words.normal(column_heading(table, column, language)) for column in columns_of(table)]
        assert all(headings)
        assert len(set(headings)) == len(headings)

    hold_for_all(product(locales.LANGUAGES, TABLES), check)


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_every_kind_of_column_says_how_it_is_filled_in(language: str) -> None:
    kinds = {column.kind for table in TABLES for column in table.columns}
    assert [kind for kind in sorted(kinds) if not locales.has(f"kind-{kind}", language)] == []


# --- closed lists


def test_a_closed_list_has_words_in_both_languages_and_none_twice() -> None:
    def check(case: tuple[str, str]) -> None:
        name, column = case
        written = words.word_list(name)[column].str.strip()
        assert (written != "").all()
        assert written.is_unique

    hold_for_all(product(words.list_names(), ("code", "id", "en")), check)


def test_a_word_of_a_closed_list_never_means_two_codes() -> None:
    """One entry may be written alike in both languages ("Media"), two entries may not."""

    def check(name: str) -> None:
        spoken = {
            (words.normal(row[column]), row["code"])
            for _, row in words.word_list(name).iterrows()
            for column in ("code", "id", "en")
        }
        assert [text for text, times in Counter(text for text, _ in spoken).items() if times > 1] == []

    hold_for_all(words.list_names(), check)


def test_every_column_with_a_closed_list_finds_it() -> None:
    used = {column.words for table in TABLES for column in table.columns if column.words}
    assert used <= set(words.list_names())


def test_the_list_of_indicators_is_the_catalogue_in_order() -> None:
    """And after it the categories that have a target of their own."""
    listed = words.codes("indicator")
    assert listed[: len(IDS)] == IDS
    assert [by_id(code).id for code in listed[len(IDS) :]] == listed[len(IDS) :]


def test_the_list_of_measures_is_what_a_recap_may_hold() -> None:
    assert words.codes("measure") == list(RECAP_MEASURES)


def test_every_breakdown_of_a_recap_has_a_word() -> None:
    used = {dimension for measure in RECAP_MEASURES.values() for dimension in measure.dimensions}
    assert used <= set(words.codes("dimension"))


# --- saying


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_a_hole_in_a_sentence_is_an_error(language: str) -> None:
    with pytest.raises(KeyError, match="no-such-message"):
        locales.say(language, "no-such-message")
    with pytest.raises(ValueError, match="where-sheet"):
        locales.say(language, "where-sheet")


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_a_filled_in_value_carries_no_invisible_marks(language: str) -> None:
    assert locales.say(language, "where-row", row="7") == {"id": "baris 7", "en": "row 7"}[language]


# --- numbers, dates and lists


@pytest.mark.parametrize(
    ("value", "decimals", "indonesian", "english"),
    [
        (0, 0, "0", "0"),
        (7, 1, "7,0", "7.0"),
        (999, 0, "999", "999"),
        (1234.5, 1, "1.234,5", "1,234.5"),
        (1234567, 0, "1.234.567", "1,234,567"),
        (62.44, 1, "62,4", "62.4"),
        (62.46, 1, "62,5", "62.5"),
        (76.61, 2, "76,61", "76.61"),
        (-3.2, 1, "−3,2", "−3.2"),
        (-0.04, 1, "0,0", "0.0"),
        (62.44999999999999, 1, "62,5", "62.5"),
        (None, 1, "–", "–"),
        (float("nan"), 0, "–", "–"),
    ],
)
def test_number(value: float | None, decimals: int, indonesian: str, english: str) -> None:
    assert locales.number("id", value, decimals) == indonesian
    assert locales.number("en", value, decimals) == english


@given(st.decimals(-(10**12), 10**12, places=4), st.integers(0, 4))
def test_numbers_are_written_as_unicode_has_them(value: Decimal, decimals: int) -> None:
    """Babel, with Unicode's CLDR, is the second calculation."""
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    for language in locales.LANGUAGES:
        written = format_decimal(rounded + 0, format=pattern, locale=language).replace("-", locales.MINUS)
        nought = not any(digit in written for digit in "123456789")
        assert locales.number(language, float(value), decimals) == (
            written.lstrip(locales.MINUS) if nought else written
        )


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_below_nought_there_is_one_sign_in_all_that_people_read(language: str) -> None:
    """U+2212 in whatever writes a number, not the hyphen of the keyboard; none before what is printed as nought."""
    written = [
        locales.number(language, -1234.5, 1),
        locales.percent(language, -41.6, 1),
        locales.percent(language, -3),
    ]
    for kind in say_values.FIGURES:
        written += [say_values.said(language, kind, value) for value in (-12.345, -0.5) if kind != "points"]
    units = ("percent", "index", "rupiah", "points", "times", "other")
    written += [phrases.amount(language, unit, -12.3) for unit in units]
    assert [text for text in written if "-" in text] == []
    assert [text for text in written if "\u2212" not in text] == []
    assert number_format(language)["minus"] == locales.MINUS == "\u2212"


def test_no_message_writes_a_hyphen_before_a_number() -> None:
    hyphen = re.compile(r"(?<![\w.,/)–-])-(\d|\{ \$)")
    wrong = [
        f"{file.parent.name}/{file.name}: {line}"
        for language in locales.LANGUAGES
        for file in sorted((Path(locales.__file__).parent / language).glob("*.ftl"))
        for line in file.read_text("utf-8").splitlines()
        if hyphen.search(line)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("value", "decimals", "indonesian", "english"),
    [
        (41, 0, f"41{NARROW_SPACE}%", "41%"),
        (40.909, 1, f"40,9{NARROW_SPACE}%", "40.9%"),
        (0, 0, f"0{NARROW_SPACE}%", "0%"),
        (1250, 0, f"1.250{NARROW_SPACE}%", "1,250%"),
        (None, 0, "–", "–"),
        (float("nan"), 1, "–", "–"),
    ],
)
def test_percent(value: float | None, decimals: int, indonesian: str, english: str) -> None:
    """9 of 22 reports are 40.909 %; a missing share is a dash without a percent sign."""
    assert locales.percent("id", value, decimals) == indonesian
    assert locales.percent("en", value, decimals) == english


@pytest.mark.parametrize(
    ("moment", "indonesian", "english"),
    [
        (date(2026, 9, 30), "30 September 2026", "30 September 2026"),
        (date(2026, 3, 5), "5 Maret 2026", "5 March 2026"),
        (datetime(2025, 8, 17, 23, 59), "17 Agustus 2025", "17 August 2025"),
        (date(2024, 2, 29), "29 Februari 2024", "29 February 2024"),
    ],
)
def test_day(moment: date, indonesian: str, english: str) -> None:
    assert locales.day("id", moment) == indonesian
    assert locales.day("en", moment) == english


@pytest.mark.parametrize(
    ("month", "short", "indonesian", "english"),
    [
        ("2026-05", False, "Mei 2026", "May 2026"),
        ("2026-08", True, "Agu 2026", "Aug 2026"),
        ("2025-12", False, "Desember 2025", "December 2025"),
        ("2025-12", True, "Des 2025", "Dec 2025"),
        ("2024-10", False, "Oktober 2024", "October 2024"),
    ],
)
def test_month_name(month: str, short: bool, indonesian: str, english: str) -> None:
    assert locales.month_name("id", month, short) == indonesian
    assert locales.month_name("en", month, short) == english


@pytest.mark.parametrize(
    ("items", "indonesian", "english"),
    [
        ([], "", ""),
        (["Seruyan"], "Seruyan", "Seruyan"),
        (["Seruyan", "Katingan"], "Seruyan dan Katingan", "Seruyan and Katingan"),
        (["a", "b", "c"], "a, b, dan c", "a, b and c"),
        (["a", "b", "c", "d"], "a, b, c, dan d", "a, b, c and d"),
    ],
)
def test_listing(items: list[str], indonesian: str, english: str) -> None:
    assert locales.listing("id", items) == indonesian
    assert locales.listing("en", items) == english


def test_percentages_are_written_one_way_in_each_language() -> None:
    """99,8 % in Indonesian, 99.8% in English; worked examples and sources too."""
    texts = {
        language: "\n".join(file.read_text("utf-8") for file in sorted((FOLDER / language).glob("*.ftl")))
        for language in locales.LANGUAGES
    }
    assert re.findall(r".{20}\d[ \u00a0\u202f]%", texts["en"]) == []
    assert re.findall(r".{20}\d%", texts["id"]) == []
