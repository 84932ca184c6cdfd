"""The options by which commands are asked, and what is understood by them: period, area, indicator, basis, weights."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from typing import Any

import click

import locales
from commands.shell.refusal import Misused
from data import geography, periods, words
from indicators import DOMAINS, by_id
from indicators.definition import Indicator
from indicators.measurement.measure import AREA_KINDS

FIRST_YEAR, LAST_YEAR = 2000, 2100  # the years of which a command can be asked
TARGET_YEARS = click.IntRange(2020, LAST_YEAR)

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Jawab dalam JSON, untuk mesin. / Answer in JSON, for machines."
)
language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(locales.LANGUAGES),
    default="id",
    help="Bahasa berkas dan tabel yang ditulis, dan yang disebut dahulu. / "
    "Language of the files and tables that are written, and the one that is said first.",
)
period_option = click.option(
    "--period", required=True, metavar="2026-Q2", help="2026-05, 2026-Q2, 2026-S1 or 2026."
)
basis_option = click.option(
    "--basis", type=click.Choice(["reported", "verified"]), default="reported", show_default=True
)
area_option = click.option(
    "--area",
    default=geography.PROVINCE,
    show_default=True,
    metavar="62.06",
    help="62, kalteng-1 … 5, or a regency.",
)


def by_option(default: str = "regency", *more: str) -> Callable[[Any], Any]:
    """--by: the kind of area, or one of `more` words; the command gets it as `area_kind`."""
    return click.option(
        "--by", "area_kind", type=click.Choice([*AREA_KINDS, *more]), default=default, show_default=True
    )


def check_regency(regency: str | None) -> None:
    if regency is not None and regency not in (*geography.regencies().index, geography.PROVINCE):
        raise Misused.of("refused-regency", value=regency)


def check_area(area: str) -> None:
    """Refuse what is neither the province, an electoral district nor a regency."""
    try:
        geography.regencies_of(area)
    except ValueError as error:
        raise Misused.of("refused-area", value=area) from error


def month_after(text: str) -> date:
    """The first day after a month given as YYYY-MM."""
    try:
        month = periods.parse(text)
        if month.kind != "month":
            raise ValueError(text)
        # Neither the year 0 nor the month after 9999-12 is one that a calendar has.
        return date.fromisoformat(f"{month.shift(1).id}-01")
    except ValueError as error:
        raise Misused.of("refused-month", value=text) from error


def period_of(text: str) -> periods.Period:
    try:
        period = periods.parse(text)
    except ValueError as error:
        raise Misused.of("refused-period", value=text) from error
    # What is before and after is asked for too, and must be years that a calendar and the targets know.
    if not FIRST_YEAR <= period.year <= LAST_YEAR:
        raise Misused.of("refused-period-year", value=text, first=str(FIRST_YEAR), last=str(LAST_YEAR))
    return period


def indicator_of(name: str) -> Indicator:
    """The indicator of this id, or one category of it."""
    try:
        indicator = by_id(name)
    except (KeyError, ValueError) as error:
        raise Misused.of("refused-part", value=name) from error
    category = indicator.numerator.categories[0] if ":" in name else ""
    if category and category not in words.codes(indicator.numerator.dimension):
        raise Misused.of("refused-part", value=name)
    return indicator


def weights_of(text: str | None) -> dict[str, float] | None:
    """a=30,b=20 → weights; a domain that is not named has none."""
    if text is None:
        return None
    try:
        pairs = [
            (name.strip(), float(number)) for name, number in (part.split("=") for part in text.split(","))
        ]
    except ValueError as error:
        raise Misused.of("refused-weights", value=text) from error
    weights = dict(pairs)
    sound = set(weights) <= set(DOMAINS) and all(weight >= 0 for weight in weights.values())
    if not sound or len(weights) < len(pairs) or not 0 < sum(weights.values()) < math.inf:
        raise Misused.of("refused-weights", value=text)
    return weights


def domains_weighed(weights: dict[str, float] | None) -> int:
    """How many domains these weights let into a score."""
    return len(DOMAINS) if weights is None else sum(weight > 0 for weight in weights.values())
