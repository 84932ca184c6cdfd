"""The change of a pooled value among the regencies behind it: own changes, the mix of their shares, who came or left.

A value is ΣN ÷ ΣD. Over the regencies counted on both sides, with the rate r = N ÷ D and the share w = D ÷ ΣD of each,
it moves by Σ w̄ (r1 − r0) + Σ r̄ (w1 − w0), where w̄ and r̄ are the means of both sides (Kitagawa 1955, J. Am. Stat.
Assoc. 50: 1168–1194; for two factors the same as Das Gupta 1993, US Census P23-186). The first sum is each regency's
own change; the second, the mix of shares, is no regency's doing. So who stayed as it was has moved nothing, and of two
that improved neither is told to have lowered the whole, however their sizes changed.

A regency counted on one side only carries its distance from the level L of those on both: (N − L D) ÷ ΣD over all of
its side. The identity is exact, and swapping the sides turns every sign.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

# Regency → numerator and denominator.
Sums = Mapping[str, tuple[float, float]]


def pooled_split(before: Sums, now: Sums) -> list[tuple[str, str, float]]:
    """The change of ΣN/ΣD in parts: (regency, effect, amount), which sum to it.

    "value" for a regency with a denominator on both sides, and "mix" (regency "") for the shares of these; else
    "composition". Empty where ΣD is 0 on a side.
    """
    if min(_total(side, side, 1) for side in (before, now)) <= 0:
        return []
    alike = [regency for regency in sorted(now) if now[regency][1] > 0 and before.get(regency, (0, 0))[1] > 0]
    rates = [(_rate(before, regency), _rate(now, regency)) for regency in alike]
    below = _total(before, alike, 1), _total(now, alike, 1)
    shares = [(before[regency][1] / below[0], now[regency][1] / below[1]) for regency in alike]
    parts = [
        (regency, "value", (then + today) / 2 * (rate_now - rate_then))
        for regency, (then, today), (rate_then, rate_now) in zip(alike, shares, rates, strict=True)
    ]
    parts = sorted([*parts, *_one_sided(before, now, alike)])
    if len(alike) > 1:
        mix = (
            (rate_then + rate_now) / 2 * (today - then)
            for (then, today), (rate_then, rate_now) in zip(shares, rates, strict=True)
        )
        parts.append(("", "mix", sum(mix)))
    return parts


def _one_sided(before: Sums, now: Sums, alike: Sequence[str]) -> Iterator[tuple[str, str, float]]:
    """What a regency that counts on one side only does to the value, against the level of those on both; where none
    are, against the mean of both values."""
    sides = (before, now)
    whole = [_total(side, side, 1) for side in sides]
    values = [_total(side, side, 0) / below for side, below in zip(sides, whole, strict=True)]
    levels = (
        [_total(side, alike, 0) / _total(side, alike, 1) for side in sides]
        if alike
        else [sum(values) / 2] * 2
    )
    for regency in sorted({*before, *now} - {*alike}):
        sums = [side.get(regency, (0.0, 0.0)) for side in sides]
        left, came = (
            (n - level * d) / below for (n, d), level, below in zip(sums, levels, whole, strict=True)
        )
        if sums != [(0, 0), (0, 0)]:
            yield regency, "composition", came - left


def _rate(side: Sums, regency: str) -> float:
    return side[regency][0] / side[regency][1]


def _total(side: Sums, regencies: Iterable[str], place: int) -> float:
    return sum(side[regency][place] for regency in regencies)
