"""The layers of coverage to take away: GeoPackage, GeoJSON and CSV with a dictionary, for QGIS and geopandas.

What they hold is what the coverage holds, so whoever may only have protected figures gets a coverage made of those.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

import locales
from data import geography
from data.periods import Period
from data.store import Release
from indicators.access.coverage import AREAS, Coverage
from indicators.access.layers import LAYERS
from indicators.underserved.ranking import underserved

if TYPE_CHECKING:
    import geopandas

GEOPACKAGE = "layers.gpkg"
SIMULATED = "SIMULASI"
CRS = "EPSG:4326"
_LEVELS = {"regency": "regencies", "district": "districts"}
# Beside those of the layers: column → the key of what it means.
_AREA = ("code", "name", "regency", "release", "period", "basis")
_UNDERSERVED = ("need", "provision", "shortfall", "rank", "need_class", "provision_class", "known_parts")
_POINTS = (
    "id",
    "regency",
    "district",
    "kind",
    "functions",
    "hours",
    "capacity",
    "placing",
    "lon",
    "lat",
    "release",
)
_SIDES = ("value", "status", "numerator", "denominator")


def files(coverage: Coverage, release: Release, period: Period, basis: str) -> dict[str, bytes]:
    """Every file by name: layers.gpkg with the layers regencies, districts and service_points; each of them as GeoJSON
    and CSV; dictionary.csv, which says of every column what it is, in which unit, and of every state what it means."""
    named = f"{SIMULATED} {release.id}" if release.simulated else release.id
    marks = {"release": named, "period": period.id, "basis": basis}
    layers: dict[str, geopandas.GeoDataFrame] = {_LEVELS[by]: _areas(coverage, by, marks) for by in AREAS}
    layers["service_points"] = _points(coverage, named)
    made = {f"{name}.csv": _csv(layer) for name, layer in layers.items()}
    made |= {f"{name}.geojson": _geojson(layer) for name, layer in layers.items()}
    made[GEOPACKAGE] = _geopackage(layers)
    made["dictionary.csv"] = dictionary(coverage).to_csv(index=False, lineterminator="\n").encode()
    return made


def table(coverage: Coverage, by: str) -> pd.DataFrame:
    """A row an area, index code: for each layer its value, status, numerator and denominator, and how underserved it is
    at the coverage's own threshold. Figures are empty (NaN) unless they are known; missing is never zero."""
    rows = coverage.table(by)
    parts = {}
    for layer in LAYERS:
        of_layer = rows[rows["layer"] == layer.id].set_index("area")
        for side in _SIDES:
            parts[layer.id if side == "value" else f"{layer.id}_{side}"] = of_layer[side]
    ranked = underserved(coverage, by).table.rename(columns={"known": "known_parts"})
    return pd.DataFrame(parts).join(ranked[list(_UNDERSERVED)])


def _areas(coverage: Coverage, by: str, marks: dict[str, str]) -> geopandas.GeoDataFrame:
    shapes = geography.boundary_frame(_LEVELS[by])
    regency = shapes["regency"] if "regency" in shapes else pd.Series(shapes.index, index=shapes.index)
    shapes = shapes[["name", "geometry"]].assign(regency=regency, **marks)
    whole = shapes.join(table(coverage, by)).rename_axis("code").reset_index()
    return whole[[*_AREA, *[name for name in whole if name not in (*_AREA, "geometry")], "geometry"]]


def _points(coverage: Coverage, release: str) -> geopandas.GeoDataFrame:
    """The open points with the place they are measured from. A shelter is none of them: it has no place to be told."""
    import geopandas

    points = coverage.points[coverage.points["kind"] != "shelter"]
    points = points.assign(
        functions=["+".join(functions) for functions in points["functions"]], release=release
    )
    return geopandas.GeoDataFrame(
        points[list(_POINTS)].reset_index(drop=True),
        geometry=geopandas.points_from_xy(points["lon"], points["lat"]),
        crs=CRS,
    )


def _csv(layer: geopandas.GeoDataFrame) -> bytes:
    return pd.DataFrame(layer.drop(columns="geometry")).to_csv(index=False, lineterminator="\n").encode()


def _geojson(layer: geopandas.GeoDataFrame) -> bytes:
    """RFC 7946: degrees of WGS 84, longitude first. What is not known is null."""
    import shapely

    shapes = shapely.to_geojson(layer.geometry.to_numpy())
    rows = layer.drop(columns="geometry").to_dict("records")
    features = [
        {"type": "Feature", "properties": _plain(row), "geometry": json.loads(shape)}
        for row, shape in zip(rows, shapes, strict=True)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


def _plain(row: dict[Any, Any]) -> dict[str, Any]:
    return {
        str(name): None if isinstance(value, float) and np.isnan(value) else value
        for name, value in row.items()
    }


def _geopackage(layers: dict[str, geopandas.GeoDataFrame]) -> bytes:
    """One file with a layer for each; GDAL writes to a place, so it is written beside and read back."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / GEOPACKAGE
        for name, layer in layers.items():
            layer.to_file(place, layer=name, driver="GPKG", engine="pyogrio")
        return place.read_bytes()


def dictionary(coverage: Coverage) -> pd.DataFrame:
    """Every column of every layer (file, column, unit, meaning_id, meaning_en), and every state."""
    hours = f"{coverage.threshold:g}"
    areas = [(name, "", _both(f"file-{name.replace('_', '-')}")) for name in _AREA]
    for layer in LAYERS:
        meaning = _both(f"file-layer-{_stem(layer.id)}", hours=_hours(layer.id) or hours)
        areas += [(layer.id, layer.unit, meaning)]
        areas += [
            (f"{layer.id}_{side}", "", _both(f"file-side-{side}", layer=layer.id)) for side in _SIDES[1:]
        ]
    areas += [(name, "", _both(f"file-{name.replace('_', '-')}", hours=hours)) for name in _UNDERSERVED]
    points = [(name, "", _both(f"file-point-{name}")) for name in _POINTS]
    states = [(state, "", _both(f"state-{state}")) for state in _states()]
    lines = [("regencies, districts", *line) for line in areas]
    lines += [("service_points", *line) for line in points] + [("status", *line) for line in states]
    return pd.DataFrame(
        [(file, column, unit, *meaning) for file, column, unit, meaning in lines],
        columns=["file", "column", "unit", "meaning_id", "meaning_en"],
    )


def _both(key: str, **values: str) -> list[str]:
    return [locales.say(language, key, **values) for language in locales.LANGUAGES]


def _states() -> tuple[str, ...]:
    return (
        "ok",
        "reported_zero",
        "nothing_to_count",
        "no_report",
        "not_verified",
        "not_yet_due",
        "few",
        "hidden",
        "not_by_district",
    )


def _stem(layer: str) -> str:
    return layer.rsplit("_", 1)[0].replace("_", "-") + "-hours" if _hours(layer) else layer.replace("_", "-")


def _hours(layer: str) -> str:
    """The hours in the name of a layer that is one of several thresholds, else ""."""
    last = layer.rsplit("_", 1)[-1]
    return last if "within" in layer and last.isdigit() else ""


def file_name(release: Release, period: Period) -> str:
    return f"pelita-cakupan-{'SIMULASI-' if release.simulated else ''}{period.id}-{release.id}.zip"
