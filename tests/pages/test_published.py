"""What somebody outside the office gets: every page of a published release, and no count as it is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pyarrow as pa
import pytest

import locales
from data.store import Store
from tests.families import family
from tests.pages.app import PUBLIC, App
from tests.planted import RARE, rare_numbers


def everything_of(app: App) -> str:
    """All that a browser would be sent: every element as it goes over the wire, also those nobody reads."""
    parts = [app.text]
    for kind in app.test.main:
        parts.append(str(getattr(kind, "proto", "")))
    for chart in app.test.get("vega_lite_chart"):
        parts.append(chart.proto.spec)
        tables = [dataset.data.data for dataset in chart.proto.datasets] + [chart.proto.data.data]
        parts += [str(pa.ipc.open_stream(table).read_all().to_pydict()) for table in tables if table]
    for frame in app.test.get("dataframe"):
        parts.append(frame.value.to_string() if hasattr(frame, "value") else "")
    return "\n".join(parts)


def written(number: int) -> list[str]:
    """A number as a machine, an Indonesian and an English reader would have it."""
    return [str(number), *(locales.number(language, number) for language in locales.LANGUAGES)]


def test_the_rare_numbers_would_be_found(published: Path) -> None:
    """The search below is worth something: whoever may see exact figures does see these numbers."""
    seen = everything_of(App(local=True, period="2026-Q2").open("reports"))
    assert all(any(text in seen for text in written(number)) for number in RARE.values())
    assert len(rare_numbers(published)) > 3


@family("page", "language")
@pytest.mark.parametrize("language", locales.LANGUAGES)
@pytest.mark.parametrize("page", PUBLIC)
def test_a_stranger_gets_every_public_page_and_no_count_as_it_is(
    published: Path, page: str, language: str
) -> None:
    rare, exact = rare_numbers(published), parts_of_hashes(published)
    assert rare
    assert len(exact) > 50
    for area, period in (("62", "2026"), ("kalteng-4", "2026-Q2"), ("62.05", "2026-Q2"), ("62.13", "2026")):
        app = App(local=False, lang=language, period=period, area=area).open(page)
        assert app.title
        seen = re.sub(r"\d+\.\d+", "", everything_of(app)) if page == "context" else everything_of(app)
        for number in rare:
            assert not [text for text in written(number) if text in seen], (page, area, period, number)
        assert not [part for part in exact if part in seen], (page, area, period)


def parts_of_hashes(home: Path) -> set[str]:
    """Every eight characters of the hashes of exact facts: who guesses a count could check the guess by them."""
    hashes = Store(home).releases()["content_hash"]
    return {text[at : at + 8] for text in hashes for at in range(len(text) - 7)}


def test_a_stranger_may_not_ask_for_months_or_verified_figures(published: Path) -> None:
    app = App(local=False, period="2026-05", basis="verified", area="62.06").open("overview")
    assert app.test.session_state["period"] != "2026-05"
    assert app.test.session_state["view"].basis == "reported"


def test_what_the_public_has_no_score_of_is_not_promised_to_come(published: Path) -> None:
    """Of the year before nothing was opened: "not yet comparable" would say that it will be."""
    stranger = App(local=False, period="2026", area="62.06")
    assert "bagi publik tidak ada skor 2025 untuk dibandingkan" in stranger.open("changes").title
    said = "Tidak dibandingkan dengan 2025: bagi publik tidak ada skor untuk masa itu."
    assert said in stranger.open("overview").text


def test_the_open_data_of_the_page_is_that_of_the_command(published: Path, tmp_path: Path) -> None:
    from tests.commands.command import answer

    reply = answer("export", "--role", "public", "--out", str(tmp_path / "out"))
    assert "datapackage.json" in reply["files"]
    described = json.loads((tmp_path / "out" / "datapackage.json").read_text("utf-8"))
    written_out = "".join(file.read_text("utf-8") for file in (tmp_path / "out").iterdir())
    assert not [part for part in parts_of_hashes(published) if part in written_out]
    app = App(local=False).open("open_data")
    assert described["version"] in app.text
    assert all(resource["path"] in app.text for resource in described["resources"])


def test_a_row_says_between_which_classes_it_lies_and_of_about_how_many_it_is(published: Path) -> None:
    """Estimates do not divide to the share beside them, and an interval of two classes leaves no cell empty."""
    rows = re.findall(r"<tr>.*?</tr>", all_html(App(local=False, period="2026", area="62").open("reports")))
    shown = [row for row in rows if "class='fill'" in row]
    assert shown
    classes = [
        re.sub("<[^>]+>", "", row.partition("class='class'>")[2].partition("</td>")[0]) for row in shown
    ]
    judged = [text for text, row in zip(classes, shown, strict=True) if "dari target" in row]
    assert judged
    assert all(judged)
    assert any("kira-kira" in row.partition("class='says'>")[2] for row in shown)
    exact = all_html(App(local=True, period="2026", area="62").open("reports"))
    assert "kira-kira" not in exact


def all_html(app: App) -> str:
    return "".join(element.proto.body for element in app.test.get("html"))
