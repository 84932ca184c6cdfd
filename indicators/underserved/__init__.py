"""Where need is greatest and provision least: both sides, the ranking, its reasons and its stability."""
