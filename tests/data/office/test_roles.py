"""Roles as the office keeps them: given, taken, their history, on both databases; and what each role may."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import locales
from data.office import audit_trail, roles
from data.office.roles import GIVEN, MAY, Role, Standing
from data.refusal import NotTaken
from data.store import Store

ANI, BUDI = "email:ani@dppa.go.id", "sub:4711"
BY = {"by": "Kepala DPPA", "reason": "Penugasan baru"}

pytestmark = pytest.mark.whole


def test_a_role_is_given_changed_and_taken_and_all_of_it_stays(store: Store) -> None:
    roles.grant(store, ANI, "officer", "62.06", **BY)
    roles.grant(store, BUDI, "verifier", **BY)
    assert roles.standing_of(store, [ANI]) == Standing(Role.OFFICER, "62.06")
    roles.grant(store, ANI, "leadership", **BY)
    assert roles.standing_of(store, [ANI]) == Standing(Role.LEADERSHIP)
    roles.revoke(store, ANI, by="Kepala DPPA", reason="Pindah tugas")
    assert roles.standing_of(store, [ANI]) == Standing()
    assert list(roles.current(store)["identity"]) == [BUDI]
    changes = roles.changes(store)
    assert list(changes["change_id"]) == [1, 2, 3, 4]
    assert list(changes["role"]) == ["officer", "verifier", "leadership", "public"]
    assert list(changes["regency"]) == ["62.06", "", "", ""]
    assert list(changes["reason"])[-1] == "Pindah tugas"


def test_roles_are_in_a_backup(store: Store, tmp_path: Path) -> None:
    roles.grant(store, BUDI, "administrator", **BY)
    store.back_up(tmp_path / "pelita.zip")
    other = Store(tmp_path / "other")
    other.restore(tmp_path / "pelita.zip")
    assert roles.standing_of(other, [BUDI]) == Standing(Role.ADMINISTRATOR)


def test_with_nothing_held_nobody_has_a_role(tmp_path: Path) -> None:
    store = Store(tmp_path / "nothing")
    assert roles.current(store).empty
    assert roles.standing_of(store, [ANI]) == Standing()
    assert not (tmp_path / "nothing").exists()


@pytest.mark.parametrize(
    ("who", "role", "regency", "texts", "codes"),
    [
        (ANI, "local", "", BY, ["role"]),
        (ANI, "public", "", BY, ["role"]),
        (ANI, "officer", "", BY, ["regency"]),
        (ANI, "officer", "62", BY, ["regency"]),
        (ANI, "verifier", "62.06", BY, ["no-regency"]),
        ("email:ani", "verifier", "", BY, ["identity"]),
        ("sub:", "verifier", "", BY, ["identity"]),
        (ANI, "verifier", "", {"by": " ", "reason": ""}, ["by", "reason"]),
        (ANI, "verifier", "", {"by": "Kepala DPPA", "reason": "hubungi 0812-3456-7890"}, ["personal"]),
    ],
)
def test_a_role_is_refused_with_all_its_reasons(
    tmp_path: Path, who: str, role: str, regency: str, texts: dict[str, str], codes: list[str]
) -> None:
    store = Store(tmp_path)
    with pytest.raises(NotTaken) as refused:
        roles.grant(store, who, role, regency, **texts)
    assert refused.value.codes == codes
    assert all(refused.value.said(language) for language in locales.LANGUAGES)
    assert roles.changes(store).empty


def test_what_would_change_nothing_is_refused(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with pytest.raises(NotTaken, match="holds no role"):
        roles.revoke(store, ANI, **BY)
    roles.grant(store, ANI, "verifier", **BY)
    with pytest.raises(NotTaken, match="holds that role already"):
        roles.grant(store, ANI, "verifier", **BY)


def test_an_email_is_the_same_however_it_is_written() -> None:
    assert roles.identity(email=" Ani@DPPA.go.id ") == ANI
    assert roles.identity(subject="Ani") != roles.identity(subject="ani")


# --- what each role may


def test_an_officer_reaches_one_regency() -> None:
    katingan = Standing(Role.OFFICER, "62.06")
    assert katingan.sees_exact("62.06")
    assert not katingan.sees_exact("62.07")
    assert katingan.may_import(["62.06"])
    assert not katingan.may_import(["62.06", "62.07"])
    assert not katingan.may_import([""])


@pytest.mark.parametrize("role", [Role.PUBLIC, Role.PARTNER])
def test_whoever_is_not_of_the_office_may_look_and_a_partner_report_and_plan(role: Role) -> None:
    is_partner = role == Role.PARTNER
    assert MAY[role] == roles.May(report_points=is_partner, save_scenarios=is_partner)
    assert not Standing(role, "62.06").sees_exact("62.06")
    assert not Standing(role, "62.06").may_import(["62.06"])


def test_every_role_has_its_powers_and_its_column() -> None:
    assert set(MAY) == set(Role)
    assert list(roles.access().columns) == ["figures", *(role.value for role in Role)]
    assert set(roles.access()[[role.value for role in Role]].to_numpy().ravel()) == {"shown", "refused"}
    assert set(roles.access()["figures"]) == {"register", "own", "published", "none"}
    assert Role.LOCAL not in GIVEN


def test_pages_and_powers_agree() -> None:
    """A page where something is done is shown to exactly those who may do it; whoever is not of the office sees only
    the office page where places are reported."""
    page_of = {"verify": "verification", "set_targets": "targets", "manage_roles": "roles",
               "set_travel": "travel", "report_points": "field_reports"}  # fmt: skip
    for role, may in MAY.items():
        for power, page in page_of.items():
            assert roles.is_shown(f"office/{page}", role) == getattr(may, power), (role, page)
        assert roles.is_shown("office/import_file", role) == (may.imports != roles.NONE)
        if may.exact == roles.NONE:
            office = {page for page in roles.access().index if page.startswith("office/")}
            seen = {page for page in office if roles.is_shown(page, role)}
            assert seen <= {"office/field_reports"}


def test_every_page_has_a_row_and_every_row_a_page() -> None:
    folder = Path(__file__).parents[3] / "pages"
    files = {f"{path.relative_to(folder).parts[0]}/{path.stem}" for path in folder.rglob("*.py")}
    assert set(roles.access().index) == files


@pytest.mark.parametrize("deed", ["revoke", "grant"])
def test_the_last_administrator_cannot_be_taken_away(tmp_path: Path, deed: str) -> None:
    store = Store(tmp_path)
    roles.grant(store, ANI, "administrator", **BY)

    def take() -> None:
        if deed == "revoke":
            roles.revoke(store, ANI, **BY)
        else:
            roles.grant(store, ANI, "officer", "62.06", **BY)

    with pytest.raises(NotTaken) as refused:
        take()
    assert refused.value.codes == ["last"]
    roles.grant(store, BUDI, "administrator", **BY)
    take()
    assert roles.standing_of(store, [ANI]).role != Role.ADMINISTRATOR


def test_two_administrators_who_take_each_others_role_at_once_leave_one(store: Store) -> None:
    for who in (ANI, BUDI):
        roles.grant(store, who, "administrator", **BY)

    def take(who: str) -> list[str]:
        try:
            roles.revoke(store, who, **BY)
        except NotTaken as refused:
            return refused.codes
        return []

    with ThreadPoolExecutor(2) as threads:
        outcomes = sorted(threads.map(take, (ANI, BUDI)))
    assert outcomes == [[], ["last"]]
    assert roles.current(store)["role"].tolist() == ["administrator"]
    assert audit_trail.check(store).fault is None
