"""Results and targets written as short tuples, for the tests of targets and scores."""

import pandas as pd

from indicators.measurement.measure import COLUMNS


def results(*rows: tuple[str, str, float], period: str = "2026-Q1") -> pd.DataFrame:
    """A results frame of (indicator, area, value) in one period, fully counted: no interval, no sampling."""
    frame = pd.DataFrame(rows, columns=["indicator", "area", "value"]).assign(period=period)
    return frame.reindex(columns=list(COLUMNS)).astype({"value": float, "lower": float, "upper": float})


def sampled(indicator: str, area: str, numerator: float, denominator: float) -> pd.DataFrame:
    """One row of a proportion with a Wilson-like interval, so that its sampling error is drawn."""
    row = results((indicator, area, 100 * numerator / denominator))
    return row.assign(numerator=numerator, denominator=denominator, lower=0.0, upper=100.0)


def targets(*rows: tuple[str, str, int, float]) -> pd.DataFrame:
    """A targets frame of (indicator, regency or "", year, target)."""
    frame = pd.DataFrame(rows, columns=["indicator", "regency", "year", "target"])
    return frame.astype({"target": float}).assign(reference="test", confirmed=False)
