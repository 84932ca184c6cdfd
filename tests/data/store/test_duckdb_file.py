"""The DuckDB file: attached to an engine that stays, and let go of by the last who needs it."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pytest

from data.store import duckdb_file
from data.store.duckdb_file import opened


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Two files with a table each, and no engine yet."""
    monkeypatch.setattr(duckdb_file, "_ENGINES", [])
    files = [tmp_path / "a.duckdb", tmp_path / "it's b.duckdb"]
    for file in files:
        with duckdb.connect(str(file)) as connection:
            connection.execute(f"CREATE TABLE {file.stem[-1]} AS SELECT 1 AS n")
    return files


def tables(connection: duckdb_file.ConnectionWrapper) -> list[str]:
    return [name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()]


def test_one_engine_serves_one_file_after_another(files: list[Path]) -> None:
    for file in files * 2:
        connection = opened(file)
        assert tables(connection) == [file.stem[-1]]
        connection.close()
    assert len(duckdb_file._ENGINES) == 1


def test_two_files_at_once_do_not_see_each_other(files: list[Path]) -> None:
    first, second = map(opened, files)
    assert (tables(first), tables(second)) == (["a"], ["b"])
    first.close()
    second.close()


def test_a_file_is_let_go_of_by_the_last_and_what_was_written_is_in_it(files: list[Path]) -> None:
    reader, writer = opened(files[0]), opened(files[0])
    writer.execute("INSERT INTO a VALUES (2)")
    writer.close()
    writer.close()
    assert duckdb_file._ENGINES[0].file == files[0].resolve()
    assert reader.execute("SELECT count(*) FROM a").fetchone() == (2,)
    reader.close()
    assert duckdb_file._ENGINES[0].file is None
    assert not files[0].with_name("a.duckdb.wal").exists()
    with duckdb.connect(str(files[0])) as connection:
        assert connection.execute("SELECT count(*) FROM a").fetchone() == (2,)


def test_what_does_not_fit_goes_beside_the_file(files: list[Path]) -> None:
    connection = opened(files[1])
    setting = connection.execute("SELECT current_setting('temp_directory')").fetchone()
    assert setting == (f"{files[1].resolve()}.tmp",)
    connection.close()


def test_a_file_that_is_none_is_refused_and_the_next_one_opens(files: list[Path]) -> None:
    opened(files[0]).close()
    files[1].write_text("no database" * 1000)
    with pytest.raises(duckdb.Error):
        opened(files[1])
    connection = opened(files[0])
    assert tables(connection) == ["a"]
    connection.close()


def test_an_engine_that_answers_no_more_is_given_up(files: list[Path]) -> None:
    """As after a full disk: DuckDB ends all the work of an engine that could not write."""
    connection = opened(files[0])
    duckdb_file._ENGINES[0].root.close()
    connection.close()
    assert duckdb_file._ENGINES == []
    connection = opened(files[0])
    assert tables(connection) == ["a"]
    connection.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are forked here")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_forked_process_starts_an_engine_of_its_own(files: list[Path]) -> None:
    opened(files[0]).close()
    child = os.fork()
    if not child:
        connection = opened(files[0])
        done = tables(connection) == ["a"]
        connection.close()
        os._exit(0 if done else 1)
    assert os.waitpid(child, 0) == (child, 0)
