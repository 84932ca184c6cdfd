"""Counts that the public gets in wider steps than the facts have them, each of whole ones."""

from __future__ import annotations

from indicators.definition import Quantity
from indicators.domains.reports import DAY_BANDS

# By measure and dimension.
IN_BANDS = {("response_days", "days"): DAY_BANDS}


def public_categories(quantity: Quantity) -> tuple[str, ...] | None:
    """The categories of the cube that together are those of a quantity; None where only a part of one is."""
    bands = IN_BANDS.get((quantity.measure, quantity.dimension))
    if bands is None:
        return quantity.categories
    asked = set(quantity.categories)
    whole = [band for band in bands if asked.issuperset(band.categories)]
    covered = {name for band in whole for name in band.categories}
    return tuple(band.name for band in whole) if covered == asked else None
