"""What the satisfaction page shows beside its rows: the grade with its floor, and the nine unsur."""

from __future__ import annotations

import altair as alt
import pandas as pd

import locales
from data import words
from indicators.satisfaction import FLOOR, ikm_grade
from ui.session import View
from ui.theme import BRAND, INK, PAPER, QUIET

_GRADES = (("D", 25.0), ("C", 65.0), ("B", 76.61), ("A", 88.31))


def respondents(view: View) -> float:
    return float(view.counts("questionnaires")["value"].sum())


def grade(view: View) -> str:
    """The IKM in one sentence: value, margin, n, and its grade if there are enough questionnaires."""
    row = view.own("satisfaction_ikm")
    if row["status"] != "ok":
        return view.say("ikm-none", state=view.say(f"state-{row['status']}"))
    count = respondents(view)
    known = {
        "value": locales.number(view.language, row["value"], 2),
        "lower": locales.number(view.language, row["lower"], 1),
        "upper": locales.number(view.language, row["upper"], 1),
        "n": locales.number(view.language, count),
    }
    if count < FLOOR:
        return view.say("ikm-few", floor=str(FLOOR), **known)
    letter = ikm_grade(row["value"])
    without = view.own("satisfaction_without_cost")["value"]
    return view.say(
        "ikm-grade",
        grade=letter,
        word=view.say(f"grade-{letter}"),
        without=locales.number(view.language, without, 2),
        **known,
    )


def unsur(view: View) -> pd.DataFrame:
    """The nine unsur on the 25–100 scale, lowest first: label, value, shown. Empty without questionnaires."""
    sums = view.counts("score_sum", "unsur").groupby("category")["value"].sum()
    count = respondents(view)
    if not count:
        return pd.DataFrame(columns=["label", "value", "shown"])
    drawn = pd.DataFrame(
        {
            "label": [words.word("unsur", code, view.language) for code in words.codes("unsur")],
            "value": [25 * float(sums.get(code, 0)) / count for code in words.codes("unsur")],
        }
    )
    drawn["shown"] = [
        f"{locales.number(view.language, value, 1)} · {ikm_grade(value)}" for value in drawn["value"]
    ]
    return drawn.sort_values("value", ignore_index=True)


def unsur_title(view: View, drawn: pd.DataFrame) -> str:
    if drawn.empty:
        return view.say("unsur-none")
    low, high = drawn.iloc[0], drawn.iloc[-1]
    return view.say(
        "unsur-title", low=low["label"], lowest=low["shown"], high=high["label"], highest=high["shown"]
    )


def unsur_chart(view: View, drawn: pd.DataFrame) -> alt.TopLevelMixin:
    """Points on 25–100 with the borders of the grades D, C, B, A."""
    scale = alt.Scale(domain=[25, 112], nice=False)
    axis = alt.Axis(title=view.say("unit-index"), values=[25, 40, 55, 70, 85, 100])
    borders = pd.DataFrame(_GRADES, columns=["grade", "from"])
    base = alt.Chart(drawn).encode(
        y=alt.Y("label:N", sort=list(drawn["label"]), title=None),
        x=alt.X("value:Q", scale=scale, axis=axis),
        tooltip=["label:N", "shown:N"],
    )
    marks = alt.Chart(borders)
    return alt.layer(
        marks.mark_rule(color=QUIET, strokeDash=[3, 3]).encode(x=alt.X("from:Q", scale=scale, axis=axis)),
        marks.mark_text(align="left", dx=4, baseline="top", color=QUIET).encode(
            x="from:Q", y=alt.value(-14), text="grade:N"
        ),
        base.mark_rule(color=BRAND, strokeWidth=2, opacity=0.35).encode(x2=alt.datum(25)),
        base.mark_point(filled=True, size=95, opacity=1, color=BRAND),
        base.mark_text(align="left", dx=9, color=INK, stroke=PAPER, strokeWidth=4).encode(text="shown:N"),
        base.mark_text(align="left", dx=9, color=INK).encode(text="shown:N"),
    ).properties(height=27 * max(1, len(drawn)) + 80)


def unsur_twin(view: View, drawn: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            view.say("unsur"): drawn["label"],
            view.say("unit-index"): [locales.number(view.language, value, 2) for value in drawn["value"]],
            view.say("grade"): [ikm_grade(value) for value in drawn["value"]],
        }
    )


def who_title(view: View, dimension: str, counts: pd.DataFrame) -> str:
    total = counts["value"].sum()
    if not total:
        return view.say("who-none")
    top = counts.iloc[0]
    return view.say(
        f"who-{dimension}",
        name=top["label"],
        share=locales.percent(view.language, 100 * top["value"] / total),
    )
