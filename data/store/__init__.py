"""Where everything is held: submissions, history, releases and the audit chain, in DuckDB or PostgreSQL.

This door hands on what other rooms ask for; the store itself is data/store/store.py.
"""

from data.settings import Settings as Settings
from data.store.connection import StoreBusy as StoreBusy
from data.store.connection import StoreChanged as StoreChanged
from data.store.connection import StoreFailed as StoreFailed
from data.store.connection import StoreFull as StoreFull
from data.store.connection import StoreProblem as StoreProblem
from data.store.connection import StoreUnreachable as StoreUnreachable
from data.store.releases import Release as Release
from data.store.store import Store as Store
