"""Where the next service points would reach most, and what placing or closing some would change."""
