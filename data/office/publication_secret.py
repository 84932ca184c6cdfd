"""The secret under which public counts are rounded: a file beside the store, made once and never replaced in silence.

It stands in no database and in no backup: whoever had both could work out every count that was ever published.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path

from data.refusal import Refusal, Refused
from data.store import Store, audit_chain

BYTES = 32


def path(store: Store) -> Path:
    """Where the secret of a store lies."""
    return audit_chain.head_file(store.place).with_name(
        audit_chain.head_file(store.place).stem.replace("audit-head", "publication-secret")
    )


def mark_of(secret: bytes) -> str:
    """What is kept with a publication to know its secret again by; the secret does not follow from it."""
    return hashlib.blake2b(b"pelita: which secret", key=secret, digest_size=8).hexdigest()


def secret(store: Store, mark: str) -> bytes:
    """The secret of a store. `mark`: that of the publication it must be the secret of, "" where there is none yet: then
    it is made if it is not there. Raises Refused where it is missing, no secret, or another one."""
    file = path(store)
    if not mark and not file.exists():
        _make(file)
    try:
        text = file.read_text(encoding="ascii").strip()
        kept_secret = bytes.fromhex(text)
    except FileNotFoundError:
        raise Refused(Refusal("secret", "missing", {"file": file.name})) from None
    except (ValueError, IsADirectoryError):
        raise Refused(Refusal("secret", "garbled", {"file": file.name})) from None
    if len(kept_secret) != BYTES:
        raise Refused(Refusal("secret", "garbled", {"file": file.name}))
    if mark and mark_of(kept_secret) != mark:
        raise Refused(Refusal("secret", "changed", {"file": file.name}))
    return kept_secret


def _make(file: Path) -> None:
    """A new secret, there whole or not at all; of two that are made at once the first stays."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as target:
        target.write(secrets.token_hex(BYTES) + "\n")
        target.flush()
        os.fsync(target.fileno())
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
