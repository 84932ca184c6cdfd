"""What the overview says: headline, change, completeness, the five domain rows, and the least reached."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import numpy as np
import pandas as pd

import locales
from data.periods import parse
from indicators import CORE, DOMAINS, by_id
from indicators.change.sentences import largest_mover
from indicators.comparison.control_chart import history_of_values
from indicators.comparison.looked_at import looked_at
from indicators.records import records
from presentation.analysis import changes, stability
from presentation.maps import choropleth
from presentation.maps.scored_regencies import scored_regencies, shown_domain
from presentation.parts import charts, domain_head, indicator_row, phrases
from presentation.parts.figure import Figure, figure
from presentation.parts.theme import CLASSES
from presentation.view import SCORED, View

_AT_MOST = 5
_SILENT = 3  # so many of them are named one by one
_ZEROS = 3  # so many places are left for declared zeros, whatever else needs attention
_RAREST = 0.001
_SCORED = ("ok", "fewer_domains")  # on a map
_LOW = ("low", "very_low")
_CORE = [indicator.id for indicator in CORE]


def headline(view: View, score: pd.Series) -> str:
    subject = {"area": view.area_name, "period": view.period_name}
    if score["thin"]:
        return view.say("headline-thin", **subject, heard=phrases.heard(view.language, score))
    if score["score"] != score["score"]:
        return view.say("headline-hidden" if score["hidden"] else "headline-none", **subject)
    domains = phrases.from_domains(view.language, score)
    values = {
        "score": locales.number(view.language, score["score"], 1) + (f" ({domains})" if domains else ""),
        "classes": phrases.class_range(view.language, score),
        # Joined so that a line never ends within the interval.
        "lower": locales.number(view.language, score["lower"]) + "\u2060",
        "upper": "\u2060" + locales.number(view.language, score["upper"]),
    }
    if not view.compares_bases:
        return view.say("headline-open", **subject, **values)
    verified = phrases.verified(view.language, view.both_scores(view.area_kind).loc[view.area])
    return view.say("headline", **subject, **values, verified=verified)


def leads(view: View, score: pd.Series) -> str:
    """Rank and what changed, then what the score's interval covers and by what it is judged, and who has sent nothing:
    two paragraphs."""
    has_score = score["score"] == score["score"]
    about = [view.say("score-covers"), phrases.judged(view.language, score)] if has_score else []
    line = " ".join([*(escape(sentence) for sentence in about if sentence), completeness(view)])
    return f"<p class='lead'>{stability.rank(view)} {what_changed(view, score)}</p><p class='lead quiet'>{line}</p>"


def domains(view: View, score: pd.Series) -> tuple[str, str]:
    """The five indicators of the score, a row each, and the line that says how to read them and how many figures of the
    page were judged for a signal: the rows and the change of the score."""
    rows = domain_rows(view, score)
    legend = view.say("row-legend-overview" if view.compares_bases else "row-legend-open")
    change = changes.own(view, changes.since_last(view))
    judged = looked_at("chart", sum(row.trend.has_limits for row in rows)).also(
        looked_at("comparison", int(change["signal"] != ""))
    )
    table = indicator_row.table(view.language, rows, view.say(f"kinds-{view.period.kind}"))
    apart = domain_head.apart(view, (row.trend for row in rows))
    return table, " ".join(part for part in (legend, apart, phrases.looked(view.language, judged)) if part)


def score_map(view: View) -> Figure:
    """The regencies by their score; where none is shown but those of a domain are, by that domain."""
    domain = shown_domain(view)
    areas = scored_regencies(view, domain)
    title = map_title(view, areas)
    return figure(
        replace(view, basis=SCORED),
        view.say("score-map-domain", domain=view.say(f"domain-{domain}"), finding=title) if domain else title,
        choropleth.choropleth(view, areas, view.say("score")),
        score_twin(view),
        "source-all",
        int(areas["status"].isin(_SCORED).sum()),
        note=map_legend(view, areas),
    )


def what_changed(view: View, score: pd.Series) -> str:
    """The change since the period before in a sentence, as HTML: signal or not, its largest mover, and a link."""
    changed = changes.since_last(view)
    row = changes.own(view, changed)
    if changes.is_unpublished(view, row):
        change = view.say("change-unpublished", before=view.named(parse(row["before"])))
    else:
        change = phrases.change(view.language, row, largest_mover(changed, view.area))
    silent_domains = [domain for domain in DOMAINS if domain not in (*score["rests_on"], *score["hidden"])]
    if silent_domains and score["rests_on"]:
        names = locales.listing(view.language, [view.say(f"domain-{letter}") for letter in silent_domains])
        change += " " + view.say("domains-missing", names=names)
    return f"{escape(change)} <a href='{view.address('changes')}'>{escape(view.say('change-link'))}</a>"


def completeness(view: View) -> str:
    """How many regencies were heard from, who is silent, and how much of what was due has come."""
    silent = view.silent()
    sent, due = _months_sent(view)
    if not due:
        return escape(view.say("completeness-not-due"))
    values = {
        "heard": len(view.regencies) - len(silent),
        "all": len(view.regencies),
        "sent": locales.number(view.language, sent),
        "due": locales.number(view.language, due),
    }
    key = "completeness-silent" if silent else "completeness-all"
    return escape(view.say(key, **values, silent=phrases.places(view.language, silent)))


def _months_sent(view: View) -> tuple[float, float]:
    """Months of the register of reports that were sent, and that were due, over the area's regencies."""
    rows = view.results(view.area_kind, basis="reported")
    row = rows[(rows["indicator"] == "reports_followed_up") & (rows["area"] == view.area)].iloc[0]
    return row["months_reported"], row["months_due"]


def domain_rows(view: View, score: pd.Series) -> list[indicator_row.Row]:
    """The signature rows a–e: attainment of the target, with interval, last period, trend and the weakest indicator."""
    both = view.both_scores(view.area_kind).loc[view.area] if view.compares_bases else None
    spans, previous = domain_head.trend_spans(view), view.period.previous
    whole = [view.known.is_whole(span) for span in spans]
    domains = view.own_scores(sorted({previous, *spans}), draws=0).set_index("period")["domains"]
    core = view.results(view.area_kind)
    core = core[(core["area"] == view.area) & core["indicator"].isin(_CORE)]
    domain_of = {indicator.id: indicator.domain for indicator in CORE}
    letters = np.array([domain_of[name] for name in core["indicator"]])
    made = []
    for letter in DOMAINS:
        mine = core[letters == letter]
        value = score["domains"][letter]
        ikm = view.own("satisfaction_ikm")
        # Where an official grade exists it is the class, by its own word.
        official = domain_head.graded(view, ikm) if letter == "e" and ikm["status"] == "ok" else ""
        made.append(
            indicator_row.Row(
                name=view.say(f"domain-{letter}"),
                note=view.say("domain-of", letter=letter, count=len(mine)),
                value=value,
                shown=locales.number(view.language, value, 1),
                lower=score["domain_limits"].get(letter, (None, None))[0],
                upper=score["domain_limits"].get(letter, (None, None))[1],
                target=100,
                last=domains[previous.id][letter] if view.same_months_before else None,
                verified=_open_ends(both, letter),
                class_name=score["domain_classes"][letter] if value is not None and not official else "",
                class_shown=_class_shown(view, score, letter, official) if value is not None else "",
                status="ok" if value is not None else _shared_state(mine),
                trend=history_of_values([domains[span.id][letter] for span in spans], "higher", whole),
                says=_says(view, letter, mine) if value is not None else "",
            )
        )
    return made


def _class_shown(view: View, score: pd.Series, letter: str, official: str) -> str:
    """What stands in place of a class: the official grade, or between which classes the domain lies."""
    return official or (
        "" if score["domain_classes"][letter] else domain_head.class_of_domain(view, score, letter)
    )


def _open_ends(both: pd.Series | None, letter: str) -> tuple[float, float] | None:
    """A domain's score at the floor and at the ceiling of what verification leaves open."""
    ends = [] if both is None else [both[f"domains_{end}"][letter] for end in ("floor", "ceiling")]
    return None if not ends or None in ends else (ends[0], ends[1])


def _says(view: View, letter: str, core: pd.DataFrame) -> str:
    """The domain's weakest indicator; of satisfaction the official grade first, which its attainment may hide."""
    weakest = phrases.weakest(view.language, core)
    grade = domain_head.grade(view, view.own("satisfaction_ikm")) if letter == "e" else ""
    if not grade:
        return weakest
    index = locales.number(view.language, view.own("satisfaction_ikm")["value"], 1)
    return view.say("ikm-short", index=index, grade=grade) + "; " + weakest


def _shared_state(results: pd.DataFrame) -> str:
    order = (
        "hidden",
        "reported_zero",
        "few",
        "nothing_to_count",
        "not_yet_due",
        "not_verified",
        "no_such_service",
        "no_report",
    )
    return next((status for status in order if (results["status"] == status).any()), "no_report")


def map_title(view: View, areas: pd.DataFrame) -> str:
    measured = areas[areas["status"].isin(_SCORED)]
    if measured.empty:
        return view.say("score-map-hidden" if (areas["status"] == "hidden").any() else "score-map-none")
    if len(view.regencies) == 1:
        name, classes = phrases.place(measured["regency"].iloc[0]), measured["classes"].iloc[0]
        return view.say("score-map-one", name=name, **{"class": classes})
    low, maybe = measured["class_upper"].isin(_LOW), measured["class_lower"].isin(_LOW)
    counted = {"low": int(measured["class"].isin(_LOW).sum())}
    if not view.compares_bases:
        counted = {"low": int(low.sum()), "maybe": int((maybe & ~low).sum())}
    return view.say(
        "score-map-title" if view.compares_bases else "score-map-title-open",
        **counted,
        known=len(measured),
        unknown=int((~areas["status"].isin([*_SCORED, "outside"])).sum()),
    )


def map_legend(view: View, areas: pd.DataFrame) -> str:
    is_unsure = areas["status"].isin(_SCORED) & areas["class"].eq("")
    return indicator_row.legend(view.language, CLASSES, charts.states_in(areas), bool(is_unsure.any()))


def score_twin(view: View) -> pd.DataFrame:
    """Score, what it is judged by, class, interval and domains of each regency, and what verification leaves open for
    whoever may know."""
    reported = view.scores("regency")
    both = view.both_scores("regency") if view.compares_bases else None
    reported = reported[reported["area"].isin(view.regencies)]
    each = records(reported)
    twin = pd.DataFrame(
        {
            view.say("column-place"): [phrases.place(area) for area in reported["area"]],
            view.say("score"): [phrases.score_text(view.language, row) for row in each],
            view.say("column-judged"): [
                locales.number(view.language, judged, 1) for judged in reported["judged"]
            ],
            view.say("row-class"): [phrases.class_range(view.language, row) for row in each],
            view.say("basis-verified"): [
                "–" if both is None else phrases.verified(view.language, both.loc[area])
                for area in reported["area"]
            ],
            **{
                view.say(f"domain-{letter}-short"): [
                    locales.number(view.language, row[letter], 1) for row in reported["domains"]
                ]
                for letter in DOMAINS
            },
        }
    )
    return twin if view.compares_bases else twin.drop(columns=view.say("basis-verified"))


def attention(view: View) -> str:
    """What needs attention first: in a regency its weakest core indicators, in a larger area its places."""
    lines = _weakest_indicators(view) if view.area_kind == "regency" else _least_reached(view)
    zeros = _improbable_zeros(view)
    if not lines and not zeros:
        return f"<p class='lead quiet'>{escape(view.say('attention-none'))}</p>"
    items = [
        f"<li><b>{escape(name)}</b><br><span>{escape(reason)}</span></li>"
        for name, reason in [*lines[: _AT_MOST - min(len(zeros), _ZEROS)], *zeros]
    ]
    return f"<ol class='reached'>{''.join(items)}</ol>"


def _improbable_zeros(view: View) -> list[tuple[str, str]]:
    """Declared zeros that are less likely than the level allows, with what was expected and how likely none is."""
    rows = view.declared_zeros()
    return [
        (
            phrases.place(row["area"]),
            view.say(
                "reason-zero",
                count=view.say(f"zero-{row['indicator'].replace('_', '-')}"),
                expected=locales.number(view.language, row["expected"], 1),
                against=row["against"],
                probability=_chance(view, row["probability"]),
            ),
        )
        for row in records(rows[rows["improbable"].astype(bool)])
    ]


def _chance(view: View, probability: float) -> str:
    """A probability in percent; of what is rarer than one in a thousand, that it is."""
    if probability < _RAREST:
        return "< " + locales.percent(view.language, 100 * _RAREST, 1)
    return locales.percent(view.language, 100 * probability, 1)


def _weakest_indicators(view: View) -> list[tuple[str, str]]:
    """The core indicators of the area itself, the furthest from its target first."""
    if view.area_kind == "regency" and view.silent():
        return [(phrases.place(view.area), view.say("reason-silent"))]
    results = view.results(view.area_kind)
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
        for row in records(judged)
    ]


def _least_reached(view: View) -> list[tuple[str, str]]:
    """The silent first, for silence is a finding; then those with the lowest score, each with its weakest indicator, or
    where no regency is shown the weakest indicators of the whole area. Many who are silent are named together."""
    scores = view.scores("regency").set_index("area").loc[view.regencies]
    silent = view.silent()
    scores = scores[scores["score"].notna() | scores.index.isin(silent)]
    lines = [(phrases.place(area), view.say("reason-silent")) for area in silent]
    if len(lines) > _SILENT:
        lines = [(locales.listing(view.language, [name for name, _ in lines]), view.say("reason-silent"))]
    results = view.results("regency")
    results = results[results["indicator"].isin(_CORE)]
    # On fewer domains a score is held against no other.
    whole = scores[~scores.index.isin(silent) & (scores["rests_on"].map(len) == len(DOMAINS))]
    lowest = whole.sort_values("judged", kind="stable").head(_AT_MOST)
    for area, score in lowest.iterrows():
        reason = phrases.weakest(view.language, results[results["area"] == area])
        lines.append((phrases.place(str(area)), f"{phrases.score_text(view.language, score)} · {reason}"))
    return lines if len(lowest) else lines + _weakest_indicators(view)
