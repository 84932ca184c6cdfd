"""Whether typed rows may be taken: alone, beside each other, beside what is held, and by their cover sheet."""
