"""A figure held against others: targets, peers, the rest, its own past, control charts and funnel plots."""
