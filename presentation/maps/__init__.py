"""Maps as specifications: coloured areas, tiles, points, outlines, and where their labels stand."""
