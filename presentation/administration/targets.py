"""The targets in words and tables: those in force with their reference and state, and the history of all."""

from __future__ import annotations

from datetime import date, datetime

import pandas as pd

import locales
from data import geography, periods
from data.office import targets
from data.office.targets import Change
from data.store import Release
from indicators import INDICATORS, by_id
from indicators.change.target_preview import preview
from indicators.scores.attainment import targets_for
from presentation import editions
from presentation.administration import target_preview
from presentation.kept import kept
from presentation.parts import html_table, phrases
from presentation.view import View

JUDGED = tuple(indicator.id for indicator in INDICATORS if indicator.direction != "neutral")
_AT_MOST = 60


def in_force(view: View, year: int) -> pd.DataFrame:
    """The targets of a year, in the order of the catalogue: that of the chosen area, and who has another one.

    Columns indicator, target, reference, confirmed, since, own (whether it is the area's alone), different (places).
    """
    every = editions.evaluation(view.edition).targets
    regencies = list(geography.regencies().index)
    of_year = targets_for(every, JUDGED, [geography.PROVINCE, *regencies], year)
    common = of_year[of_year["area"] == geography.PROVINCE].set_index("indicator")
    asked = view.area if view.area_kind == "regency" else geography.PROVINCE
    rows = of_year[of_year["area"] == asked].set_index("indicator")
    each = of_year[of_year["area"].isin(regencies)]
    others = each[each["target"] != each["indicator"].map(common["target"])].groupby("indicator")
    rows["different"] = pd.Series({name: list(other["area"]) for name, other in others}, dtype=object)
    was = common.reindex(rows.index)
    rows["own"] = (rows["target"] != was["target"]) | (rows["reference"] != was["reference"])
    return rows.loc[[name for name in JUDGED if name in rows.index]].reset_index()


def title(view: View, rows: pd.DataFrame, year: int) -> str:
    if rows.empty:
        return view.say("targets-title-none", year=str(year))
    waiting = int((~rows["confirmed"].astype(bool)).sum())
    return view.say("targets-title", waiting=waiting, count=len(rows), year=str(year))


def years(view: View) -> list[str]:
    """The years for which targets may be asked."""
    return [str(year) for year in range(2023, view.release.cut_off.year + 5)]


def amount(view: View, indicator: str, value: float) -> str:
    """A value in the indicator's unit, with as many decimals as it needs."""
    unit = by_id(indicator).unit
    whole = value == value and abs(value - round(value)) < 0.005
    decimals = {"percent": 0 if whole else 1, "index": 0 if whole else 2}.get(unit)
    return phrases.amount(view.language, unit, value, decimals)


def table(view: View, rows: pd.DataFrame) -> str:
    """The targets in force as an HTML table."""
    keys = ("targets-indicator", "column-target-in-force", "column-for", "targets-reference", "column-confirmed",
            "column-different")  # fmt: skip
    lines = [
        [
            phrases.indicator_name(view.language, row["indicator"]),
            amount(view, row["indicator"], row["target"]),
            f"{view.say('targets-own' if row['own'] else 'targets-of-all')}, {_since(view, row['since'])}",
            row["reference"],
            view.say("targets-confirmed" if row["confirmed"] else "targets-unconfirmed"),
            phrases.places(view.language, row["different"])
            if isinstance(row["different"], list)
            else html_table.NOTHING,
        ]
        for _, row in rows.iterrows()
    ]
    return html_table.table([view.say(key) for key in keys], lines)


def _since(view: View, since: str) -> str:
    """From which day a target holds, in words."""
    if not since:
        return view.say("targets-since-beginning")
    return view.say("targets-since", day=locales.day(view.language, date.fromisoformat(since)))


def previewed(view: View, change: Change, today: date) -> list[str]:
    """What a change would move if it were kept today, in sentences."""
    row = target_preview.row(change, f"{today:%Y-%m-%d}")
    outcome = preview(editions.evaluation(view.edition), row, view.period)
    return target_preview.sentences(view.language, outcome)


def place(view: View, regency: str) -> str:
    """Whom a target is for: a regency, or all of them where none is named."""
    return phrases.place(regency) if regency else view.say("all-regencies")


def done(view: View, change: Change, release: Release) -> str:
    """That a target was set, and which release that made."""
    return view.say(
        "set-done",
        name=phrases.indicator_name(view.language, change.indicator),
        place=place(view, change.regency),
        year=str(change.year),
        target=amount(view, change.indicator, change.target),
        release=release.id,
    )


def history(view: View) -> pd.DataFrame:
    """Every change of a target, newest first, as data.office.targets has them."""
    return _history(view.release.made_at, editions.store().last_event())


@kept(4)
def _history(made_at: datetime, event: int) -> pd.DataFrame:
    """Read again after any event."""
    return targets.history(editions.store())


def history_table(view: View, changes: pd.DataFrame) -> str:
    """Who changed which target, when, from what to what, and why, as an HTML table."""
    keys = ("history-when", "targets-indicator", "history-place", "history-year", "history-from", "history-to",
            "history-who", "targets-reference", "history-reason")  # fmt: skip
    lines = [_changed(view, change) for _, change in changes.head(_AT_MOST).iterrows()]
    return html_table.table([view.say(key) for key in keys], lines)


def _changed(view: View, change: pd.Series) -> list[str]:
    written = [
        change[name] if isinstance(change[name], str) and change[name] else html_table.NOTHING
        for name in ("office", "reference", "reason")
    ]
    return [
        locales.moment(view.language, periods.by_office_clock(change["at"])),
        phrases.indicator_name(view.language, change["indicator"]),
        place(view, change["regency"]),
        str(change["year"]),
        amount(view, change["indicator"], change["before"]),
        amount(view, change["indicator"], change["target"]),
        *written,
    ]
