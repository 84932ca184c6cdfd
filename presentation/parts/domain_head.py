"""How a domain's page begins: its score as the title, its weakest point, and a row for each of its indicators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

import pandas as pd

import locales
from data.periods import Period
from indicators import INDICATORS, by_id
from indicators.comparison.control_chart import NOTHING, History
from indicators.comparison.looked_at import looked_at
from indicators.definition import Indicator
from indicators.domains.satisfaction import FLOOR, ikm_grade
from indicators.measurement.panel import months_before, months_read
from presentation import editions
from presentation.parts import indicator_row, phrases
from presentation.parts.figure import source_line
from presentation.parts.phrases import looked
from presentation.view import View

_ON_THE_BAR = ("percent", "index")
# Eight quarters after a change there should still be twelve before it to be seen by; and eight points make a history.
TREND_PERIODS = {"month": 24, "quarter": 20, "semester": 12, "year": 10}


# Of each domain the indicator whose tables are the domain's own: without them there is nothing to draw.
_FIRST = {
    "a": "campaign_activities",
    "b": "reports_followed_up",
    "c": "victims_served",
    "d": "joint_activities_held",
}


def source_of(indicator: str) -> str:
    """The words for where an indicator's figures come from, as a locale key."""
    if indicator == "connected_villages":
        return "source-layer-blank_spots"
    rooms = {"a": "campaigns", "b": "reports", "c": "victims", "d": "collaboration", "e": "satisfaction"}
    domain = by_id(indicator).domain
    return f"source-register-{rooms[domain]}" if domain in rooms else "source-all"


@dataclass(frozen=True)
class Head:
    """The first screen of a domain: `leads`, `table` and `nothing` (why there is nothing to draw, or "") are HTML."""

    title: str
    leads: tuple[str, ...]
    table: str
    legend: str
    nothing: str


def head(view: View, domain: str, source: str) -> Head:
    """Title, the sentence that matters, the rows, and what they rest on. `source`: a locale key."""
    score = view.own_scores().iloc[0]
    state = view.nothing_came(_FIRST[domain])
    nothing = view.say("nothing-to-draw", state=phrases.state(view.language, state)) if state else ""
    return Head(
        title(view, domain, score),
        tuple(_leads(view, domain, score)),
        *listed(view, domain, source),
        f"<p class='lead'>{nothing}</p>" if nothing else "",
    )


def _leads(view: View, domain: str, score: pd.Series) -> Iterator[str]:
    """What pulls the score down most, by what it is judged, and which indicators it goes without."""
    left_out = score["missing"].get(domain, ())
    if score["domains"][domain] is None:
        return
    core = [
        indicator.id
        for indicator in INDICATORS
        if indicator.domain == domain and view.area_kind in indicator.areas and indicator.core
    ]
    reason = phrases.weakest(view.language, _results(view).loc[core])
    yield f"<p class='lead'>{view.say('weakest-lead', reason=reason)}</p>"
    if (judged := phrases.judged(view.language, score, domain)) and not view.received(domain).thin:
        yield f"<p class='lead quiet'>{judged}</p>"
    if left_out:
        names = locales.listing(
            view.language, [phrases.indicator_name(view.language, indicator) for indicator in left_out]
        )
        yield f"<p class='lead quiet'>{view.say('indicators-missing', names=names)}</p>"


def listed(view: View, domain: str, source: str) -> tuple[str, str]:
    """A row for each indicator of the domain as HTML, and the line that says what they rest on and how to read them."""
    results = _results(view)
    mine = [
        indicator for indicator in INDICATORS if indicator.domain == domain and indicator.id in results.index
    ]
    drawn = [row(view, indicator, results.loc[indicator.id]) for indicator in mine]
    table = indicator_row.table(view.language, drawn, view.say(f"kinds-{view.period.kind}"))
    spans = trend_spans(view)
    judged = looked_at("chart", sum(view.charted(indicator.id, spans).has_limits for indicator in mine))
    open_dots = apart(view, (row.trend for row in drawn))
    parts = (source_line(view, source), view.say("row-legend"), open_dots, looked(view.language, judged))
    return table, " · ".join(part for part in parts if part)


def _results(view: View) -> pd.DataFrame:
    """The result rows of the chosen area by indicator."""
    results = view.results(view.area_kind)
    return results[results["area"] == view.area].set_index("indicator", drop=False)


def title(view: View, domain: str, score: pd.Series) -> str:
    """The domain's score as measured, and the class of what it is judged by, or between which it lies."""
    value, is_hidden = score["domains"][domain], domain in score["hidden"]
    subject = {"domain": view.say(f"domain-{domain}"), "area": view.area_name, "period": view.period_name}
    if value is None:
        return view.say("domain-title-hidden" if is_hidden else "domain-title-none", **subject)
    if view.received(domain).thin:
        return view.say(
            "domain-title-thin",
            **subject,
            heard=phrases.heard(view.language, view.received(domain)._asdict()),
        )
    return view.say(
        "domain-title",
        **subject,
        score=locales.number(view.language, value, 1),
        class_name=class_of_domain(view, score, domain),
    )


def class_of_domain(view: View, score: pd.Series, domain: str) -> str:
    """The class of a domain in words, or between which classes its interval lies where none may be said."""
    name = score["domain_classes"][domain]
    if name or domain not in score["domain_limits"]:
        return phrases.class_name(view.language, name)
    return phrases.classes_between(view.language, *score["domain_limits"][domain])


def trend_spans(view: View) -> list[Period]:
    """The chosen period and those of its kind before it, as far back as anything is known, oldest first."""
    spans = [view.period.shift(step) for step in range(1 - TREND_PERIODS[view.period.kind], 1)]
    begun = editions.evaluation(view.edition).known.first
    return [span for span in spans if span.months[-1] >= begun] or [view.period]


def apart(view: View, trends: Iterable[History]) -> str:
    """Which periods of these series over `trend_spans` are drawn apart, and why; "" where none is."""
    spans, places = trend_spans(view), sorted({place for past in trends for place in past.apart})
    names = [view.named(spans[place]) for place in places]
    return view.say("trend-apart", periods=locales.listing(view.language, names)) if names else ""


def row(view: View, indicator: Indicator, result: pd.Series) -> indicator_row.Row:
    """One indicator as a row. Only percentages and the satisfaction index are drawn; a rate has no full bar."""
    drawn = indicator.unit in _ON_THE_BAR
    has_value = result["status"] == "ok"
    judged = result["attainment"] == result["attainment"]
    is_classed = judged and has_value and indicator.unit == "percent"
    before = _last(view, indicator) if drawn and indicator.core else None
    past = view.charted(indicator.id, trend_spans(view))
    return indicator_row.Row(
        name=phrases.indicator_name(view.language, indicator.id),
        note=view.say("core-note") if indicator.core else "",
        value=result["value"] if drawn and has_value else None,
        shown=phrases.where_narrow(view.language, result),
        lower=_number(result["lower"]) if drawn else None,
        upper=_number(result["upper"]) if drawn else None,
        target=_number(result["target"]) if drawn else None,
        target_shown=phrases.amount(view.language, indicator.unit, result["target"]),
        last=before,
        class_name=phrases.class_of(result) if is_classed else "",
        class_shown=graded(view, result)
        if indicator.id == "satisfaction_ikm" and has_value
        else phrases.classes_of(view.language, result)
        if is_classed
        else "",
        status=result["status"],
        trend=past if indicator.core else NOTHING,
        says=_says(view, indicator, result, past),
        link=view.address("indicator", indicator=indicator.id),
    )


def grade(view: View, result: pd.Series) -> str:
    """The official grade of an IKM; a class of its attainment beside it would contradict it in words."""
    count = result["denominator"] / by_id(result["indicator"]).denominator.times
    if result["status"] != "ok" or count < FLOOR:
        return ""
    letter = ikm_grade(result["value"])
    return f"{letter} · {view.say(f'grade-{letter}')}"


def graded(view: View, result: pd.Series) -> str:
    """The official grade, or that none is given: a class of the attainment would speak where the grade is silent."""
    return grade(view, result) or view.say("grade-withheld")


def _number(value: float) -> float | None:
    return None if value != value else float(value)


def _last(view: View, indicator: Indicator) -> float | None:
    """The figure of the period before, where that one holds the same of its months."""
    if not view.same_months_before:
        return None
    return _number(view.own(indicator.id, view.period.previous)["value"])


def _limits(view: View, indicator: Indicator, result: pd.Series) -> str:
    """The interval in words, for a figure that no bar is drawn of."""
    lower, upper = (
        phrases.amount(view.language, indicator.unit, result[side]) for side in ("lower", "upper")
    )
    if result["upper"] != result["upper"]:
        return view.say("says-limits-open", lower=lower)
    return view.say("says-limits", lower=lower, upper=upper)


def _says(view: View, indicator: Indicator, result: pd.Series, past: History) -> str:
    """What the figure rests on, how far it is from its target, and whether its history holds a signal now."""
    indicator = editions.evaluation(view.edition).at_its_age(indicator)
    cohort = _cohort(view, indicator) if indicator.horizon else _quarters(view, indicator)
    if result["status"] != "ok":
        return cohort
    rests_on, moved = _rests_on(view, indicator, result), phrases.movement(view.language, past)
    return "; ".join(part for part in (rests_on, moved, cohort) if part)


def _quarters(view: View, indicator: Indicator) -> str:
    """Of what is counted by quarter: over which months, where the period is no quarter itself."""
    if not indicator.is_by_quarter or view.period.kind == "quarter":
        return ""
    months = months_read(indicator, view.period)
    if view.period.kind != "month":
        return view.say("says-quarters")
    first, last = (locales.month_name(view.language, months[place], short=True) for place in (0, -1))
    return view.say("says-three-months", first=first, last=last)


def _cohort(view: View, indicator: Indicator) -> str:
    """By which reports the period is judged, and what is known so far of those received in the period itself."""
    months = months_before(view.period, indicator.lag)
    last = locales.month_name(view.language, months[-1], short=True)
    say_first = (
        locales.month_short if months[0][:4] == months[-1][:4] else partial(locales.month_name, short=True)
    )
    first = last if len(months) == 1 else say_first(view.language, months[0])
    read_in = "says-cohort-month" if first == last else "says-cohort"
    sentence = view.say(read_in, first=first, last=last, days=indicator.horizon)
    young = view.still_young(indicator)
    if young is None:
        return sentence
    values = {name: locales.number(view.language, value) for name, value in young._asdict().items()}
    return sentence + "; " + view.say("says-young" if young.waiting else "says-young-none", **values)


def _rests_on(view: View, indicator: Indicator, result: pd.Series) -> str:
    numerator, denominator = (
        locales.number(view.language, result[side]) for side in ("numerator", "denominator")
    )
    if not indicator.is_ratio:
        sentence = view.say(f"says-{indicator.unit}", numerator=numerator, denominator=denominator)
        if result["lower"] == result["lower"]:
            sentence += "; " + _limits(view, indicator, result)
    elif indicator.unit == "percent":
        sentence = phrases.base(view.language, result)
    elif indicator.unit == "index":
        sentence = view.say(
            "says-index",
            count=locales.number(view.language, result["denominator"] / indicator.denominator.times),
        )
    else:
        sentence = phrases.unit(view.language, indicator, view.period.kind)
    if indicator.direction == "neutral":
        return sentence + "; " + view.say("says-neutral")
    if result["attainment"] != result["attainment"]:
        return sentence
    return (
        sentence
        + "; "
        + view.say("says-attained", attained=locales.percent(view.language, result["uncapped"]))
    )
