"""The layers of coverage as a map shows them: what is said of each area, its value and its state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

import locales
from indicators.access.layers import BY_ID, KNOWN_OF
from indicators.access.travel import BANDS
from indicators.records import records
from presentation.coverage import reach, underserved
from presentation.parts import phrases
from presentation.view import View

# Layers by the id a reader asks for, in their order; those of one threshold are one layer with a choice of hours.
BOTH = (
    "underserved",
    "children_within",
    "villages_within",
    "travel",
    "accessibility",
    "functions",
    "campaign_reach",
    "campaign_participants",
    "months_since_activity",
    "participation",
    "reports_received",
    "children",
)
BY_REGENCY = ("staff_per_children", "connected_villages")
TIMED = ("underserved", "children_within", "villages_within", "accessibility")
OFFICIAL = ("children", "connected_villages")
_ENGINE = {"functions": "functions_present", "participation": "patbm_villages"}
_OF_TRAVEL = ("children_within", "villages_within", "travel", "accessibility")
COLUMNS = ["area", "regency", "value", "shown", "short", "status", "class", "step"]
_BAND_STEPS = {band: 2 * place for place, band in enumerate(BANDS)}


def source(layer: str) -> str:
    """Where the figures of a layer come from, as a locale key."""
    if layer in _OF_TRAVEL:
        return "reach-source-travel"
    sources = {
        "underserved": "reach-source-underserved",
        "functions": "source-service-points",
        "children": "source-layer-children",
        "connected_villages": "source-layer-blank_spots",
        "reports_received": "source-register-reports",
        "staff_per_children": "source-all",
        "participation": "source-all",
    }
    return sources.get(layer, "source-register-campaigns")


def rows(view: View, layer: str, by: str, threshold: float) -> pd.DataFrame:
    """The rows of a layer over all areas of a kind ("regency", "district"), columns COLUMNS; `step` is the shade 0–4
    where the layer fixes it, else NaN; `short` is `shown` without its base, for a legend."""
    makers: Mapping[str, Callable[[View, str, float], pd.DataFrame]] = {
        "underserved": _underserved,
        "travel": _travel,
        "children": _children,
        "accessibility": _accessibility,
    }
    made = makers[layer](view, by, threshold) if layer in makers else _engine(view, layer, by, threshold)
    filled = made.assign(**{"class": "", "short": made.get("short", made["shown"].str.split(", ").str[0])})
    return filled.assign(step=filled.get("step", np.nan))[COLUMNS].reset_index(drop=True)


def _engine(view: View, layer: str, by: str, threshold: float) -> pd.DataFrame:
    name = f"{layer}_{threshold:g}" if layer.endswith("_within") else _ENGINE.get(layer, layer)
    rows = reach.coverage(view).layer(name, by).reset_index()
    if layer == "functions":
        # None of the functions there is no service there, and not a zero among figures.
        rows["status"] = rows["status"].mask(
            (rows["status"] == "ok") & (rows["numerator"] == 0), "no_such_service"
        )
    rows["shown"] = [_said(view, layer, by, threshold, row) for row in records(rows)]
    return rows


def _accessibility(view: View, by: str, threshold: float) -> pd.DataFrame:
    coverage = reach.coverage(view)
    districts = coverage.accessibility(threshold).assign(regency=coverage.land.regency_of)
    rows = districts.rename_axis("area").reset_index()
    if by == "regency":
        sums = rows.groupby("regency")[["numerator", "denominator"]].sum()
        status = rows.groupby("regency")["status"].first()
        rows = sums.assign(status=status, area=sums.index, regency=sums.index)
    per = BY_ID["accessibility"].per
    rows["value"] = (per * rows["numerator"] / rows["denominator"]).where(rows["status"].isin(KNOWN_OF))
    rows["shown"] = [_said(view, "accessibility", by, threshold, row) for row in records(rows)]
    return rows


def _said(view: View, layer: str, by: str, threshold: float, row: Mapping[Any, Any]) -> str:
    """A figure with what it rests on, or its state in words."""
    if layer == "months_since_activity" and row["status"] == "reported_zero":
        return view.say("reach-never", months=int(row["denominator"]))
    if row["status"] != "ok":
        return state(view, row["status"])
    if by == "district" and layer in ("children_within", "villages_within", "campaign_reach"):
        return _inside_or_not(view, layer, threshold, row)
    if layer == "months_since_activity":
        return view.say("reach-months", count=int(row["value"]))
    number = {name: locales.number(view.language, row[name]) for name in ("numerator", "denominator")}
    if layer == "functions":
        return view.say("part-of", part=number["numerator"], whole=number["denominator"])
    if BY_ID[_ENGINE.get(layer, f"{layer}_1" if layer.endswith("_within") else layer)].unit == "percent":
        share = locales.percent(view.language, row["value"])
        kind = "children" if layer == "children_within" else "villages"
        return view.say(f"reach-of-{kind}", share=share, **number)
    rate = _rate(view.language, row["value"])
    return view.say(f"reach-{layer.replace('_', '-')}", rate=rate, **number)


def _inside_or_not(view: View, layer: str, threshold: float, row: Mapping[Any, Any]) -> str:
    """Of a district that is reached as a whole, or not at all."""
    inside = "yes" if row["value"] > 0 else "no"
    if layer == "campaign_reach":
        return view.say("reach-activity", held=inside)
    count = locales.number(view.language, row["denominator"])
    return view.say(f"reach-{layer}-district", inside=inside, hours=f"{threshold:g}", count=count)


def _rate(language: str, value: float) -> str:
    return locales.number(language, value, 0 if value >= 100 else 1 if value >= 10 else 2)


def _underserved(view: View, by: str, threshold: float) -> pd.DataFrame:
    table = reach.ranked(view, by, threshold).table.rename_axis("area").reset_index()
    ranked = table["rank"].notna()
    alike = ranked.sum() > 1 and table["rank"].nunique() == 1
    key = "reach-rank-alike" if alike else "reach-rank"
    table["shown"] = [
        view.say(key, rank=int(rank), count=int(ranked.sum())) if rank == rank else state(view, "too_few")
        for rank in table["rank"]
    ]
    status = np.where(ranked, "ok", "too_few")
    short = [
        view.say("reach-rank-short", rank=f"{rank:.0f}") if rank == rank else "" for rank in table["rank"]
    ]
    return table.assign(value=table["shortfall"], status=status, short=table["shown"] if alike else short)


def _travel(view: View, by: str, threshold: float) -> pd.DataFrame:
    """By district the band of the trip; by regency the villages beyond three hours, and those of the other bands."""
    return _travel_of_regencies(view) if by == "regency" else _travel_of_districts(view)


def _travel_of_regencies(view: View) -> pd.DataFrame:
    coverage = reach.coverage(view)
    table = coverage.layer("villages_over_3", "regency").reset_index()
    parts = {band: coverage.layer(f"villages_{band}", "regency")["numerator"] for band in BANDS}
    table["shown"] = [
        bands(view, {band: part[row["area"]] for band, part in parts.items()})
        if row["status"] == "ok"
        else state(view, row["status"])
        for row in records(table)
    ]
    table["short"] = [locales.percent(view.language, value) for value in table["value"]]
    return table


def _travel_of_districts(view: View) -> pd.DataFrame:
    table = reach.coverage(view).trips.table.rename_axis("area").reset_index()
    unknown = table["band"] == ""
    # Told, and nothing to go to anywhere: that is no service, and no gap in what is known.
    table["status"] = (
        table["status"].where(unknown, "ok").mask(unknown & (table["status"] == "ok"), "no_such_service")
    )
    table["shown"] = [
        view.say(f"reach-band-{row['band'].replace('_', '-')}") if row["band"] else state(view, row["status"])
        for row in records(table)
    ]
    step = table["band"].map(_BAND_STEPS).astype(float)
    return table.assign(value=step, step=step)


def bands(view: View, villages: Mapping[str, float]) -> str:
    """Villages by band of travel: 52 desa < 1 jam, 30 desa 1–3 jam, 12 desa > 3 jam (perkiraan)."""
    shown = {band.split("_")[0]: locales.number(view.language, villages[band]) for band in BANDS}
    return view.say("reach-bands", **shown)


def _children(view: View, by: str, threshold: float) -> pd.DataFrame:
    land = reach.coverage(view).land
    if by == "regency":
        numbers = land.geography["children_12_17"].astype(float)
        regency = pd.Series(numbers.index, index=numbers.index)
    else:
        numbers, regency = land.children["children_12_17"], land.regency_of
    table = pd.DataFrame({"area": numbers.index, "regency": regency.to_numpy(), "value": numbers.to_numpy()})
    key = "reach-children-estimate" if by == "district" else "reach-children-official"
    table["shown"] = [
        view.say(key, count=locales.number(view.language, value))
        if value == value
        else state(view, "no_report")
        for value in table["value"]
    ]
    return table.assign(status=np.where(table["value"].notna(), "ok", "no_report"))


def state(view: View, status: str) -> str:
    return phrases.state(view.language, status)


def finding(view: View, layer: str, by: str, threshold: float, table: pd.DataFrame) -> str:
    """What a layer shows where highest and lowest would not say it; "" for the others. `table`: rows inside."""
    rows = table[table["status"] == "ok"]
    if rows.empty:
        return ""
    if layer == "underserved":
        return _first(view, by, threshold, rows)
    if by != "district":
        return ""
    if layer == "travel":
        number = rows["step"].value_counts()
        counts = {band.split("_")[0]: int(number.get(step, 0)) for band, step in _BAND_STEPS.items()}
        return view.say("reach-finding-bands", **counts)
    inside = {"inside": int((rows["value"] > 0).sum()), "known": len(rows)}
    if layer == "campaign_reach":
        return view.say("reach-finding-activity", **inside)
    if layer in ("children_within", "villages_within"):
        return view.say("reach-finding-within", **inside, hours=f"{threshold:g}")
    return ""


def _first(view: View, by: str, threshold: float, rows: pd.DataFrame) -> str:
    """Who is the most underserved, as the page's own title says it; of one area alone, which place it has."""
    ranking = reach.ranked(view, by, threshold)
    if first := underserved.first_said(view, ranking):
        return first
    if len(rows) > 1:
        return view.say("reach-finding-alike", count=len(rows))
    ranks, area = ranking.table["rank"], rows["area"].iloc[0]
    return view.say(
        "reach-finding-one", name=reach.name(area), rank=int(ranks[area]), count=int(ranks.notna().sum())
    )
