"""What an ugly but honest file is, and the list that the functions which make them enter themselves in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.corpus.clean import Sheet, xlsx_of

File = tuple[str, bytes]
Made = bytes | Sequence[Sheet] | list[File]


@dataclass(frozen=True)
class Ugly:
    """One ugliness: `why` names it, `files` makes the files, to be sent one after the other.

    `notes`: what the reader must say it forgave or decided, over all files. `held`: the tables of the clean file that
    the store holds already, so that the files need to tell only the others.
    """

    name: str
    why: str
    make: Callable[[], Made]
    notes: frozenset[str]
    held: tuple[str, ...] = ()

    def files(self) -> list[File]:
        made = self.make()
        if isinstance(made, bytes):
            return [(f"{self.name}.xlsx", made)]
        if made and isinstance(made[0], Sheet):
            return [(f"{self.name}.xlsx", xlsx_of([sheet for sheet in made if isinstance(sheet, Sheet)]))]
        return [file for file in made if isinstance(file, tuple)]


ALL: dict[str, Ugly] = {}


def ugly(*notes: str, held: tuple[str, ...] = ()) -> Callable[[Callable[[], Made]], Callable[[], Made]]:
    """Enter a function that makes a file (bytes, sheets, or named files) under the note codes it must bring."""

    def entered(make: Callable[[], Made]) -> Callable[[], Made]:
        assert make.__doc__, f"{make.__name__} does not name its ugliness"
        assert make.__name__ not in ALL, f"{make.__name__} is there twice"
        ALL[make.__name__] = Ugly(make.__name__, make.__doc__, make, frozenset(notes), held)
        return make

    return entered
