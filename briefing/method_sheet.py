"""How every figure is made, in words and numbers: one source for the method page and the method document."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

import pandas as pd

import locales
from briefing import worked_examples
from data import definition_changes, geography, say_values, words
from data.periods import Period
from data.store import Release
from indicators import INDICATORS, by_id
from indicators.definition import STOCK_TABLES, Indicator
from indicators.domains.satisfaction import grade_border
from indicators.scores.score import CLASSES

STATES = (
    "no_report",
    "not_verified",
    "reported_zero",
    "nothing_to_count",
    "few",
    "hidden",
    "no_such_service",
    "not_yet_due",
)
EVIDENCE = ("reported", "documented", "verified")
SECTIONS = ("score", "judged", "ikm", "interval", "comparison", "change", "evidence", "examples", "states",
            "glossary")  # fmt: skip
_SIGNS = {"reported_zero": "0", "not_yet_due": "◷", "nothing_to_count": "∅", "few": "<5"}
_FEW = 10


@dataclass(frozen=True)
class Subject:
    """Whose numbers fill the formulas: an area and a period of one release, in one language. `taken`: whose year's
    figures count of what comes from the reference data, as `denominators.years_taken` gives it."""

    language: str
    period: Period
    area: str
    basis: str
    release: Release
    taken: Mapping[str, int] = field(default_factory=dict)

    def say(self, key: str, **values: object) -> str:
        return locales.say(self.language, key, **values)

    @property
    def area_name(self) -> str:
        return geography.area_name(self.area)

    @property
    def period_name(self) -> str:
        return say_values.period_name(self.language, self.period)


@dataclass(frozen=True)
class Sheet:
    """One indicator explained: its formula, the formula with the area's numbers, and terms with their descriptions."""

    id: str
    name: str
    formula: str
    example: str
    lines: tuple[tuple[str, str], ...]


def indicator_name(language: str, indicator: str) -> str:
    """Layanan diberikan; of a category, "Layanan diberikan: Kesehatan". Raises KeyError for an unknown one."""
    whole, _, part = indicator.partition(":")
    name = words.word("indicator", whole, language)
    if not part:
        return name
    dimension, _, category = part.rpartition("=")
    return f"{name}: {words.word(dimension or by_id(whole).breakdown or '', category, language)}"


def sheet(subject: Subject, row: pd.Series) -> Sheet:
    """The sheet of the indicator of this result row, as `Evaluation.results` gives it."""
    about = by_id(row["indicator"])
    whole = about.id.partition(":")[0]
    numerator, denominator = (
        subject.say(f"indicator-{whole}-{side}") for side in ("numerator", "denominator")
    )
    name = indicator_name(subject.language, about.id)
    lines = [
        ("what", subject.say(f"indicator-{whole}-what")),
        ("why", subject.say(f"indicator-{whole}-why")),
        ("not", subject.say(f"indicator-{whole}-not")),
        ("target", _target(subject, about, row)),
        ("direction", subject.say(f"method-direction-{about.direction}")),
        ("interval", subject.say(f"method-interval-{about.interval}")),
        ("tables", _tables(subject, about)),
        ("completeness", _completeness(subject, row)),
        *_reference(subject, about),
        ("evidence", subject.say(f"basis-{row['evidence']}") if row["evidence"] else "–"),
        ("limits", " ".join(subject.say(f"limit-{limit}") for limit in limits(about, row))),
        ("source", subject.say(f"indicator-{whole}-source")),
        ("changed", _changed(subject, whole)),
        ("review", _review(subject, about)),
    ]
    return Sheet(
        about.id,
        name,
        formula=f"{name} = ({numerator}) ÷ ({denominator}){_times(subject, about)}"
        if about.is_ratio
        else f"{name}: {numerator}; {denominator}",
        example=_example(subject, about, row),
        lines=tuple((subject.say(f"method-{key}"), text) for key, text in lines),
    )


def _times(subject: Subject, about: Indicator) -> str:
    is_scaled = about.per != 1 and about.is_ratio
    return f" × {locales.number(subject.language, about.per)}" if is_scaled else ""


def amount(subject: Subject, about: Indicator, value: float) -> str:
    """A value with its unit spelled out: 41,2 %; 66,34 (indeks 25–100)."""
    if about.unit == "percent":
        return locales.percent(subject.language, value, 1)
    if about.unit == "level":
        return f"{words.word('level', f'{value:.0f}', subject.language)} ({value:.0f})"
    return f"{locales.number(subject.language, value, 2)} ({subject.say(f'unit-{about.unit}')})"


def days_within(language: str, value: float, at_most: float) -> str:
    """Days of which only bounds are known: a band of them, an open one (`at_most` inf), or more than `value` (NaN)."""
    if at_most != at_most:
        return locales.say(language, "amount-days-not-reached", days=int(value))
    if math.isinf(at_most):
        return locales.say(language, "amount-days-from", days=int(value))
    return locales.say(language, "amount-days-between", lowest=int(value), highest=int(at_most))


def _example(subject: Subject, about: Indicator, row: pd.Series) -> str:
    """The formula with this area's numbers filled in, its interval and its attainment."""
    area = geography.area_name(row["area"])
    if row["value"] != row["value"]:
        return subject.say("method-no-example", area=area, state=subject.say(f"state-{row['status']}"))
    sides = [_figure(subject, row[side]) for side in ("numerator", "denominator")]
    value = amount(subject, about, row["value"])
    if about.unit == "days" and row["at_most"] != row["value"]:
        value = days_within(subject.language, row["value"], row["at_most"])
    if about.is_ratio:
        sentence = f"{sides[0]} ÷ {sides[1]}{_times(subject, about)} = {value}"
    else:
        sentence = subject.say("method-rests-on", value=value, numerator=sides[0], denominator=sides[1])
    sentence = f"{subject.say('method-example', area=area)}, {subject.period_name}: {sentence}"
    if row["lower"] == row["lower"]:
        limits = [locales.number(subject.language, row[side], 1) for side in ("lower", "upper")]
        ends = "method-between" if row["upper"] == row["upper"] else "method-between-open"
        sentence += "; " + subject.say(ends, **dict(zip(("lower", "upper"), limits, strict=True)))
    if row["uncapped"] == row["uncapped"]:
        sentence += "; " + subject.say(
            "says-attained", attained=locales.percent(subject.language, row["uncapped"], 1)
        )
    return sentence


def _figure(subject: Subject, value: float) -> str:
    return locales.number(subject.language, value, 0 if float(value).is_integer() else 2)


def _target(subject: Subject, about: Indicator, row: pd.Series) -> str:
    if row["target"] != row["target"]:
        return subject.say("method-no-target")
    sentence = subject.say(
        "method-target-line", target=amount(subject, about, row["target"]), reference=row["reference"]
    )
    return sentence if row["confirmed"] else f"{sentence}. {subject.say('method-unconfirmed')}"


def _reference(subject: Subject, about: Indicator) -> list[tuple[str, str]]:
    """Of which year the population, districts or villages are that the figure rests on; nothing where it has none."""
    quantities = [quantity for quantity in about.quantities if quantity.how in ("reference", "exposure")]
    columns = {
        name for quantity in quantities for name in (quantity.measure, *quantity.plus, *quantity.minus)
    }
    years = sorted({subject.taken[name] for name in columns if name in subject.taken})
    return [("reference", " ".join(_of_year(subject, year) for year in years))] if years else []


def _of_year(subject: Subject, taken: int) -> str:
    asked = subject.period.year
    which = "same" if taken == asked else "earlier" if taken < asked else "later"
    return subject.say(f"method-reference-{which}", taken=str(taken), year=str(asked))


def _tables(subject: Subject, about: Indicator) -> str:
    named = [subject.say(f"table-{table}") for table in dict.fromkeys((*about.tables, *about.looked_up))]
    return locales.listing(subject.language, named)


def _completeness(subject: Subject, row: pd.Series) -> str:
    parts = {
        "reporting": "regencies_reporting",
        "due": "regencies_due",
        "sent": "months_reported",
        "months": "months_due",
    }
    counts = {name: locales.number(subject.language, row[column]) for name, column in parts.items()}
    return subject.say("method-completeness-line", **counts)


def limits(about: Indicator, row: pd.Series) -> list[str]:
    """What must be borne in mind, by the way the indicator is made and how much this figure rests on."""
    applies = {
        "monthly": about.is_monthly,
        "stock": any(table in STOCK_TABLES for table in about.tables),
        "reports": "reports" in about.tables and about.domain != "e",
        "survey": about.domain == "e",
        "process": about.interval == "mean",
        "exposure": about.denominator.how == "exposure",
        "few": 0 < row["denominator"] < _FEW and about.interval == "wilson",
    }
    return [name for name, holds in applies.items() if holds]


def _changed(subject: Subject, indicator: str) -> str:
    change = definition_changes.last_change(indicator)
    return f"{locales.day(subject.language, change.day)}: {change.what[subject.language]}"


def _review(subject: Subject, about: Indicator) -> str:
    due = locales.day(subject.language, pd.Timestamp(about.next_review).date())
    checked = about.checked_by or subject.say("method-not-checked")
    return subject.say("method-review-line", due=due, checked=checked)


def sheet_html(sheet: Sheet) -> str:
    """The sheet as terms and descriptions, its formula and example first."""
    described = "".join(f"<dt>{escape(term)}</dt><dd>{escape(text)}</dd>" for term, text in sheet.lines)
    return (
        f"<div class='formula'>{escape(sheet.formula)}</div>"
        f"<div class='formula example'>{escape(sheet.example)}</div><dl class='sheet'>{described}</dl>"
    )


def section(language: str, name: str) -> str:
    """One of SECTIONS as HTML: what holds for every indicator."""
    written = "" if name == "examples" else locales.say(language, f"method-{name}-text")
    lines = written.split("\n") if written else worked_examples.lines(language)
    text = "".join(f"<p class='lead'>{escape(line)}</p>" for line in lines)
    listed = {
        "score": _classes,
        "ikm": _grades,
        "interval": _intervals,
        "evidence": _evidence,
        "states": _states,
        "glossary": _glossary,
    }
    return text + (listed[name](language) if name in listed else "")


def _legend(items: list[str]) -> str:
    return "<div class='legend'>" + "".join(f"<span class='item'>{item}</span>" for item in items) + "</div>"


def _described(pairs: list[tuple[str, str]], wide: bool = False) -> str:
    body = "".join(f"<dt>{escape(term)}</dt><dd>{escape(text)}</dd>" for term, text in pairs)
    return f"<dl class='sheet{' wide' if wide else ''}'>{body}</dl>"


def _classes(language: str) -> str:
    return _legend(
        [
            f"<span class='chip {name}'></span>"
            + escape(
                locales.say(
                    language,
                    "class-bound" if bound else "class-lowest",
                    name=locales.say(language, f"class-{name}"),
                    bound=str(bound or CLASSES[-2][1]),
                )
            )
            for name, bound in CLASSES
        ]
    )


def _grades(language: str) -> str:
    return _legend(
        [
            escape(
                locales.say(
                    language,
                    "class-bound",
                    name=f"{grade} · {locales.say(language, f'grade-{grade}')}",
                    bound=locales.number(language, grade_border(grade), 2),
                )
            )
            for grade in "ABCD"
        ]
    )


def _intervals(language: str) -> str:
    kinds = dict.fromkeys(indicator.interval for indicator in INDICATORS)
    named = {
        kind: [
            indicator_name(language, indicator.id) for indicator in INDICATORS if indicator.interval == kind
        ]
        for kind in kinds
    }
    return _described(
        [(locales.say(language, f"method-interval-{kind}"), ", ".join(named[kind])) for kind in kinds]
    )


def _evidence(language: str) -> str:
    return _described(
        [
            (
                locales.say(language, f"glossary-{term}-term"),
                locales.say(language, f"glossary-{term}-meaning"),
            )
            for term in EVIDENCE
        ]
    )


def _states(language: str) -> str:
    return _legend(
        [
            f"<span class='state {state}'>{_SIGNS.get(state, '')}</span>"
            + escape(locales.say(language, f"state-{state}"))
            for state in STATES
        ]
    )


def _glossary(language: str) -> str:
    terms = [term.strip() for term in locales.say(language, "glossary-terms").split(",")]
    return _described(
        [
            (
                locales.say(language, f"glossary-{term}-term"),
                locales.say(language, f"glossary-{term}-meaning"),
            )
            for term in terms
        ],
        wide=True,
    )
