"""The order in which rows of several datasets are learned: exact shares, seeded, the same on every machine."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import floor, lcm

# More held-out rows than this make every evaluation slow without saying more.
VALIDATION_ROWS_MAX = 1_000


def whole_weights(weights: list[float]) -> list[int]:
    """The same ratios as integers, so that shares are exact: 0.1 means one tenth, not its nearest float."""
    fractions = [Fraction(str(weight)) for weight in weights]
    scale = lcm(*(f.denominator for f in fractions))
    return [int(f * scale) for f in fractions]


def interleave(weights: list[float]) -> Iterator[int]:
    """Endless dataset indices; in every prefix each dataset is less than one row off its exact share.

    Tijdeman's rule for the chairman assignment problem: among the datasets whose share is due, take the one whose
    deadline comes first. Off by at most 1 - 1/(2k - 2) for k datasets. Taking the largest deficit instead is off by
    more than one row for some weights.
    """
    whole = whole_weights(weights)
    count = len(whole)
    if count == 1:
        while True:
            yield 0
    total = sum(whole)
    slack = 2 * count - 2
    common = lcm(*whole)
    drawn = [0] * count
    row = 0
    while True:
        row += 1
        best, best_deadline = -1, 0
        for index, weight in enumerate(whole):
            deficit = row * weight - drawn[index] * total
            if deficit * slack < total:
                continue
            deadline = ((slack - 1) * total - slack * deficit) * (common // weight)
            if best < 0 or deadline < best_deadline:
                best, best_deadline = index, deadline
        drawn[best] += 1
        yield best


@dataclass(frozen=True)
class Split:
    """Row numbers of one dataset: held out for validation, and the rest to learn from, each in a seeded order."""

    validation: list[int]
    training: list[int]


def split_rows(rows: int, row_cap: int | None, share: float, seed: int, dataset: int) -> Split:
    """Holds out `share` of the first `row_cap` rows; never all of them."""
    limit = rows if row_cap is None else min(rows, row_cap)
    order = list(range(limit))
    random.Random(f"{seed}/{dataset}/split").shuffle(order)
    held_out = min(floor(limit * share + 0.5), max(limit - 1, 0), VALIDATION_ROWS_MAX)
    return Split(sorted(order[:held_out]), order[held_out:])


def repeated(rows: list[int], seed: int, dataset: int) -> Iterator[int]:
    """The rows in their order, then again and again, shuffled afresh for each repetition."""
    yield from rows
    epoch = 1
    while True:
        again = sorted(rows)
        random.Random(f"{seed}/{dataset}/epoch/{epoch}").shuffle(again)
        yield from again
        epoch += 1


def draws_per_dataset(weights: list[float], total: int) -> list[int]:
    drawn = [0] * len(weights)
    for _, dataset in zip(range(total), interleave(weights)):
        drawn[dataset] += 1
    return drawn


def draw(orders: list[list[int]], weights: list[float], total: int, seed: int) -> list[tuple[int, int]]:
    """The mix: `total` pairs of dataset and row."""
    sources = [repeated(rows, seed, dataset) for dataset, rows in enumerate(orders)]
    return [(dataset, next(sources[dataset])) for _, dataset in zip(range(total), interleave(weights))]
