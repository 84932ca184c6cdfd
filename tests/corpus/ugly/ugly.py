"""All ugly but honest files of the corpus, by name."""

from __future__ import annotations

from tests.corpus.ugly import ugly_cells, ugly_files, ugly_layout, ugly_names
from tests.corpus.ugly.ugliness import ALL as ALL
from tests.corpus.ugly.ugliness import Ugly as Ugly

MODULES = (ugly_layout, ugly_names, ugly_cells, ugly_files)
