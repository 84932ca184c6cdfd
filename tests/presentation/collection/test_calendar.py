"""The calendar of submissions: each cell in sign, count, letter and words, and how several tables become one cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from html.parser import HTMLParser

import pandas as pd
import pytest

from data.facts.completeness import MONTHLY
from data.periods import parse
from data.store import Release
from presentation.collection import calendar
from presentation.view import View


@pytest.fixture
def view() -> View:
    release = Release("test", datetime(2026, 10, 20), date(2026, 10, 20), "", 0, simulated=True)
    return View("id", parse("2026-Q3"), "62", "reported", release)


def sent(*statuses: str, regency: str = "62.06", month: str = "2026-09") -> pd.DataFrame:
    """Statuses of the five tables in order, each written as "late verified" or "missing"."""
    pairs = [(status.split()[0], " ".join(status.split()[1:])) for status in statuses]
    return pd.DataFrame(
        [
            {"regency": regency, "month": month, "table": table, "status": status, "evidence": evidence}
            for table, (status, evidence) in zip(MONTHLY, pairs, strict=False)
        ]
    )


class Cells(HTMLParser):
    """The cells of a table: class, text and label."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.cells: list[dict[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "td" and given.get("class"):
            self.cells.append(
                {"class": given["class"], "label": given.get("aria-label", ""), "text": "", "href": ""}
            )
        elif tag == "a":
            self.cells[-1] |= {"label": given["aria-label"], "href": given["href"]}

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1]["text"] += data.strip()


def cell(view: View, statuses: pd.DataFrame, chosen: str = calendar.ALL) -> dict[str, str]:
    return Cells(calendar.table(view, calendar.cells(statuses), chosen)).cells[0]


VERIFIED = "in_time verified"


@pytest.mark.parametrize(
    ("statuses", "status", "text", "sentence"),
    [
        ([VERIFIED] * 5, "in_time", "5/5●V", "5 dari 5 tabel, tepat waktu, terverifikasi"),
        ([VERIFIED] * 4 + ["in_time reported"], "in_time", "5/5●L", "5 dari 5 tabel, tepat waktu, dilaporkan"),
        ([VERIFIED] * 4 + ["late documented"], "late", "5/5◐D", "5 dari 5 tabel, terlambat, terdokumentasi"),
        ([VERIFIED] * 3 + ["missing"] * 2, "partial", "3/5◔V",
         "3 dari 5 tabel, sebagian belum diterima, terverifikasi"),
        (["missing"] * 5, "missing", "–", "0 dari 5 tabel, tidak ada laporan diterima"),
        (["not_yet_due"] * 5, "not_yet_due", "◷", "0 dari 5 tabel, belum jatuh tempo"),
        (["in_time reported"] * 2 + ["not_yet_due"] * 3, "not_yet_due", "2/5◷L",
         "2 dari 5 tabel, belum jatuh tempo, dilaporkan"),
    ],
)  # fmt: skip
def test_five_tables_in_one_cell(
    view: View, statuses: list[str], status: str, text: str, sentence: str
) -> None:
    made = cell(view, sent(*statuses))
    assert (made["class"], made["text"]) == (status, text)
    assert made["label"] == f"Katingan, September 2026: {sentence}"


def test_one_table_alone_has_no_count(view: View) -> None:
    made = cell(view, sent("late verified"), "campaigns")
    assert (made["class"], made["text"]) == ("late", "◐V")
    assert made["label"] == "Katingan, September 2026: terlambat, terverifikasi"


def test_what_was_sent_leads_to_its_history_and_what_was_not_leads_nowhere(view: View) -> None:
    office = replace(view, audience="exact")
    assert cell(office, sent("missing"), "campaigns")["href"] == ""
    assert cell(replace(view, audience="62.01"), sent(VERIFIED), "campaigns")["href"] == "", (
        "is another regency's"
    )
    assert cell(replace(view, audience="62.06"), sent(VERIFIED), "campaigns")["href"]
    href = cell(office, sent(VERIFIED), "campaigns")["href"]
    assert href.startswith("history?")
    assert {"place=62.06", "month=2026-09", "table=campaigns", "lang=id", "period=2026-Q3"} <= set(
        href.partition("?")[2].split("&")
    )
    assert "table=" not in cell(view, sent(*[VERIFIED] * 5))["href"]


def test_months_before_anything_was_due_are_left_empty(view: View) -> None:
    """Seruyan sent July, and nothing was asked of Katingan before September."""
    seruyan = [sent("late reported", regency="62.07", month=f"2026-0{month}") for month in (7, 8, 9)]
    shown = calendar.cells(pd.concat([sent("missing"), *seruyan]))
    rows = calendar.table(view, shown, "campaigns").split("<tr>")
    katingan = next(row for row in rows if "Katingan" in row)
    assert "<td colspan='2' aria-label='belum ada yang jatuh tempo'></td>" in katingan
    assert katingan.count("<td") == 2
    twin = calendar.twin(view, shown)
    assert twin.columns.tolist() == ["Wilayah", "Jul 2026", "Agu 2026", "Sep 2026"]
    assert twin.iloc[0].tolist()[1:] == ["belum ada yang jatuh tempo"] * 2 + ["tidak ada laporan diterima"]


def test_no_two_states_have_the_same_sign() -> None:
    assert len(set(calendar.SIGNS.values())) == len(calendar.SIGNS) == 5


def test_the_picture_bears_the_mark_of_simulation(view: View) -> None:
    assert "SIMULASI" in calendar.table(view, calendar.cells(sent(VERIFIED)), "campaigns")


def test_the_legend_has_only_what_is_drawn(view: View) -> None:
    legend = calendar.legend(view, calendar.cells(sent("late verified")))
    assert "terlambat" in legend
    assert "terverifikasi" in legend
    assert "belum jatuh tempo" not in legend
    assert "dilaporkan" not in legend


def test_the_twin_says_the_same_in_words(view: View) -> None:
    both = pd.concat([sent(VERIFIED), sent("missing", month="2026-08")])
    twin = calendar.twin(view, calendar.cells(both.sort_values("month")))
    assert twin.iloc[0].tolist() == ["Katingan", "tidak ada laporan diterima", "tepat waktu, terverifikasi"]
    assert twin.columns.tolist() == ["Wilayah", "Agu 2026", "Sep 2026"]


def test_what_was_sent_back_and_what_is_short_is_said_in_sign_and_words(view: View) -> None:
    """The services were sent back; of seven campaigns three are held."""
    place = {"regency": "62.06", "month": "2026-09"}
    back = pd.DataFrame([{**place, "table_name": "services", "reason": "Nomor keliru"}])
    short = pd.DataFrame([{**place, "table_name": "campaigns", "held": 3, "waiting": 4, "whole": 7}])
    statuses = sent(*["in_time reported"] * 5)
    shown = calendar.cells(statuses, back, short)
    (one_cell,) = Cells(calendar.table(view, shown, calendar.ALL)).cells
    assert one_cell["text"] == "5/5●L△↩"
    assert one_cell["label"].endswith("dilaporkan, Kampanye 3 dari 7 baris, dikembalikan: Nomor keliru")
    assert "sebagian baris belum tersimpan" in calendar.legend(view, shown)
    assert "dikembalikan kepada pengirim" in calendar.legend(view, shown)
    of_reports = statuses[statuses["table"] == "reports"]
    (plain_cell,) = Cells(calendar.table(view, calendar.cells(of_reports, back, short), "reports")).cells
    assert plain_cell["text"] == "●L"
