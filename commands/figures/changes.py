"""The command that asks what changed between two periods: how far, signal or noise, what moved it, and the data."""

from __future__ import annotations

import click
import pandas as pd

import locales
from briefing import from_store
from commands.figures.compare import in_words
from commands.shell.answer import (
    answer,
    as_table,
    newest_evaluation,
    newest_release,
    open_store,
    plain,
    records,
)
from commands.shell.options import by_option, check_area, json_option, period_of, period_option
from commands.shell.refusal import Misused
from data import geography, say_values
from data.facts import arrivals
from data.periods import Period, due_date
from data.store import Store
from indicators.change.arrival_sentences import arrival_sentences, revision_sentence
from indicators.change.decomposition import EFFECTS
from indicators.change.sentences import Sentence, sentences
from indicators.change.signal import Change, change, looked, revision
from indicators.comparison.looked_at import Looked
from indicators.evaluation import Evaluation

_EFFECTS = [f"printed_{effect}" for effect in EFFECTS]
_AREA_COLUMNS = ["area", "score_before", "score", "printed", "printed_alike", "lower", "upper", "signal", "outcome",
                 "xmr", *_EFFECTS]  # fmt: skip
_INDICATOR_COLUMNS = ["area", "indicator", "value_before", "value", "target_before", "target", "lower", "upper",
                      "signal", "presence", "printed", *_EFFECTS]  # fmt: skip


@click.command()
@period_option
@click.option("--against", metavar="2026-Q1", help="The earlier period; default: the one before, or of a period under "
              "way the same months of the year before.")  # fmt: skip
@by_option("province")
@click.option("--area", help="One area of that kind, by its code; default: all.")
@json_option
def changes(period: str, against: str | None, area_kind: str, area: str | None, as_json: bool) -> None:
    """Seberapa jauh skor bergerak antara dua periode, sinyal atau bukan, dan apa penyebabnya.

    How far the score moved between two periods, whether that is a signal, and what moved it.
    """
    now, named = _periods(period, against)
    if area is not None:
        check_area(area)
        area_kind = geography.kind_of(area)
    evaluation = newest_evaluation()
    before = named or evaluation.known.before(now)
    changed = change(evaluation, now, before, area_kind)
    areas = [area] if area is not None else list(changed.areas["area"])
    about = _Data(open_store(), evaluation, before, now, area_kind)
    by_area = {area: [*sentences(changed, area), *about.sentences(area)] for area in areas}
    answer(as_json, _machine(changed, about, by_area), _human(changed, by_area))


def _periods(period: str, against: str | None) -> tuple[Period, Period | None]:
    """The period, and the earlier one if it is named."""
    now = period_of(period)
    if against is None:
        return now, None
    before = period_of(against)
    if before.kind != now.kind or not before < now:
        raise Misused.of("refused-against", value=before.id, period=now.id)
    return now, before


class _Data:
    """What came, came late and was revised, and what an earlier release said of the earlier period."""

    def __init__(self, store: Store, now: Evaluation, before: Period, period: Period, by: str) -> None:
        release = newest_release(store)
        self.before, self.period = before, period
        self.rows = arrivals.arrivals(store.submissions(), before, period, release.last_submission)
        first = arrivals.first_release(store.releases(), release.id, before)
        then = None if first is None else from_store.as_it_was(store, first)
        self.revision = revision(then, now, before, by)

    def sentences(self, area: str) -> list[Sentence]:
        rows = self.rows[self.rows["regency"].isin(geography.regencies_of(area))]
        counts = arrivals.counted(rows, self.before, self.period)
        return [
            *arrival_sentences(counts, self.before.id, self.period.id, due_date(self.before.months[-1])),
            revision_sentence(self.revision, area, self.before.id),
        ]


def _said(language: str, sentence: Sentence) -> str:
    values = {
        name: say_values.said(language, figure.kind, figure.value) for name, figure in sentence.values.items()
    }
    return locales.say(language, sentence.key, **values)


def _machine(changed: Change, about: _Data, by_area: dict[str, list[Sentence]]) -> dict[str, object]:
    def of(rows: pd.DataFrame) -> list[dict[str, object]]:
        return records(rows[rows["area"].isin(list(by_area))])

    return {
        "looked_at": _looked(changed, by_area)._asdict(),
        "areas": of(changed.areas),
        "indicators": of(changed.indicators),
        "parts": of(changed.parts),
        "sentences": {area: list(map(_record, of_area)) for area, of_area in by_area.items()},
        "arrivals": records(about.rows),
        "revision": of(about.revision),
    }


def _looked(changed: Change, by_area: dict[str, list[Sentence]]) -> Looked:
    first, *others = (looked(changed, area) for area in by_area)
    return first.also(*others)


def _record(sentence: Sentence) -> dict[str, object]:
    """A sentence in both languages, and for each of its figures the cell it comes from."""
    sources = {
        name: {"value": plain(figure.value), **figure.source._asdict()}
        for name, figure in sentence.values.items()
        if figure.source is not None
    }
    texts = {language: _said(language, sentence) for language in locales.LANGUAGES}
    return {"key": sentence.key, "about": sentence.about, **texts, "figures": sources}


def _human(changed: Change, by_area: dict[str, list[Sentence]]) -> str:
    areas = changed.areas[changed.areas["area"].isin(list(by_area))]
    lines = [as_table(areas[_AREA_COLUMNS]), *in_words(_looked(changed, by_area))]
    if len(by_area) == 1:
        area, of_area = next(iter(by_area.items()))
        rows = changed.indicators[changed.indicators["area"] == area]
        lines += ["", as_table(rows[_INDICATOR_COLUMNS])]
        lines += ["", *(_said(language, sentence) for language in locales.LANGUAGES for sentence in of_area)]
    return "\n".join(lines)
