"""One area on the page of coverage: which may be chosen, which one is, and which one a click on a map means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from data import geography
from presentation.coverage import reach
from presentation.maps import choropleth, deck_map
from presentation.view import View

EVERYWHERE = ""


def offered(view: View, by: str) -> list[str]:
    """The areas of a kind inside the chosen one, after "" for none in particular."""
    if by == "regency":
        return [EVERYWHERE, *view.regencies]
    districts = geography.districts()
    return [EVERYWHERE, *districts.index[districts["regency"].isin(view.regencies)]]


def settled(view: View, by: str, wanted: str) -> str:
    """The area that is meant: one of another kind, or outside, becomes the regency it lies in, or none."""
    areas = offered(view, by)
    if wanted in areas:
        return wanted
    return wanted[:5] if wanted[:5] in areas else EVERYWHERE


def label(view: View, area: str) -> str:
    return reach.name(area) if area else view.say("choose-area-none")


def clicked(event: Any) -> str:
    """The code of the area that either kind of map says was clicked, "" for none."""
    selection = event.get("selection", {}) if isinstance(event, Mapping) else {}
    picked = selection.get(choropleth.CLICKED) or selection.get("objects", {}).get(deck_map.AREAS) or []
    first = picked[0] if isinstance(picked, Sequence) and picked else {}
    code = first.get("code") or first.get("properties", {}).get("code") or EVERYWHERE
    is_area = code in geography.regencies().index or code in geography.districts().index
    return str(code) if is_area else EVERYWHERE
