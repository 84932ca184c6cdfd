"""The workbook officers fill in, and the workbook of faulty rows they get back; both made from data.tables."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Hashable, Sequence
from datetime import date
from functools import cache

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

import locales
from data import geography, words
from data.importing.faults import Fault
from data.importing.prefilled import Filling
from data.importing.raw_table import (
    PLACE_COLUMNS,
    RawTable,
    asked_columns,
    column_heading,
    columns_of,
    written,
)
from data.tables import TABLES, Column, Table

# LibreOffice keeps a list to a thousand rows below the last one in use, and forgets the rest of its range.
_ROWS = 1000
_RULES = ("privacy", "code", "zero", "date", "words", "required", "again")
_PREFILLED_RULES = ("privacy", "changes", "new", "none", "date", "words", "required")
_INK, _BRAND, _PAPER, _QUIET = "#1D2A30", "#0F4C5C", "#FBFAF7", "#5B6B73"
_FILLED = "#EEF3F3"
# The columns by which people know a row: they stay in sight.
_NAMED = 3
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_A4 = 9
# Beyond this a spreadsheet would round.
_EXACT = 1e15
# A spreadsheet knows no day before.
_FIRST_YEAR = 1900


def workbook(language: str = "id", filling: Filling | None = None) -> bytes:
    """The workbook: instructions, one sheet a table with headings, notes and dropdowns, and the lists. Empty, or with
    what is `filling` in it and a column that says so, for one regency and month."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"title": locales.say(language, "template-title")})
        formats = _formats(book)
        _write_guide(book.add_worksheet(locales.say(language, "template-guide")), formats, language, filling)
        places = _list_places(language)
        for table in filling.rows if filling else TABLES:
            sheet = book.add_worksheet(locales.say(language, f"table-{table.name}"))
            _write_table(sheet, table, formats, places, language, len(filling.rows[table]) if filling else 0)
            if filling:
                _write_filling(sheet, table, filling, formats, language)
        _write_lists(book.add_worksheet(locales.say(language, "template-lists")), language)
    return target.getvalue()


def faulty_workbook(raw: list[RawTable], faults: list[Fault], language: str = "id") -> bytes:
    """Only the rows that were not taken, as written, with a column that says why; to be mended and sent again.

    That column also tells the reader that these rows complete what was taken, instead of replacing it. The column
    beside it says how many rows the file had for the month of each, so that a part never passes for the whole.
    """
    reasons: dict[tuple[str, int | None], list[str]] = defaultdict(list)
    for fault in faults:
        message = f"{fault.what(language)} {fault.what_to_do(language)}"
        reasons[fault.sheet, fault.row].append(f"{fault.column}: {message}" if fault.column else message)
    for raw_table in raw:
        for row in raw_table.waiting:
            reasons[raw_table.sheet, row].append(locales.say(language, "template-waiting"))
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        formats, places = _formats(book), _list_places(language)
        for table in TABLES:
            bad = [
                (row, "\n".join(reasons[raw_table.sheet, row["row"]]), raw_table.counts.get(row["row"], 0))
                for raw_table in raw
                if raw_table.table is table
                for row in raw_table.rows.to_dict("records")
                if (raw_table.sheet, row["row"]) in reasons
            ]
            if bad:
                sheet = book.add_worksheet(locales.say(language, f"table-{table.name}"))
                names = [
                    name
                    for name in columns_of(table)
                    if name in asked_columns(table) or any(row[name] is not None for row, *_ in bad)
                ]
                _write_faulty(sheet, table, names, bad, formats, language)
                _offer_lists(sheet, table, names, places, len(bad))
        if book.worksheets():
            _write_lists(book.add_worksheet(locales.say(language, "template-lists")), language)
        else:
            book.add_worksheet(locales.say(language, "template-guide"))
    return target.getvalue()


def harmless(value: object) -> object:
    """A cell no spreadsheet will run: text that begins like a formula gets an apostrophe, which the reader drops."""
    if isinstance(value, str) and value.startswith(_FORMULA_SIGNS):
        return f"'{value}"
    return value


def _formats(book: Workbook) -> dict[str, Format]:
    text = {"font_name": "Calibri", "font_color": _INK, "valign": "top"}
    return {
        "title": book.add_format({**text, "bold": True, "font_size": 16, "font_color": _BRAND}),
        "section": book.add_format({**text, "bold": True, "font_size": 12, "font_color": _BRAND}),
        "text": book.add_format({**text, "text_wrap": True}),
        "quiet": book.add_format({**text, "text_wrap": True, "font_color": _QUIET}),
        "required": book.add_format(
            {**text, "bold": True, "font_color": _PAPER, "bg_color": _BRAND, "text_wrap": True}
        ),
        "optional": book.add_format({**text, "bold": True, "bg_color": "#DDE7E8", "text_wrap": True}),
        "date": book.add_format({**text, "num_format": "dd/mm/yyyy"}),
        "whole": book.add_format({**text, "num_format": "#,##0"}),
        "as_text": book.add_format({**text, "num_format": "@"}),
        "filled_date": book.add_format({**text, "num_format": "dd/mm/yyyy", "bg_color": _FILLED}),
        "filled": book.add_format({**text, "num_format": "@", "bg_color": _FILLED}),
    }


def _kind_hint(column: str, table: Table, language: str) -> str:
    kind = "regency" if column in PLACE_COLUMNS else table.column(column).kind
    return locales.say(language, f"kind-{kind}")


def _heading(table: Table, column: str, language: str) -> str:
    required = column not in PLACE_COLUMNS and table.column(column).required
    return column_heading(table, column, language) + (" *" if required else "")


def _write_guide(
    sheet: Worksheet, formats: dict[str, Format], language: str, filling: Filling | None = None
) -> None:
    sheet.hide_gridlines(2)
    _print_on_a4(sheet, landscape=False)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 34)
    sheet.set_column(2, 2, 70)
    sheet.write(0, 0, locales.say(language, "template-title"), formats["title"])
    sheet.write(2, 0, locales.say(language, "template-rules-title"), formats["section"])
    about = {"column": locales.say(language, "template-held-column")}
    if filling:
        place, month = geography.area_name(filling.prefilled.regency), filling.prefilled.month
        about |= {"regency": place, "month": locales.month_name(language, month)}
        sheet.write(1, 0, locales.say(language, "template-for", **about), formats["section"])
    line = 3
    for rule in _PREFILLED_RULES if filling else _RULES:
        text = locales.say(language, f"template-rule-{rule}", **about)
        sheet.merge_range(line, 0, line, 2, text, formats["text"])
        sheet.set_row(line, 32)
        line += 1
    sheet.write(line + 1, 0, locales.say(language, "template-columns-title"), formats["section"])
    for index, key in enumerate(("template-sheet", "template-column", "template-fill")):
        sheet.write(line + 2, index, locales.say(language, key), formats["optional"])
    line += 3
    for table in filling.rows if filling else TABLES:
        sheet.write(line, 0, locales.say(language, f"table-{table.name}"), formats["section"])
        sheet.merge_range(
            line, 1, line, 2, locales.say(language, f"table-{table.name}-about"), formats["quiet"]
        )
        line += 1
        for column in asked_columns(table):
            sheet.write(line, 1, _heading(table, column, language), formats["text"])
            sheet.write(line, 2, _kind_hint(column, table, language), formats["quiet"])
            line += 1
    sheet.write(line + 1, 0, locales.say(language, "template-help"), formats["quiet"])


def _list_places(language: str) -> dict[str, str]:
    """Where on the list sheet each closed list stands, as a reference a dropdown can use."""
    sheet = locales.say(language, "template-lists")
    places = {}
    for index, name in enumerate(_lists()):
        letter = xlsxwriter.utility.xl_col_to_name(index)
        places[name] = f"='{sheet}'!${letter}$2:${letter}${1 + len(_lists()[name])}"
    return places


@cache
def _lists() -> dict[str, list[tuple[str, str]]]:
    """Every list of the workbook: name → pairs of words (Indonesian, English)."""
    named = [(row.name, row.name) for row in geography.regencies().itertuples()]
    codes = [(code, code) for code in geography.regencies().index]
    closed = {
        name: list(words.word_list(name)[["id", "en"]].itertuples(index=False, name=None))
        for name in words.list_names()
    }
    return {"regency_code": codes, "regency_name": named, **closed}


def _write_lists(sheet: Worksheet, language: str) -> None:
    for index, (name, pairs) in enumerate(_lists().items()):
        sheet.write(0, index, name)
        for line, (indonesian, english) in enumerate(pairs, 1):
            sheet.write_string(line, index, indonesian if language == "id" else english)
    sheet.hide()


def _write_table(
    sheet: Worksheet,
    table: Table,
    formats: dict[str, Format],
    places: dict[str, str],
    language: str,
    in_use: int = 0,
) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_row(0, 44)
    _print_on_a4(sheet)
    for index, name in enumerate(asked_columns(table)):
        heading = _heading(table, name, language)
        sheet.write(0, index, heading, formats["required" if heading.endswith("*") else "optional"])
        sheet.write_comment(0, index, _kind_hint(name, table, language))
        column = None if name in PLACE_COLUMNS else table.column(name)
        sheet.set_column(index, index, max(13, min(26, len(heading) + 2)), _cell_format(column, formats))
    _offer_lists(sheet, table, asked_columns(table), places, in_use + _ROWS)


def _write_filling(
    sheet: Worksheet, table: Table, filling: Filling, formats: dict[str, Format], language: str
) -> None:
    """The rows that are known, on a ground of their own so that what is still empty is seen, and how sure each is."""
    names = asked_columns(table)
    sheet.freeze_panes(1, _NAMED)
    sheet.set_column(len(names), len(names), 30)
    about = locales.say(language, "template-held-column")
    sheet.write(0, len(names), f"{about} ({', '.join(filling.prefilled)})", formats["optional"])
    for line, row in enumerate(filling.rows[table], 1):
        for index, name in enumerate(names):
            if name in row:
                _write_as_it_was(sheet, line, index, row[name], formats, "filled")
        grade = row["evidence"]
        shown = locales.say(language, f"basis-{grade}" if grade else "template-not-told")
        sheet.write_string(line, len(names), shown, formats["quiet"])


def _print_on_a4(sheet: Worksheet, landscape: bool = True) -> None:
    """As wide as the paper, with the headings again on every page of a table."""
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    if landscape:
        sheet.set_landscape()
        sheet.repeat_rows(0)


def _offer_lists(
    sheet: Worksheet, table: Table, names: Sequence[str], places: dict[str, str], rows: int
) -> None:
    """The dropdowns of the closed lists of a sheet's columns, for its first rows below the headings."""
    for index, name in enumerate(names):
        column = None if name in PLACE_COLUMNS else table.column(name)
        source = places.get(name) if column is None else places.get(column.words or "")
        if source and (column is None or column.kind == "word"):
            # Codes stay free: "62.06" beside a name is read as written, and the reader names what it does not know.
            strict = "warning" if column is None else "stop"
            sheet.data_validation(
                1, index, rows, index, {"validate": "list", "source": source, "error_type": strict}
            )


def _cell_format(column: Column | None, formats: dict[str, Format]) -> Format:
    if column is None or column.kind in ("id", "ids", "village", "month"):
        return formats["as_text"]
    if column.kind == "date":
        return formats["date"]
    return formats["whole" if column.kind == "whole" else "text"]


def _write_faulty(
    sheet: Worksheet,
    table: Table,
    names: Sequence[str],
    rows: list[tuple[dict[Hashable, object], str, int]],
    formats: dict[str, Format],
    language: str,
) -> None:
    sheet.freeze_panes(1, 0)
    _print_on_a4(sheet)
    sheet.set_column(0, len(names) - 1, 16)
    sheet.set_column(len(names), len(names), 80)
    for index, name in enumerate(names):
        sheet.write(0, index, _heading(table, name, language), formats["optional"])
    sheet.write(0, len(names), locales.say(language, "template-errors-column"), formats["required"])
    sheet.write(0, len(names) + 1, locales.say(language, "template-whole-column"), formats["optional"])
    for line, (row, reason, count) in enumerate(rows, 1):
        for index, name in enumerate(names):
            _write_as_it_was(sheet, line, index, row[name], formats)
        sheet.write_string(line, len(names), reason, formats["text"])
        if count:
            sheet.write_number(line, len(names) + 1, count)


def _write_as_it_was(
    sheet: Worksheet, line: int, index: int, value: object, formats: dict[str, Format], look: str = ""
) -> None:
    if type(value) in (int, float) and abs(value) < _EXACT:  # type: ignore[arg-type]
        sheet.write_number(line, index, value, formats.get(look))
    elif isinstance(value, date) and value.year >= _FIRST_YEAR:
        # A real date: as text, day and month could be exchanged on the way back.
        sheet.write_datetime(line, index, value, formats[f"{look}_date" if look else "date"])
    elif value is not None:
        sheet.write_string(line, index, str(harmless(written(value))), formats[look or "as_text"])
