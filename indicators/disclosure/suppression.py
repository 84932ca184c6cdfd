"""Which counts to hide beside the small ones: first by every link for itself, then by linear programming over all."""

from __future__ import annotations

import numpy as np

from indicators.disclosure.attacker import prove
from indicators.disclosure.linked_counts import LARGEST, LinkedCounts, Numbers


def suppressed(cells: LinkedCounts, complementary: bool = True) -> Numbers:
    """Which counts to hide, the zeros inside hidden counts among them: n truth values, never of a rest.

    Without `complementary` only the small counts are hidden, which does not protect them.
    """
    hidden = cells.small & ~cells.rest & ~cells.told
    if cells.kept is not None:
        hidden = hidden | (cells.kept & ~cells.rest)
    if complementary:
        hidden = Closing(cells, hidden).closed()
        hidden = prove(cells, hidden, repair=True).hidden
    return np.asarray(hidden | cells.veiled(hidden))


class Closing:
    """Hides counts until no link by itself tells a small one, or keeps it from being as large as 4."""

    def __init__(self, cells: LinkedCounts, hidden: Numbers) -> None:
        self.cells = cells
        self.hidden = hidden.copy()
        self.fixed = cells.told.tolist()
        links = cells.links
        self.columns = [
            links.indices[start:end].tolist()
            for start, end in zip(links.indptr[:-1], links.indptr[1:], strict=True)
        ]
        self.whole = [
            links.indices[start:end][links.data[start:end] > 0].tolist()
            for start, end in zip(links.indptr[:-1], links.indptr[1:], strict=True)
        ]
        self.values, self.small, self.rest = cells.values.tolist(), cells.small.tolist(), cells.rest.tolist()
        self.cost = cells.cost.tolist()
        by_cell = cells.links.tocsc()
        self.links_of = [
            by_cell.indices[start:end].tolist()
            for start, end in zip(by_cell.indptr[:-1], by_cell.indptr[1:], strict=True)
        ]

    def closed(self) -> Numbers:
        waiting = [row for row, parts in enumerate(self.columns) if self._concerns(parts)]
        queued = set(waiting)
        while waiting:
            row = waiting.pop()
            queued.discard(row)
            chosen = self._lacking(row)
            if chosen is None:
                continue
            self.hidden[chosen] = True
            for other in self.links_of[chosen]:
                if other not in queued:
                    queued.add(other)
                    waiting.append(other)
        return self.hidden

    def _concerns(self, columns: list[int]) -> bool:
        return any(self.hidden[cell] or self.small[cell] for cell in columns)

    def _lacking(self, row: int) -> int | None:
        """The count to hide for this link, or None where it is safe."""
        whole = self.whole[row][0]
        parts = [cell for cell in self.columns[row] if cell != whole]
        unknown = [cell for cell in parts if self.rest[cell] or (self.hidden[cell] and self.values[cell] > 0)]
        if self.hidden[whole]:
            return None if unknown else self._cheapest(parts)
        if not unknown or self.values[whole] == 0:
            return None
        targets = [cell for cell in unknown if self.small[cell]]
        counts = [cell for cell in unknown if not self.rest[cell]]
        if len(unknown) == 1 and not targets and self.rest[unknown[0]]:
            return None
        left = sum(self.values[cell] for cell in unknown)
        enough = len(unknown) > 1 and (not targets or left - max(len(counts) - 1, 0) >= LARGEST)
        if enough:
            return None
        cheapest = self._cheapest(parts)
        return (None if self.fixed[whole] else whole) if cheapest is None else cheapest

    def _cheapest(self, parts: list[int]) -> int | None:
        shown = [
            cell
            for cell in parts
            if not self.rest[cell]
            and not self.hidden[cell]
            and not self.fixed[cell]
            and self.values[cell] > 0
        ]
        return min(
            shown, key=lambda cell: (self.cost[cell], self._opened(cell), self.values[cell]), default=None
        )

    def _opened(self, cell: int) -> int:
        """In how many links it would be the first that is not known, so that another must follow it."""
        return sum(
            not any(
                self.rest[other] or (self.hidden[other] and self.values[other] > 0)
                for other in self.columns[row]
            )
            for row in self.links_of[cell]
        )
