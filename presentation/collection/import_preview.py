"""What a file would change, before anything is written: rows and cells that change, and months unlike others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from html import escape

import numpy as np
import pandas as pd

import locales
from briefing import flag_sentences
from data import say_values, words
from data.facts.completeness import MONTHLY
from data.importing import Intake, differences
from data.importing.layout.read import column_heading
from data.tables import BY_NAME, RECAP, Table
from indicators.comparison import outliers
from presentation import editions
from presentation.parts import phrases
from presentation.parts.html_table import NOTHING, Listing

_CELLS_SHOWN = 300
_LOST_NAMED = 5
_FLAGS_SHOWN = 100
_STATEMENT = ["regency", "month", "table_name"]


@dataclass(frozen=True)
class Cells:
    """Every changed cell, before and after; `cut` says how many there are where not all are listed, else ""."""

    title: str
    listing: Listing
    cut: str


@dataclass(frozen=True)
class Changes:
    """What a file would change; each text is "" where there is nothing to say. `nothing_new`: the whole file is held
    already; `same`: how much of it is; `lost`: how many rows that are held would no longer count."""

    nothing_new: str = ""
    title: str = ""
    same: str = ""
    lost: str = ""
    listing: Listing | None = None
    cells: Cells | None = None


def changes(language: str, read: Intake) -> Changes:
    """Per regency, month and table how many rows are new, changed, unchanged or gone."""
    say, count = partial(locales.say, language), len(read.changes)
    if not count:
        return Changes()
    if read.nothing_new:
        return Changes(nothing_new=say("preview-nothing-new", count=count))
    shown = differences.differing(read.changes)
    same = say("preview-same", count=count - len(shown), others="yes" if len(shown) else "no")
    if shown.empty:
        return Changes(same=same)
    loud = {place for place, removed in enumerate(shown["removed"]) if removed > 0}
    rows = [differences.row(language, row) for _, row in shown.iterrows()]
    return Changes(
        title=say("preview-title", count=len(shown), first=int(differences.sent_first(shown).sum())),
        same=same if len(shown) < count else "",
        lost=_lost(language, shown[shown["removed"] > 0], read.clean),
        listing=Listing(differences.headings(language), rows, loud),
        cells=_cells(language, read.changed_cells),
    )


def _lost(language: str, lost: pd.DataFrame, clean: bool) -> str:
    """Rows that are held and would no longer count: how many, and of which submissions."""
    if lost.empty:
        return ""
    named = [_statement(language, row) for _, row in lost.head(_LOST_NAMED).iterrows()]
    counted = {
        "rows": int(lost["removed"].sum()),
        "places": locales.listing(language, named),
        "more": max(0, len(lost) - _LOST_NAMED),
        "clean": "yes" if clean else "no",
    }
    return locales.say(language, "preview-lost", **counted)


def _statement(language: str, row: pd.Series) -> str:
    month, table = locales.month_name(language, row["month"]), _table(language, row["table_name"])
    return f"{say_values.place(row['regency'])} {month} ({table})"


def _table(language: str, name: str) -> str:
    return locales.say(language, f"table-{name}")


def _cells(language: str, cells: pd.DataFrame) -> Cells | None:
    if cells.empty:
        return None
    say, shown = partial(locales.say, language), cells.head(_CELLS_SHOWN)
    keys = ("preview-where", "preview-key", "preview-column", "preview-before", "preview-after")
    rows = [
        [
            _statement(language, cell),
            cell["key"] or NOTHING,
            _heading(language, cell),
            _written(language, cell, cell["before"]),
            _written(language, cell, cell["after"]),
        ]
        for _, cell in shown.iterrows()
    ]
    cut = {"shown": _CELLS_SHOWN, "all": locales.number(language, len(cells))}
    return Cells(
        say("preview-cells", count=len(cells)),
        Listing([say(key) for key in keys], rows),
        say("preview-cells-cut", **cut) if len(cells) > len(shown) else "",
    )


def _table_of(cell: pd.Series) -> Table:
    """The table that has the column; a recap stands for a register and has columns of its own."""
    table = BY_NAME[cell["table_name"]]
    return table if cell["column"] in table.column_names else RECAP


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


def flags(language: str, read: Intake) -> str:
    """Row counts of this file that are far from what is usual in the regency, as HTML, "" where none is; they ask and
    block nothing."""
    judged = judged_counts(read)
    unusual = outliers.asking(judged)
    if unusual.empty:
        return ""
    lines = [
        f"{say_values.place(row['regency'])}, {locales.month_name(language, row['month'])}: "
        + flag_sentences.sentence(
            language, row, locales.say(language, "preview-count", table=_table(language, row["measure"]))
        )
        for _, row in unusual.iterrows()
    ]
    items = "".join(f"<li>{escape(line)}</li>" for line in lines[:_FLAGS_SHOWN])
    heading = escape(locales.say(language, "preview-flags", count=len(unusual)))
    looked = escape(phrases.looked(language, outliers.looked(judged)))
    return f"<p class='lead'><b>{heading}</b></p><ul class='flags'>{items}</ul><p class='lead quiet small'>{looked}</p>"


def judged_counts(read: Intake) -> pd.DataFrame:
    """The rows of `outliers.judged` for the file's own months; the measure is the table, the value its row count.

    Only registers are counted: a recap's rows are measures, not events.
    """
    sent = read.changes[(read.changes["form_now"] == "register") & read.changes["table_name"].isin(MONTHLY)]
    if sent.empty:
        return outliers.judged(pd.DataFrame(columns=[*outliers.KEYS, "value"]))
    earlier = editions.store().current_submissions(set(sent["regency"]))
    earlier = earlier[(earlier["form"] == "register") & earlier["table_name"].isin(MONTHLY)]
    both = pd.concat(
        [
            sent[_STATEMENT].assign(value=sent["rows_now"]),
            earlier[_STATEMENT].assign(value=earlier["row_count"]),
        ]
    )
    both = both.drop_duplicates(_STATEMENT).rename(columns={"table_name": "measure"}).astype({"value": float})
    judged = outliers.judged(both, sorted(set(sent["month"])))
    statements = set(sent[_STATEMENT].itertuples(index=False, name=None))
    keys = judged[["regency", "month", "measure"]].itertuples(index=False, name=None)
    return judged.loc[np.array([key in statements for key in keys], dtype=bool)]
