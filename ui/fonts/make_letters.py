"""Makes Streamlit's font of text smaller: of 1,600 letters and signs those that Latin scripts and our pages write with.

Run with fontTools and brotli, which nothing else here needs: python ui/fonts/make_letters.py
The result bears the name of the file it was made from, which holds a hash: with another Streamlit that name is asked
for no more, the whole font is served again, and a test (tests/ui/server/test_server.py) says to run this once more.
What somebody writes in another script is shown in a font of the reader's own.
The font is Adobe's Source Sans 3, SIL Open Font License 1.1, which keeps the name "Source" for the whole: inside, the
smaller one is called Pelita Text.
"""

from __future__ import annotations

from pathlib import Path

import streamlit
from fontTools.subset import Options, Subsetter  # type: ignore[import-not-found]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

HERE = Path(__file__).parent
STATIC = Path(streamlit.__file__).parent / "static" / "static"
NAME = "Pelita Text"
# Latin with its accents, punctuation, superscripts, currencies, letter-like signs, arrows, mathematics, shapes.
RANGES = ((0x0, 0x24F), (0x2000, 0x209F), (0x20A0, 0x214F), (0x2190, 0x22FF), (0x25A0, 0x27BF))
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "pnum", "tnum", "sups", "subs", "frac"]
_FAMILY, _UNIQUE, _FULL, _POSTSCRIPT, _LICENCES = (1, 16), 3, 4, 6, (0, 13, 14)


def main() -> None:
    source = next(STATIC.glob("media/SourceSansVF-Upright.*.woff2"))
    font = TTFont(source)
    options = Options(
        layout_features=FEATURES,
        flavor="woff2",
        name_IDs=[*_FAMILY, 2, 3, 4, 6, *_LICENCES],
        notdef_outline=True,
    )
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (*_FAMILY, _UNIQUE, _FULL):
            record.string = NAME
        elif record.nameID == _POSTSCRIPT or "SourceSans" in record.toUnicode():
            weight = record.toUnicode().partition("-")[2]
            record.string = "-".join(filter(None, (NAME.replace(" ", ""), weight)))
    font.flavor = "woff2"
    font.save(HERE / source.name)
    letters, before = len(font.getBestCmap()), source.stat().st_size
    print(f"{letters} letters and signs, {before} → {(HERE / source.name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
