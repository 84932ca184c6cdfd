"""What was read stays read: neither a target set later nor a changed line of the reference moves a past period."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
import sqlalchemy as sa

from briefing import from_store, publishing
from data import geography, reference
from data.office import travel_speeds
from data.office.targets import Change, keep
from data.office.travel_speeds import Override
from data.periods import parse
from data.store import Store, kept_files, releases, submissions
from data.store.connection import connected
from data.store.schema import HOLDS
from data.tables import TARGETS
from indicators import CORE, by_id
from indicators.access.coverage import AREAS
from indicators.change.arrival_sentences import revision_sentence
from indicators.change.signal import change, revision
from indicators.siting.best_places import best_on, candidates
from indicators.underserved.need_and_provision import parts
from indicators.underserved.ranking import underserved
from tests.data.filled import CAMPAIGN, TARGET, sent

READ = ["2026-05", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026-S1", "2026"]


@pytest.fixture
def register(simulated: Path, tmp_path: Path) -> Store:
    """A test's own copy of the demonstration register."""
    return Store(Path(shutil.copytree(simulated, tmp_path / "register")))


def scores(store: Store) -> pd.DataFrame:
    release = store.latest_release()
    assert release is not None
    evaluation = from_store.whole(store, release.id)
    return pd.concat(
        [
            evaluation.scores([parse(span)], by, draws=0)[["period", "area", "score", "class"]]
            for span in READ
            for by in ("regency", "province")
        ]
    )


def first_read(store: Store, moment: datetime) -> Store:
    """The register as if it had been built then, whenever the tests are run."""
    with store.writing() as connection:
        connection.execute(sa.update(HOLDS["releases"]).values(made_at=moment))
    return store


@pytest.mark.parametrize("regency", ["", "62.06"])
def test_a_target_set_on_30_november_moves_no_period_that_has_begun(
    register: Store, monkeypatch: pytest.MonkeyPatch, regency: str
) -> None:
    """Lowered to 50 for the whole year, as it was done once, it would lift regencies into a higher class. The cut-off
    stays, so that nothing but the target can move a figure."""
    store = first_read(register, datetime(2026, 10, 20))
    before, release = scores(store), store.latest_release()
    assert release is not None
    monkeypatch.setattr("data.store.history.now", lambda: datetime(2026, 11, 30, 2))
    change = Change("reports_in_time", regency, 2026, 50.0 - len(regency), "Renja", "Rapat", "Kepala DPPA")
    keep(store, change, cut_off=release.cut_off)
    pd.testing.assert_frame_equal(scores(store), before)

    read = Store.targets
    monkeypatch.setattr(Store, "targets", lambda *asked: read(*asked).assign(since=""))
    undated = scores(store)
    assert (undated["class"] != before["class"]).any(), "the rule before this one moved what had been read"


# --- what figures are divided by


def doubled(lines: pd.DataFrame) -> pd.DataFrame:
    """One line of the file twice what it was: the young people of Katingan."""
    chosen = (lines["figure"] == "children_12_17") & (lines["regency"] == "62.06")
    assert chosen.sum() == 1
    return lines.assign(value=lines["value"].mask(chosen, "41850"))


def added(lines: pd.DataFrame, year: str) -> pd.DataFrame:
    row = pd.DataFrame([["children_12_17", "62.06", year, "41850"]], columns=geography.LINE)
    return pd.concat([lines, row], ignore_index=True)


def participants(store: Store) -> pd.DataFrame:
    """Participants per 1,000 young people of 2023 to 2027, whose denominators stand in that file."""
    release = store.latest_release()
    assert release is not None
    evaluation = from_store.whole(store, release.id)
    spans = [parse(span) for span in ("2023-Q4", "2024-Q4", "2025-Q4", "2026-Q3")]
    rows = evaluation.results(spans, "regency", indicators=[by_id("campaign_participants")])
    return rows[rows["area"] == "62.06"][["period", "denominator", "value"]].reset_index(drop=True)


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[pd.DataFrame], None]]:
    """The file as it stands from now on."""

    def stand(changed: pd.DataFrame) -> None:
        monkeypatch.setattr(geography, "denominators", lambda: changed)
        geography._geography.cache_clear()

    yield stand
    monkeypatch.undo()
    geography._geography.cache_clear()


def test_a_changed_line_moves_no_release_and_the_check_says_which_line(
    register: Store, lines: Callable[[pd.DataFrame], None]
) -> None:
    store, release = register, register.latest_release()
    assert release is not None
    before = participants(store)
    assert store.check_releases()["changed"].tolist() == [()]
    lines(doubled(geography.denominators()))
    pd.testing.assert_frame_equal(participants(store), before)
    checked = store.check_releases()
    assert checked["intact"].tolist() == [True]
    assert checked["changed"].tolist() == [("children_12_17 62.06 2024: 20925 → 41850",)]
    remade = store.make_release(release.cut_off)
    assert remade is not None
    assert remade.id != release.id, "what is divided by is part of the content"
    assert (participants(store)["denominator"] == 2 * before["denominator"]).all()
    assert store.check_releases()["changed"].map(len).tolist() == [1, 0]


def test_a_line_for_a_later_year_moves_nothing_earlier(
    register: Store, lines: Callable[[pd.DataFrame], None]
) -> None:
    store, release = register, register.latest_release()
    assert release is not None
    before = participants(store)
    lines(added(geography.denominators(), "2026"))
    assert store.check_releases()["changed"].tolist() == [()]
    store.make_release(release.cut_off)
    after = participants(store)
    pd.testing.assert_frame_equal(after.iloc[:3], before.iloc[:3])
    assert after["denominator"].iloc[3] == 2 * before["denominator"].iloc[3]


def test_a_line_slipped_in_before_is_told(register: Store, lines: Callable[[pd.DataFrame], None]) -> None:
    lines(added(geography.denominators(), "2023"))
    changed = register.check_releases()["changed"].tolist()
    assert changed == [("children_12_17 62.06 2023: – → 41850",)]


@dataclass(frozen=True)
class Reached:
    """All that is said of who is reached and where next, of one period."""

    layers: pd.DataFrame
    needs: pd.DataFrame
    asked: pd.DataFrame
    peers: list[tuple[str, ...]]

    def same_as(self, other: Reached) -> bool:
        frames = [(self.layers, other.layers), (self.needs, other.needs), (self.asked, other.asked)]
        return all(one.equals(another) for one, another in frames) and self.peers == other.peers


def reached(store: Store, span: str) -> Reached:
    release = store.latest_release()
    assert release is not None
    evaluation, period = from_store.whole(store, release.id), parse(span)
    coverage = evaluation.coverage(from_store.land(store, release.id), period)
    kinds = ("counselling_post", "shelter")
    compared = evaluation.comparisons([by_id("reports_received")], period, "regency", against=["peers"])
    return Reached(
        pd.concat([coverage.table(by) for by in AREAS], ignore_index=True),
        pd.concat([parts(coverage, by, 2.0) for by in AREAS], ignore_index=True),
        pd.concat([candidates(coverage, kind).areas for kind in kinds], ignore_index=True),
        compared["regencies"].tolist(),
    )


def many(lines: pd.DataFrame, year: str) -> pd.DataFrame:
    """A line more each regency: as many children and villages without a signal as never before."""
    figures = ("children_12_17", "children_0_17", "blank_spot_villages", "villages")
    rows = lines[lines["figure"].isin(figures)].assign(year=year)
    twice = rows["value"].astype(int) * rows["regency"].str[-2:].astype(int)
    return pd.concat([lines, rows.assign(value=twice.astype(str))], ignore_index=True)


def test_who_is_reached_and_where_next_divide_by_the_lines_of_the_release_and_the_year(
    register: Store, lines: Callable[[pd.DataFrame], None]
) -> None:
    store, release = register, register.latest_release()
    assert release is not None
    before = {span: reached(store, span) for span in ("2025-Q4", "2026-Q3")}
    lines(many(geography.denominators(), "2026"))
    assert reached(store, "2026-Q3").same_as(before["2026-Q3"]), "a release keeps the lines it divides by"
    store.make_release(release.cut_off)
    assert reached(store, "2025-Q4").same_as(before["2025-Q4"]), "a line of a later year moved a year before"
    after = reached(store, "2026-Q3")
    frames = [
        (getattr(after, name), getattr(before["2026-Q3"], name)) for name in ("layers", "needs", "asked")
    ]
    assert not any(now.equals(then) for now, then in frames)
    assert after.peers != before["2026-Q3"].peers


def test_what_a_release_keeps_cannot_be_changed_unseen(register: Store) -> None:
    with register.writing() as connection:
        text = connection.execute(sa.select(HOLDS["releases"].c.denominators)).scalar_one()
        twice = text.replace("62.06,2024,20925", "62.06,2024,41850")
        assert twice != text
        connection.execute(sa.update(HOLDS["releases"]).values(denominators=twice))
    assert register.check_releases()["intact"].tolist() == [False]


# --- the small files that a release rests on


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """The files as they stand from now on: name → what stands in it, and what instead."""

    def stand(**changed: tuple[str, str]) -> None:
        now = kept_files.now()
        for name, (then, instead) in changed.items():
            assert then in now[f"{name}.csv"]
            now[f"{name}.csv"] = now[f"{name}.csv"].replace(then, instead)
        monkeypatch.setattr(kept_files, "now", lambda: now)

    return stand


CHANGED = {
    "targets": ("reports_in_time,,2023,80", "reports_in_time,,2023,50"),
    "sla": ("high,1,", "high,2,"),
    "horizons": ("reintegration,180", "reintegration,60"),
    "districts": (",-2.7876,18", ",-2.7876,36"),
    "regencies": ("-2.5315,kalteng-2", "-2.9315,kalteng-3"),
    "travel_rules": ("speed,50,", "speed,40,"),
}


def test_changed_files_move_no_release_and_the_check_says_which_line(
    register: Store, files: Callable[..., None]
) -> None:
    store, release = register, register.latest_release()
    assert release is not None
    asked = ["reports_in_time", "reintegration"]

    def read() -> tuple[pd.DataFrame, ...]:
        evaluation, period = from_store.whole(store, release.id), parse("2026-Q3")
        rows = evaluation.results([period], "regency", indicators=[by_id(name) for name in asked])
        of_districts = evaluation.results([period], "district_dprd", indicators=[by_id("reports_received")])
        land, rules = from_store.land(store, release.id), from_store.rules(store.files(release.id))
        coverage = evaluation.coverage(land, period, rules=rules)
        return rows, coverage.layer("villages_within_2", "regency"), of_districts, coverage.trips.table

    before, targets = read(), store.targets()
    files(**CHANGED)
    for then, now in zip(before, read(), strict=True):
        pd.testing.assert_frame_equal(now, then)
    pd.testing.assert_frame_equal(store.targets(), targets)
    with store.reading() as connection:
        assert releases.hash_now(connection, release) == release.content_hash
    checked = store.check_releases()
    assert checked["intact"].tolist() == [True]
    assert checked["changed"].tolist() == [
        (
            "districts.csv villages 62.01.01: 18 → 36",
            "horizons.csv reintegration: 180 → 60",
            "regencies.csv capital_lat 62.02: -2.5315 → -2.9315",
            "regencies.csv electoral_district 62.02: kalteng-2 → kalteng-3",
            "sla.csv high: 1 → 2",
            "targets.csv reports_in_time 2023: 80 → 50",
            "travel_rules.csv speed: 50 → 40",
        )
    ]
    remade = store.make_release(release.cut_off)
    assert remade is not None
    assert remade.id != release.id, "what a release rests on is part of its content"
    assert store.check_releases()["changed"].map(len).tolist() == [7, 0]
    release = remade
    (rows, villages, of_districts, trips), (rows_then, villages_then, of_districts_then, trips_then) = (
        read(),
        before,
    )
    for name, column in zip(asked, ("target", "denominator"), strict=True):
        now, then = (frame.loc[frame["indicator"] == name, column] for frame in (rows, rows_then))
        assert not now.equals(then), name
    assert villages.at["62.01", "denominator"] == villages_then.at["62.01", "denominator"] + 18
    assert not of_districts.equals(of_districts_then), "a regency of another electoral district"
    assert (trips["hours"] > trips_then["hours"]).mean() > 0.9, "a slower road"


# --- all the others


OPENED: set[str] = set()
_listening = False


def _opened(event: str, arguments: tuple[object, ...]) -> None:
    if _listening and event == "open" and str(arguments[0]).startswith(str(reference.FOLDER)):
        OPENED.add(Path(str(arguments[0])).name)


@pytest.fixture
def opened() -> Iterator[set[str]]:
    """The names of the reference files that are opened from now on, with nothing remembered of them."""
    global _listening
    # It cannot be taken away again: asked for once, by the only test that needs it.
    sys.addaudithook(_opened)
    for name, module in list(sys.modules.items()):
        # Engines of databases hold connections, which would be left open.
        if name.startswith(("data.", "briefing.", "indicators.")) and name != "data.store.connection":
            for remembered in vars(module).values():
                getattr(remembered, "cache_clear", lambda: None)()
    OPENED.clear()
    _listening = True
    yield OPENED
    _listening = False


def everything(store: Store, release_id: str) -> None:
    """All figures of a release that stand on pages: of areas and months, scores, changes, comparisons, coverage, need,
    siting, network, and what the public may have of them where it is published."""
    evaluation, now, before = from_store.whole(store, release_id), parse("2026-Q3"), parse("2026-Q2")
    publication = publishing.latest(store)
    if publication is not None:
        evaluation = publishing.protected(store, evaluation, publication)
    for by in ("regency", "district_dprd", "province"):
        evaluation.results([now, before], by)
        evaluation.scores([now], by, draws=50)
        change(evaluation, now, before, by)
    evaluation.comparisons(list(CORE), now, "regency")
    evaluation.network(now, list(evaluation.geography.index), "reported")
    rules = from_store.rules(store.files(release_id))
    coverage = evaluation.coverage(from_store.land(store, release_id), now, rules=rules)
    for by in AREAS:
        coverage.table(by), underserved(coverage, by, 2.0)
    best_on(candidates(coverage, "counselling_post"), 2)
    store.targets(release_id=release_id)


# Only where a point lies that somebody draws into a plan; no figure of a release comes from it.
SHAPES = {"districts.geojson"}


def test_no_figure_of_a_release_is_made_of_a_file_that_it_does_not_keep(
    simulated: Path, planted_register: Path, opened: set[str]
) -> None:
    """Of all files in data/reference none but the shapes is opened for any figure of a release, published or not; the
    files that it keeps are read from it."""
    for place in (simulated, planted_register):
        store = Store(place)
        release = store.latest_release()
        assert release is not None
        everything(store, release.id)
        assert opened <= SHAPES
        opened.clear()
        kept = kept_files.now()
        assert opened == set(kept) == set(store.files(release.id)), "what is opened is seen"
        opened.clear()


def test_speeds_of_travel_set_since_are_told_and_what_was_taken_back_is_not(register: Store) -> None:
    store = register
    assert store.check_releases()["speeds"].tolist() == [()]
    for season, kmh in (("rain", 8.5), ("dry", 30.0), ("dry", float("nan"))):
        travel_speeds.keep(store, Override("62.06.02", kmh, "river", season, "Perjalanan dinas 2026", "DPPA"))
    checked = store.check_releases()
    assert checked["intact"].tolist() == [True]
    assert checked["changed"].tolist() == [()]
    assert checked["speeds"].tolist() == [("rain 62.06.02: – → 8.5",)]


def test_a_release_made_before_files_were_kept_keeps_its_hash_and_is_read_by_those_of_now(
    register: Store, files: Callable[..., None]
) -> None:
    release = register.latest_release()
    assert release is not None
    with register.writing() as connection:
        targets = submissions.dated_targets(connection, None)
        lines = connection.execute(sa.select(HOLDS["releases"].c.denominators)).scalar_one()
        facts = releases.facts_of(connection, release.id)
        written = (
            facts.to_csv(index=False) + targets.to_csv(index=False) + lines + release.cut_off.isoformat()
        )
        content_hash = hashlib.sha256(written.encode()).hexdigest()
        connection.execute(sa.update(HOLDS["releases"]).values(content_hash=content_hash, files=""))
    files(targets=CHANGED["targets"])
    assert register.files(release.id) == {}
    checked = register.check_releases()
    assert (checked["intact"].tolist(), checked["changed"].tolist()) == ([True], [()])
    assert 50.0 in register.targets().query("indicator == 'reports_in_time'")["target"].tolist()


# --- releases of the first rule


# What later versions added.
LATER = {
    "releases": ["rule", "denominators", "files"],
    "submissions": ["withdrawn_at", "declared", "read_count", "left_out"],
}


def of_the_first_rule(store: Store) -> str:
    """The store as the version before left it: its only release has the hash of that time and no rule."""
    release = store.latest_release()
    assert release is not None
    with store.writing() as connection:
        targets = submissions.latest_of_each(connection, TARGETS).drop(columns=["submission_id", "month"])
        facts = releases.facts_of(connection, release.id)
        written = facts.to_csv(index=False) + targets.to_csv(index=False) + release.cut_off.isoformat()
        content_hash = hashlib.sha256(written.encode()).hexdigest()
        connection.execute(sa.update(HOLDS["releases"]).values(content_hash=content_hash))
    with connected(store.place) as connection:
        for table, columns in LATER.items():
            for column in columns:
                connection.execute(sa.text(f"ALTER TABLE {table} DROP COLUMN {column}"))
        connection.execute(sa.text("DROP TABLE left_out"))
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0006'"))
        connection.commit()
    return release.id


def test_a_release_of_the_first_rule_keeps_its_hash_and_is_read_as_it_was(
    store: Store,
    tmp_path: Path,
    lines: Callable[[pd.DataFrame], None],
    files: Callable[..., None],
) -> None:
    """One denominator for all years, and of the targets that had come the latest for the whole of its year; a target
    set later does not move it, nor does a file that is changed after the upgrade, which is told of it."""
    sent(store, {"targets": [TARGET], "campaigns": [CAMPAIGN]})
    release_id = of_the_first_rule(store)
    release = store.release(release_id)
    assert (release.rule, release.of_this_rule) == (1, False)
    store.back_up(tmp_path / "old.zip")
    before = from_store.whole(store, release_id)
    lines(doubled(geography.denominators()))
    files(targets=CHANGED["targets"])
    checked = store.check_releases()
    assert checked["intact"].tolist() == [True]
    assert checked["changed"].tolist() == [
        ("children_12_17 62.06 2024: 20925 → 41850", "targets.csv reports_in_time 2023: 80 → 50")
    ]
    keep(
        store,
        Change("reports_followed_up", "", 2026, 50.0, "Renja", "Rapat", "Kepala DPPA"),
        cut_off=release.cut_off,
    )
    was = from_store.whole(store, release_id)
    pd.testing.assert_frame_equal(was.geography, before.geography)
    pd.testing.assert_frame_equal(was.targets, before.targets)
    assert not [name for name in was.geography.columns if "@" in name]
    assert (was.targets["since"] == "").all()
    assert 50.0 not in was.targets.query("indicator == 'reports_followed_up'")["target"].tolist()
    assert [row.rule for row in store.releases().itertuples()] == [1, 2]
    now = from_store.whole(store, store.latest_release().id)  # type: ignore[union-attr]
    revised = revision(was, now, parse("2026-Q1"), "regency")
    assert revised["other_rule"].all()
    assert revised[["score_then", "score", "points"]].isna().all(axis=None)
    sentence = revision_sentence(revised, "62.06", "2026-Q1")
    assert sentence.key == "arrivals-revision-rule"


def as_written_then(source: Path, target: Path) -> None:
    """A backup as the version before wrote it, without what later ones added."""
    with zipfile.ZipFile(source) as new, zipfile.ZipFile(target, "w") as old:
        manifest, changed = json.loads(new.read("manifest.json")), {}
        del manifest["tables"]["left_out"]
        for table, columns in LATER.items():
            written = io.BytesIO()
            rows = pq.read_table(io.BytesIO(new.read(f"tables/{table}.parquet")))
            pq.write_table(rows.drop_columns(columns), written)
            changed[f"tables/{table}.parquet"] = written.getvalue()
            manifest["tables"][table]["sha256"] = hashlib.sha256(written.getvalue()).hexdigest()
        manifest["revision"] = "0006"
        for name in new.namelist():
            if name != "tables/left_out.parquet":
                content = {**changed, "manifest.json": json.dumps(manifest)}
                old.writestr(name, content.get(name, new.read(name)))


def test_a_backup_of_the_version_before_is_restored_on_either_database(
    store_on: Callable[..., Store], tmp_path: Path
) -> None:
    old = store_on("duckdb")
    sent(old, {"targets": [TARGET], "campaigns": [CAMPAIGN]})
    release_id = of_the_first_rule(old)
    old.back_up(tmp_path / "new.zip")
    as_written_then(tmp_path / "new.zip", tmp_path / "old.zip")
    for restored in (store_on("postgresql"), Store(tmp_path / "other")):
        assert restored.restore(tmp_path / "old.zip")["recomputed"] is True
        assert restored.release(release_id).rule == 1
        assert restored.check_releases()["intact"].tolist() == [True]
