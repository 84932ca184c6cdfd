"""The attacker with two releases of one register side by side, who knows of each count whether it has changed since."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from tests.indicators.disclosure.attacker import Attacker, Key


class AttackerOfTwo:
    """Two attackers of one release each, and the two truths, of which only this is used: which counts are the same,
    and which have grown. That is more than anybody knows who has not sent the files."""

    def __init__(
        self, attackers: tuple[Attacker, Attacker], truths: tuple[Mapping[Key, float], Mapping[Key, float]]
    ) -> None:
        self.attackers = attackers
        self.truths = tuple(
            {key: 0.0 if value != value else value for key, value in truth.items()} for truth in truths
        )

    def joined(self) -> tuple[Attacker, dict[Key, float]]:
        """One attacker of both, whose counts are named "first …" and "second …", and "change …" for what a count grew
        or fell by; and what all of these are."""
        first, second = self.attackers
        both = Attacker.__new__(Attacker)
        both.districts, both.shown, both.rows = {}, {}, []
        both.hidden = dict(self._named("first", first.hidden, 0))
        both.hidden |= self._named("second", second.hidden, first.slack)
        both.slack = first.slack + second.slack
        both.rows = [*first.rows, *(self._moved(row, first.slack) for row in second.rows)]
        both.least = self._least  # type: ignore[method-assign]
        truth = {("first " + key[0], *key[1:]): value for key, value in self.truths[0].items()} | {
            ("second " + key[0], *key[1:]): value for key, value in self.truths[1].items()
        }
        for key in first.hidden.keys() | second.hidden.keys():
            self._compare(both, truth, key)
        return both, truth

    def recovered(self, enough: int = 10**9) -> list[tuple[Key, float, float]]:
        """As `Attacker.recovered`: counts of 1–4 in either release, and changes by 1–4 children."""
        both, truth = self.joined()
        shown = self.attackers[0].shown.keys() & self.attackers[1].shown.keys()
        changes = [(key, *2 * [abs(self._change(key))]) for key in shown if 1 <= abs(self._change(key)) <= 4]
        return [*changes, *both.recovered(truth, enough)]

    def _change(self, key: Key) -> float:
        return self.truths[1].get(key, 0.0) - self.truths[0].get(key, 0.0)

    def _compare(self, both: Attacker, truth: dict[Key, float], key: Key) -> None:
        """A count in both releases: the same, or apart by a change of known direction."""
        if any(key not in attacker.hidden and key not in attacker.shown for attacker in self.attackers):
            return
        row, constant = {}, 0.0
        for name, attacker, sign in zip(("first ", "second "), self.attackers, (-1.0, 1.0), strict=True):
            if key in attacker.hidden:
                row[both.hidden[(name + key[0], *key[1:])]] = sign
            else:
                constant += sign * attacker.shown[key]
        change = self._change(key)
        if change:
            row[both.slack] = -float(np.sign(change))
            named = ("change " + key[0], *key[1:])
            both.hidden[named], truth[named] = both.slack, abs(change)
            both.slack += 1
        both.rows.append((row, -constant))

    def _least(self) -> np.ndarray:
        first, second = self.attackers
        least = np.zeros(self._many())
        least[: first.slack], least[first.slack : first.slack + second.slack] = first.least(), second.least()
        for key, place in second.hidden.items():
            if key in first.hidden and not self._change(key):
                # What was hidden and has not changed stays so, whatever it is.
                least[first.slack + place] = min(least[first.slack + place], least[first.hidden[key]])
        return least

    def _many(self) -> int:
        first, second = self.attackers
        keys = [
            key
            for key in first.hidden.keys() | second.hidden.keys()
            if all(key in attacker.hidden or key in attacker.shown for attacker in self.attackers)
            and self._change(key)
        ]
        return first.slack + second.slack + len(keys)

    @staticmethod
    def _named(name: str, hidden: Mapping[Key, int], offset: int) -> dict[Key, int]:
        return {(f"{name} {key[0]}", *key[1:]): place + offset for key, place in hidden.items()}

    @staticmethod
    def _moved(row: tuple[dict[int, float], float], offset: int) -> tuple[dict[int, float], float]:
        return {place + offset: sign for place, sign in row[0].items()}, row[1]
