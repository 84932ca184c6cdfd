"""Figures in words: a value with its unit, a state by its name, and the sentence a chart or page begins with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

import locales
from briefing.method_sheet import days_within
from briefing.method_sheet import indicator_name as indicator_name
from data import say_values, words
from data.say_values import place as place
from indicators import DOMAINS, by_id
from indicators.change.signal import OTHER_MONTHS
from indicators.comparison.control_chart import TOO_FEW, History
from indicators.comparison.extremes import FEWEST
from indicators.comparison.looked_at import Looked
from indicators.definition import Indicator
from indicators.scores.attainment import of_target
from indicators.scores.bases import base_of
from indicators.scores.classes import claimed, classify
from indicators.statistics.rounding import half_up

_PARTS_OF_WHOLES = {"percent"}
# A row of results or scores; plain ones are made much quicker than a series each.
Row: TypeAlias = Mapping[Any, Any] | pd.Series


def amount(language: str, unit: str, value: float, decimals: int | None = None) -> str:
    """A value with its unit: 41 %, 71,6, Rp20.758, 0,71 per 10.000, 4 hari, Konsultasi (tingkat 2)."""
    if value != value:
        return "–"
    if unit == "percent":
        return locales.percent(language, value, decimals or 0)
    if unit == "index":
        return locales.number(language, value, 1 if decimals is None else decimals)
    if unit == "rupiah":
        return "Rp" + locales.number(language, value)
    if unit == "days":
        shown = locales.number(language, value, 0 if float(value).is_integer() else 1)
        return locales.say(language, "amount-days", number=shown, days=value)
    if unit == "level":
        code = f"{value:.0f}"
        return locales.say(language, "amount-level", name=words.word("level", code, language), level=code)
    if unit in ("points", "times"):
        shown = locales.number(language, value, 1 if decimals is None else decimals)
        return locales.say(language, f"amount-{unit}", number=shown)
    return locales.number(language, value, 2 if decimals is None else decimals)


def of_row(language: str, row: Row) -> str:
    """The value of a result row with its unit; of days what is known of them: "19 hari", "21–30 hari", "61 hari atau
    lebih", "lebih dari 20 hari, belum tercapai"."""
    unit, value = by_id(row["indicator"]).unit, row["value"]
    if unit != "days" or value != value or value == row["at_most"]:
        return amount(language, unit, value)
    return days_within(language, value, row["at_most"])


def where_narrow(language: str, row: Row) -> str:
    """A value where there is little room: beside its point in a chart, in its column of the rows."""
    unit, value = by_id(row["indicator"]).unit, row["value"]
    if unit == "days" and value == value and row["at_most"] != row["at_most"]:
        return locales.say(language, "amount-days-not-reached-short", days=int(value))
    return of_row(language, row)


def limits(language: str, unit: str, lower: float, upper: float) -> str:
    """An interval: "34 % – 64 %", "mulai 3 hari" where its end is not known, "–" without one."""
    if lower != lower:
        return "–"
    if upper != upper:
        return locales.say(language, "limits-open", lower=amount(language, unit, lower))
    return f"{amount(language, unit, lower)} – {amount(language, unit, upper)}"


def value_of(language: str, row: Row) -> str:
    """The value of a result row; a figure that is not there is said by its state. A median of a few, in days or levels,
    says of how many it is: "19 hari, dari 1 saja"."""
    unit = by_id(row["indicator"]).unit
    if row["value"] != row["value"]:
        return state(language, row["status"])
    value = of_row(language, row)
    if unit in ("days", "level") and row["denominator"] < FEWEST:
        return locales.say(
            language, "value-of-few", value=value, count=locales.number(language, row["denominator"])
        )
    return value


def with_base(language: str, row: Row) -> str:
    """The value with what it rests on: "41 %, 9 dari 22"."""
    unit = by_id(row["indicator"]).unit
    if row["status"] != "ok":
        return state(language, row["status"])
    if unit not in _PARTS_OF_WHOLES:
        return value_of(language, row)
    value = amount(language, unit, row["value"])
    return locales.say(language, f"value-with-base{_about(row)}", value=value, **_sides(language, row))


def part_of_whole(language: str, row: Row) -> str:
    """A share and what it is of: "41 % · 9 dari 22"; of estimates about so many, as they do not divide to the share."""
    part, whole = _sides(language, row).values()
    if not row["denominator"]:
        return locales.say(language, "part-of", part=part, whole=whole)
    share = amount(language, by_id(row["indicator"].partition(":")[0]).unit, row["value"])
    return locales.say(language, f"share-part-of{_about(row)}", share=share, part=part, whole=whole)


def base(language: str, row: Row) -> str:
    """What a share is of: "9 dari 22"; of estimates about so many."""
    return locales.say(language, f"says-base{_about(row)}", **_sides(language, row))


def _sides(language: str, row: Row) -> dict[str, str]:
    return {side: locales.number(language, row[side]) for side in ("numerator", "denominator")}


def _about(row: Row) -> str:
    """Of a public figure made of estimates "-about": rounded one by one they are not what the share was made of."""
    return "-about" if "weight" in row and row["weight"] < 1 else ""


def state(language: str, status: str) -> str:
    return locales.say(language, f"state-{status}")


def class_name(language: str, name: str) -> str:
    return locales.say(language, f"class-{name}") if name else locales.say(language, "class-none")


def class_range(language: str, score: Row) -> str:
    """The class of a score, the same word on every page, and which other ones its interval leaves open: "Sedang", or
    "Sedang, mungkin rendah", or "Sedang, mungkin rendah atau tinggi"; where none may be said of it, between which it
    lies."""
    if not score["class"] and score["class_lower"]:
        return classes_between(language, score["lower"], score["upper"])
    name = class_name(language, score["class"])
    ends = dict.fromkeys(end for end in (score["class_lower"], score["class_upper"]) if end)
    others = [class_name(language, end).lower() for end in ends if end != score["class"]]
    if not others:
        return name
    separator = f" {locales.say(language, 'or')} "
    return locales.say(language, "class-maybe", class_name=name, others=separator.join(others))


def classes_between(language: str, lower: float, upper: float) -> str:
    """Between which classes a score lies of which none may be said: "Rendah sampai sedang"."""
    low, high = (class_name(language, classify(end)) for end in (lower, upper))
    return low if low == high else locales.say(language, "class-between", low=low, high=high.lower())


def is_hidden(score: Row) -> bool:
    """Whether there is a score, or a standing, in the office, and it is not told."""
    return bool(score["score"] != score["score"] and not score["thin"] and score.get("hidden"))


def score_text(language: str, score: Row) -> str:
    """62,4 (58–67); 74,8 (66–82), dari tiga bidang; 1 dari 14 melapor; or that there is none."""
    if score["score"] != score["score"]:
        if score["thin"]:
            return heard(language, score)
        return locales.say(language, "score-hidden" if is_hidden(score) else "score-none")
    limits = f"{locales.number(language, score['lower'])}–{locales.number(language, score['upper'])}"
    text = f"{locales.number(language, score['score'], 1)} ({limits})"
    domains = from_domains(language, score)
    return f"{text}, {domains}" if domains else text


def judged(language: str, score: Row, domain: str = "") -> str:
    """By what a score, or that of one of its domains, is classed and ranked, where that is more than a point from what
    was measured or has another class; "" where it is neither, or there is no score."""
    measured, by = (
        (score["domains"][domain], score["domains_judged"][domain])
        if domain
        else (score["score"], score["judged"])
    )
    if measured is None or measured != measured:
        return ""
    printed, taken = half_up(by, 1), half_up(by, 1) - half_up(measured, 1)
    if taken <= 1 and classify(measured) == classify(by):
        return ""
    return locales.say(
        language,
        "score-judged",
        what="domain" if domain else "score",
        judged=locales.number(language, float(printed), 1),
        points=locales.number(language, float(taken), 1),
    )


def verified(language: str, both: Row) -> str:
    """What verification leaves open of a score, a row of `both_scores`: 31,7–85,9 (3 dari 10 laporan terverifikasi)."""
    if both["score"] != both["score"]:
        return "–"
    ends = (locales.number(language, both[f"verified_{end}"], 1) for end in ("floor", "ceiling"))
    part, whole = (locales.number(language, both[name]) for name in ("reports_verified", "reports"))
    count = int(both["reports"]) if both["reports"] == both["reports"] else 0
    return f"{'–'.join(ends)} ({locales.say(language, 'verified-base', count=count, part=part, whole=whole)})"


def from_domains(language: str, score: Row) -> str:
    """ "dari tiga bidang" of a score that rests on fewer than all domains; "" of a whole one, or of none."""
    count = len(score["rests_on"])
    if score["score"] != score["score"] or count == len(DOMAINS):
        return ""
    return locales.say(language, "score-domains", count=count)


def unranked(language: str, score: Row) -> str:
    """Why an area has no rank: from how many domains its score is, or why it has none."""
    return from_domains(language, score) or score_text(language, score)


def heard(language: str, row: Row) -> str:
    """ "1 dari 14 melapor" of a thin base, a row of results or of scores; where most did report, how much of what was
    due came: "5 dari 15 kiriman"."""
    base = base_of(row)
    few_regencies = 2 * base.regencies_reporting < base.regencies
    part, whole = (base.regencies_reporting, base.regencies) if few_regencies else base[2:]
    key = "heard-regencies" if few_regencies else "heard-submissions"
    numbers = {"part": locales.number(language, part), "whole": locales.number(language, whole)}
    return locales.say(language, key, **numbers)


def as_written(text: str) -> str:
    """What somebody wrote, so that it is never read as Markdown."""
    return re.sub(r"([\\`*_{}\[\]()#+!|<>~$:&-])", r"\\\1", text)


def places(language: str, areas: list[str]) -> str:
    return locales.listing(language, [place(area) for area in areas])


_NAMED, _SAME = 3, 1e-9  # more indicators that share an attainment are only counted
_OF_A_REASON = ("indicator", "status", "value", "numerator", "denominator", "target")


def weakest(language: str, rows: pd.DataFrame) -> str:
    """The attained core rows of one area → its lowest attainment, as a reason: of one indicator, or of all that share
    it."""
    attained = rows["attainment"].to_numpy(float)
    if np.isnan(attained).all():
        return locales.say(language, "reason-nothing")
    least = int(np.nanargmin(attained))
    shared = [str(name) for name in rows["indicator"][np.abs(attained - attained[least]) < _SAME]]
    if len(shared) > 1:
        names = [indicator_name(language, name) for name in shared]
        return locales.say(
            language, "reason-weakest-shared",
            names=locales.listing(language, names) if len(names) <= _NAMED else "", count=len(names),
            attainment=locales.percent(language, float(attained[least])),
        )  # fmt: skip
    row: Row = {name: rows[name].iat[least] for name in (*_OF_A_REASON, "weight") if name in rows}
    return locales.say(
        language,
        "reason-weakest",
        name=indicator_name(language, row["indicator"]),
        value=with_base(language, row),
        target=amount(language, by_id(row["indicator"]).unit, row["target"]),
    )


def change(language: str, row: pd.Series, mover: tuple[str, float] | None = None) -> str:
    """How the score moved since another period, whether that is a signal, and the indicator that moved it most.

    `row`: a row of `signal.Change.areas`; `mover`: that indicator and its points, see `sentences.largest_mover`.
    """
    before = say_values.said(language, "period", row["before"])
    if row["outcome"] == OTHER_MONTHS:
        counts = {name: row[name] for name in ("months_before", "months", "months_whole")}
        return locales.say(language, "change-other-months", before=before, **counts)
    if row["points"] != row["points"]:
        return locales.say(language, "change-unknown", before=before)
    was = locales.number(language, row["score_before"], 1)
    if row["printed"] == 0:
        return locales.say(language, "change-none", before=before, was=was)
    direction = "up" if row["printed"] > 0 else "down"
    points = say_values.said(language, "points", row["printed"])
    values = {"points": points, "before": before, "was": was, "outcome": row["outcome"]}
    sentences = [locales.say(language, "change-moved", direction=direction, **values)]
    if mover is not None:
        name, moved = indicator_name(language, mover[0]), say_values.signed(language, mover[1])
        sentences.append(locales.say(language, "change-mover", indicator=name, points=moved))
    if set(row["rests_on"]) != set(row["rests_on_before"]):
        sentences.append(locales.say(language, "change-other-domains"))
    return " ".join(sentences)


def movement(language: str, past: History) -> str:
    """Whether a history holds a signal at its last point, short, or is too little to judge; "" for what makes no chart
    at all."""
    if past.reason in TOO_FEW:
        return locales.say(language, "movement-few")
    if past.reason:
        return ""
    labels = {hit.label for hit in past.latest}
    if not labels:
        return locales.say(language, "movement-ordinary")
    # Two rules may point both ways; then it is a signal of which nobody can say the direction.
    return locales.say(language, f"movement-{labels.pop() if len(labels) == 1 else 'neutral'}")


def looked(language: str, judged: Looked) -> str:
    """How many were looked at for a signal, and how many chance alone makes among them; "" where none was."""
    if not judged.number:
        return ""
    chance = "some" if judged.by_chance >= 0.5 else "few"
    return locales.say(
        language,
        "looked-at",
        number=locales.number(language, judged.number),
        chance=chance,
        expected=locales.number(language, judged.by_chance),
    )


def unit(language: str, indicator: Indicator, kind: str) -> str:
    """The unit of an indicator; a rate over people names the time as well: "per 10.000 anak, per triwulan"."""
    said_so = locales.say(language, f"unit-{indicator.unit}")
    if indicator.denominator.how != "exposure" or not indicator.unit.startswith("per_"):
        return said_so
    return locales.say(language, "unit-over-time", unit=said_so, kind=kind)


def class_of(result: Row) -> str:
    """The class that a result's attainment would have as a score, where that may be said; "" where there is none. A
    public result bears a weight."""
    if "weight" not in result or result["lower"] != result["lower"]:
        return classify(result["attainment"])
    return claimed(result["attainment"], *_attained(result), is_public=True)


def classes_of(language: str, result: Row) -> str:
    """Of a result of which no class may be said, between which classes it lies: "Rendah sampai sedang"; else ""."""
    return "" if class_of(result) else classes_between(language, *_attained(result))


def _attained(result: Row) -> tuple[float, float]:
    """The attainments at both ends of a result's interval."""
    indicator = by_id(result["indicator"].partition(":")[0])
    ends = of_target(indicator, [result["lower"], result["upper"]], result["target"])
    least, most = np.sort(np.clip(ends, 0, 100)).tolist()
    return least, most
