"""Closed lists of words: what a form may say, in Indonesian and English, and the code each stands for."""

from __future__ import annotations

import difflib
import re
from functools import cache

import pandas as pd

from data import reference

_FILE = reference.FOLDER / "words.csv"


@cache
def _all_words() -> pd.DataFrame:
    return pd.read_csv(_FILE, dtype=str, keep_default_na=False)


@cache
def word_list(name: str) -> pd.DataFrame:
    """One closed list: columns code, id, en, in the order people expect. Raises KeyError for an unknown list."""
    words = _all_words()
    chosen = words[words["list"] == name]
    if chosen.empty:
        raise KeyError(f"no closed list is called {name!r}")
    return chosen[["code", "id", "en"]].reset_index(drop=True)


def list_names() -> list[str]:
    return list(dict.fromkeys(_all_words()["list"]))


def codes(name: str) -> list[str]:
    return word_list(name)["code"].tolist()


@cache
def _translation(name: str, language: str) -> dict[str, str]:
    words = word_list(name)
    return dict(zip(words["code"], words[language], strict=True))


def word(name: str, code: str, language: str) -> str:
    """How a code of a closed list is said; an unknown code is returned as it is."""
    return _translation(name, language).get(code, code)


def normal(text: object) -> str:
    """Text as it is compared: no case, no punctuation, single spaces, any dash a hyphen."""
    plain = str(text).casefold().replace("–", "-").replace("—", "-")
    return re.sub(r"[\s_]+", " ", re.sub(r"[^\w\s+-]", " ", plain)).strip()


@cache
def meanings(name: str) -> dict[str, str]:
    """Every accepted writing of a closed list (code, Indonesian, English), normalised, to its code."""
    words = word_list(name)
    return {normal(written): row.code for row in words.itertuples() for written in (row.en, row.code, row.id)}


def nearest(name: str, text: object, language: str = "id") -> list[str]:
    """Up to three words of the list that are written most like `text`, nearest first."""
    spoken_words = {normal(spoken): spoken for spoken in word_list(name)[language]}
    close = difflib.get_close_matches(normal(text), spoken_words, n=3, cutoff=0.5)
    return [spoken_words[written] for written in close]
