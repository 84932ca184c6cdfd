"""All faulty files of the corpus, by name."""

from __future__ import annotations

from tests.corpus.faulty import faulty_cells, faulty_files, faulty_personal, faulty_rows, faulty_targets
from tests.corpus.faulty.faultiness import Faulty as Faulty
from tests.corpus.faulty.faultiness import together

_EVERY = [
    *faulty_cells.CASES,
    *faulty_rows.CASES,
    *faulty_files.CASES,
    *faulty_personal.CASES,
    *faulty_targets.CASES,
]
ALL = {faulty.name: faulty for faulty in _EVERY}
assert len(ALL) == len(_EVERY), "two faulty files have the same name"
# Those of which some rows may be taken, so that the others come back to be mended.
MENDABLE = {name: faulty for name, faulty in ALL.items() if faulty.mends}
# The same in fewer files: what mends a single cell is sent with others of its kind, and all of them must be found.
SENT_BACK = together(list(MENDABLE.values()))
