"""The calendar of submissions: regencies × months, each cell a sign, a count and a letter, drawn as an HTML table.

HTML, because such a calendar is a table: it can be read aloud, printed in grey, and each cell leads to its history.
"""

from __future__ import annotations

from html import escape
from itertools import groupby

import pandas as pd

import locales
from data.facts.completeness import EVIDENCE, MONTHLY, RECEIVED
from presentation.editions import EXACT
from presentation.parts import phrases
from presentation.view import View

ALL = "all"
SENT_BACK, SHORT = "↩", "△"
SIGNS = {"in_time": "●", "late": "◐", "partial": "◔", "missing": "–", "not_yet_due": "◷"}


def cells(
    statuses: pd.DataFrame, sent_back: pd.DataFrame | None = None, short: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row for each regency × month of these statuses: received, of (tables), late, status, evidence, reasons and
    lacking.

    Of several tables together the status is "in_time" or "late" (one was) if all came, "missing" if none did and
    all were due, "not_yet_due" if nothing is missing yet, else "partial". Evidence is the lowest of what came.
    `sent_back`: as data.office.way_back.sent_back has it; `reasons` are those of the tables among the statuses, "" for
    none. `short`: as data.office.left_out.short has it; `lacking` are (table, rows held, rows there should be).
    """
    reasons, lacking = _reasons(statuses, sent_back), _lacking(statuses, short)
    grouped = statuses.assign(
        received=statuses["status"].isin(RECEIVED),
        is_late=statuses["status"] == "late",
        is_missing=statuses["status"] == "missing",
        grade=statuses["evidence"].map({name: place for place, name in enumerate(EVIDENCE)}),
    ).groupby(["regency", "month"], sort=False)
    counted = grouped.agg(
        received=("received", "sum"),
        of=("received", "size"),
        late=("is_late", "sum"),
        missing=("is_missing", "sum"),
        grade=("grade", "min"),
    ).reset_index()
    names = dict(enumerate(EVIDENCE))
    return counted.assign(
        status=[
            _together(*counts)
            for counts in counted[["received", "of", "late", "missing"]].itertuples(index=False)
        ],
        evidence=[names.get(grade, "") for grade in counted["grade"]],
        reasons=[
            reasons.get(place, "")
            for place in counted[["regency", "month"]].itertuples(index=False, name=None)
        ],
        lacking=[
            lacking.get(place, ())
            for place in counted[["regency", "month"]].itertuples(index=False, name=None)
        ],
    ).drop(columns="grade")


def _reasons(statuses: pd.DataFrame, sent_back: pd.DataFrame | None) -> dict[tuple[str, str], str]:
    """Regency and month → why what was sent of these tables was sent back."""
    if sent_back is None or sent_back.empty:
        return {}
    rows = sent_back[sent_back["table_name"].isin(set(statuses["table"]))]
    joined = rows.groupby(["regency", "month"])["reason"].agg(
        lambda reasons: "; ".join(dict.fromkeys(reasons))
    )
    return {(str(regency), str(month)): str(reason) for (regency, month), reason in joined.items()}


def _lacking(
    statuses: pd.DataFrame, short: pd.DataFrame | None
) -> dict[tuple[str, str], tuple[tuple[str, int, int], ...]]:
    """Regency and month → the tables of which rows wait to be mended."""
    places: dict[tuple[str, str], tuple[tuple[str, int, int], ...]] = {}
    tables = set(statuses["table"])
    for row in () if short is None else short.itertuples():
        if row.table_name in tables:
            place = str(row.regency), str(row.month)
            places[place] = (*places.get(place, ()), (str(row.table_name), int(row.held), int(row.whole)))
    return places


def _together(received: int, of: int, late: int, missing: int) -> str:
    if received == of:
        return "late" if late else "in_time"
    if not missing:
        return "not_yet_due"
    return "partial" if received else "missing"


def said(view: View, cell: pd.Series) -> str:
    """A cell in words: "5 dari 5 tabel, tepat waktu, terverifikasi"."""
    parts = [view.say(f"sending-{cell['status']}")]
    if cell["of"] > 1:
        parts.insert(0, view.say("tables-of", received=str(cell["received"]), all=str(cell["of"])))
    if cell["evidence"]:
        parts.append(view.say(f"basis-{cell['evidence']}").lower())
    parts += [
        view.say(
            "short-cell",
            table=view.say(f"table-{table}"),
            held=locales.number(view.language, held_rows),
            whole=locales.number(view.language, whole),
        )
        for table, held_rows, whole in cell["lacking"]
    ]
    if cell["reasons"]:
        parts.append(view.say("sent-back-because", reason=cell["reasons"]))
    return ", ".join(parts)


def table(view: View, shown: pd.DataFrame, chosen: str) -> str:
    """The calendar of these cells, regencies and months in the order given. `chosen`: a monthly table, or ALL."""
    months = sorted(set(shown["month"]))
    body = "".join(
        f"<tr><th scope='row'>{escape(phrases.place(str(regency)))}</th>"
        + _before(view, months, of_regency)
        + "".join(_cell(view, cell, chosen) for _, cell in of_regency.iterrows())
        + "</tr>"
        for regency, of_regency in shown.groupby("regency", sort=False)
    )
    mark = f"<span class='mark'>{view.say('simulated')}</span>" if view.release.simulated else ""
    return f"{mark}<table class='calendar'><thead>{_head(view, months)}</thead><tbody>{body}</tbody></table>"


def _before(view: View, months: list[str], of_regency: pd.DataFrame) -> str:
    """One empty cell over the months before anything was due of a regency: others may have sent earlier ones."""
    before = months.index(of_regency["month"].iloc[0])
    return f"<td colspan='{before}' aria-label='{view.say('calendar-before')}'></td>" if before else ""


def _head(view: View, months: list[str]) -> str:
    years = "".join(
        f"<th scope='colgroup' colspan='{len(list(of_year))}'>{year}</th>"
        for year, of_year in groupby(months, key=lambda month: month[:4])
    )
    names = "".join(
        f"<th scope='col' title='{locales.month_name(view.language, month)}'>"
        f"{locales.month_name(view.language, month, short=True).split()[0]}</th>"
        for month in months
    )
    return f"<tr><td></td>{years}</tr><tr><td></td>{names}</tr>"


def _cell(view: View, cell: pd.Series, chosen: str) -> str:
    place, month = phrases.place(cell["regency"]), locales.month_name(view.language, cell["month"])
    label = escape(f"{place}, {month}: {said(view, cell)}", quote=True)
    letter = view.say(f"letter-{cell['evidence']}") if cell["evidence"] else ""
    count = f"<b>{cell['received']}/{cell['of']}</b>" if cell["of"] > 1 and cell["received"] else ""
    back = (SHORT if cell["lacking"] else "") + (SENT_BACK if cell["reasons"] else "")
    inner = f"{count}<small>{SIGNS[cell['status']]}{letter}{back}</small>"
    if cell["received"] and view.audience in (EXACT, cell["regency"]):
        where = {"place": cell["regency"], "month": cell["month"]}
        way = view.address("history", **where, **({"table": chosen} if chosen != ALL else {}))
        inner = f"<a href='{way}' title='{label}' aria-label='{label}'>{inner}</a>"
        return f"<td class='{cell['status']}'>{inner}</td>"
    return f"<td class='{cell['status']}' title='{label}' aria-label='{label}'>{inner}</td>"


def legend(view: View, shown: pd.DataFrame) -> str:
    """The signs and letters that are in these cells, with their words."""
    signs = [
        f"<span class='item'><span class='sending {status}'>{sign}</span>{escape(view.say(f'sending-{status}'))}</span>"
        for status, sign in SIGNS.items()
        if (shown["status"] == status).any()
    ]
    letters = [
        f"<span class='item'><b>{view.say(f'letter-{grade}')}</b> {escape(view.say(f'basis-{grade}').lower())}</span>"
        for grade in EVIDENCE
        if (shown["evidence"] == grade).any()
    ]
    marks = {
        "short": (SHORT, shown["lacking"].map(len).any()),
        "sent-back": (SENT_BACK, (shown["reasons"] != "").any()),
    }
    letters += [
        f"<span class='item'><b>{sign}</b> {escape(view.say(f'calendar-{name}'))}</span>"
        for name, (sign, is_there) in marks.items()
        if is_there
    ]
    counted = [f"<span class='item'>{escape(view.say('calendar-count', all=str(len(MONTHLY))))}</span>"]
    return f"<div class='legend'>{''.join([*signs, *letters, *(counted if (shown['of'] > 1).any() else [])])}</div>"


def twin(view: View, shown: pd.DataFrame) -> pd.DataFrame:
    """The same calendar in words, one row a regency and one column a month."""
    spoken = shown.assign(said=[said(view, cell) for _, cell in shown.iterrows()])
    wide = spoken.pivot(index="regency", columns="month", values="said")
    wide = wide.loc[list(dict.fromkeys(shown["regency"]))].fillna(view.say("calendar-before"))
    wide.columns = pd.Index(
        [locales.month_name(view.language, str(month), short=True) for month in wide.columns]
    )
    wide.insert(0, view.say("column-place"), [phrases.place(str(area)) for area in wide.index])
    return wide.reset_index(drop=True)
