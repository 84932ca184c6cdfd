"""A submission withdrawn or sent back: what stood before stands again, nothing is forgotten, releases stay whole."""

from __future__ import annotations

from datetime import date

import pytest

from data.facts import completeness
from data.geography import regencies
from data.office import audit_trail, way_back
from data.office.roles import Role, Standing
from data.refusal import NotTaken, Refused
from data.store import Store, StoreChanged, releases
from tests.data.filled import CAMPAIGN, REPORT, SERVICE, TODAY, sent, value_of, with_
from tests.data.store.test_durability import assert_sound

OFFICER = Standing(Role.OFFICER, "62.07")
VERIFIER, ADMINISTRATOR = Standing(Role.VERIFIER), Standing(Role.ADMINISTRATOR)
OTHER = with_(CAMPAIGN, id="K-9", regency_code="62.07", regency_name=None, district=None)
MONTH = "2026-01"
WHY = {"by": "UPTD PPA Seruyan", "reason": "Kabupaten yang salah"}


def withdraw(
    store: Store, standing: Standing = OFFICER, table: str = "campaigns", regency: str = "62.07"
) -> way_back.Withdrawn:
    return way_back.withdraw(store, standing, regency, MONTH, table, **WHY)


def status(store: Store, regency: str = "62.07") -> str:
    release = store.latest_release()
    assert release is not None
    statuses = completeness.statuses(store.facts(release.id), TODAY, list(regencies().index)).set_index(
        ["regency", "month", "table"]
    )
    return str(statuses.at[(regency, MONTH, "campaigns"), "status"])


def test_a_wrong_regency_is_no_report_again(store: Store) -> None:
    """Katingan's campaigns are held; the same were sent once with Seruyan in the place column."""
    sent(store, {"campaigns": [CAMPAIGN]})
    before = store.latest_release()
    sent(store, {"campaigns": [OTHER]})
    wrong = store.latest_release()
    assert before is not None
    assert wrong is not None
    assert status(store) in ("in_time", "late")
    done = withdraw(store)
    assert (done.stands_again, done.release) == (None, before.id)
    assert status(store) == "missing"
    assert store.current_rows("campaigns")["regency"].tolist() == ["62.06"]
    assert value_of(store.facts(wrong.id), "activities_planned") == 2, "what was released stays as it was"
    assert store.check_releases()["intact"].all()
    told = store.history("62.07")
    assert told["action"].tolist() == ["sent", "withdrawn"]
    assert (told["reason"].iloc[-1], told["actor"].iloc[-1]) == (WHY["reason"], WHY["by"])
    assert audit_trail.entries(store)["action"].tolist()[-2:] == ["withdrawal", "release"]
    assert audit_trail.check(store).fault is None
    assert_sound(store)


def test_what_was_replaced_counts_again_and_then_nothing_does(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN]})
    sent(store, {"campaigns": [OTHER]})
    first = store.latest_release()
    sent(store, {"campaigns": [with_(OTHER, held="Tidak"), with_(OTHER, id="K-10")]})
    assert first is not None
    done = withdraw(store)
    assert (done.number, done.stands_again, done.release) == (3, 2, first.id)
    assert store.history("62.07")["action"].tolist() == [
        "sent",
        "superseded",
        "sent",
        "withdrawn",
        "reinstated",
    ]
    assert withdraw(store).stands_again is None
    with pytest.raises(Refused) as refused:
        withdraw(store)
    assert refused.value.codes == ["nothing"]
    sent(store, {"campaigns": [OTHER]})
    assert status(store) == "late", "what was withdrawn made nothing in time"
    assert_sound(store)


def test_where_all_is_withdrawn_nothing_is_shown(store: Store) -> None:
    release = sent(store, {"campaigns": [CAMPAIGN]})
    assert withdraw(store, ADMINISTRATOR, regency="62.06").release is None
    assert store.latest_release() is None
    assert store.releases()["release_id"].tolist() == [release.id]
    assert store.check_releases()["intact"].all()
    assert sent(store, {"campaigns": [CAMPAIGN]}).id == release.id
    assert store.latest_release() == release


def test_what_is_verified_is_the_verifiers_to_withdraw(store: Store) -> None:
    sent(store, {"campaigns": [OTHER]})
    store.verify(by="DPPA", cut_off=TODAY)
    with pytest.raises(Refused) as refused:
        withdraw(store)
    assert refused.value.codes == ["verified"]
    assert withdraw(store, VERIFIER).number == 1


@pytest.mark.parametrize(
    "standing",
    [Standing(), Standing(Role.PARTNER), Standing(Role.LEADERSHIP), Standing(Role.OFFICER, "62.06")],
    ids=lambda standing: f"{standing.role} {standing.regency}",
)
def test_nobody_else_withdraws(tmp_path_factory: pytest.TempPathFactory, standing: Standing) -> None:
    with pytest.raises(Refused) as refused:
        withdraw(Store(tmp_path_factory.mktemp("never")), standing)
    assert refused.value.codes == ["not-yours"]


def test_what_rows_that_stay_point_at_is_not_withdrawn(store: Store) -> None:
    sent(store, {"reports": [REPORT], "services": [SERVICE]})
    with pytest.raises(Refused) as refused:
        withdraw(store, ADMINISTRATOR, "reports", "62.06")
    assert refused.value.codes == ["needed"]
    assert f"nomor {SERVICE['id']}" in refused.value.said("id")[0]
    assert len(store.current_rows("reports")) == 1
    withdraw(store, ADMINISTRATOR, "services", "62.06")
    withdraw(store, ADMINISTRATOR, "reports", "62.06")
    assert store.latest_release() is None


def test_what_stands_again_must_fit_what_came_since(store: Store) -> None:
    """The report moved to February; January's first state, which had it too, cannot stand beside it."""
    stages = dict.fromkeys(
        ("assessed", "first_follow_up", "police", "prosecutor", "takedown_asked", "takedown_done")
    )
    later = date(2026, 2, 3)
    sent(store, {"reports": [REPORT]})
    sent(store, {"reports": [with_(REPORT, id="L-2"), with_(REPORT, **stages, received=later)]})
    with pytest.raises(Refused) as refused:
        withdraw(store, ADMINISTRATOR, "reports", "62.06")
    assert refused.value.codes == ["needed"]


@pytest.mark.parametrize(
    ("texts", "codes"),
    [
        ({"by": " ", "reason": "salah"}, ["by"]),
        ({"by": "UPTD PPA", "reason": ""}, ["reason"]),
        ({"by": "", "reason": ""}, ["by", "reason"]),
        ({"by": "UPTD PPA", "reason": "NIK 6271034501010002 salah"}, ["personal_text"]),
        ({"by": "Budi Santoso 081234567890", "reason": "salah"}, ["personal_text"]),
    ],
)
def test_who_and_why_are_said_without_any_persons_data(
    store_on, texts: dict[str, str], codes: list[str]
) -> None:
    store = store_on("duckdb")
    sent(store, {"campaigns": [OTHER]})
    for deed in (
        lambda: way_back.withdraw(store, OFFICER, "62.07", MONTH, "campaigns", **texts),
        lambda: way_back.send_back(store, VERIFIER, [1], **texts),
    ):
        with pytest.raises(NotTaken) as refused:
            deed()
        assert refused.value.codes == codes


def test_another_one_than_was_shown_is_not_withdrawn(store_on) -> None:
    store = store_on("duckdb")
    sent(store, {"campaigns": [OTHER]})
    sent(store, {"campaigns": [with_(OTHER, held="Tidak")]})
    with pytest.raises(StoreChanged):
        way_back.withdraw(store, OFFICER, "62.07", MONTH, "campaigns", number=1, **WHY)


def test_what_is_sent_back_counts_until_another_comes(store: Store) -> None:
    sent(store, {"campaigns": [OTHER]})
    release = store.latest_release()
    assert way_back.send_back(store, VERIFIER, [1], by="DPPA", reason="Kecamatan belum diisi") == 1
    assert store.latest_release() == release
    waiting = way_back.sent_back(store)
    assert waiting[["regency", "month", "table_name", "reason"]].to_numpy().tolist() == [
        ["62.07", MONTH, "campaigns", "Kecamatan belum diisi"]
    ]
    sent(store, {"campaigns": [with_(OTHER, district="62.07.01")]})
    assert way_back.sent_back(store).empty
    assert store.verify(by="DPPA", cut_off=TODAY) == 1
    assert store.history("62.07")["action"].tolist() == [
        "sent",
        "sent_back",
        "superseded",
        "sent",
        "verified",
    ]


def test_only_what_waits_is_sent_back_and_only_by_verifiers(store_on) -> None:
    store = store_on("duckdb")
    sent(store, {"campaigns": [OTHER]})
    with pytest.raises(Refused) as refused:
        way_back.send_back(store, OFFICER, [1], by="UPTD", reason="salah")
    assert refused.value.codes == ["not-yours"]
    store.verify(by="DPPA", cut_off=TODAY)
    with pytest.raises(Refused) as refused:
        way_back.send_back(store, VERIFIER, [1, 7], by="DPPA", reason="salah")
    assert refused.value.codes == ["nothing-waiting"]


def test_a_verified_one_was_sent_back_no_longer(store_on) -> None:
    store = store_on("duckdb")
    sent(store, {"campaigns": [OTHER]})
    way_back.send_back(store, VERIFIER, [1], by="DPPA", reason="periksa")
    way_back.send_back(store, VERIFIER, [1], by="DPPA", reason="periksa lagi")
    assert way_back.sent_back(store)["reason"].tolist() == ["periksa lagi"]
    store.verify(by="DPPA", cut_off=TODAY)
    assert way_back.sent_back(store).empty


def test_a_release_is_computed_again_after_a_withdrawal(store: Store) -> None:
    sent(store, {"campaigns": [CAMPAIGN, OTHER]})
    withdraw(store)
    release = store.latest_release()
    assert release is not None
    with store.writing() as connection:
        assert releases.hash_now(connection, release) == release.content_hash
