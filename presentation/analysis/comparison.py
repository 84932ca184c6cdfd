"""The comparisons of one figure as four lines: with what, how much there, how far apart, and what that means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd

import locales
from indicators import by_id
from indicators.comparison.looked_at import Looked
from indicators.comparison.peers import peers
from indicators.records import records
from presentation import editions
from presentation.parts import phrases
from presentation.view import View

_HEADS = ("compare-with", "compare-there", "compare-apart", "compare-means")
_TENTHS = ("percent", "index")


def table(view: View, compared: pd.DataFrame, judged: Looked) -> str:
    """The rows of `View.comparisons` as a table, stacked on a narrow screen, with what the verdicts mean and how many
    figures of the page were judged below it."""
    heads = [view.say(key) for key in _HEADS]
    head = "".join(f"<th scope='col'>{escape(heading)}</th>" for heading in heads)
    body = "".join(_row(view, row, heads) for row in records(compared))
    below = " ".join(
        part for part in (view.say("compare-levels"), phrases.looked(view.language, judged)) if part
    )
    return (
        f"<table class='ledger compared'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        f"<p class='lead quiet small'>{escape(below)}</p>"
    )


def _row(view: View, row: pd.Series, heads: list[str]) -> str:
    note = _note(view, row)
    small = f"<small>{escape(note)}</small>" if note else ""
    cells = (
        f"<b>{escape(_name(view, row))}</b>{small}",
        escape(_there(view, row)),
        escape(apart(view, row)),
        f"<span class='verdict {row['verdict']}'>{escape(meaning(view, row))}</span>",
    )
    texts = "".join(
        f"<td data-label='{escape(head, quote=True)}'>{cell}</td>"
        for head, cell in zip(heads, cells, strict=True)
    )
    return f"<tr>{texts}</tr>"


def _name(view: View, row: pd.Series) -> str:
    if row["against"] == "previous":
        return view.named(view.before)
    return view.say(f"against-{row['against']}")


def _note(view: View, row: pd.Series) -> str:
    """Who is behind the reference: the peers by name, the others by number; for a period, if it is not everybody."""
    behind = list(row["regencies"])
    if row["against"] == "peers":
        return phrases.places(view.language, behind or list(_peers(view)[row["area"]]))
    if row["against"] == "rest" and behind:
        return view.say("compare-regencies", count=len(behind))
    if row["against"] == "previous" and view.area_kind != "regency" and behind:
        now = amount(view, row["indicator"], row["value"])
        return view.say("compare-same-regencies", count=len(behind), now=now)
    return ""


def _there(view: View, row: pd.Series) -> str:
    if row["reference"] != row["reference"]:
        return "–"
    value = amount(view, row["indicator"], row["reference"])
    if row["against"] == "previous" and by_id(row["indicator"]).unit == "days":
        return phrases.of_row(view.language, view.own(row["indicator"], view.before))
    if by_id(row["indicator"]).unit != "percent" or row["reference_numerator"] != row["reference_numerator"]:
        return value
    sides = {
        side: locales.number(view.language, row[f"reference_{side}"]) for side in ("numerator", "denominator")
    }
    return view.say("value-with-base", value=value, **sides)


def amount(view: View, indicator: str, value: float) -> str:
    """A value as it is compared: percentages and indices to one decimal, so that differences add up to the eye."""
    unit = by_id(indicator).unit
    return phrases.amount(view.language, unit, value, 1 if unit in _TENTHS else None)


def apart(view: View, row: pd.Series) -> str:
    """ "−31,3 poin (−46,1 sampai −16,2)" or "1,8 kali (0,9 sampai 3,4)"; without an interval the difference alone."""
    if row["difference"] != row["difference"]:
        return "–"
    if row["scale"] == "ratio":
        return _times(view, row)
    difference = _signed(view, row["indicator"], row["difference"])
    if by_id(row["indicator"]).unit in _TENTHS:
        difference = view.say("compare-points", points=difference)
    if row["scale"] != "difference":
        return difference
    lower, upper = (_signed(view, row["indicator"], row[side]) for side in ("lower", "upper"))
    if row["upper"] != row["upper"]:
        return difference + " " + view.say("compare-limits-open", lower=lower)
    return difference + " " + view.say("compare-limits", lower=lower, upper=upper)


def _times(view: View, row: pd.Series) -> str:
    """A ratio of rates; over a rate of 0 only its lower limit means something."""
    lower = locales.number(view.language, row["lower"], 2)
    if not row["reference"]:
        return view.say("compare-at-least", lower=lower)
    times = locales.number(view.language, row["value"] / row["reference"], 2)
    return view.say(
        "compare-times", times=times, lower=lower, upper=locales.number(view.language, row["upper"], 2)
    )


def _signed(view: View, indicator: str, value: float) -> str:
    """A difference with its sign and without a percent sign: what it counts are points."""
    unit = by_id(indicator).unit
    unit = "index" if unit == "percent" else unit
    shown = phrases.amount(view.language, unit, abs(value), 1 if unit in _TENTHS else None)
    if not any(digit in shown for digit in "123456789"):
        return shown
    return ("+" if value > 0 else "−") + shown


def meaning(view: View, row: pd.Series) -> str:
    """The verdict in words; where nothing can be compared, why."""
    if row["verdict"] == "not_comparable":
        return view.say(f"compare-not-{row['reason'].replace('_', '-')}")
    if (row["against"], row["verdict"]) == ("target", "alike"):
        return view.say("verdict-alike-target")
    return view.say(f"verdict-{row['verdict']}")


def _peers(view: View) -> Mapping[str, Sequence[str]]:
    return peers(editions.evaluation(view.edition).places(view.period))


def rule(view: View) -> str:
    """Who is like whom, and by which rule: the same words for every indicator."""
    sentence = view.say("peers-rule")
    if view.area_kind != "regency":
        return sentence
    alike = phrases.places(view.language, list(_peers(view)[view.area]))
    return sentence + " " + view.say("peers-of", place=phrases.place(view.area), peers=alike)
