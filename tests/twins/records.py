"""Twins: registers that differ only in what must not be seen, and all that the public gets of each, byte for byte."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import partial
from itertools import product

import numpy as np
import pandas as pd
import pytest

import locales
from briefing import from_store, layer_files, open_data
from data import geography
from data.geography import PROVINCE
from data.periods import parse
from data.store import Release
from indicators.evaluation import Evaluation
from presentation import editions, kept, release_figures
from presentation.analysis import changes, method, stability
from presentation.editions import PROTECTED
from presentation.parts import domain_head
from presentation.parts.vega_lite import Drawing
from presentation.results import campaigns, collaboration, overview, reports, victims
from presentation.view import View
from tests.disclosure_attacker.registers import Child, Register

PLACES = (PROVINCE, "kalteng-1", "62.02")
TIMES = ("2025", "2024-Q2")
_DOMAINS = {"a": campaigns, "b": reports, "c": victims, "d": collaboration}


def moved_within_quarters(register: Register, seed: int) -> Register:
    """Children of the first year in another month of their quarter and regency, where as much was sent for it: no
    quarter and no year is another."""
    lot = np.random.default_rng([19, seed])
    children = [_moved(child, register, lot) for child in register.children]
    return replace(register, children=tuple(children))


def _moved(child: Child, register: Register, lot: np.random.Generator) -> Child:
    first = (int(child.month[5:]) - 1) // 3 * 3 + 1
    months = [f"{child.month[:4]}-{month:02d}" for month in range(first, first + 3)]
    sent = [
        [(child.regency, month) in some for some in (register.reports, register.services)] for month in months
    ]
    alike = [
        month
        for month, as_there in zip(months, sent, strict=True)
        if as_there == sent[months.index(child.month)]
    ]
    return replace(child, month=str(lot.choice(alike))) if child.month < "2025" else child


def alike_when_published(
    register: Register, mark: tuple[str, str], figures: Callable[[Register], object], tries: int
) -> Iterator[Register]:
    """Registers in which one victim less has a mark, of which the same figures are published: their counts differ, and
    by the figures alone nobody can tell which is the true one."""
    before = figures(register)
    bearing = [child for child in register.children if mark in child.of_victim]
    for child in bearing[:tries]:
        without = replace(child, of_victim=tuple(other for other in child.of_victim if other != mark))
        children = tuple(without if other is child else other for other in register.children)
        other = replace(register, children=children)
        if other.counts != register.counts and figures(other) == before:
            yield other


def files(evaluation: Evaluation, release: Release) -> dict[str, bytes]:
    """The open data and the layers of coverage that a public evaluation gives."""
    made = dict(open_data.package(evaluation, release))
    period = parse(TIMES[0])
    land = from_store.land_of({}, geography.geography())
    coverage = evaluation.coverage(land, period, "reported", from_store.rules({}))
    layers = layer_files.files(coverage, release, period, "reported")
    return made | {name: content for name, content in layers.items() if not name.endswith(".gpkg")}


# Language, area and period of a reader.
Choice = tuple[str, str, str]
CHOICES: tuple[Choice, ...] = tuple(product(locales.LANGUAGES, PLACES, TIMES))


def records(
    evaluation: Evaluation, release: Release, choices: Sequence[Choice], monkeypatch: pytest.MonkeyPatch
) -> dict[str, bytes]:
    """What public pages say and draw to readers who chose these, by page, before any of it is a page."""
    for module in (editions, release_figures):
        monkeypatch.setattr(module, "evaluation", lambda edition: evaluation)
    kept.forget()
    pages: dict[str, Callable[[View], object]] = {"overview": _overview}
    pages |= {letter: partial(_domain, letter) for letter in _DOMAINS}
    pages |= {"changes": _changes, "method": method.rows, "stability": _stability}
    made = {}
    for language, area, time in choices:
        view = View(language, parse(time), area, "reported", release, PROTECTED)
        for name, page in pages.items():
            made[f"{name} {language} {area} {time}"] = written(page(view)).encode()
    kept.forget()
    return made


def _overview(view: View) -> object:
    score = view.own_scores().iloc[0]
    said = overview.headline(view, score), overview.leads(view, score), overview.domains(view, score)
    return *said, overview.score_map(view), overview.attention(view)


def _changes(view: View) -> object:
    changed = changes.of(view)
    sentences = changes.told(view, changed)
    said = (
        changes.title(view, changes.own(view, changed)),
        changes.lead(view, sentences),
        changes.reasons(view, sentences),
    )
    return *said, changes.indicator_twin(view, changed), changes.parts(view, changed)


def _stability(view: View) -> object:
    standing = stability.own(view)
    return stability.title(view, standing), stability.lead(view, standing), stability.rank(view)


def _domain(letter: str, view: View) -> object:
    room = _DOMAINS[letter]
    return domain_head.head(view, letter, room.SOURCE), list(room.figures(view))


def written(record: object) -> str:
    """A record as text: alike only where all in it is."""
    if isinstance(record, pd.DataFrame):
        return str(record.to_csv())
    if isinstance(record, Drawing):
        return json.dumps(record.to_dict(), default=str, sort_keys=True)
    if is_dataclass(record):
        return "\n".join(f"{part.name}: {written(getattr(record, part.name))}" for part in fields(record))
    if isinstance(record, list | tuple):
        return "\n".join(map(written, record))
    return str(record)


def differing(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> list[str]:
    """The names of what is not the same in both."""
    return sorted(name for name in {*first, *second} if first.get(name) != second.get(name))


__all__ = ["alike_when_published", "differing", "files", "moved_within_quarters", "records"]
