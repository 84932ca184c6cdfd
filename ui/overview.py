"""What the overview says: headline, change, completeness, the five domain rows, and the least reached."""

from __future__ import annotations

from html import escape

import pandas as pd

import locales
from data.periods import Period
from indicators import CORE, DOMAINS, by_id
from indicators.scoring import classify
from ui import charts, domain, phrases, rows
from ui.session import View, period_name
from ui.theme import CLASS_COLOURS, CLASSES

_AT_MOST = 5
_CORE = [one.id for one in CORE]


def own_scores(view: View) -> tuple[pd.Series, pd.Series]:
    """The score row of the chosen area: on the chosen basis, and on verified submissions only."""
    return _own(view, view.basis), _own(view, "verified")


def _own(view: View, basis: str, span: Period | None = None) -> pd.Series:
    found = view.scores(view.area_kind, (span,) if span else (), basis)
    return found[found["area"] == view.area].iloc[0]


def headline(view: View, score: pd.Series, verified: pd.Series) -> str:
    subject = {"area": view.area_name, "period": view.period_name}
    if score["score"] != score["score"]:
        return view.say("headline-none", **subject)
    key = "headline-verified" if view.basis == "verified" else "headline"
    return view.say(
        key,
        **subject,
        score=locales.number(view.language, score["score"], 1),
        classes=phrases.class_range(view.language, score),
        # Joined so that a line never ends within the interval.
        lower=locales.number(view.language, score["lower"]) + "\u2060",
        upper="\u2060" + locales.number(view.language, score["upper"]),
        verified=view.say("verified-none")
        if verified["score"] != verified["score"]
        else locales.number(view.language, verified["score"], 1),
    )


def what_changed(view: View, score: pd.Series) -> str:
    before = view.period.previous
    said = phrases.change(
        view.language, score, _own(view, view.basis, before), period_name(view.language, before)
    )
    silent_domains = [letter for letter in DOMAINS if letter not in score["rests_on"]]
    if silent_domains and score["rests_on"]:
        names = locales.listing(view.language, [view.say(f"domain-{letter}") for letter in silent_domains])
        said += " " + view.say("domains-missing", names=names)
    return escape(said)


def completeness(view: View) -> str:
    """How many regencies were heard from, who is silent, and how much of what was due has come."""
    silent = view.silent()
    sent, due = _months_sent(view)
    known = {
        "heard": len(view.regencies) - len(silent),
        "all": len(view.regencies),
        "sent": locales.number(view.language, sent),
        "due": locales.number(view.language, due),
    }
    key = "completeness-silent" if silent else "completeness-all"
    return escape(view.say(key, **known, silent=phrases.places(view.language, silent)))


def _months_sent(view: View) -> tuple[float, float]:
    """Months of the register of reports that were sent, and that were due, over the area's regencies."""
    row = view.own("reports_followed_up")
    return row["months_reported"], row["months_due"]


def domain_rows(view: View, score: pd.Series) -> list[rows.Row]:
    """The signature rows a–e: attainment of the target, with interval, last period, trend and the weakest indicator."""
    before = _own(view, view.basis, view.period.previous)
    verified = _own(view, "verified")
    history = view.scores(view.area_kind, domain.trend_spans(view.period), draws=1)
    history = history[history["area"] == view.area]
    core = view.results(view.area_kind)
    core = core[(core["area"] == view.area) & core["indicator"].isin(_CORE)]
    domain_of = {one.id: one.domain for one in CORE}
    made = []
    for letter in DOMAINS:
        mine = core[core["indicator"].map(domain_of) == letter]
        value = score["domains"][letter]
        made.append(
            rows.Row(
                name=view.say(f"domain-{letter}"),
                note=view.say("domain-of", letter=letter, count=len(mine)),
                value=value,
                shown=locales.number(view.language, value, 1),
                lower=score["domain_limits"].get(letter, (None, None))[0],
                upper=score["domain_limits"].get(letter, (None, None))[1],
                target=100,
                last=before["domains"][letter],
                verified=None if view.basis == "verified" else verified["domains"][letter],
                class_name=classify(value) if value is not None else "",
                status="ok" if value is not None else _shared_state(mine),
                trend=[one[letter] for one in history["domains"]],
                says=phrases.weakest(view.language, mine) if value is not None else "",
            )
        )
    return made


def _shared_state(results: pd.DataFrame) -> str:
    order = ("reported_zero", "not_yet_due", "no_such_service", "no_report")
    return next((status for status in order if (results["status"] == status).any()), "no_report")


def scored_regencies(view: View) -> pd.DataFrame:
    """What the map draws: every regency with its score as a class colour, or its state."""
    scores = view.scores("regency").set_index("area")
    drawn = []
    for area, score in scores.iterrows():
        known = score["score"] == score["score"] and area in view.regencies
        drawn.append(
            {
                "regency": area,
                "shown": phrases.score_text(view.language, score)
                if score["score"] == score["score"]
                else _why_none(view, str(area)),
                "colour": CLASS_COLOURS[score["class"]] if known else "#FFFFFF",
                "status": "ok"
                if known
                else ("outside" if area not in view.regencies else _state_of(view, str(area))),
                "class": score["class"],
            }
        )
    return pd.DataFrame(drawn)


def _state_of(view: View, regency: str) -> str:
    results = view.results("regency")
    own = results[(results["area"] == regency) & (results["indicator"] == "reports_followed_up")]
    status = str(own["status"].iloc[0])
    return status if status != "ok" else "no_report"


def _why_none(view: View, regency: str) -> str:
    return phrases.state(view.language, _state_of(view, regency))


def map_title(view: View, areas: pd.DataFrame) -> str:
    known = areas[areas["status"] == "ok"]
    low = known["class"].isin(["low", "very_low"]).sum()
    return view.say(
        "score-map-title",
        low=int(low),
        known=len(known),
        unknown=int((~areas["status"].isin(["ok", "outside"])).sum()),
    )


def map_legend(view: View, areas: pd.DataFrame) -> str:
    return rows.legend(view.language, CLASSES, charts.states_in(areas))


def score_twin(view: View) -> pd.DataFrame:
    """Score, class, interval and domains of each regency, and the score as verified."""
    reported = view.scores("regency")
    verified = view.scores("regency", basis="verified").set_index("area")["score"]
    reported = reported[reported["area"].isin(view.regencies)]
    return pd.DataFrame(
        {
            view.say("column-place"): [phrases.place(area) for area in reported["area"]],
            view.say("score"): [phrases.score_text(view.language, row) for _, row in reported.iterrows()],
            view.say("row-class"): [
                phrases.class_range(view.language, row) for _, row in reported.iterrows()
            ],
            view.say("basis-verified"): [
                locales.number(view.language, verified[area], 1) for area in reported["area"]
            ],
            **{
                view.say(f"domain-{letter}-short"): [
                    locales.number(view.language, row[letter], 1) for row in reported["domains"]
                ]
                for letter in DOMAINS
            },
        }
    )


def attention(view: View) -> str:
    """What needs attention first: in a regency its weakest core indicators, in a larger area its places."""
    lines = _weakest_indicators(view) if view.area_kind == "regency" else _least_reached(view)
    items = [
        f"<li><b>{escape(name)}</b><br><span>{escape(reason)}</span></li>"
        for name, reason in lines[:_AT_MOST]
    ]
    return f"<ol class='reached'>{''.join(items)}</ol>"


def _weakest_indicators(view: View) -> list[tuple[str, str]]:
    if view.silent():
        return [(phrases.place(view.area), view.say("reason-silent"))]
    results = view.results("regency")
    core = results[(results["area"] == view.area) & results["indicator"].isin(_CORE)]
    judged = core.dropna(subset="attainment").sort_values("attainment", kind="stable")
    return [
        (
            phrases.indicator_name(view.language, row["indicator"]),
            view.say(
                "reason-target",
                value=phrases.with_base(view.language, row),
                target=phrases.amount(view.language, by_id(row["indicator"]).unit, row["target"]),
            ),
        )
        for _, row in judged.iterrows()
    ]


def _least_reached(view: View) -> list[tuple[str, str]]:
    """The silent first, for silence is a finding; then those with the lowest score, each with its weakest indicator."""
    scores = view.scores("regency").set_index("area").loc[view.regencies]
    silent = view.silent()
    lines = [(phrases.place(area), view.say("reason-silent")) for area in silent]
    results = view.results("regency")
    results = results[results["indicator"].isin(_CORE)]
    for area, score in scores[~scores.index.isin(silent)].sort_values("score", kind="stable").iterrows():
        reason = phrases.weakest(view.language, results[results["area"] == area])
        lines.append((phrases.place(str(area)), f"{phrases.score_text(view.language, score)} · {reason}"))
    return lines
