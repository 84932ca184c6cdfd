"""Open data: all that the public may have of a published release, as long tables with a machine-readable description.

Frictionless Data Package 1.0 (specs.frictionlessdata.io), with the five parts of a data standard that Presidential
Regulation 39/2019 on Satu Data Indonesia asks for (article 5): concept, definition, classification, measure, unit.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import Any

import pandas as pd

import locales
from briefing.method_sheet import indicator_name
from data import geography, words
from data.periods import parse
from data.reference.publication_plan import publication_plan
from data.store import Release
from indicators import DOMAINS, INDICATORS
from indicators.definition import AREA_KINDS, Indicator
from indicators.disclosure.open_counts import OPEN, open_counts
from indicators.disclosure.protection import FEW, HIDDEN
from indicators.evaluation import Evaluation
from indicators.measurement.measure import STATUSES
from indicators.measurement.panel import Panel
from indicators.scores.bases import Base

SIMULATED = "SIMULASI"
_RESULTS = ("period_kind", "period", "area_kind", "area", "indicator", "numerator", "denominator", "value", "lower",
            "upper", "target", "attainment", "status", "evidence")  # fmt: skip
_SCORES = ("period_kind", "period", "area_kind", "area", "score", "judged", "lower", "upper", "class",
           "class_lower", "class_upper", "a", "b", "c",
           "d", "e", "status", *Base._fields)  # fmt: skip
_STATES = ("ok", HIDDEN, FEW, *STATUSES[:-1])
# Of a score alone: on fewer than all domains; from less than half of what was due; too little for one.
_OF_SCORES = ("fewer_domains", "thin", "too_few")
# Column → its kind in a table schema; whatever is not named is text.
_KINDS = dict.fromkeys(
    (
        "value",
        "lower",
        "upper",
        "low",
        "high",
        "estimate",
        "numerator",
        "denominator",
        "target",
        "attainment",
        "score",
        "judged",
        "months",
        "months_whole",
        *"abcde",
        *Base._fields,
    ),
    "number",
)


def package(evaluation: Evaluation, release: Release) -> dict[str, bytes]:
    """Every file of the package by name. `evaluation`: of the release, protected for everybody; ValueError if not."""
    if evaluation.protection is None or evaluation.protection.own:
        raise ValueError("open data is made of what everybody may see")
    name = f"{SIMULATED} {release.id}" if release.simulated else release.id
    periods, results = evaluation.protection.periods, _results(evaluation)
    tables = {
        "counts": evaluation.protection.frame(),
        "activities": open_counts(Panel(evaluation.arrays, periods, "reported", evaluation.cut_off)),
        "indicators": results,
        "scores": pd.concat(
            [_scores(evaluation, kind) for kind in dict.fromkeys(period.kind for period in periods)]
        ),
        "areas": _areas(),
        "codes": _codes(),
        "dictionary": pd.DataFrame(),
    }
    for kept in ("counts", "activities", "indicators", "scores"):
        tables[kept].insert(0, "release", name)
        _add_months(tables[kept], evaluation)
    tables["dictionary"] = _dictionary(tables)
    files = {
        f"{stem}.csv": table.to_csv(index=False, lineterminator="\n").encode()
        for stem, table in tables.items()
    }
    files["regencies.geojson"] = json.dumps(geography.boundaries("regencies"), ensure_ascii=False).encode()
    described = _description(release, name, tables, files)
    files["datapackage.json"] = json.dumps(described, ensure_ascii=False, indent=1).encode()
    return files


def _add_months(rows: pd.DataFrame, evaluation: Evaluation) -> None:
    """Put beside each period how many of its months anything is known of, and how many it has: whoever lays a year
    under way beside whole ones sees it."""
    spans, after = (
        {period: parse(period) for period in rows["period"].unique()},
        rows.columns.get_loc("period") + 1,
    )
    known = {period: len(evaluation.known.places(span)) for period, span in spans.items()}
    rows.insert(after, "months", rows["period"].map(known))
    rows.insert(
        after + 1, "months_whole", rows["period"].map({id: len(span.months) for id, span in spans.items()})
    )


def zipped(files: dict[str, bytes]) -> bytes:
    """The files as one archive: the same bytes for the same files, whenever it is made."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def file_name(release: Release) -> str:
    return f"pelita-data-terbuka-{'SIMULASI-' if release.simulated else ''}{release.id}.zip"


def _results(evaluation: Evaluation) -> pd.DataFrame:
    """Every indicator × area × period that is public."""
    assert evaluation.protection is not None
    periods = evaluation.protection.periods
    rows = evaluation.results(periods, AREA_KINDS)
    kinds = {period.id: period.kind for period in periods}
    rows = rows.assign(period_kind=rows["period"].map(kinds), area_kind=rows["area"].map(geography.kind_of))
    return rows[list(_RESULTS)].reset_index(drop=True)


def _scores(evaluation: Evaluation, kind: str) -> pd.DataFrame:
    """Score, class and domain scores of every area over the public periods of a kind."""
    assert evaluation.protection is not None
    periods = [period for period in evaluation.protection.periods if period.kind == kind]
    rows = pd.concat(
        [evaluation.scores(periods, by).assign(area_kind=by) for by in AREA_KINDS], ignore_index=True
    )
    domains = pd.DataFrame(list(rows["domains"]), index=rows.index).astype(float)
    hidden = rows["hidden"].map(bool)
    scored, whole = rows["score"].notna(), rows["rests_on"].map(len) == len(DOMAINS)
    status = pd.Series("too_few", index=rows.index).mask(rows["thin"].astype(bool), "thin")
    status = status.mask(hidden, "hidden").mask(scored, "fewer_domains").mask(scored & whole, "ok")
    return rows.join(domains).assign(period_kind=kind, status=status)[list(_SCORES)]


def _areas() -> pd.DataFrame:
    regencies, districts = geography.regencies(), geography.electoral_districts()
    lines = [(geography.PROVINCE, "province", geography.area_name(geography.PROVINCE), "")]
    lines += [(code, "district_dprd", name, geography.PROVINCE) for code, name in districts["name"].items()]
    lines += [(code, "regency", row["name"], row["electoral_district"]) for code, row in regencies.iterrows()]
    return pd.DataFrame(lines, columns=["area", "area_kind", "name", "part_of"])


def _codes() -> pd.DataFrame:
    """Every code in the tables in words: list, code, id, en."""
    lists = [
        words.word_list(name).assign(list=name)[["list", "code", "id", "en"]] for name in words.list_names()
    ]
    named = set(words.codes("measure"))
    counted = (*dict.fromkeys(line.measure for line in publication_plan()), *OPEN)
    counts = [
        ("measure", measure, *_said(f"open-count-{measure}")) for measure in counted if measure not in named
    ]
    states = [("status", state, *(_said(f"state-{state}"))) for state in (*_STATES, *_OF_SCORES)]
    classes = [
        ("class", name, *_said(f"class-{name}"))
        for name in ("very_high", "high", "medium", "low", "very_low")
    ]
    return pd.concat([*lists, pd.DataFrame(counts + states + classes, columns=["list", "code", "id", "en"])])


def _said(key: str) -> list[str]:
    return [locales.say(language, key) for language in locales.LANGUAGES]


def _dictionary(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """What every column of every table holds, in both languages."""
    columns = ["table", "column", "type", "id", "en"]
    tables = {**tables, "dictionary": pd.DataFrame(columns=columns)}
    lines = [
        (name, column, _KINDS.get(column, "string"), *_said(f"open-{column.replace('_', '-')}"))
        for name, table in tables.items()
        for column in table.columns
    ]
    return pd.DataFrame(lines, columns=columns)


def _description(
    release: Release, name: str, tables: dict[str, pd.DataFrame], files: dict[str, bytes]
) -> dict[str, Any]:
    mark = f"{SIMULATED}: " if release.simulated else ""
    titles = {language: mark + locales.say(language, "open-title") for language in locales.LANGUAGES}
    return {
        "profile": "data-package",
        "name": "pelita-kalimantan-tengah",
        "id": name,
        "title": titles["id"],
        "title_en": titles["en"],
        "description": locales.say("id", "open-about"),
        "description_en": locales.say("en", "open-about"),
        "version": release.id,
        "created": f"{release.cut_off.isoformat()}T00:00:00Z",
        "simulated": release.simulated,
        "counts_of_people": {state: int((tables["counts"]["status"] == state).sum()) for state in _STATES},
        "languages": list(locales.LANGUAGES),
        "keywords": ["perlindungan anak", "OCSEA", "Kalimantan Tengah", "Satu Data Indonesia"],
        "satu_data_indonesia": _satu_data(release),
        "sources": [{"title": locales.say("id", "open-source")}],
        "resources": [_resource(file, tables, files) for file in files],
    }


def _resource(file: str, tables: dict[str, pd.DataFrame], files: dict[str, bytes]) -> dict[str, Any]:
    name, _, ending = file.partition(".")
    about: dict[str, Any] = {
        "name": name,
        "path": file,
        "title": locales.say("id", f"open-file-{name}"),
        "title_en": locales.say("en", f"open-file-{name}"),
        "format": ending,
        "mediatype": "text/csv" if ending == "csv" else "application/geo+json",
        "encoding": "utf-8",
        "bytes": len(files[file]),
        "hash": f"sha256:{hashlib.sha256(files[file]).hexdigest()}",
    }
    if ending != "csv":
        return about
    fields = [_field(column) for column in tables[name].columns]
    return {
        **about,
        "profile": "tabular-data-resource",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "header": True},
        "schema": {"fields": fields, "missingValues": [""]},
    }


def _field(column: str) -> dict[str, Any]:
    indonesian, english = _said(f"open-{column.replace('_', '-')}")
    field: dict[str, Any] = {
        "name": column,
        "type": _KINDS.get(column, "string"),
        "description": indonesian,
        "description_en": english,
    }
    if column == "status":
        field["constraints"] = {"enum": [*_STATES, *_OF_SCORES]}
    return field


def _satu_data(release: Release) -> dict[str, Any]:
    """The metadata of the activity, and for each indicator the five parts of its data standard."""
    return {
        "produsen_data": locales.say("id", "open-producer"),
        "tingkat_penyajian": ["provinsi", "daerah pemilihan DPRD", "kabupaten/kota"],
        "periode_penyajian": ["triwulan", "tahun"],
        "batas_data": release.cut_off.isoformat(),
        "perlindungan": locales.say("id", "open-protection"),
        "standar_data": [_standard(indicator) for indicator in INDICATORS],
    }


def _standard(indicator: Indicator) -> dict[str, Any]:
    about = f"indicator-{indicator.id}"
    return {
        "kode": indicator.id,
        "konsep": indicator_name("id", indicator.id),
        "definisi": locales.say("id", f"{about}-what"),
        "klasifikasi": [words.word("dimension", name, "id") for name in indicator.breakdowns],
        "ukuran": f"{locales.say('id', f'{about}-numerator')} ÷ {locales.say('id', f'{about}-denominator')}",
        "satuan": locales.say("id", f"unit-{indicator.unit}"),
    }
