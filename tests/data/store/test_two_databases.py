"""DuckDB and PostgreSQL hold the same and compute the same, and a backup leads from one to the other."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
import sqlalchemy as sa

from briefing import from_store
from data.store import Settings, Store, StoreProblem, migrations, submissions
from data.store import connection as connection_module
from data.store.backup import NoBackup, StoreNotEmpty
from data.store.connection import Place, StoreBusy, StoreNewer, StoreUnreachable, connected, insert
from data.store.schema import SCHEMAS
from tests.conftest import ENGINES
from tests.data.facts.registers import rows_of, statements_of
from tests.data.facts.scored import scored
from tests.data.filled import CAMPAIGN, GOOD, TARGET, TODAY, examined, sent, with_, workbook_of
from tests.data.store.postgresql_server import Server

StoreOn = Callable[..., Store]
OTHER = {"duckdb": "postgresql", "postgresql": "duckdb"}


@pytest.fixture(scope="module")
def backup(half_year: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the demonstration register on DuckDB, with a later verification and a target of its own."""
    store = Store(Path(shutil.copytree(half_year, tmp_path_factory.mktemp("backup") / "home")))
    release = store.latest_release()
    assert release is not None
    store.verify(by="DPPA", cut_off=release.cut_off, regency="62.06")
    sent(store, {"targets": [TARGET]}, into_simulation=True)
    sent(store, {"targets": [with_(TARGET, target=55)]}, into_simulation=True)
    store.back_up(store.place.home / "pelita.zip")
    return store.place.home / "pelita.zip"


def scores_of(store: Store) -> pd.DataFrame:
    release = store.latest_release()
    assert release is not None
    return scored(from_store.whole(store, release.id), "2026-Q3")


@pytest.mark.slow
def test_a_backup_restored_on_the_other_database_and_back_has_equal_releases_and_computes_them_again(
    store_on: StoreOn, backup: Path, tmp_path: Path
) -> None:
    """From DuckDB to PostgreSQL, and from there to DuckDB. The hash is over the content: kept facts have it on both,
    and so have facts computed anew by the other engine; scores, intervals and classes follow to the digit."""
    original, file = Store(backup.parent), backup
    scores = scores_of(original)
    for engine in ("postgresql", "duckdb"):
        restored = store_on(engine)
        manifest = restored.restore(file)
        assert manifest["recomputed"] is True
        assert restored.releases().equals(original.releases())
        assert len(restored.releases()) == 4
        assert restored.check_releases()["intact"].all()
        assert restored.latest_release() == original.latest_release()
        pd.testing.assert_frame_equal(scores_of(restored), scores, check_exact=True)
        assert restored.submissions().equals(original.submissions())
        assert restored.targets().equals(original.targets())
        for table in ("reports", "satisfaction", "capacity", "service_points"):
            columns = list(SCHEMAS[table])
            both = [
                store.current_rows(table).sort_values(columns, ignore_index=True)
                for store in (original, restored)
            ]
            pd.testing.assert_frame_equal(*both)
        history = restored.history()
        assert history.iloc[:-1].equals(original.history())
        assert history["action"].iloc[-1] == "restored"
        original, file = restored, tmp_path / f"{engine}.zip"
        restored.back_up(file)


def test_the_same_file_has_the_same_release_on_both(store_on: StoreOn) -> None:
    hashes = {sent(store_on(engine), GOOD).content_hash for engine in ENGINES}
    assert len(hashes) == 1


def test_frames_have_the_same_types_on_both(store_on: StoreOn) -> None:
    stores, content = [store_on(engine) for engine in ENGINES], workbook_of(GOOD)
    for store in stores:
        sent(store, content)
    for name in ("campaigns", "reports", "capacity", "recap"):
        frame, other = (store.current_rows(name) for store in stores)
        pd.testing.assert_frame_equal(frame, other)
    frame, other = (store.submissions().drop(columns="sent_at") for store in stores)
    pd.testing.assert_frame_equal(frame, other)


def test_a_table_into_which_many_rows_came_is_planned_for_what_it_holds(store_on: StoreOn) -> None:
    """PostgreSQL else takes it for empty until it looks by itself, and joins it row by row."""
    store = store_on("postgresql")
    frames = {"campaigns": rows_of("campaigns", [{"id": f"K-{n}"} for n in range(1_200)])}
    with store.writing() as connection:
        submissions.add(
            connection,
            frames,
            statements_of(frames, {}),
            into_simulation=True,
            sender="",
            note="",
            file_hash="",
        )
        estimate = sa.text("SELECT reltuples FROM pg_class WHERE oid = CAST('campaigns' AS regclass)")
        assert connection.execute(estimate).scalar_one() == 1_200
        connection.rollback()


# --- backups


def test_a_backup_is_restored_into_nothing_but_an_empty_store(store: Store, tmp_path: Path) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    store.back_up(tmp_path / "b.zip")
    before = store.history()
    with pytest.raises(StoreNotEmpty, match="already holds submissions"):
        store.restore(tmp_path / "b.zip")
    assert store.history().equals(before)


def tampered(source: Path, member: str, change: Callable[[bytes], bytes]) -> Path:
    target = source.with_name("tampered.zip")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == member else content)
    return target


def without(manifest: bytes, damage: str) -> bytes:
    parsed = json.loads(manifest)
    if damage == "fewer rows":
        parsed["tables"]["campaigns"]["rows"] += 1
    else:
        del parsed["tables"]["partners"]
    return json.dumps(parsed).encode()


@pytest.mark.parametrize(
    "damage", ["no zip", "a table", "no manifest", "a fact", "a table is missing", "fewer rows"]
)
def test_a_damaged_backup_is_refused_and_nothing_is_written(
    store: Store, tmp_path: Path, damage: str
) -> None:
    origin = Store(tmp_path / "origin")
    sent(origin, {"campaigns": [CAMPAIGN]})
    file = tmp_path / "b.zip"
    origin.back_up(file)
    if damage == "no zip":
        file.write_bytes(file.read_bytes()[:2000])
    elif damage == "no manifest":
        file = tampered(file, "manifest.json", lambda _: b"{}")
    elif damage in ("a table is missing", "fewer rows"):
        file = tampered(file, "manifest.json", lambda content: without(content, damage))
    elif damage == "a table":
        file = tampered(file, "tables/campaigns.parquet", lambda content: content[:-9] + b"x" + content[-8:])
    else:
        with origin.writing() as connection:
            connection.execute(sa.text("UPDATE facts SET value = value + 1"))
        origin.back_up(file)
    with pytest.raises(NoBackup, match="nothing was written"):
        store.restore(file)
    assert store.latest_release() is None
    assert store.submissions().empty
    sent(store, {"campaigns": [CAMPAIGN]})


def test_a_backup_of_a_later_version_is_left_alone(store: Store, tmp_path: Path) -> None:
    origin = Store(tmp_path / "origin")
    sent(origin, {"campaigns": [CAMPAIGN]})
    origin.back_up(tmp_path / "b.zip")
    later = tampered(
        tmp_path / "b.zip",
        "manifest.json",
        lambda content: content.replace(migrations.HEAD.encode(), b"9999"),
    )
    with pytest.raises(StoreNewer, match="later Pelita"):
        store.restore(later)


def test_a_writer_of_postgresql_does_not_wait_for_ever(
    store_on: StoreOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_on("postgresql")
    sent(store, {"campaigns": [CAMPAIGN]})
    monkeypatch.setattr(connection_module, "_LOCK_SECONDS", 0.5)
    with connected(store.place) as other:
        other.execute(sa.text(f"SELECT pg_advisory_xact_lock({connection_module._WRITERS})"))
        with pytest.raises(StoreBusy, match="in use by another program"):
            store.verify(by="DPPA", cut_off=TODAY)
    assert store.verify(by="DPPA", cut_off=TODAY) == 1


def test_a_backup_that_cannot_be_finished_leaves_the_one_before(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    file = tmp_path / "b.zip"
    store.back_up(file)
    before = file.read_bytes()
    monkeypatch.setattr("data.store.backup._manifest", _disk_full)
    with pytest.raises(OSError, match="No space left"):
        store.back_up(file)
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.glob("*b.zip*")] == ["b.zip"]


def _disk_full(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_fact_that_was_changed_behind_our_back_is_seen(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    assert store.check_releases()["intact"].all()
    with store.writing() as connection:
        connection.execute(sa.text("UPDATE facts SET value = value + 1 WHERE fact_id = 1"))
    assert not store.check_releases()["intact"].any()


# --- releases


def test_releases_share_their_facts_and_each_can_be_read_as_it_was(store: Store) -> None:
    """Three states; the third is the first again: it is the same release, and becomes the current one."""
    sent(store, {"campaigns": [CAMPAIGN]})
    first = store.latest_release()
    facts = store.facts(first.id)
    sent(store, {"campaigns": [with_(CAMPAIGN, held="Tidak")]})
    second = store.latest_release()
    changed = store.facts(second.id)
    sent(store, {"campaigns": [CAMPAIGN]})
    assert store.latest_release().id == first.id != second.id
    assert store.facts(first.id).equals(facts)
    assert store.facts(second.id).equals(changed)
    sent(store, {"campaigns": [CAMPAIGN, with_(CAMPAIGN, id="K-2")]})
    assert store.facts(first.id).equals(facts)
    assert store.facts(second.id).equals(changed)
    assert store.releases()["number"].tolist() == [1, 2, 3]
    with store.reading() as connection:
        kept = connection.execute(sa.text("SELECT count(*) FROM facts")).scalar_one()
    assert kept < len(facts) + len(changed) + len(store.facts(store.latest_release().id))


def test_releases_after_the_simulation_was_removed_are_read_as_they_were(store: Store) -> None:
    """Real, simulated, simulated, then without them: no number is used twice, so no fact is seen in a wrong release."""
    sent(store, {"campaigns": [CAMPAIGN]})
    real = store.latest_release()
    facts = store.facts(real.id)
    for month in ("02", "03"):
        sent(
            store,
            {"campaigns": [with_(CAMPAIGN, id=f"K-{month}", date=date(2026, int(month), 5))]},
            simulated=True,
        )
    store.remove_simulated(TODAY)
    assert store.latest_release().id == real.id
    sent(store, {"campaigns": [with_(CAMPAIGN, held="Tidak")]})
    assert store.facts(real.id).equals(facts)
    assert store.check_releases()["intact"].all()
    assert store.releases()["simulated"].tolist() == [False, False]


def test_a_document_and_a_later_cut_off_make_releases(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    assert (
        store.document("62.06", "2026-01", "campaigns", document="BA-1/2026", by="UPTD", cut_off=TODAY) == 1
    )
    assert (
        store.document("62.06", "2026-01", "campaigns", document="BA-2/2026", by="UPTD", cut_off=TODAY) == 0
    )
    assert store.submissions()[["evidence", "document"]].values.tolist() == [["documented", "BA-1/2026"]]
    later = store.make_release(date(2027, 1, 31))
    assert store.latest_release() == later
    assert later.cut_off == date(2027, 1, 31)
    assert store.history()["action"].tolist() == ["sent", "released", "documented", "released", "released"]


def test_verification_can_name_single_submissions(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN, with_(CAMPAIGN, id="K-2", date=date(2026, 2, 5))]})
    assert store.verify(by="DPPA", cut_off=TODAY, submission_ids=[2]) == 1
    assert store.submissions()["evidence"].tolist() == ["reported", "verified"]


# --- migrations


def shape(connection: sa.Connection) -> set[tuple[str, ...]]:
    """Every column with its type as the database itself tells it."""
    query = sa.text("SELECT table_name, column_name, data_type FROM information_schema.columns "
                   "WHERE table_schema IN ('public', 'main') AND table_name <> 'alembic_version'")  # fmt: skip
    return {tuple(str(part).lower() for part in row) for row in connection.execute(query)}


@pytest.mark.parametrize("engine", ENGINES)
def test_migrations_lead_to_the_declared_shape(unbuilt_on: StoreOn, engine: str) -> None:
    from data.store.schema import METADATA

    migrated, declared = unbuilt_on(engine), unbuilt_on(engine)
    if engine == "duckdb":
        declared = Store(declared.place.home / "declared")
    with migrated.writing() as connection:
        with connected(declared.place) as other:
            METADATA.create_all(other)
            assert shape(connection) == shape(other)
        assert len(shape(connection)) == sum(map(len, SCHEMAS.values()))


@pytest.mark.parametrize("engine", ENGINES)
def test_a_declared_column_without_a_revision_is_refused_in_words(
    unbuilt_on: StoreOn, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody declares campaigns.nobody_wrote and writes no revision: the store does not start, new or old."""
    new, old = unbuilt_on(engine), unbuilt_on(engine)
    if engine == "duckdb":
        old = Store(old.place.home / "old")
    with old.writing():
        pass
    wider = sa.Table(
        "campaigns", sa.MetaData(), sa.Column("month", sa.Text), sa.Column("nobody_wrote", sa.Text)
    )
    monkeypatch.setattr(migrations, "HOLDS", {"campaigns": wider})
    monkeypatch.setattr(migrations, "_COMPLETE", set())
    with pytest.raises(StoreProblem) as refusal, new.writing():
        pass
    assert "campaigns.nobody_wrote" in str(refusal.value)
    assert "campaigns.month" not in str(refusal.value)
    with pytest.raises(StoreProblem, match=r"campaigns\.nobody_wrote"):
        old.latest_release()


def test_the_newest_revision_is_the_one_the_program_works_with() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory(str(Path(migrations.__file__).parent)).get_current_head() == migrations.HEAD


def test_a_table_of_the_same_name_elsewhere_on_the_search_path_is_not_ours(server: Server) -> None:
    """Another application's revisions stand in "public"; Pelita's role has a schema of its own before it."""
    url = server.new_database()
    with connected(Place(Path(), url)) as connection:
        for statement in (
            "CREATE TABLE public.alembic_version (version_num text)",
            "INSERT INTO public.alembic_version VALUES ('ae1027a6acf')",
            "CREATE SCHEMA own",
        ):
            connection.execute(sa.text(statement))
        connection.commit()
    store = Store(Path(), f"{url}&options=-csearch_path%3Down%2Cpublic")
    for _ in range(2):
        assert store.latest_release() is None
    with store.reading() as connection:
        assert migrations.revision_of(connection) == migrations.HEAD
        theirs = connection.execute(sa.text("SELECT version_num FROM public.alembic_version")).scalars().all()
    assert list(theirs) == ["ae1027a6acf"]


def old_store(place: Place, *, with_revision: bool) -> None:
    """A store as the first version made it: two releases that each keep all their facts, one verified submission."""
    with connected(place) as connection:
        migrations.make(connection, "0001")
        if not with_revision:
            connection.execute(sa.text("DROP TABLE alembic_version"))
        insert(connection, sa.table("submissions"), pd.DataFrame([
            {"submission_id": 1, "regency": "62.06", "month": "2026-01", "table_name": "campaigns", "form": "register",
             "evidence": "verified", "row_count": 1, "sender": "UPTD", "sent_at": pd.Timestamp("2026-02-03 10:00"),
             "note": "", "simulated": False, "verified_by": "DPPA", "verified_at": pd.Timestamp("2026-02-05 10:00")},
        ]))  # fmt: skip
        insert(connection, sa.table("releases"), pd.DataFrame([
            {"release_id": name, "made_at": pd.Timestamp(f"2026-02-0{day} 12:00"), "cut_off": date(2026, 2, day),
             "content_hash": name, "submissions": 1, "simulated": False}
            for name, day in (("first", 3), ("second", 5))
        ]))  # fmt: skip
        fact = {"month": "2026-01", "regency": "62.06", "district": "", "measure": "submitted", "dimension": "table",
                "category": "campaigns"}  # fmt: skip
        insert(connection, sa.table("facts"), pd.DataFrame([
            {"release_id": "first", **fact, "evidence": "reported", "value": 1.0},
            {"release_id": "second", **fact, "evidence": "verified", "value": 1.0},
        ]))  # fmt: skip
        connection.commit()


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("with_revision", [True, False])
def test_a_store_of_the_first_version_comes_over_whole(
    unbuilt_on: StoreOn, engine: str, with_revision: bool
) -> None:
    store = unbuilt_on(engine)
    old_store(store.place, with_revision=with_revision)
    assert store.latest_release().id == "second"
    assert store.facts("first")["evidence"].tolist() == ["reported"]
    assert store.facts("second")["evidence"].tolist() == ["verified"]
    assert store.history()[["action", "actor"]].values.tolist() == [
        ["sent", "UPTD"], ["released", ""], ["verified", "DPPA"], ["released", ""],
    ]  # fmt: skip
    sent(store, {"campaigns": [with_(CAMPAIGN, date=date(2026, 2, 5))]})
    assert store.submissions()["submission_id"].tolist() == [1, 2]
    assert store.facts("second")["evidence"].tolist() == ["verified"]


def test_a_store_of_a_later_version_is_left_alone(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    with store.writing() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreNewer, match="later Pelita"):
        store.submissions()


# --- addresses


def test_the_address_of_a_server_comes_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path))
    monkeypatch.setenv("PELITA_DATABASE_URL", "postgresql://pelita@localhost/x")
    settings = Settings.from_environment()
    assert Store.of(settings).place == Place(tmp_path, "postgresql://pelita@localhost/x")


@pytest.mark.parametrize(
    "url",
    [
        "mysql://somewhere/x",
        "not an address",
        "postgresql://pelita:geheim@localhost:1/x",
        "postgresql://pelita@localhost:1/x?password=geheim",
        "postgresql://pelita:geheim@localhost:5b/x",
    ],
)
def test_an_address_that_leads_nowhere_is_said_without_its_password(tmp_path: Path, url: str) -> None:
    with pytest.raises(StoreUnreachable, match="PELITA_DATABASE_URL") as problem:
        Store(tmp_path, url).latest_release()
    assert "geheim" not in str(problem.value)
    assert problem.value.said("id") != problem.value.said("en")


def test_examining_against_a_server_reads_only_the_regencies_of_the_file(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    sent(store, {"campaigns": [with_(CAMPAIGN, regency_code="62.07", regency_name=None, district=None)]})
    assert len(store.current_rows("campaigns")) == 2
    assert len(store.current_rows("campaigns", ["62.07"])) == 1
    assert examined({"campaigns": [CAMPAIGN]}, store).nothing_new
