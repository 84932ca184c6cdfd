"""Service points: which are open, what they offer and where they stand, as far as it is known and may be said."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.panel import Panel

POINT_COLUMNS = ("id", "regency", "district", "kind", "functions", "lon", "lat", "capacity", "hours")
FUNCTIONS = ("complaints", "outreach", "case_management", "temporary_shelter", "mediation", "accompaniment")
# What makes a point one that assists a child: it accompanies, or it manages what is done for the child. A complaint
# post takes a report and passes it on; a shelter takes in whom another point has assisted.
ASSISTING = ("accompaniment", "case_management")
_CELL = 100_000  # the facts hold degrees in hundred-thousandths


def points_of(panel: Panel) -> pd.DataFrame:
    """The points open at the end of the panel's one period, a row each, columns POINT_COLUMNS, by regency and id.

    `functions` is a tuple of FUNCTIONS; `district` and `hours` "" and lon, lat (degrees), capacity NaN where unknown.
    Of a shelter only the regency is known, to anybody. A regency that sent no points by then has none here: whether it
    has none at all is told by the layer functions_present, which is unknown there.
    """
    covered = panel.coverage(("service_points",)).covered[0]
    months = [month for month, last in zip(panel.months, panel.at_end[0], strict=True) if last]
    sent = [place for place, known in zip(panel.ledger.places, covered, strict=True) if known]
    rows = panel.ledger.counts("service_points", "point", panel.basis, months, sent)
    parts = [str(one).split("|", 6) for one in rows["category"]]
    said = pd.DataFrame(
        parts, columns=["id", "kind", "functions", "lon", "lat", "capacity", "hours"], dtype="str"
    )
    found = pd.DataFrame(
        {
            **said[["id", "kind", "hours"]],
            "regency": rows["regency"].to_numpy(),
            "district": rows["district"].to_numpy(),
            "functions": [tuple(name for name in one.split("+") if name) for one in said["functions"]],
            "lon": _number(said["lon"]) / _CELL,
            "lat": _number(said["lat"]) / _CELL,
            "capacity": _number(said["capacity"]),
        }
    )
    found = found[list(POINT_COLUMNS)].sort_values(["regency", "id"], kind="stable")
    return found.drop_duplicates(["regency", "id"]).reset_index(drop=True)


def _number(texts: pd.Series) -> pd.Series:
    return pd.to_numeric(texts.mask(texts == ""), errors="coerce").astype(float)


def offers(points: pd.DataFrame, functions: Collection[str] = ASSISTING) -> NDArray[np.bool_]:
    """Whether each of the points offers at least one of these functions; by default whether it assists a child."""
    wanted = set(functions)
    return np.array([bool(wanted & set(one)) for one in points["functions"]], dtype=bool)


def placed(points: pd.DataFrame, districts: pd.DataFrame, capitals: pd.DataFrame) -> pd.DataFrame:
    """The points with a place to measure from and how it is known: `placing` "point" (coordinates of its own),
    "district" (its district's middle village) or "capital" (its regency's capital).

    `districts`: index code, with regency, lon, lat; `capitals`: index regency, with capital_lon, capital_lat. A point
    whose district is unknown is given the one whose middle village is nearest to its place, inside its regency, since
    speeds are known by district. A shelter gets none of this: its place is nobody's to know, and it is left out.
    """
    shown = points[points["kind"] != "shelter"].reset_index(drop=True)
    own = shown[["lon", "lat"]].notna().all(axis=1)
    of_district = shown["district"].isin(districts.index)
    middle = districts.reindex(shown["district"])[["lon", "lat"]].reset_index(drop=True)
    capital = capitals.reindex(shown["regency"])[["capital_lon", "capital_lat"]].reset_index(drop=True)
    lon = shown["lon"].where(own, middle["lon"].where(of_district, capital["capital_lon"]))
    lat = shown["lat"].where(own, middle["lat"].where(of_district, capital["capital_lat"]))
    placing = np.select([own, of_district], ["point", "district"], "capital")
    found = shown.assign(lon=lon, lat=lat, placing=placing)
    found["district"] = [
        code if known else _nearest_district(districts, regency, x, y)
        for code, known, regency, x, y in zip(
            found["district"], of_district, found["regency"], lon, lat, strict=True
        )
    ]
    return found


def _nearest_district(districts: pd.DataFrame, regency: str, lon: float, lat: float) -> str:
    inside = districts[districts["regency"] == regency]
    if inside.empty or np.isnan(lon) or np.isnan(lat):
        return ""
    gap = ((inside["lon"] - lon) * np.cos(np.radians(lat))) ** 2 + (inside["lat"] - lat) ** 2
    return str(gap.idxmin())
