"""Letters and icons, and the programs that cut them down to the signs that are used."""
