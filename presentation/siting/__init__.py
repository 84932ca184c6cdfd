"""Where next: what is asked in an address, its answers, their maps and their words."""
