"""What is held and brought in: tables, places and words, the store, imports, facts; no indicator and no screen."""

import pandas as pd

# Texts lie in frames as Python's own: frames here are small and asked cell by cell, and from Arrow each cell has to be
# brought over anew (decision 174). Seen on pandas 3.1.1; a test asks again when a newer one comes.
pd.set_option("mode.string_storage", "python")
