"""A release as one audience may see it: exact, protected, or exact for one regency and protected for the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from data import geography
from data.roles import ALL, OWN, Standing
from data.store import Settings, Store
from indicators.evaluation import Evaluation

EXACT, PROTECTED = "exact", "protected"
# How a release is protected for an audience: (evaluation, audience) → evaluation. None: not proved yet, and then only
# those who may have exact figures get any.
PROTECT: Callable[[Evaluation, str], Evaluation] | None = None


class Edition(NamedTuple):
    """The key under which everything computed from figures is kept: a release, and for whose eyes."""

    release_id: str
    audience: str


class FiguresNotOpen(PermissionError):
    """Protected figures were asked for, and there are none yet."""


def audience(standing: Standing) -> str:
    """For whose eyes figures are made: "exact", "protected", or the regency whose officer this is."""
    reach = standing.may.exact
    return EXACT if reach == ALL else standing.regency if reach == OWN and standing.regency else PROTECTED


def is_open(for_whom: str) -> bool:
    """Whether an audience gets figures of the register at all."""
    return for_whom == EXACT or PROTECT is not None


def store() -> Store:
    return Store.of(Settings.from_environment())


def for_eyes(whole: Evaluation, for_whom: str) -> Evaluation:
    """A release as an audience may have it. Raises FiguresNotOpen."""
    if for_whom == EXACT:
        return whole
    if PROTECT is None:
        raise FiguresNotOpen(for_whom)
    return PROTECT(whole, for_whom)


@st.cache_resource(max_entries=4, show_spinner=False)
def evaluation(edition: Edition) -> Evaluation:
    """One release, ready to be evaluated for an audience; read once for all its visitors. Raises FiguresNotOpen."""
    held = store()
    cut_off = held.release(edition.release_id).cut_off
    whole = Evaluation(held.facts(edition.release_id), geography.geography(), held.targets(), cut_off)
    return for_eyes(whole, edition.audience)
