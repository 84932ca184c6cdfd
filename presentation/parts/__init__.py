"""What pages are put together from: figures, tables, rows of indicators, heads of domains, phrases, colours."""
