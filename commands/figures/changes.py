"""The command that asks what changed between two periods: how far, signal or noise, what moved it, and the data."""

from __future__ import annotations

import click
import pandas as pd

import locales
from commands.figures.indicators import evaluation
from commands.shell.answer import answer, as_table, check_area, json_option, period_of, plain, records, store
from commands.shell.options import basis_option, by_option, period_option
from commands.shell.refusal import Misused
from data import geography, say_values
from data.facts import arrivals
from data.periods import Period, due_date
from data.store import Store
from indicators.change.sentences import Sentence, arrival_sentences, revision_sentence, sentences
from indicators.change.signal import Change, change, revision
from indicators.evaluation import Evaluation

_AREA_COLUMNS = ["area", "score_before", "score", "points", "points_alike", "lower", "upper", "signal", "outcome",
                 "xmr", "points_value", "points_target", "points_composition"]  # fmt: skip
_INDICATOR_COLUMNS = ["area", "indicator", "value_before", "value", "target_before", "target", "lower", "upper",
                      "signal", "presence", "points", "points_value", "points_target",
                      "points_composition"]  # fmt: skip


@click.command()
@period_option
@click.option("--against", metavar="2026-Q1", help="The earlier period; default: the one before.")
@by_option("province")
@click.option("--area", help="One area of that kind, by its code; default: all.")
@basis_option
@json_option
def changes(
    period: str, against: str | None, area_kind: str, area: str | None, basis: str, as_json: bool
) -> None:
    """Seberapa jauh skor bergerak antara dua periode, sinyal atau bukan, dan apa penyebabnya.

    How far the score moved between two periods, whether that is a signal, and what moved it.
    """
    now, before = _periods(period, against)
    if area is not None:
        check_area(area)
        area_kind = geography.kind_of(area)
    held = evaluation(as_json)
    changed = change(held, now, before, area_kind, basis)
    areas = [area] if area is not None else list(changed.areas["area"])
    about = _Data(store(), held, before, now, area_kind, basis)
    told = {one: [*sentences(changed, one), *about.sentences(one)] for one in areas}
    answer(as_json, _machine(changed, about, told), _human(changed, told))


def _periods(period: str, against: str | None) -> tuple[Period, Period]:
    now = period_of(period)
    before = now.previous if against is None else period_of(against)
    if before.kind != now.kind or not before < now:
        raise Misused.of("refused-against", value=before.id, period=now.id)
    return now, before


class _Data:
    """What came, came late and was revised, and what an earlier release said of the earlier period."""

    def __init__(
        self, held: Store, now: Evaluation, before: Period, period: Period, by: str, basis: str
    ) -> None:
        release = held.latest_release()
        assert release is not None
        self.before, self.period = before, period
        self.rows = arrivals.arrivals(held.submissions(), before, period, release.last_submission)
        first = arrivals.first_release(held.releases(), release.id, before)
        then = None
        if first is not None:
            old = held.release(first)
            then = Evaluation(
                held.facts(first), now.geography, held.targets(old.last_submission), old.cut_off
            )
        self.revision = revision(then, now, before, by, basis)

    def sentences(self, area: str) -> list[Sentence]:
        rows = self.rows[self.rows["regency"].isin(geography.regencies_of(area))]
        counts = arrivals.counted(rows, self.before, self.period)
        return [
            *arrival_sentences(counts, self.before.id, self.period.id, due_date(self.before.months[-1])),
            revision_sentence(self.revision, area, self.before.id),
        ]


def _said(language: str, sentence: Sentence) -> str:
    values = {name: say_values.said(language, one.kind, one.value) for name, one in sentence.values.items()}
    return locales.say(language, sentence.key, **values)


def _machine(changed: Change, about: _Data, told: dict[str, list[Sentence]]) -> dict[str, object]:
    def of(rows: pd.DataFrame) -> list[dict[str, object]]:
        return records(rows[rows["area"].isin(list(told))])

    return {
        "areas": of(changed.areas),
        "indicators": of(changed.indicators),
        "parts": of(changed.parts),
        "sentences": {area: [_record(one) for one in own] for area, own in told.items()},
        "arrivals": records(about.rows),
        "revision": of(about.revision),
    }


def _record(sentence: Sentence) -> dict[str, object]:
    """A sentence in both languages, and for each of its figures the cell it comes from."""
    sources = {
        name: {"value": plain(one.value), **one.source._asdict()}
        for name, one in sentence.values.items()
        if one.source is not None
    }
    said = {language: _said(language, sentence) for language in locales.LANGUAGES}
    return {"key": sentence.key, "about": sentence.about, **said, "figures": sources}


def _human(changed: Change, told: dict[str, list[Sentence]]) -> str:
    areas = changed.areas[changed.areas["area"].isin(list(told))]
    lines = [as_table(areas[_AREA_COLUMNS])]
    if len(told) == 1:
        area, own = next(iter(told.items()))
        rows = changed.indicators[changed.indicators["area"] == area]
        lines += ["", as_table(rows[_INDICATOR_COLUMNS])]
        lines += ["", *(_said(language, one) for language in locales.LANGUAGES for one in own)]
    return "\n".join(lines)
