"""What was read stays read: neither a target set later nor a changed line of the reference moves a past period."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
import sqlalchemy as sa

from briefing import from_store
from data import geography
from data.office.targets import Change, keep
from data.periods import parse
from data.store import Store, releases, submissions
from data.store.connection import connected
from data.store.schema import HOLDS
from data.tables import TARGETS
from indicators import by_id
from indicators.change.arrival_sentences import revision_sentence
from indicators.change.signal import revision
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

    monkeypatch.setattr(
        Store, "targets", lambda store, until=None, read=Store.targets: read(store, until).assign(since="")
    )
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
def lines(monkeypatch: pytest.MonkeyPatch) -> Callable[[pd.DataFrame], None]:
    """The file as it stands from now on."""

    def stand(changed: pd.DataFrame) -> None:
        monkeypatch.setattr(geography, "denominators", lambda: changed)

    return stand


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


def test_what_a_release_keeps_cannot_be_changed_unseen(register: Store) -> None:
    with register.writing() as connection:
        text = connection.execute(sa.select(HOLDS["releases"].c.denominators)).scalar_one()
        twice = text.replace("62.06,2024,20925", "62.06,2024,41850")
        assert twice != text
        connection.execute(sa.update(HOLDS["releases"]).values(denominators=twice))
    assert register.check_releases()["intact"].tolist() == [False]


# --- releases of the first rule


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
        for column in ("rule", "denominators"):
            connection.execute(sa.text(f"ALTER TABLE releases DROP COLUMN {column}"))
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0006'"))
        connection.commit()
    return release.id


def test_a_release_of_the_first_rule_keeps_its_hash_and_is_read_as_it_was(
    store: Store, tmp_path: Path, lines: Callable[[pd.DataFrame], None]
) -> None:
    """One denominator for all years, and of the targets that had come the latest for the whole of its year; a target
    set later does not move it, and a line changed later is not told of it, since it keeps none."""
    sent(store, {"targets": [TARGET], "campaigns": [CAMPAIGN]})
    release_id = of_the_first_rule(store)
    release = store.release(release_id)
    assert (release.rule, release.of_this_rule) == (1, False)
    store.back_up(tmp_path / "old.zip")
    lines(doubled(geography.denominators()))
    checked = store.check_releases()
    assert (checked["intact"].tolist(), checked["changed"].tolist()) == ([True], [()])
    keep(
        store,
        Change("reports_followed_up", "", 2026, 50.0, "Renja", "Rapat", "Kepala DPPA"),
        cut_off=release.cut_off,
    )
    was = from_store.whole(store, release_id)
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
    """A backup as the version before wrote it: releases without the two columns."""
    with zipfile.ZipFile(source) as new, zipfile.ZipFile(target, "w") as old:
        manifest = json.loads(new.read("manifest.json"))
        table = pq.read_table(io.BytesIO(new.read("tables/releases.parquet"))).drop_columns(
            ["rule", "denominators"]
        )
        written = io.BytesIO()
        pq.write_table(table, written)
        manifest["revision"] = "0006"
        manifest["tables"]["releases"]["sha256"] = hashlib.sha256(written.getvalue()).hexdigest()
        for name in new.namelist():
            content = {"tables/releases.parquet": written.getvalue(), "manifest.json": json.dumps(manifest)}
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
