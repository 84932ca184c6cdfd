"""Publishing: worked out, proved, kept as a deed; and the package of open data that is made of it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import locales
from briefing import from_store, layer_files, method_document, open_data, public_figures, publishing
from briefing.method_sheet import Subject
from briefing.public_figures import Counts
from briefing.publishing import AlreadyPublished
from data import importing
from data.office import audit_trail, publication_secret, publications
from data.office.publications import Kept
from data.periods import parse
from data.reference.publication_plan import publication_plan
from data.refusal import Refused
from data.store import Store, StoreChanged
from indicators import INDICATORS
from indicators.disclosure.controlled import Rounded
from indicators.disclosure.earlier_publications import beside
from indicators.disclosure.protection import FEW, HIDDEN, rests_on_people
from indicators.disclosure.rounding import UNTOLD
from indicators.evaluation import Evaluation
from tests.commands.command import answer, run
from tests.data.store import ready_stores
from tests.hand_workbook import workbook

CUT_OFF = date(2026, 10, 20)


def take(store: Store, regency: str) -> None:
    ready_stores.once(store, lambda: _take(store, regency), "take", regency)


def _take(store: Store, regency: str) -> None:
    read = importing.examine(f"{regency}.xlsx", workbook(regency), store, CUT_OFF)
    importing.take(read, store, cut_off=CUT_OFF, sender="UPTD")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Katingan alone has sent one month: all its counts are small or follow from small ones."""
    store = Store(tmp_path / "held")
    take(store, "62.06")
    return store


def published(store: Store) -> Evaluation:
    release = store.latest_release()
    assert release is not None
    made = ready_stores.once(store, lambda: publishing.publish(store, release, "Provinsi"), "publish")
    return publishing.protected(store, from_store.whole(store, release.id), made)


def test_nothing_is_public_before_it_is_published(store: Store) -> None:
    assert publishing.latest(store) is None
    assert publications.every(store).empty


def test_a_release_is_published_once_and_the_public_keeps_it_until_the_next(store: Store) -> None:
    first = store.latest_release()
    assert first is not None
    published(store)
    with pytest.raises(AlreadyPublished):
        publishing.publish(store, first, "Provinsi")
    store.verify(by="Provinsi", cut_off=CUT_OFF)
    shown, newest = publishing.latest(store), store.latest_release()
    assert shown is not None
    assert newest is not None
    assert shown.release_id == first.id != newest.id
    published(store)
    assert list(publications.every(store)["release_id"]) == [first.id, newest.id]
    assert list(publications.every(store)["actor"]) == ["Provinsi", "Provinsi"]


def test_a_publication_is_named_by_what_everybody_may_know(store: Store) -> None:
    """Its number and the hash of the figures that are told; the release's own hash is of exact counts, and stands in no
    file, nor in the document of the method."""
    evaluation, shown = published(store), publishing.latest(store)
    assert shown is not None
    kept = publications.kept(store, 1)
    assert shown.name == f"P1-{shown.figures_hash[:8]}"
    assert publishing.opened(store, shown).key == shown.release_id
    cells = kept.tables["cells"].assign(count=-1, draws=[b""] * len(kept.tables["cells"]), turn=99)
    means = kept.tables["means"].assign(mean=0)
    other = replace(kept, tables={"cells": cells, "means": means}, about={"mark": "another"})
    assert publishing.hash_of(other) == shown.figures_hash, "nothing that nobody is told has a part in it"
    cells["figure"] = cells["figure"] + 5
    assert publishing.hash_of(other) != shown.figures_hash
    release, year = publishing.opened(store, shown), parse("2026")
    coverage = evaluation.coverage(
        from_store.land(store, release.key), year, "reported", from_store.rules({})
    )
    subject = Subject("id", year, "62.06", "reported", release, {})
    files = {
        **open_data.package(evaluation, release),
        **layer_files.files(coverage, release, year, "reported"),
        "method": method_document.document(subject, evaluation.results([year], "regency")[:0]).encode(),
        "names": (open_data.file_name(release) + layer_files.file_name(release, year)).encode(),
    }
    exact = store.release(shown.release_id).content_hash
    for name, content in files.items():
        assert not [at for at in range(len(exact) - 7) if exact[at : at + 8].encode() in content], name
    assert shown.name.encode() in files["counts.csv"]


def test_what_could_be_narrowed_is_not_published(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no lot helps, nothing is published."""
    rounded = Counts.rounded

    def open_still(counts: Counts, *given: Any) -> Rounded:
        told = rounded(counts, *given)
        return replace(told, open=np.arange(len(told.open)) == 0)

    monkeypatch.setattr(Counts, "rounded", open_still)
    with pytest.raises(Refused) as refused:
        published(store)
    assert (refused.value.codes, refused.value.refusals[0].details) == (["unsafe"], {"count": 1})
    assert publishing.latest(store) is None


def test_a_count_that_has_not_changed_keeps_its_figure(store: Store) -> None:
    """Seruyan sends too: what Katingan had is told as before, but for lots that had to be drawn again; and those are
    drawn on from where they stood, so that no lot of before comes back."""
    published(store)
    take(store, "62.07")
    published(store)
    first, second = (publications.kept(store, number).tables["cells"] for number in (1, 2))
    both = first.merge(second, on=["name", "count"], suffixes=("_then", "_now"))
    katingan = both[both["area_then"] == "62.06"]
    assert len(katingan) > 20
    assert (katingan["turn_then"] > 0).any(), "some lot had been drawn again"
    assert (both["turn_now"] >= both["turn_then"]).all()
    told = both[(both[["figure_then", "figure_now"]] != UNTOLD).all(axis=1)]
    same, drawn_again = told["figure_then"] == told["figure_now"], told["turn_now"] > told["turn_then"]
    assert (same | drawn_again).all()
    assert (same & ~drawn_again).any()


def test_without_its_secret_nothing_more_is_published(store: Store) -> None:
    published(store)
    take(store, "62.07")
    publication_secret.path(store).unlink()
    with pytest.raises(Refused) as refused:
        published(store)
    assert refused.value.codes == ["missing"]
    assert len(publications.every(store)) == 1
    assert not publication_secret.path(store).exists()


def test_what_was_published_before_by_hiding_is_part_of_the_attack(store: Store) -> None:
    """Counts that were shown as they are stay known: whoever begins anew says why, and the trail keeps it."""
    release = store.latest_release()
    assert release is not None
    counts = Counts.of(from_store.whole(store, release.id).arrays, release.cut_off).public
    shown = pd.DataFrame(
        [
            (*cell[:3], cell.area, cell.period, float(count), "ok")
            for cell, count in zip(counts.cells, counts.counts, strict=True)
        ],
        columns=["measure", "dimension", "category", "area", "period", "value", "status"],
    )
    publications.publish(store, release.id, Kept({"cells": shown}), "Provinsi", after=0)
    assert publishing.latest(store) is None
    take(store, "62.07")
    newest = store.latest_release()
    assert newest is not None
    with pytest.raises(Refused) as refused:
        publishing.publish(store, newest, "Provinsi")
    assert refused.value.codes == ["unsafe-before"]
    publishing.publish(store, newest, "Provinsi", anew="Cara baru, setelah dibahas")
    shown_now = publishing.latest(store)
    assert shown_now is not None
    assert shown_now.release_id == newest.id
    last = audit_trail.entries(store).iloc[-1]
    assert "Cara baru, setelah dibahas" in str(last["about"])


def test_what_only_a_former_plan_told_is_part_of_the_attack(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The plan of now tells less than that of the first publication did, and one of its counts was as an indicator read
    it that is no more. All are held beside the next, with what links them to it."""
    published(store)
    cells = publications.kept(store, 1).tables["cells"]
    of_none = cells.iloc[[0]].assign(lag=7, name=cells["name"].iloc[0].removesuffix("0") + "7")
    kept = Kept({"cells": pd.concat([cells, of_none])}, {"mark": "m"})
    plan = tuple(line for line in publication_plan() if line.step == 1)
    monkeypatch.setattr(public_figures, "publication_plan", lambda: plan)
    release = store.latest_release()
    assert release is not None
    now = Counts.of(from_store.whole(store, release.id).arrays, release.cut_off).asked
    earlier = publishing._earlier(store, release.id, kept, now)
    told = {*zip(kept.tables["cells"]["name"], kept.tables["cells"]["count"], strict=True)}
    assert told <= {*zip(earlier.asked.names, earlier.asked.counts, strict=True)}
    gone = [name not in now.names and name in dict(told) for name in earlier.asked.names]
    assert sum(gone) > 20
    joint, known = beside(now, [earlier])
    behind = [at for at, name in enumerate(joint.names) if name not in now.names and name in dict(told)]
    assert len(behind) == sum(gone)
    figures = cells.set_index("name")["figure"].to_dict()
    shown = [at for at in behind if figures.get(joint.names[at], UNTOLD) != UNTOLD]
    assert len(shown) > 10
    assert np.isfinite(known.high[shown]).all()
    linked = np.diff(joint.links.matrix.tocsc().indptr)[behind] > 0
    assert linked.mean() > 0.9


def test_two_who_publish_at_once_do_not_overlook_each_other(store: Store) -> None:
    evaluation = published(store)
    release = store.latest_release()
    assert evaluation.protection is not None
    assert release is not None
    with pytest.raises(StoreChanged):
        publications.publish(store, release.id, Kept({}, {"mark": ""}), "Dua", after=0)


def test_figures_of_people_are_public_ones_for_everybody_and_exact_for_their_own_office(store: Store) -> None:
    public, release = published(store), store.latest_release()
    assert public.protection is not None
    assert release is not None
    exact = from_store.whole(store, release.id)
    year = next(span for span in public.protection.periods if span.id == "2026")
    office = replace(public, protection=replace(public.protection, own="62.06"))
    places = ["indicator", "area"]
    true, shown, to_office = (
        evaluation.results([year], "regency").set_index(places).xs("62.06", level="area")
        for evaluation in (exact, public, office)
    )
    assert set(shown.loc[["reports_followed_up", "victims_served"], "status"]) <= {"ok", FEW}
    assert (
        shown.loc[["campaign_activities", "campaign_reach"], "value"]
        == true.loc[["campaign_activities", "campaign_reach"], "value"]
    ).all()
    pd.testing.assert_frame_equal(to_office.drop(columns="weight"), true)
    month = parse("2026-04")
    rows = public.results([month], "regency").set_index(places)
    assert rows.loc[("reports_followed_up", "62.06"), "status"] == HIDDEN
    verified = public.results([year], "regency", "verified").set_index(places)
    assert verified.loc[("reports_followed_up", "62.06"), ["value", "numerator"]].isna().all()


def test_the_package_describes_every_file_and_column_and_holds_no_hidden_number(store: Store) -> None:
    evaluation, release = published(store), store.latest_release()
    assert release is not None
    files = open_data.package(evaluation, release)
    described = json.loads(files["datapackage.json"])
    assert {file["path"] for file in described["resources"]} == set(files) - {"datapackage.json"}
    for resource in described["resources"]:
        content = files[resource["path"]]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        if resource["format"] == "csv":
            table = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False)
            fields = resource["schema"]["fields"]
            assert [field["name"] for field in fields] == list(table.columns)
            for field in fields:
                assert field["description"]
                if field["type"] == "number":
                    pd.to_numeric(table[field["name"]].replace("", None))
                for allowed in [field.get("constraints", {}).get("enum")]:
                    assert allowed is None or set(table[field["name"]]) <= set(allowed)
    counts = pd.read_csv(io.BytesIO(files["counts.csv"]))
    told = counts[counts["status"] == "ok"]
    assert (counts["status"].isin(["ok", HIDDEN])).all()
    assert counts.loc[counts["status"] == HIDDEN, ["value", "low", "high", "estimate"]].isna().all(axis=None)
    assert (told["value"] % 5 == 0).all()
    assert ((told["low"] <= told["estimate"]) & (told["estimate"] <= told["high"])).all()
    assert described["counts_of_people"]["hidden"] == (counts["status"] == HIDDEN).sum()
    assert described["counts_of_people"]["ok"] == (counts["status"] == "ok").sum()
    assert evaluation.protection is not None
    assert evaluation.protection.told_and_withheld == (len(told), len(counts) - len(told)), (
        "page and file count alike"
    )
    results = pd.read_csv(io.BytesIO(files["indicators.csv"]))
    figures = ["numerator", "denominator", "value", "lower", "upper", "attainment"]
    assert results.loc[results["status"] == HIDDEN, figures].isna().all().all()
    spans = results.groupby("period")[["months", "months_whole"]].agg(set).astype(str).agg("/".join, axis=1)
    assert spans.to_dict() == {"2026-Q2": "{3}/{3}", "2026-Q3": "{3}/{3}", "2026": "{6}/{12}"}
    of_people = results["indicator"].isin([about.id for about in INDICATORS if rests_on_people(about)])
    told = set(results.loc[of_people, "status"])
    assert not told & {"reported_zero", "nothing_to_count", "no_such_service"}, "none is told of no child"
    assert results.loc[of_people & results["status"].isin(["ok", FEW, HIDDEN]), "evidence"].isna().all()
    assert len(json.loads(files["regencies.geojson"])["features"]) == 14
    standards = described["satu_data_indonesia"]["standar_data"]
    assert len(standards) > 40
    assert all(
        {"konsep", "definisi", "klasifikasi", "ukuran", "satuan"} <= set(standard) for standard in standards
    )


def test_activities_and_means_are_open_with_their_states(store: Store) -> None:
    """Katingan: 5 activities planned, 4 held, in April; nothing of them in May, nothing at all of Seruyan."""
    files = open_data.package(published(store), store.latest_release())  # type: ignore[arg-type]
    rows = pd.read_csv(io.BytesIO(files["activities.csv"]), dtype={"area": str, "period": str})
    assert set(rows.columns) < set(pd.read_csv(io.BytesIO(files["counts.csv"])).columns)
    whole = rows[rows["dimension"].isna()].set_index(["measure", "area", "period"])
    for area in ("62.06", "62"):
        assert whole.loc[("activities_planned", area, "2026-Q2"), "value"] == 5
        assert whole.loc[("activities_held", area, "2026"), "value"] == 4
        assert whole.loc[("agreements_complete", area, "2026-Q2"), "value"] == 1
    silent = whole.loc[("activities_held", "62.07", "2026-Q2")]
    assert silent["status"] == "no_report"
    assert pd.isna(silent["value"])
    forms = rows[(rows["dimension"] == "campaign_form") & (rows["measure"] == "activities_held")]
    assert forms.loc[(forms["area"] == "62") & (forms["period"] == "2026-Q2"), "value"].sum() == 4


def test_every_code_in_the_tables_stands_in_the_list_of_codes(store: Store) -> None:
    evaluation, release = published(store), store.latest_release()
    assert release is not None
    files = open_data.package(evaluation, release)
    codes = pd.read_csv(io.BytesIO(files["codes.csv"]), dtype=str)
    listed = {name: set(rows["code"]) for name, rows in codes.groupby("list")}
    counts = pd.read_csv(io.BytesIO(files["counts.csv"]), dtype=str, keep_default_na=False)
    others = pd.read_csv(io.BytesIO(files["activities.csv"]), dtype=str, keep_default_na=False)
    assert set(counts["measure"]) | set(others["measure"]) <= listed["measure"]
    assert set(counts["status"]) <= listed["status"]
    results = pd.read_csv(io.BytesIO(files["indicators.csv"]), dtype=str, keep_default_na=False)
    assert set(results["indicator"]) <= listed["indicator"]


def test_the_archive_is_the_same_whenever_it_is_made(store: Store) -> None:
    evaluation, release = published(store), store.latest_release()
    assert release is not None
    files = open_data.package(evaluation, release)
    packed = open_data.zipped(files)
    assert packed == open_data.zipped(dict(reversed(files.items())))
    assert set(zipfile.ZipFile(io.BytesIO(packed)).namelist()) == set(files)


def test_open_data_is_never_made_of_exact_figures(store: Store) -> None:
    release = store.latest_release()
    assert release is not None
    with pytest.raises(ValueError, match="everybody"):
        open_data.package(from_store.whole(store, release.id), release)
    evaluation = published(store)
    assert evaluation.protection is not None
    office = replace(evaluation, protection=replace(evaluation.protection, own="62.06"))
    with pytest.raises(ValueError, match="everybody"):
        open_data.package(office, release)


def test_the_command_publishes_once_and_tells_how_much_is_shown(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PELITA_HOME", str(store.place.home))
    before = answer("publish", "--preview")
    assert publishing.latest(store) is None
    assert set(before["scores_shown"]) == {
        "province_year",
        "province_quarter",
        "district_year",
        "regency_year",
    }
    assert before["core_shown"][0] <= before["core_shown"][1]
    assert before["processor_seconds"] > 0
    reply, shown = answer("publish", "--by", "DPPA"), publishing.latest(store)
    assert shown is not None
    assert (reply["number"], reply["release"]) == (shown.number, shown.release_id)
    told, withheld = publishing.of_number(store, shown.number).told_and_withheld
    assert (reply["told"], reply["withheld"]) == (told, withheld)
    assert told > 50 > withheld
    again = run("publish", "--by", "DPPA")
    assert again.exit_code == 2
    assert all(
        locales.say(language, "publish-refused-same", release=shown.release_id) in again.output
        for language in locales.LANGUAGES
    )


def test_a_backup_says_that_the_secret_is_not_in_it_and_a_restore_that_it_is_wanted(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(store)
    monkeypatch.setenv("PELITA_HOME", str(store.place.home))
    target, secret = tmp_path / "backup.zip", publication_secret.path(store)
    taken = run("backup", str(target)).output
    content = publication_secret.path(store).read_bytes().strip()
    with zipfile.ZipFile(target) as archive:
        assert not any(content in archive.read(name) for name in archive.namelist())
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "elsewhere"))
    given_back = run("restore", str(target)).output
    wanted = publication_secret.path(Store(tmp_path / "elsewhere"))
    for language in locales.LANGUAGES:
        assert locales.say(language, "told-secret-apart", file=str(secret)) in taken
        assert locales.say(language, "told-secret-wanted", file=str(wanted)) in given_back
    assert "publication-secret" not in run("backup", str(tmp_path / "again.zip")).output
