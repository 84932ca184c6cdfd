"""The secret of rounding: made once, never replaced in silence, and in no backup."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

import locales
from data.office import publication_secret
from data.refusal import Refused
from data.store import Store

make = publication_secret._make


@pytest.fixture(autouse=True)
def _made_by_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """As outside the tests, where all stores have the same."""
    monkeypatch.setattr(publication_secret, "_make", make)


def test_it_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "home")
    first = publication_secret.secret(store, "")
    assert len(first) == publication_secret.BYTES
    assert publication_secret.secret(store, publication_secret.mark_of(first)) == first
    assert stat.S_IMODE(publication_secret.path(store).stat().st_mode) == 0o600
    assert [path.name for path in publication_secret.path(store).parent.iterdir()] == ["publication-secret"]


def test_two_stores_have_two(tmp_path: Path) -> None:
    stores = [Store(tmp_path / name) for name in ("one", "two")]
    assert len({publication_secret.secret(store, "") for store in stores}) == 2


@pytest.mark.parametrize(
    ("content", "code"), [(None, "missing"), ("not hex\n", "garbled"), ("00ff\n", "garbled"), ("", "garbled")]
)
def test_once_something_was_published_a_lost_one_is_never_made_anew(
    tmp_path: Path, content: str | None, code: str
) -> None:
    store = Store(tmp_path / "home")
    mark = publication_secret.mark_of(publication_secret.secret(store, ""))
    file = publication_secret.path(store)
    file.unlink()
    if content is not None:
        file.write_text(content)
    with pytest.raises(Refused) as refused:
        publication_secret.secret(store, mark)
    assert refused.value.codes == [code]
    assert all(
        "publication-secret" in "".join(refused.value.said(language)) for language in locales.LANGUAGES
    )
    assert file.exists() == (content is not None)


def test_another_one_is_told_from_it(tmp_path: Path) -> None:
    store, other = Store(tmp_path / "home"), Store(tmp_path / "other")
    mark = publication_secret.mark_of(publication_secret.secret(store, ""))
    publication_secret.secret(other, "")
    publication_secret.path(other).replace(publication_secret.path(store))
    with pytest.raises(Refused) as refused:
        publication_secret.secret(store, mark)
    assert refused.value.codes == ["changed"]


def test_a_backup_does_not_hold_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "home")
    secret = publication_secret.secret(store, "").hex()
    target = tmp_path / "backup.zip"
    store.back_up(target)
    with zipfile.ZipFile(target) as archive:
        assert not [name for name in archive.namelist() if "secret" in name]
        assert all(secret.encode() not in archive.read(name) for name in archive.namelist())
