"""Field reports on both databases: what may be said of a point, answers, who waits for how long, and what is kept."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

import locales
from data.actors import Actor
from data.office import audit_trail, field_reports
from data.office.field_reports import FINDINGS, STATES, FieldReport, answer, every, send
from data.refusal import NotTaken
from data.store import Store
from tests.conftest import ENGINES
from tests.data.filled import SERVICE_POINT, TODAY, sent, with_
from tests.data.store.test_two_databases import OTHER, StoreOn

SHELTER = {
    "regency_code": "62.06", "id": "T-9", "kind": "Rumah aman", "functions": "Penampungan sementara",
    "opened": date(2026, 1, 2), "capacity": 8,
}  # fmt: skip
CLOSED = with_(SERVICE_POINT, id="T-2", closed=date(2026, 3, 1))
LATER = with_(SERVICE_POINT, id="T-3", opened=date(2026, 6, 20))
REPORT = FieldReport("62.06", "T-1", "closed", date(2026, 6, 28))
ANI = Actor("ani@lsm.id", "partner")


def three_points(store: Store) -> None:
    sent(store, {"service_points": [SERVICE_POINT, CLOSED, SHELTER]})


@pytest.fixture
def filled(engine: str, store_on: StoreOn) -> Store:
    store = store_on(engine, three_points)
    return Store(store.place.home, store.place.url, ANI)


def send_at(store: Store, report: FieldReport, at: datetime) -> int:
    with store.writing() as connection:
        return field_reports.add_report(connection, store.actor, report, TODAY, at)


def codes(store: Store, report: FieldReport) -> list[str]:
    with pytest.raises(NotTaken) as refused:
        send(store, report, TODAY)
    return refused.value.codes


def answer_codes(store: Store, *arguments: object) -> list[str]:
    with pytest.raises(NotTaken) as refused:
        answer(store, *arguments)  # type: ignore[arg-type]
    return refused.value.codes


def test_the_points_are_those_open_by_the_register_and_a_shelter_tells_no_place(filled: Store) -> None:
    points = field_reports.register_points(filled, TODAY).set_index("id")
    assert list(points.index) == ["T-9", "T-1"]
    assert points.at["T-1", "functions"] == ("complaints", "mediation")
    assert points.loc["T-1", ["district", "hours"]].tolist() == ["62.06.01", "08.00–15.00"]
    assert points.loc["T-9", ["regency", "district", "hours"]].tolist() == ["62.06", "", ""]


def test_a_shelter_tells_no_place_even_where_a_row_slipped_through(filled: Store) -> None:
    with filled.writing() as connection:
        connection.execute(
            sa.text("UPDATE service_points SET district = '62.06.01', hours = '8' WHERE id = 'T-9'")
        )
    points = field_reports.register_points(filled, TODAY).set_index("id")
    assert points.loc["T-9", ["district", "hours"]].tolist() == ["", ""]
    send(filled, replace(REPORT, point="T-9"), TODAY)
    assert every(filled, TODAY)["district"].tolist() == [""]


def test_a_report_is_kept_without_its_sender_who_stands_in_the_trail(filled: Store) -> None:
    assert send(filled, REPORT, TODAY) == 1
    row = every(filled, TODAY).iloc[0]
    assert row[["regency", "district", "point", "kind", "finding", "answer", "state"]].tolist() == [
        "62.06", "62.06.01", "T-1", "uptd_ppa", "closed", "", "waiting",
    ]  # fmt: skip
    assert "ani" not in every(filled, TODAY).to_csv()
    entry = audit_trail.entries(filled).iloc[-1]
    assert (entry["actor"], entry["role"], entry["action"]) == ("ani@lsm.id", "partner", "field_report")
    assert json.loads(entry["about"]) == {
        "area": "62.06",
        "finding": "closed",
        "point": "T-1",
        "report": "1",
    }
    assert audit_trail.check(filled).fault is None


@pytest.mark.parametrize(
    "report",
    [
        REPORT,
        replace(REPORT, finding="unreachable"),
        replace(REPORT, finding="hours_differ", opens="08:30", closes="12:00"),
        replace(REPORT, finding="hours_differ", opens="00:00", closes="24:00"),
        replace(REPORT, finding="no_such_service", function="mediation"),
        replace(REPORT, seen=date(2025, 6, 30)),
        FieldReport("62.06", "T-9", "closed", TODAY),
    ],
)
def test_every_finding_is_taken_with_what_belongs_to_it(filled: Store, report: FieldReport) -> None:
    send(filled, report, TODAY)
    kept = every(filled, TODAY).iloc[0]
    values = [kept[name] for name in ("regency", "point", "finding", "opens", "closes", "function")]
    assert values == [
        report.regency,
        report.point,
        report.finding,
        report.opens,
        report.closes,
        report.function,
    ]
    assert kept["seen"].date() == report.seen


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"point": "T-7"}, ["point"]),
        ({"point": "T-2"}, ["point"]),  # closed in the register already
        ({"regency": "62.07"}, ["point"]),
        ({"finding": "dirty"}, ["finding"]),
        ({"seen": date(2026, 7, 1)}, ["future"]),
        ({"seen": date(2025, 6, 28)}, ["old"]),
        ({"finding": "hours_differ"}, ["hours"]),
        ({"finding": "hours_differ", "opens": "08:00"}, ["hours"]),
        ({"finding": "hours_differ", "opens": "08:15", "closes": "12:00"}, ["hours"]),
        ({"finding": "hours_differ", "opens": "12:00", "closes": "08:00"}, ["hours"]),
        ({"finding": "hours_differ", "opens": "08:00", "closes": "08:00"}, ["hours"]),
        ({"opens": "08:00", "closes": "12:00"}, ["extra"]),
        ({"function": "mediation"}, ["extra"]),
        ({"finding": "no_such_service"}, ["function"]),
        ({"finding": "no_such_service", "function": "temporary_shelter"}, ["function"]),
        ({"finding": "hours_differ", "opens": "08:00", "closes": "12:00", "point": "T-9"}, ["shelter"]),
        ({"point": "T-7", "finding": "x", "seen": date(2027, 1, 1)}, ["point", "finding", "future"]),
    ],
)
def test_what_cannot_be_is_refused_all_at_once(
    filled: Store, changes: dict[str, object], expected: list[str]
) -> None:
    assert codes(filled, replace(REPORT, **changes)) == expected  # type: ignore[arg-type]
    assert every(filled, TODAY).empty
    assert "field_report" not in set(audit_trail.entries(filled)["action"])


def test_a_point_that_opens_later_is_reported_on_later(store: Store) -> None:
    sent(store, {"service_points": [LATER]})
    report = replace(REPORT, point="T-3", seen=date(2026, 6, 10))
    with pytest.raises(NotTaken, match="That point is not in the present register"):
        send(store, report, date(2026, 6, 19))
    assert send(store, report, date(2026, 6, 20)) == 1


def test_the_very_same_waits_once_and_may_come_again_after_an_answer(filled: Store) -> None:
    send(filled, REPORT, TODAY)
    assert codes(filled, REPORT) == ["same"]
    send(filled, replace(REPORT, seen=TODAY), TODAY)
    answer(filled, 1, "confirmed_open", TODAY)
    assert send(filled, REPORT, TODAY) == 3


# --- answers and waiting


def test_who_waits_longest_stands_first_and_days_are_those_of_the_office(filled: Store) -> None:
    """Sent 20:00 UTC on 19 June, which is 20 June in Palangka Raya: 10 days on the 30th. Promised until the 29th: over
    on the 30th, not on the 29th. The order is waiting (oldest first), overdue, promised, answered."""
    findings = ("closed", "unreachable", "closed", "closed", "closed")
    days = (date(2026, 6, 1), *(date(2026, 6, day) for day in (2, 3, 4, 5)))
    moments = [datetime(2026, 6, 25, 3), datetime(2026, 6, 19, 20), *[datetime(2026, 6, 21, 3)] * 3]
    for finding, seen, at in zip(findings, days, moments, strict=True):
        send_at(filled, replace(REPORT, finding=finding, seen=seen), at)
    answer(filled, 3, "corrected", TODAY)
    answer(filled, 4, "will_be_checked", date(2026, 6, 26), date(2026, 7, 9))
    answer(filled, 5, "will_be_checked", date(2026, 6, 26), date(2026, 6, 29))
    reports = every(filled, TODAY)
    assert reports["report_id"].tolist() == [2, 1, 5, 4, 3]
    assert reports["state"].tolist() == ["waiting", "waiting", "overdue", "promised", "answered"]
    assert reports["days"].tolist() == [10, 5, 9, 9, 9]
    assert set(reports["state"]) == set(STATES)
    assert every(filled, date(2026, 6, 29))["state"].tolist().count("overdue") == 0


def test_an_answer_stays_and_the_last_one_counts(filled: Store) -> None:
    send(filled, REPORT, TODAY)
    answer(filled, 1, "will_be_checked", TODAY, date(2026, 7, 5))
    answer(filled, 1, "will_be_checked", TODAY, date(2026, 7, 9))
    answer(filled, 1, "corrected", TODAY)
    assert field_reports.answers(filled)["answer"].tolist() == ["will_be_checked"] * 2 + ["corrected"]
    assert every(filled, TODAY)["state"].tolist() == ["answered"]
    assert audit_trail.entries(filled)["action"].tolist()[-3:] == ["field_answer"] * 3


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ((2, "corrected", TODAY), ["report"]),
        ((1, "sorry", TODAY), ["answer"]),
        ((1, "will_be_checked", TODAY), ["due"]),
        ((1, "corrected", TODAY, TODAY), ["due"]),
        ((1, "will_be_checked", TODAY, date(2026, 6, 29)), ["due-range"]),
        ((1, "will_be_checked", TODAY, date(2027, 7, 2)), ["due-range"]),
        ((1, "not_ours", TODAY), ["answered"]),
    ],
)
def test_what_is_no_answer_is_refused(
    filled: Store, arguments: tuple[object, ...], wanted: list[str]
) -> None:
    send(filled, REPORT, TODAY)
    answer(filled, 1, "not_ours", TODAY)
    assert answer_codes(filled, *arguments) == wanted
    assert len(field_reports.answers(filled)) == 1


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_a_refusal_says_what_to_do(filled: Store, language: str) -> None:
    wrong = FieldReport("62.06", "T-9", "hours_differ", date(2020, 1, 1), "x", "y", "mediation")
    with pytest.raises(NotTaken) as refused:
        send(filled, wrong, TODAY)
    assert refused.value.codes == ["old", "hours", "shelter", "extra"]
    assert all(sentence.endswith(".") and ". " in sentence for sentence in refused.value.said(language))
    assert {"id": "29 Juni 2025", "en": "29 June 2025"}[language] in refused.value.said(language)[0]


# --- what is held


def test_what_rests_on_the_demonstration_register_leaves_with_it(store: Store) -> None:
    sent(store, {"service_points": [SERVICE_POINT]}, simulated=True)
    sent(store, {"service_points": [with_(SERVICE_POINT, regency_code="62.07", regency_name="Seruyan",
                                          district="62.07.01", id="T-5", longitude=None, latitude=None)]},
         into_simulation=True)  # fmt: skip
    send(store, REPORT, TODAY)
    send(store, replace(REPORT, regency="62.07", point="T-5"), TODAY)
    for number in (1, 2):
        answer(store, number, "corrected", TODAY)
    store.remove_simulated(TODAY)
    assert every(store, TODAY)["point"].tolist() == ["T-5"]
    assert field_reports.answers(store)["report_id"].tolist() == [2]


@pytest.mark.parametrize("engine", ENGINES)
def test_reports_go_in_a_backup_from_one_database_to_the_other(
    store_on: StoreOn, engine: str, tmp_path: Path
) -> None:
    origin, other = store_on(engine), store_on(OTHER[engine])
    if other.place.home == origin.place.home:
        other = Store(tmp_path / "other", other.place.url)
    sent(origin, {"service_points": [SERVICE_POINT]})
    for finding in FINDINGS[:2]:
        send(origin, replace(REPORT, finding=finding), TODAY)
    answer(origin, 1, "will_be_checked", TODAY, TODAY)
    answer(origin, 2, "not_ours", TODAY)
    origin.back_up(tmp_path / "b.zip")
    other.restore(tmp_path / "b.zip")
    assert every(other, TODAY).equals(every(origin, TODAY))
    assert field_reports.answers(other).equals(field_reports.answers(origin))
    assert send(other, replace(REPORT, finding=FINDINGS[0], seen=TODAY), TODAY) == 3


def test_with_nothing_held_there_is_nothing_and_no_file(tmp_path: Path) -> None:
    store = Store(tmp_path / "nothing")
    assert every(store, TODAY).empty
    assert field_reports.answers(store).empty
    assert field_reports.register_points(store, TODAY).empty
    assert not store.place.home.exists()
