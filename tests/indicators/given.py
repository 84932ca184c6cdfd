"""Facts written as text, so that a test reads as documentation.

Each line is: period, place, measure, value; a dimension=category stands before the value, the evidence
(reported unless said) at the end. The place is a regency or a district. "sent" names tables instead of a
value, and a quarter or year stands for each of its months.

    2026-Q1  62.06     sent campaigns reports
    2026-01  62.06.01  activities_held 3
    2026-01  62.06     partner_activity partner_kind=hospital 2 verified
"""

from datetime import date

import pandas as pd

from data.periods import Period, parse
from indicators import by_id
from indicators.measurement.measure import measure

COLUMNS = ["month", "regency", "district", "measure", "dimension", "category", "evidence", "value"]
EVIDENCE = ("reported", "documented", "verified")
LATER = date(2027, 1, 1)

# Katingan and Palangka Raya share an electoral district here; round numbers keep the arithmetic readable.
GEOGRAPHY = pd.DataFrame(
    [
        ("Katingan", "kalteng-1", 4, 20, 10_000, 4_000, 5),
        ("Seruyan", "kalteng-2", 5, 10, 20_000, 8_000, 4),
        ("Kota Palangka Raya", "kalteng-1", 5, 30, 30_000, 12_000, 0),
    ],
    index=pd.Index(["62.06", "62.07", "62.71"], name="regency"),
    columns=[
        "name",
        "electoral_district",
        "districts",
        "villages",
        "children_0_17",
        "children_12_17",
        "blank_spot_villages",
    ],
)


def facts(text: str) -> pd.DataFrame:
    """The facts frame of these lines."""
    rows = [row for line in text.strip().splitlines() if line.strip() for row in _rows(line.split())]
    return pd.DataFrame(rows, columns=COLUMNS).astype({"value": float})


def _rows(words: list[str]) -> list[tuple[str, str, str, str, str, str, str, float]]:
    evidence = words.pop() if words[-1] in EVIDENCE else "reported"
    period, place, measure_name, *rest = words
    regency, district = place[:5], place if len(place) > 5 else ""
    if measure_name == "sent":
        counted = [("submitted", "table", table, 1.0) for table in rest]
    else:
        dimension, _, category = rest[0].partition("=") if len(rest) == 2 else ("", "", "")
        counted = [(measure_name, dimension, category, float(rest[-1]))]
    return [
        (month, regency, district, name, dimension, category, evidence, value)
        for month in parse(period).months
        for name, dimension, category, value in counted
    ]


def quarter(text: str = "2026-Q1") -> list[Period]:
    return [parse(text)]


def result(
    text: str, indicator: str, period: str = "2026-Q1", area: str = "62.06", **options: object
) -> pd.Series:
    """The one result row of an indicator, period and area; the kind of area is seen from its code."""
    by = {"62": "province"}.get(area, "district_dprd" if area.startswith("kalteng") else "regency")
    options = {"cut_off": LATER, **options}
    measured = measure(facts(text), GEOGRAPHY, [by_id(indicator)], [parse(period)], by, **options)
    return measured.set_index("area").loc[area]
