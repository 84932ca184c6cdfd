"""Who counts as sitting at this computer, how long a login lasts, and what the provider's claims and the table say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.office import roles
from data.office.roles import Role, Standing
from data.refusal import Refused
from data.settings import Settings
from data.store import Store
from ui.visitor import entrance, logins
from ui.visitor.entrance import FORWARDING, PEER, is_local
from ui.visitor.logins import Limits, Login

HERE = {PEER: "loopback", "Host": "localhost:8501", "Origin": "http://localhost:8501"}
LIMITS = Limits(idle=30 * 60, longest=10 * 3600)
NOON = 1_790_000_000.0
LOGIN = Login("https://a", "1", NOON, "n")
BY = {"by": "Kepala DPPA", "reason": "Penugasan baru"}


@pytest.fixture(autouse=True)
def restarted() -> Iterator[None]:
    logins.forget_all()
    yield
    logins.forget_all()


# --- sitting at this computer


@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1:8501", "[::1]:8501", "LOCALHOST"])
def test_a_direct_connection_from_this_computer_is_local(host: str) -> None:
    assert is_local({**HERE, "Host": host, "Origin": f"http://{host}"})
    assert is_local({PEER: "loopback", "Host": host})


@pytest.mark.parametrize("peer", ["10.0.0.7", "", "unknown", "Loopback", None])
def test_another_computer_or_one_that_nobody_saw_is_not_local(peer: str | None) -> None:
    headers = {name: value for name, value in {**HERE, PEER: peer}.items() if value is not None}
    assert not is_local(headers)


@pytest.mark.parametrize("header", FORWARDING)
@pytest.mark.parametrize("value", ["203.0.113.9", "127.0.0.1", ""])
def test_whoever_comes_through_a_proxy_is_not_local(header: str, value: str) -> None:
    """An empty header was written by somebody too."""
    assert not is_local({**HERE, header: value})


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://pelita.example.go.id"},
        {"Host": "pelita.example.go.id"},
        {"Host": "localhost.example.go.id"},
        {"Host": "127.0.0.1.example.go.id"},
        {"Host": "localhost@example.go.id"},
        {"Host": ""},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://localhost:3000"},
        {"Host": "[::1"},
    ],
)
def test_a_proxy_that_adds_no_header_is_given_away_by_names(headers: dict[str, str]) -> None:
    assert not is_local({**HERE, **headers})


# --- how long a login lasts


def test_a_login_lasts_while_it_is_used_but_not_for_ever() -> None:
    """Used every 29 minutes it lives through the idle limit of 30, and ends after 10 hours: 20 × 29 = 580 minutes are
    under 600, 21 × 29 = 609 are over."""
    alive = [logins.use(LOGIN, LIMITS, NOON + turn * 29 * 60) for turn in range(22)]
    assert alive == [True] * 21 + [False]


def test_a_login_that_was_idle_for_too_long_is_over_and_stays_over() -> None:
    assert logins.use(LOGIN, LIMITS, NOON)
    assert logins.use(LOGIN, LIMITS, NOON + 1800)
    assert not logins.use(LOGIN, LIMITS, NOON + 3601)
    assert not logins.use(LOGIN, LIMITS, NOON + 3602)


def test_asking_whether_a_login_is_over_does_not_prolong_it() -> None:
    logins.use(LOGIN, LIMITS, NOON)
    assert not logins.is_over(LOGIN, LIMITS, NOON + 1700)
    assert logins.is_over(LOGIN, LIMITS, NOON + 1801)


def test_logging_out_ends_one_login_and_no_other() -> None:
    other = Login("https://a", "1", NOON, "another")
    assert logins.use(LOGIN, LIMITS, NOON)
    assert logins.use(other, LIMITS, NOON)
    logins.end(LOGIN, NOON + 1)
    assert not logins.use(LOGIN, LIMITS, NOON + 2)
    assert logins.use(other, LIMITS, NOON + 2)


def test_after_a_restart_an_old_login_has_to_be_renewed() -> None:
    """Nobody knows whether it was used in the meantime, or ended."""
    logins.use(LOGIN, LIMITS, NOON + 1700)
    logins.forget_all()
    assert not logins.use(LOGIN, LIMITS, NOON + 1900)


def test_a_login_from_the_future_is_none() -> None:
    assert not logins.use(LOGIN, LIMITS, NOON - 301)


@given(st.lists(st.floats(1, 4000), min_size=1, max_size=60))
def test_no_pattern_of_use_outlives_the_limits(waits: list[float]) -> None:
    """Once a pause is longer than the idle limit, or their sum than the longest, it is over for good."""
    logins.forget_all()
    now, lives, used = NOON, True, NOON
    for wait in waits:
        now += wait
        lives = lives and now - used <= LIMITS.idle and now - NOON <= LIMITS.longest
        assert logins.use(LOGIN, LIMITS, now) is lives
        used = now


@pytest.mark.parametrize(
    "claims",
    [
        {},
        {"sub": "1"},
        {"iat": NOON},
        {"sub": "", "iat": NOON},
        {"sub": "1", "iat": "x"},
        {"sub": "1", "iat": True},
    ],
)
def test_claims_that_do_not_say_who_and_when_are_no_login(claims: dict[str, Any]) -> None:
    assert Login.of(claims) is None


# --- which role


@pytest.mark.parametrize(
    ("role", "regency", "standing"),
    [
        ("verifier", "", Standing(Role.VERIFIER)),
        ("officer", "62.06", Standing(Role.OFFICER, "62.06")),
        ("leadership", "62.06", Standing(Role.LEADERSHIP)),
        ("officer", "", Standing()),
        ("officer", "62.99", Standing()),
        ("officer", None, Standing()),
        ("officer", ["62.06"], Standing()),
        ("local", "", Standing()),
        ("public", "", Standing()),
        ("Administrator", "", Standing()),
        ("administrator ", "", Standing()),
        (["administrator"], "", Standing()),
        ({"administrator": 1}, "", Standing()),
        (None, "", Standing()),
        (True, "", Standing()),
    ],
)
def test_what_is_not_understood_is_public(role: object, regency: object, standing: Standing) -> None:
    assert roles.standing(role, regency) == standing


def test_an_email_that_the_provider_has_not_verified_names_nobody() -> None:
    login = {"sub": "1", "email": "Ani@DPPA.go.id"}
    assert entrance.identities(login) == ["sub:1"]
    assert entrance.identities({**login, "email_verified": "true"}) == ["sub:1"]
    assert entrance.identities({**login, "email_verified": True}) == ["sub:1", "email:ani@dppa.go.id"]


def test_a_subject_that_reads_like_an_email_is_not_that_email(tmp_path: Path) -> None:
    store = Store(tmp_path)
    roles.grant(store, "email:ani@dppa.go.id", "administrator", **BY)
    assert roles.standing_of(store, entrance.identities({"sub": "ani@dppa.go.id"})) == Standing()
    assert roles.standing_of(store, entrance.identities({"sub": "email:ani@dppa.go.id"})) == Standing()


def test_the_claim_counts_only_where_the_administrator_said_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PELITA_HOME", str(tmp_path))
    claims = {"sub": "1", "pelita_role": "administrator", "jabatan": "verifier"}
    roles.grant(Store(tmp_path), "sub:1", "officer", "62.06", **BY)

    def found(**environment: str) -> Standing:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return entrance._standing(claims, Settings.from_environment())

    assert found() == Standing(Role.OFFICER, "62.06")
    assert found(PELITA_ROLES_FROM="claim") == Standing(Role.ADMINISTRATOR)
    assert found(PELITA_ROLE_CLAIM="jabatan") == Standing(Role.VERIFIER)
    # Without that claim the table holds; with one that means nothing, nobody is guessed to be somebody.
    assert found(PELITA_ROLE_CLAIM="not-there") == Standing(Role.OFFICER, "62.06")
    claims["jabatan"] = "chief"
    assert found(PELITA_ROLE_CLAIM="jabatan") == Standing()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PELITA_ROLES_FROM", "both"),
        ("PELITA_IDLE_MINUTES", "0"),
        ("PELITA_SESSION_HOURS", "-1"),
        ("PELITA_IDLE_MINUTES", "long"),
    ],
)
def test_a_setting_that_means_nothing_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Refused, match=name):
        Settings.from_environment()
