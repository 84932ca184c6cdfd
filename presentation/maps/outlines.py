"""The boundaries as pictures draw them, no finer than a pixel: every corner more is sent, read and drawn."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import shapely
from shapely.geometry import mapping

from data import geography

# Degrees: about a pixel of a map that fills its column, and of one of two side by side.
PICTURE, SMALL = 0.015, 0.02
_DECIMALS = 2


@cache
def areas(level: str, finest: float = PICTURE) -> tuple[dict[str, Any], ...]:
    """The features of `geography.shapes`, simpler: neighbours keep their common border, and outer rings run clockwise
    for Vega."""
    drawn = shapely.orient_polygons(_simplified(level, finest), exterior_cw=True)
    return tuple(
        {"type": "Feature", "properties": feature["properties"], "geometry": _rounded(area)}
        for feature, area in zip(geography.shapes(level), drawn, strict=True)
    )


@cache
def province(level: str) -> dict[str, Any]:
    """The outline of all these areas together, as they are drawn."""
    whole = shapely.union_all(_simplified(level, PICTURE))
    return _rounded(shapely.orient_polygons(whole, exterior_cw=True))


@cache
def borders() -> dict[str, Any]:
    """The lines between regencies along the districts as they are drawn, each once."""
    drawn = _simplified("districts", PICTURE)
    owners = [feature["properties"]["regency"] for feature in geography.shapes("districts")]
    regencies = [
        shapely.union_all([area for area, owner in zip(drawn, owners, strict=True) if owner == regency])
        for regency in dict.fromkeys(owners)
    ]
    inner = shapely.union_all(shapely.boundary(regencies)).difference(
        shapely.boundary(shapely.union_all(drawn))
    )
    return _rounded(shapely.line_merge(inner))


@cache
def _simplified(level: str, finest: float) -> Any:
    shapes = [json.dumps(feature["geometry"]) for feature in geography.shapes(level)]
    return shapely.coverage_simplify(shapely.from_geojson(shapes), finest)


def _rounded(shape: Any) -> dict[str, Any]:
    geometry = mapping(shape)
    return {"type": geometry["type"], "coordinates": _short(geometry["coordinates"])}


def _short(part: Any) -> Any:
    """Coordinates with fewer digits, without the corners that fall together then."""
    if not isinstance(part[0][0], float):
        return [_short(ring) for ring in part]
    line = [(round(lon, _DECIMALS), round(lat, _DECIMALS)) for lon, lat in part]
    kept = [corner for corner, before in zip(line, [None, *line], strict=False) if corner != before]
    return kept if len(kept) > 3 else line
