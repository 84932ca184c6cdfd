"""What is held and brought in: tables, places and words, the store, imports, facts; no indicator and no screen."""
