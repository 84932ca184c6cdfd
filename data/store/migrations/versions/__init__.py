"""One file for each change of the database, in the order in which they are made."""
