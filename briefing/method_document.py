"""The method as one document: an HTML file that stands alone, prints on A4 and asks no other computer for anything."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pandas as pd

import locales
from briefing import method_sheet
from briefing.method_sheet import SECTIONS, Subject
from indicators import INDICATORS

_STYLE = Path(__file__).parent / "method.css"


def with_province(rows: pd.DataFrame, province: pd.DataFrame) -> pd.DataFrame:
    """An area's result rows, and the province's for what is measured only there: one row an indicator."""
    return pd.concat([rows, province[~province["indicator"].isin(rows["indicator"])]], ignore_index=True)


def document(subject: Subject, rows: pd.DataFrame) -> str:
    """The whole method with one area's numbers in its formulas.

    `rows`: the result rows of `Evaluation.results` of one period, one an indicator, as `with_province` gives them.
    """
    by_indicator = rows.set_index("indicator", drop=False)
    indicators = [indicator for indicator in INDICATORS if indicator.id in by_indicator.index]
    domains = list(dict.fromkeys(indicator.domain for indicator in indicators))
    chapters = [
        (
            f"domain-{domain}",
            subject.say(f"domain-{domain}"),
            "".join(
                _sheet(subject, by_indicator.loc[indicator.id])
                for indicator in indicators
                if indicator.domain == domain
            ),
        )
        for domain in domains
    ]
    chapters += [
        (f"method-{name}", subject.say(f"method-{name}-title"), method_sheet.section(subject.language, name))
        for name in SECTIONS
    ]
    body = "".join(
        f"<section id='{anchor}'><h2>{escape(title)}</h2>{content}</section>"
        for anchor, title, content in chapters
    )
    return (
        f"<!DOCTYPE html><html lang='{subject.language}'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{escape(_title(subject))}</title><style>{_STYLE.read_text('utf-8')}{_every_sheet(subject)}</style></head>"
        f"<body>{_head(subject)}{_contents(chapters)}{body}{_foot(subject)}</body></html>\n"
    )


def file_name(subject: Subject) -> str:
    """pelita-metode-62-2026-Q3.html; in English pelita-method-…"""
    return f"pelita-{subject.say('method-file')}-{subject.area}-{subject.period.id}.html"


def _title(subject: Subject) -> str:
    return subject.say("method-document-title", area=subject.area_name, period=subject.period_name)


def _sheet(subject: Subject, row: pd.Series) -> str:
    sheet = method_sheet.sheet(subject, row)
    return f"<article id='{escape(sheet.id)}'><h3>{escape(sheet.name)}</h3>{method_sheet.sheet_html(sheet)}</article>"


def _head(subject: Subject) -> str:
    """Title, mark, and what the numbers rest on: so that a print can be checked against its release."""
    release = subject.release
    mark = f"<p class='simulated'>{escape(subject.say('simulated'))}</p>" if release.simulated else ""
    warning = f"<p>{escape(subject.say('simulated-long'))}</p>" if release.simulated else ""
    if not release.of_this_rule:
        warning += f"<p>{escape(subject.say('release-old-rule-long'))}</p>"
    facts = [
        ("method-area", subject.area_name),
        ("method-period", subject.period_name),
        ("choose-basis", subject.say(f"basis-{subject.basis}")),
        ("method-release", release.id),
        ("method-cut-off", locales.day(subject.language, release.cut_off)),
        ("method-hash", release.content_hash),
    ]
    listed = "".join(f"<dt>{escape(subject.say(key))}</dt><dd>{escape(text)}</dd>" for key, text in facts)
    lead = escape(subject.say("method-document-lead"))
    return (
        f"<header>{mark}<h1>{escape(_title(subject))}</h1><p>{lead}</p>{warning}"
        f"<dl class='sheet'>{listed}</dl></header>"
    )


def _contents(chapters: list[tuple[str, str, str]]) -> str:
    links = "".join(f"<li><a href='#{anchor}'>{escape(title)}</a></li>" for anchor, title, _ in chapters)
    return f"<nav><ol>{links}</ol></nav>"


def _every_sheet(subject: Subject) -> str:
    """What each printed sheet bears at its foot: mark, release and number, so that a loose sheet can be placed."""
    return (
        f"@page {{ @bottom-left {{ content: '{_foot_line(subject)}'; font: 8pt Arial, sans-serif; color: #5B6B73; }} "
        "@bottom-right { content: counter(page) ' / ' counter(pages); font: 8pt Arial, sans-serif; color: #5B6B73; } }"
    )


def _foot_line(subject: Subject) -> str:
    """One line without quotes, since it also stands in a style sheet."""
    release = subject.release
    mark = f" · {subject.say('simulated')}" if release.simulated else ""
    mark += "" if release.of_this_rule else f" · {subject.say('release-old-rule')}"
    line = subject.say(
        "method-foot", release=release.id, cut_off=locales.day(subject.language, release.cut_off)
    )
    return (line + mark).replace("'", "’").replace("\\", "")


def _foot(subject: Subject) -> str:
    line = f"{_foot_line(subject)}. {subject.say('closing-help')}"
    return f"<footer><p>{escape(line)}</p></footer>"
