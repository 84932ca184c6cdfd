"""The satisfaction page in words and rows: the IKM with its margin, nine unsur, the parts, and other ways to count."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pandas as pd

import locales
from data import say_values, words
from data.periods import Period
from indicators.comparison.extremes import extremes
from indicators.domains.satisfaction import FLOOR, grade_border, ikm_grade
from indicators.measurement.survey import DIMENSIONS, Survey, SurveyPart
from presentation import editions
from presentation.editions import Edition
from presentation.kept import kept
from presentation.parts import html_table, phrases
from presentation.parts.figure import thin
from presentation.parts.theme import UNJUDGED
from presentation.view import View

_LOWEST, _HIGHEST = 25.0, 100.0
_BORDERS = ("C", "B", "A")


@kept(256)
def _survey(edition: Edition, period: Period, area: str, basis: str) -> Survey:
    categories = {dimension: words.codes(dimension) for dimension in DIMENSIONS}
    return editions.evaluation(edition).survey(categories, period, area, basis)


def survey(view: View) -> Survey:
    return _survey(view.edition, view.period, view.area, view.basis)


def title(view: View, answers: Survey) -> str:
    """The finding: the IKM with its margin and its grade, or why there is none."""
    subject = {"area": view.area_name, "period": view.period_name}
    if answers.status != "ok":
        state = view.nothing_came("satisfaction_ikm") or answers.status
        return view.say("satisfaction-title-none", state=phrases.state(view.language, state), **subject)
    if view.received("e").thin:
        heard = phrases.heard(view.language, view.received("e")._asdict())
        return view.say("satisfaction-title-none", state=heard, **subject)
    whole = answers.whole
    values = {"ikm": _with_margin(view, whole), **subject}
    if not whole.grade:
        return view.say("satisfaction-title-few", n=_count(view, whole.n), **values)
    return view.say("satisfaction-title", grade=whole.grade, **values)


def _with_margin(view: View, part: SurveyPart) -> str:
    """66,3 ± 1,4; where the margin would leave the scale 48,6 (25,0–100,0); without a margin the value alone."""
    value = _number(view, part.ikm)
    if part.margin != part.margin:
        return value
    if part.lower <= _LOWEST or part.upper >= _HIGHEST:
        return f"{value} ({_number(view, part.lower)}–{_number(view, part.upper)})"
    return f"{value} ± {_number(view, part.margin)}"


def about(view: View, answers: Survey) -> str:
    """How many answered, what is claimed of the error of sampling, and the index without cost."""
    whole = answers.whole
    claim = view.say(
        "sampling-crowded" if whole.claim == "plain" and answers.crowded else f"sampling-{whole.claim}",
        n=_count(view, whole.n),
        users=_count(view, answers.users),
        months=_count(view, answers.months_without_reports),
        crowded=_count(view, answers.crowded),
    )
    sentences = (
        [view.say("survey-grade", grade=whole.grade, word=view.say(f"grade-{whole.grade}"))]
        if whole.grade
        else []
    )
    sentences += [_grades_within(view, whole), claim]
    if whole.n < FLOOR:
        sentences.append(view.say("survey-floor", floor=str(FLOOR)))
    if answers.sample == answers.sample:
        sentences.append(
            view.say("survey-sample", sample=_count(view, answers.sample), users=_count(view, answers.users))
        )
    graded = f" ({ikm_grade(answers.without_cost)})" if whole.grade else ""
    sentences.append(view.say("survey-without-cost", ikm=_number(view, answers.without_cost), grade=graded))
    return " ".join(filter(None, sentences))


def _grades_within(view: View, whole: SurveyPart) -> str:
    """The grades that the margin leaves open, where it crosses a border."""
    if not whole.grade or whole.margin != whole.margin:
        return ""
    low, high = ikm_grade(whole.lower), ikm_grade(whole.upper)
    return "" if low == high else view.say("survey-grades-within", low=low, high=high)


def step(view: View, answers: Survey) -> str:
    """What it would take to reach the next grade; nothing where no grade is given."""
    if not answers.whole.grade:
        return ""
    if answers.step is None:
        return view.say("step-none")
    names = [words.word("unsur", unsur, view.language) for unsur in answers.step.unsur]
    return view.say(
        "step",
        grade=answers.step.grade,
        border=_number(view, grade_border(answers.step.grade), 2),
        points=_number(view, answers.step.points),
        names=locales.listing(view.language, names),
        top=_number(view, grade_border("A"), 2),
        ikm=_number(view, answers.step.ikm),
    )


def unsur_table(view: View, answers: Survey) -> str:
    """The nine unsur, the lowest first: bar on 25–100, value, grade, points to class A."""
    rows = []
    for unsur in answers.unsur.sort_values("value", kind="stable").itertuples():
        name = words.word("unsur", unsur.unsur, view.language)
        gap = (
            view.say("gap-none")
            if unsur.gap == 0
            else view.say("gap-points", points=_number(view, unsur.gap))
        )
        graded = unsur.grade if answers.whole.grade else "–"
        rows.append((name, _bar(view, name, unsur.value), _number(view, unsur.value), graded, gap))
    return _table(view, ("unsur", "scale", "value", "grade", "gap"), rows)


def parts_table(view: View, answers: Survey, dimension: str) -> str:
    """The IKM by channel or by kind of respondent, each with its own n, margin and grade."""
    rows = []
    for part in _of(answers, dimension):
        name = words.word(dimension, part.category, view.language)
        has_margin = part.margin == part.margin
        value = _with_margin(view, part)
        graded = (
            f"{part.grade} · {view.say(f'grade-{part.grade}')}" if part.grade else view.say("grade-withheld")
        )
        bar = _bar(view, name, part.ikm, part if has_margin else None)
        rows.append(
            (name, bar, value, graded, view.say("survey-respondents", n=part.n, count=_count(view, part.n)))
        )
    return _table(view, (dimension, "scale", "value", "grade", "respondents"), rows)


def parts_title(view: View, answers: Survey, dimension: str) -> str:
    """Which parts are highest and lowest, and whether they can be told apart: only if their intervals lie apart."""
    if too_little := thin(view, "source-register-satisfaction"):
        return too_little
    graded = [part for part in _of(answers, dimension) if part.grade and part.margin == part.margin]
    if len(graded) < 2:
        return view.say(f"parts-{dimension}-few", floor=str(FLOOR))
    lowest, highest = (
        [graded[at] for at in labels] for labels in extremes(pd.Series([part.ikm for part in graded]))
    )
    high, low = highest[0], lowest[0]
    if high.ikm == low.ikm:
        return view.say(f"parts-{dimension}-alike", value=_number(view, low.ikm))
    return view.say(
        f"parts-{dimension}",
        high=_words(view, dimension, highest),
        highest=_number(view, high.ikm),
        low=_words(view, dimension, lowest),
        lowest=_number(view, low.ikm),
        apart="yes" if low.upper < high.lower else "no",
    )


def _words(view: View, dimension: str, parts: Sequence[SurveyPart]) -> str:
    return locales.listing(
        view.language, [words.word(dimension, part.category, view.language) for part in parts]
    )


def _of(answers: Survey, dimension: str) -> list[SurveyPart]:
    parts = [part for part in answers.parts if part.dimension == dimension]
    return sorted(parts, key=lambda part: part.ikm)


def spreadsheet_title(view: View, answers: Survey) -> str:
    """What two ways of counting give; of too little no figure stands in a title."""
    if view.received("e").thin:
        return view.say("spreadsheet-title-thin")
    ways = answers.spreadsheets
    others = ways[ways["way"] != "exact"]["ikm"]
    furthest = others.loc[(others - answers.whole.ikm).abs().idxmax()]
    return view.say(
        "spreadsheet-title",
        exact=_number(view, answers.whole.ikm, 2),
        other=_number(view, furthest, 2),
    )


def spreadsheet_table(view: View, answers: Survey) -> str:
    """The same answers counted in the ways offices use, with what each does to the figure and its grade."""
    columns = [view.say(f"head-{name}") for name in ("way", "ikm", "grade", "difference")]
    rows = []
    for way in answers.spreadsheets.itertuples():
        is_exact = way.way == "exact"
        rows.append(
            (
                view.say(f"way-{way.way}", count=str(answers.regencies)),
                _number(view, way.ikm, 2),
                way.grade if answers.whole.grade else html_table.NOTHING,
                html_table.NOTHING if is_exact else _signed(view, way.ikm - answers.whole.ikm),
            )
        )
    return html_table.table(columns, rows)


def _table(view: View, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows in the form of the indicator rows: name, bar, value, grade, and the sentence that matters."""
    classes = ("name", "bar", "value", "class", "says")
    head = "".join(
        f"<th scope='col' class='{css}'>{escape(view.say(f'head-{name}'))}</th>"
        for css, name in zip(classes, columns, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(
            f"<td class='{css}'>{cell if css == 'bar' else escape(cell)}</td>"
            for css, cell in zip(classes, row, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    return f"<table class='rows dense'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _bar(view: View, name: str, value: float, interval: SurveyPart | None = None) -> str:
    """A bar from 25 to 100 with the borders of the grades C, B and A."""
    parts = [f"<span class='fill' style='width:{_place(value):.1f}%;background:{UNJUDGED}'></span>"]
    if interval:
        left, right = _place(interval.lower), _place(interval.upper)
        parts.append(f"<span class='whisker' style='left:{left:.1f}%;width:{right - left:.1f}%'></span>")
    parts += [
        f"<span class='border' style='left:{_place(grade_border(grade)):.1f}%'><b>{grade}</b></span>"
        for grade in _BORDERS
    ]
    label = escape(f"{name}: {_number(view, value)}", quote=True)
    return f"<div class='track' role='img' aria-label='{label}'>{''.join(parts)}</div>"


def _place(value: float) -> float:
    return 100 * (value - _LOWEST) / (_HIGHEST - _LOWEST)


def _number(view: View, value: float, decimals: int = 1) -> str:
    return locales.number(view.language, value, decimals)


def _count(view: View, value: float) -> str:
    return locales.number(view.language, value)


def _signed(view: View, difference: float) -> str:
    """−0,66 or +0,12; what is printed as nought has no sign."""
    return say_values.signed(view.language, difference, 2)
