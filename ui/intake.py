"""The import page's dealings: examine an uploaded file, show what is in it and what is wrong, and save it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

import pandas as pd
import streamlit as st

import locales
from data import importing, template
from data.importing import Intake
from data.tables import SUBMISSIONS
from ui import frame, phrases, session
from ui.session import View

_WRAPPED = 100


def sayer(language: str) -> Callable[..., str]:
    return lambda key, **values: locales.say(language, key, **values)


@cache
def empty_workbook(language: str) -> bytes:
    return template.workbook(language)


def uploader_key() -> str:
    """A new key after every saved file empties the uploader."""
    return f"upload-{st.session_state.get('saved_files', 0)}"


def examine(name: str, content: bytes, correction: str) -> Intake:
    return importing.examine(name, content, session.store(), date.today(), correction)


def show_content(language: str, read: Intake) -> None:
    """How many rows of each table can be taken."""
    counts = {name: len(rows) for name, rows in read.tables.items() if name != SUBMISSIONS.name and len(rows)}
    if counts:
        shown = {
            locales.say(language, "template-sheet"): [
                locales.say(language, f"table-{name}") for name in counts
            ],
            locales.say(language, "rows-count"): [
                locales.number(language, count) for count in counts.values()
            ],
        }
        with st.expander(locales.say(language, "import-content")):
            st.dataframe(pd.DataFrame(shown), hide_index=True)


def show_replaced(language: str, read: Intake) -> None:
    """What this file will replace, with how many rows stand now and will stand then: a loss must be seen before."""
    replaced = read.changes[read.changes["form_held"] != ""]
    if replaced.empty:
        return
    fewer = int((replaced["rows_now"] < replaced["rows_held"]).sum())
    st.warning(locales.say(language, "import-replaces", count=len(replaced), fewer=fewer))
    shown = {
        locales.say(language, "column-place"): [phrases.place(area) for area in replaced["regency"]],
        locales.say(language, "column-month"): [
            locales.month_name(language, one) for one in replaced["month"]
        ],
        locales.say(language, "template-sheet"): [
            locales.say(language, f"table-{name}") for name in replaced["table_name"]
        ],
        locales.say(language, "rows-held"): [locales.number(language, n) for n in replaced["rows_held"]],
        locales.say(language, "rows-now"): [locales.number(language, n) for n in replaced["rows_now"]],
    }
    st.dataframe(pd.DataFrame(shown), hide_index=True)


def show_ignored(language: str, read: Intake) -> None:
    """Columns that stand for nothing we know: a misspelt heading must not be lost in silence."""
    for one in read.raw:
        if one.ignored:
            headings = locales.listing(language, [f'"{heading}"' for heading in one.ignored])
            st.info(locales.say(language, "import-ignored", sheet=one.sheet, headings=headings))


def show_faults(language: str, read: Intake) -> None:
    """Every fault: where, what, what to do; and the faulty rows as a workbook to mend."""
    if not read.can_take_good:
        st.error(locales.say(language, "import-whole-file"))
    else:
        known = {
            "count": locales.number(language, len(read.faults)),
            "rows": locales.number(language, read.row_count),
        }
        st.warning(locales.say(language, "import-faults", **known))
    columns = ("where", "what", "what_to_do")
    told = {
        locales.say(language, key): [getattr(fault, column)(language) for fault in read.faults]
        for key, column in zip(("faults-place", "faults-what", "faults-do"), columns, strict=True)
    }
    shown = pd.DataFrame(told)
    # A table whose cells wrap, so that nothing of what to do is cut; for very long lists one that scrolls.
    st.table(shown, hide_index=True) if len(shown) <= _WRAPPED else st.dataframe(shown, hide_index=True)
    if read.can_take_good:
        st.download_button(
            locales.say(language, "import-faulty"),
            data=lambda: template.faulty_workbook(read.raw, read.faults, language),
            file_name="pelita-kesalahan.xlsx",
            icon=":material/download:",
        )


def save(language: str, read: Intake, sender: str, correction: str, good_only: bool) -> None:
    """Write the file and begin a new turn, which says how the score moved; or say why it was not taken."""
    try:
        _take(read, sender, correction, good_only)
    except importing.Refused as refused:
        for fault in refused.faults:
            st.error(f"{fault.what(language)} {fault.what_to_do(language)}")
    else:
        st.rerun()


def _take(read: Intake, sender: str, correction: str, good_only: bool) -> None:
    view: View | None = st.session_state.get("view")
    before = _score(view) if view is not None else None
    with frame.telling_of_store_problems():
        release = importing.take(
            read,
            session.store(),
            cut_off=date.today(),
            sender=sender,
            good_only=good_only,
            correction=correction,
        )
    st.session_state["saved_files"] = st.session_state.get("saved_files", 0) + 1
    st.session_state["outcome"] = (release.id, read.row_count, before)


def _score(view: View) -> pd.Series:
    rows = view.scores(view.area_kind)
    return rows[rows["area"] == view.area].iloc[0]


def show_outcome(language: str) -> None:
    """After saving: which release it made, and how the score of the chosen area and period moved."""
    if "outcome" not in st.session_state:
        return
    release, count, before = st.session_state.pop("outcome")
    said = locales.say(language, "import-done", release=release, rows=locales.number(language, count))
    view: View | None = st.session_state.get("view")
    if view is not None:
        now = phrases.score_text(language, _score(view))
        was = phrases.score_text(language, before) if before is not None else now
        known = {"area": view.area_name, "period": view.period_name, "after": now}
        moved = locales.say(language, "import-change", before=was, **known)
        said += " " + (moved if was != now else locales.say(language, "import-change-none", **known))
    st.success(said)
