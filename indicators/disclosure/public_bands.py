"""Counts that the public gets in wider steps than the facts have them, each of whole ones."""

from __future__ import annotations

from indicators.domains.reports import DAY_BANDS

# Between the categories of a count that is the sum of several.
JOINED = ";"
# By measure and dimension: the name of each step, and the categories of the facts that make it.
IN_BANDS: dict[tuple[str, str], dict[str, str]] = {
    ("response_days", "days"): {band.name: JOINED.join(band.categories) for band in DAY_BANDS}
}


def asked_categories(measure: str, dimension: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """What is asked for of a count by category: the words of the list, or the steps in which the public gets them."""
    return tuple(IN_BANDS.get((measure, dimension), dict(zip(names, names, strict=True))).values())


def name_of(measure: str, dimension: str, category: str) -> str:
    """What a category is called: the name of its step, where it is one."""
    steps = IN_BANDS.get((measure, dimension), {})
    return next((name for name, categories in steps.items() if categories == category), category)
