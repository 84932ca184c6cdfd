"""Makes Streamlit's font of icons smaller: of 4,300 those that its own scripts or our pages can name, 500 or so.

Run with fontTools and brotli, which nothing else here needs: python ui/fonts/make_icons.py
The result bears the name of the file it was made from, which holds a hash: with another Streamlit that name is asked
for no more, the whole font is served again, and a test (tests/ui/server/test_server.py) says to run this once more.
The font is Google's Material Symbols Rounded, Apache License 2.0.
"""

from __future__ import annotations

import re
from pathlib import Path

import streamlit
from fontTools.subset import Options, Subsetter  # type: ignore[import-not-found]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

HERE = Path(__file__).parent
STATIC = Path(streamlit.__file__).parent / "static" / "static"
_QUOTED = re.compile(r"[\"'`]([a-z0-9][a-z0-9_]{1,40})[\"'`]|material/([a-z0-9_]+)")


def named() -> set[str]:
    """Every word in quotes in Streamlit's scripts, and every icon of our pages: more than are icons, never fewer."""
    files = [*STATIC.glob("js/*.js"), *HERE.parent.rglob("*.py"), *HERE.parents[1].glob("pages/**/*.py")]
    texts = (file.read_text("utf-8", errors="ignore") for file in files)
    return {word for text in texts for pair in _QUOTED.findall(text) for word in pair if word}


def ligatures(font: TTFont) -> dict[str, str]:
    """Icon as it is written → its glyph."""
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    glyphs = {}
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            for first, group in getattr(getattr(table, "ExtSubTable", table), "ligatures", {}).items():
                for ligature in group:
                    written = [letters.get(glyph, "") for glyph in (first, *ligature.Component)]
                    if all(written):
                        glyphs["".join(written)] = ligature.LigGlyph
    return glyphs


def main() -> None:
    source = next(STATIC.glob("media/MaterialSymbols-Rounded.*.woff2"))
    font = TTFont(source)
    icons = ligatures(font)
    kept = {icons[word] for word in named() & set(icons)}
    options = Options(
        layout_closure=False, layout_features=["*"], flavor="woff2", name_IDs=["*"], notdef_outline=True
    )
    subsetter = Subsetter(options)
    subsetter.populate(glyphs=kept, text="abcdefghijklmnopqrstuvwxyz0123456789_ ")
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(HERE / source.name)
    print(f"{len(kept)} icons, {source.stat().st_size} → {(HERE / source.name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
