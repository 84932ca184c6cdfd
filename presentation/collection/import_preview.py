"""What a file would change, shown before anything is written: rows and cells that change, and months unlike others."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import pandas as pd
import streamlit as st

import locales
from briefing import flag_sentences as flags_told
from data import say_values, words
from data.facts.completeness import MONTHLY
from data.importing import Intake, differences
from data.importing.layout.read import column_heading
from data.tables import BY_NAME, RECAP, Table
from indicators.comparison import outliers
from presentation import editions
from presentation.parts import html_table

_AS_HTML = 100
_CELLS_SHOWN = 300
_LOST_NAMED = 5
_STATEMENT = ["regency", "month", "table_name"]


def _sayer(language: str) -> Callable[..., str]:
    return lambda key, **values: locales.say(language, key, **values)


def show_table(headings: list[str], rows: list[list[str]], loud: set[int] | None = None) -> None:
    """A table whose cells wrap and stack on a phone; for very long lists one that scrolls."""
    if len(rows) <= _AS_HTML:
        st.html(html_table.table(headings, rows, loud or ()))
    else:
        st.dataframe(pd.DataFrame(rows, columns=headings), hide_index=True, width="stretch")


def show_changes(language: str, read: Intake) -> bool:
    """Per regency, month and table how many rows are new, changed, unchanged or gone; whether any would be gone."""
    if read.changes.empty:
        return False
    say = _sayer(language)
    if read.nothing_new:
        st.info(say("preview-nothing-new", count=len(read.changes)))
        return False
    shown = differences.differing(read.changes)
    same = say("preview-same", count=len(read.changes) - len(shown), others="yes" if len(shown) else "no")
    if shown.empty:
        st.caption(same)
        return False
    lost = shown[shown["removed"] > 0]
    st.markdown(
        f"### {say('preview-title', count=len(shown), first=int(differences.sent_first(shown).sum()))}"
    )
    if len(shown) < len(read.changes):
        st.caption(same)
    if not lost.empty:
        _warn_of_loss(language, lost, read.clean)
    rows = [differences.row(language, row) for _, row in shown.iterrows()]
    loud = {place for place, (_, row) in enumerate(shown.iterrows()) if row["removed"] > 0}
    show_table(differences.headings(language), rows, loud)
    _show_cells(language, read.changed_cells)
    return not lost.empty


def _warn_of_loss(language: str, lost: pd.DataFrame, clean: bool) -> None:
    """Rows that are held and would no longer count: how many, and of which submissions."""
    named = [_statement(language, row) for _, row in lost.head(_LOST_NAMED).iterrows()]
    known = {
        "rows": int(lost["removed"].sum()),
        "places": locales.listing(language, named),
        "more": max(0, len(lost) - _LOST_NAMED),
        "clean": "yes" if clean else "no",
    }
    st.warning(locales.say(language, "preview-lost", **known))


def _statement(language: str, row: pd.Series) -> str:
    month, table = locales.month_name(language, row["month"]), _table(language, row["table_name"])
    return f"{say_values.place(row['regency'])} {month} ({table})"


def _table(language: str, name: str) -> str:
    return locales.say(language, f"table-{name}")


def _show_cells(language: str, cells: pd.DataFrame) -> None:
    """Every changed cell, before and after."""
    if cells.empty:
        return
    say = _sayer(language)
    with st.expander(say("preview-cells", count=len(cells))):
        keys = ("preview-where", "preview-key", "preview-column", "preview-before", "preview-after")
        rows = [
            [
                _statement(language, cell),
                cell["key"] or "–",
                _heading(language, cell),
                _written(language, cell, cell["before"]),
                _written(language, cell, cell["after"]),
            ]
            for _, cell in cells.head(_CELLS_SHOWN).iterrows()
        ]
        show_table([say(key) for key in keys], rows)
        if len(cells) > _CELLS_SHOWN:
            st.caption(say("preview-cells-cut", shown=_CELLS_SHOWN, all=locales.number(language, len(cells))))


def _table_of(cell: pd.Series) -> Table:
    """The table that has the column; a recap stands for a register and has columns of its own."""
    own = BY_NAME[cell["table_name"]]
    return own if cell["column"] in own.column_names else RECAP


def _heading(language: str, cell: pd.Series) -> str:
    table = _table_of(cell)
    return (
        column_heading(table, cell["column"], language)
        if cell["column"] in table.column_names
        else cell["column"]
    )


def _written(language: str, cell: pd.Series, value: str) -> str:
    """A cell as the office writes it: words instead of codes."""
    table = _table_of(cell)
    closed = table.column(cell["column"]).words if cell["column"] in table.column_names else None
    if not value:
        return locales.say(language, "preview-empty")
    return "; ".join(words.word(closed, code, language) for code in value.split(";")) if closed else value


# --- months that ask for a look


def show_flags(language: str, read: Intake) -> None:
    """Row counts of this file that are far from what is usual in the regency; they ask and block nothing."""
    found = unusual_counts(read)
    if found.empty:
        return
    lines = [
        f"{say_values.place(row['regency'])}, {locales.month_name(language, row['month'])}: "
        + flags_told.sentence(
            language, row, locales.say(language, "preview-count", table=_table(language, row["measure"]))
        )
        for _, row in found.iterrows()
    ]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines[:_AS_HTML])
    st.html(f"<p class='lead'><b>{escape(locales.say(language, 'preview-flags', count=len(found)))}</b></p>"
            f"<ul class='flags'>{items}</ul>")  # fmt: skip


def unusual_counts(read: Intake) -> pd.DataFrame:
    """The rows of `outliers.flagged` for the file's own months; the measure is the table, the value its row count.

    Only registers are counted: a recap's rows are measures, not events.
    """
    told = read.changes[(read.changes["form_now"] == "register") & read.changes["table_name"].isin(MONTHLY)]
    if told.empty:
        return outliers.flagged(pd.DataFrame(columns=[*outliers.KEYS, "value"]))
    held = editions.store().current_submissions(set(told["regency"]))
    held = held[(held["form"] == "register") & held["table_name"].isin(MONTHLY)]
    both = pd.concat(
        [told[_STATEMENT].assign(value=told["rows_now"]), held[_STATEMENT].assign(value=held["row_count"])]
    )
    both = both.drop_duplicates(_STATEMENT).rename(columns={"table_name": "measure"}).astype({"value": float})
    found = outliers.flagged(both, sorted(set(told["month"])))
    mine = set(told[_STATEMENT].itertuples(index=False, name=None))
    return found[
        [key in mine for key in found[["regency", "month", "measure"]].itertuples(index=False, name=None)]
    ]
