"""Service points: which are open, what they offer and where they stand, as far as it is known and may be said."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.measurement.panel import Panel

POINT_COLUMNS = ("id", "regency", "district", "kind", "functions", "lon", "lat", "capacity", "hours")
FUNCTIONS = ("complaints", "outreach", "case_management", "temporary_shelter", "mediation", "accompaniment")
# What makes a point one that assists a child: it accompanies, or it manages what is done for the child. A complaint
# post takes a report and passes it on; a shelter takes in whom another point has assisted.
ASSISTING = ("accompaniment", "case_management")
_KINDS = dict.fromkeys(("id", "regency", "district", "kind", "hours"), "str") | dict.fromkeys(
    ("lon", "lat", "capacity"), float
)
_CELL = 100_000  # the facts hold degrees in hundred-thousandths


def points_of(panel: Panel) -> pd.DataFrame:
    """The points open at the end of the panel's one period, a row each, columns POINT_COLUMNS, by regency and id.

    `functions` is a tuple of FUNCTIONS; `district` and `hours` "" and lon, lat (degrees), capacity NaN where unknown.
    Of a shelter only the regency is known, to anybody. A regency that sent no points by then has none here: whether it
    has none at all is told by the layer functions_present, which is unknown there.
    """
    reporting = panel.completeness(("service_points",)).reporting[0]
    months = [month for month, last in zip(panel.months, panel.at_end[0], strict=True) if last]
    sent = [place for place, reports in zip(panel.arrays.places, reporting, strict=True) if reports]
    rows = panel.arrays.counts("service_points", "point", panel.basis, months, sent)
    keys = zip(rows["regency"], rows["category"], rows["district"], strict=True)
    # By regency and id; of two rows of one point the first counts.
    points = {
        (regency, text.split("|", 1)[0]): (text, district) for regency, text, district in list(keys)[::-1]
    }
    return pd.DataFrame(
        [_point(regency, *points[regency, name]) for regency, name in sorted(points)],
        columns=list(POINT_COLUMNS),
    ).astype(_KINDS)


def _point(regency: str, text: str, district: str) -> tuple[object, ...]:
    name, kind, functions, lon, lat, capacity, hours = text.split("|", 6)
    offered = tuple(function for function in functions.split("+") if function)
    place = (_number(lon) / _CELL, _number(lat) / _CELL)
    return name, regency, district, kind, offered, *place, _number(capacity), hours


def _number(text: str) -> float:
    return float(text or "nan")


def offers(points: pd.DataFrame, functions: Collection[str] = ASSISTING) -> NDArray[np.bool_]:
    """Whether each of the points offers at least one of these functions; by default whether it assists a child."""
    wanted = set(functions)
    return np.array([bool(wanted & set(offered)) for offered in points["functions"]], dtype=bool)


def placed(points: pd.DataFrame, districts: pd.DataFrame, capitals: pd.DataFrame) -> pd.DataFrame:
    """The points with a place to measure from and how it is known: `placing` "point" (coordinates of its own),
    "district" (its district's middle village) or "capital" (its regency's capital).

    `districts`: index code, with regency, lon, lat; `capitals`: index regency, with capital_lon, capital_lat. A point
    whose district is unknown is given the one whose middle village is nearest to its place, inside its regency, since
    speeds are known by district. A shelter gets none of this: its place is nobody's to know, and it is left out.
    """
    shown = points[points["kind"] != "shelter"].reset_index(drop=True)
    has_place = shown[["lon", "lat"]].notna().all(axis=1).to_numpy()
    district = districts.index.get_indexer(pd.Index(shown["district"]))
    capital = capitals.index.get_indexer(pd.Index(shown["regency"]))
    of_district = district >= 0
    places = {
        axis: np.where(
            has_place,
            shown[axis],
            np.where(of_district, _at(districts[axis], district), _at(capitals[f"capital_{axis}"], capital)),
        )
        for axis in ("lon", "lat")
    }
    codes = [
        code if has_district else _nearest_district(districts, regency, lon, lat)
        for code, has_district, regency, lon, lat in zip(
            shown["district"], of_district, shown["regency"], *places.values(), strict=True
        )
    ]
    placing = np.select([has_place, of_district], ["point", "district"], "capital")
    return shown.assign(**places, placing=placing, district=codes)


def _at(values: pd.Series, places: NDArray[np.intp]) -> NDArray[np.float64]:
    """The values at these places; NaN at -1."""
    return np.append(values.to_numpy(float), np.nan)[places]


def _nearest_district(districts: pd.DataFrame, regency: str, lon: float, lat: float) -> str:
    inside = districts[districts["regency"] == regency]
    if inside.empty or np.isnan(lon) or np.isnan(lat):
        return ""
    gap = ((inside["lon"] - lon) * np.cos(np.radians(lat))) ** 2 + (inside["lat"] - lat) ** 2
    return str(gap.idxmin())
