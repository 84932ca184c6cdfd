"""`pelita.py audit-log`: entries in words, the verdict on the chain with its exit code, and the head to keep."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import CliRunner, Result

import locales
import pelita
from commands.shell import answer
from data.actors import Actor
from data.office import audit_trail, audit_words
from data.office.audit_trail import Entry, Fault, Head, Soundness
from data.store import Store
from data.store.audit_chain import ABOUT, ACTIONS, FAULTS, head_file
from tests.data.filled import CAMPAIGN, sent

SITI = Actor("siti", "officer")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path / "store"))
    return answer.open_store(may_begin=True)


@pytest.fixture
def logged_store(store: Store) -> Store:
    """An import of one campaign, its release, and a page that somebody looked at."""
    sent(store, {"campaigns": [CAMPAIGN]})
    about = {"page": "reports", "period": "2026-Q3", "area": "62.06", "release": "r"}
    audit_trail.record_all(store, [Entry(SITI, "exact_view", about)])
    return store


def run(*arguments: str) -> Result:
    return CliRunner().invoke(pelita.main, ["audit-log", *arguments])


def test_of_a_log_that_does_not_exist_nothing_is_claimed(store: Store) -> None:
    for wanted in ("list", "head", "verify"):
        result = run(wanted, "--json")
        assert result.exit_code == 2
        assert "tidak ada basis data Pelita" in json.loads(result.output)["error"]
    assert not store.exists, "asking makes no database"


def test_entries_are_listed_for_machines_and_people(logged_store: Store) -> None:
    rows = json.loads(run("--json").output)
    assert [row["action"] for row in rows] == ["import", "release", "exact_view"]
    assert rows[0]["actor"] == logged_store.actor.name
    assert rows[0]["role"] == "administrator"
    assert rows[2]["at"].endswith("+00:00")
    output = run("list").output
    for words in ("melihat angka kecil", "halaman Laporan", "Triwulan III 2026", "Kabupaten Katingan", "WIB"):
        assert words in output
    assert "view of small counts" in run("list", "--lang", "en").output


def test_entries_are_chosen_by_action_actor_and_day(logged_store: Store) -> None:
    """Half past midnight in Palangka Raya (UTC+7) is the evening before in UTC."""
    at = (
        audit_trail.entries(logged_store)["at"]
        .iloc[0]
        .to_pydatetime()
        .replace(year=2026, month=3, day=1, hour=17, minute=30)
    )
    audit_trail.record_all(logged_store, [Entry(SITI, "sign_in", {}, at)])
    by_action = json.loads(run("--action", "release", "--json").output)
    by_actor = json.loads(run("--actor", "siti", "--json").output)
    by_day = json.loads(run("--day", "2026-03-02", "--json").output)
    assert [[row["number"] for row in rows] for rows in (by_action, by_actor, by_day)] == [[2], [3, 4], [4]]
    assert run("--actor", "nobody").output.splitlines() == [
        locales.say(language, "trail-empty") for language in locales.LANGUAGES
    ]


def test_a_sound_chain_is_exit_0_and_a_fault_exit_2_in_both_languages(logged_store: Store) -> None:
    assert json.loads(run("verify", "--json").output)["witnessed"] == 3
    assert run("verify").exit_code == 0
    with logged_store.reading() as connection:
        connection.execute(sa.text("UPDATE audit_log SET actor = 'budi' WHERE number = 2"))
        connection.commit()
    result = run("verify", "--json")
    assert result.exit_code == 2
    assert json.loads(result.output)["fault"] == {"kind": "changed", "number": 2}
    output = run("verify").output
    for language in locales.LANGUAGES:
        assert locales.say(language, "trail-fault-changed", number="2") in output
        assert locales.say(language, "trail-fault-do") in output


def test_the_head_that_was_printed_finds_a_log_that_was_cut(logged_store: Store) -> None:
    head = run("head").output.splitlines()[0]
    assert head == json.loads(run("head", "--json").output)["head"]
    with logged_store.reading() as connection:
        connection.execute(sa.text("DELETE FROM audit_log WHERE number = 3"))
        connection.commit()
    head_file(logged_store.place).unlink()
    assert json.loads(run("verify", "--json").output)["fault"]["kind"] == "head_gone"
    assert "terpotong" in run("verify", "--head", head).output
    assert run("verify", "--head", head).exit_code == 2


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_every_action_detail_and_fault_has_its_words(language: str) -> None:
    assert [action for action in ACTIONS if not locales.has(f"trail-action-{action}", language)] == []
    assert [detail for detail in ABOUT if not locales.has(f"trail-about-{detail}", language)] == []
    for kind in FAULTS:
        sentences = audit_words.soundness(language, Soundness(Fault(kind, 1234), None))
        assert locales.number(language, 1234) in sentences[0]
    sound = audit_words.soundness(language, Soundness(None, Head("a", 7, "b" * 64)))
    assert sound[1] == locales.say(language, "trail-not-witnessed")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ('{"month":"2026-01…2026-03"}', "bulan Januari 2026 – Maret 2026"),
        ('{"area":"62.06,62.07"}', "Kabupaten Katingan, Kabupaten Seruyan"),
        ('{"area":"62.01,62.02,62.03,62.04"}', "4 wilayah"),
        ('{"before":"12:' + "a" * 64 + '"}', "ujung sebelumnya 12 (aaaaaaaaaaaa)"),
        ('{"identity":"email:siti@example.org","given":"verifier"}', "siti@example.org · peran: verifikator"),
        ('{"period":"2026-Q9"}', "2026-Q9"),
        ('{"area":"99"}', "99"),
        ('{"child":"x"}', "child x"),
        ("no json", "no json"),
        ("[1]", "[1]"),
        ("{}", "–"),
    ],
)
def test_what_an_entry_is_about_is_said_also_where_it_was_tampered_with(text: str, phrase: str) -> None:
    assert audit_words.about("id", text) == phrase


def test_the_csv_file_holds_every_cell_and_no_formula(logged_store: Store) -> None:
    audit_trail.record_all(logged_store, [Entry(Actor("=1+1", "officer"), "sign_in")])
    lines = audit_words.as_csv(audit_trail.entries(logged_store)).decode("utf-8-sig").splitlines()
    assert lines[0] == "number,moment,store_id,actor,role,action,about,previous_hash,hash"
    assert len(lines) == 5
    assert "'=1+1" in lines[4]


@pytest.mark.parametrize("state", ["gone", "garbled", "a folder"])
def test_a_log_whose_head_outside_is_lost_is_not_called_sound(logged_store: Store, state: str) -> None:
    assert run("verify").exit_code == 0
    head = head_file(logged_store.place)
    head.unlink()
    if state == "garbled":
        head.write_text('{"number": ')
    elif state == "a folder":
        head.mkdir()
    result = run("verify", "--json")
    assert result.exit_code == 2
    answered = json.loads(result.output)
    assert answered["sound"] is False
    assert answered["fault"]["kind"] == ("head_gone" if state == "gone" else "head_unreadable")
    assert "tidak akan terlihat" in answered["error"]


def test_what_is_no_head_is_not_taken_for_one(logged_store: Store) -> None:
    """Whatever stands in its place: the log is not called sound, and no entry is blamed for what the file says."""
    head = head_file(logged_store.place)
    kept = json.loads(head.read_text("utf-8"))
    contents = {
        "empty": "",
        "a list": "[]",
        "null": "null",
        "not text": "\x00\x01",
        **{f"{name} missing": json.dumps({**kept, name: None}) for name in kept},
        **{f"{name} a list": json.dumps({**kept, name: [1]}) for name in kept},
        "number 0": json.dumps({**kept, "number": 0}),
        "number below": json.dumps({**kept, "number": -1}),
        "number true": json.dumps({**kept, "number": True}),
        "hash too short": json.dumps({**kept, "hash": kept["hash"][:12]}),
    }
    verdicts = {}
    for name, content in contents.items():
        head.write_text(content, "utf-8")
        fault = audit_trail.check(logged_store).fault
        verdicts[name] = fault and fault.kind
    assert verdicts == dict.fromkeys(contents, "head_unreadable")
    others = {"cut_off": {"number": 99}, "changed": {"hash": "0" * 64}, "foreign": {"store_id": "another"}}
    for kind, change in others.items():
        head.write_text(json.dumps({**kept, **change}), "utf-8")
        fault = audit_trail.check(logged_store).fault
        assert fault is not None
        assert fault.kind == kind
    head.write_text(json.dumps(kept), "utf-8")
    assert audit_trail.check(logged_store).fault is None
