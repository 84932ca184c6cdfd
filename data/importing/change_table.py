"""What a file would change, in words: the table that pages and commands show of a comparison with what is held."""

from __future__ import annotations

import pandas as pd

import locales
from data import say_values

COUNTS = ("new", "changed", "unchanged", "removed")
NOTHING = "–"
_HEADINGS = ("column-place", "column-month", "preview-table", *(f"preview-{one}" for one in COUNTS), "preview-rows",
             "preview-besides")  # fmt: skip


def differing(changes: pd.DataFrame) -> pd.DataFrame:
    """The submissions of a file that say something else than what is held; `changes` as an Intake has them."""
    same = (changes[["new", "changed", "removed"]].sum(axis=1) == 0) & ~first(changes)
    same &= (changes["form_now"] == changes["form_held"]) & ~changes["documents"].astype(bool)
    return changes[~same]


def first(changes: pd.DataFrame) -> pd.Series:
    """Which of them nothing is held of yet."""
    return changes["form_held"] == ""


def headings(language: str) -> list[str]:
    return [locales.say(language, key) for key in _HEADINGS]


def row(language: str, change: pd.Series) -> list[str]:
    """One submission under these headings; what there is none of is a dash."""
    counts = [locales.number(language, change[name]) if change[name] else NOTHING for name in COUNTS]
    held = locales.number(language, change["rows_held"]) if change["form_held"] else NOTHING
    return [
        say_values.place(change["regency"]),
        locales.month_name(language, change["month"]),
        locales.say(language, f"table-{change['table_name']}"),
        *counts,
        f"{held} → {locales.number(language, change['rows_now'])}",
        "; ".join(_besides(language, change)) or NOTHING,
    ]


def _besides(language: str, change: pd.Series) -> list[str]:
    """What else there is to say: stated as zero, the first sending, another form or document, verified until now."""
    zero = change["form_now"] == "register" and not change["rows_now"]
    said = ["preview-zero"] if zero else []
    if not change["form_held"]:
        said.append("preview-first")
    else:
        said += [f"preview-form-{change['form_now']}"] if change["form_now"] != change["form_held"] else []
        said += ["preview-document"] if change["documents"] else []
        said += ["preview-was-verified"] if change["evidence_held"] == "verified" else []
    return [locales.say(language, key) for key in said]
