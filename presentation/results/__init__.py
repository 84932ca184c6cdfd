"""What each page of results shows: the overview and the five domains."""
