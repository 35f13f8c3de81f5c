"""The mix: exact shares in every prefix, row caps, seeds, repetition, held-out rows."""

import random
from fractions import Fraction
from itertools import islice

import pytest

from aiweb_trainer.mix import VALIDATION_ROWS_MAX, draw, interleave, repeated, split_rows, whole_weights


def worst_deviation(weights: list[float], rows: int) -> Fraction:
    whole = whole_weights(weights)
    total, drawn, worst = sum(whole), [0] * len(whole), Fraction(0)
    for row, dataset in enumerate(islice(interleave(weights), rows), start=1):
        drawn[dataset] += 1
        worst = max(worst, *(abs(Fraction(row * w, total) - d) for w, d in zip(whole, drawn)))
    return worst


@pytest.mark.parametrize("seed", range(60))
def test_every_prefix_is_within_one_row_of_the_exact_share(seed: int):
    chance = random.Random(seed)
    weights = [chance.choice([chance.randint(1, 9), round(chance.uniform(0.001, 5), 3), 1000, 0.1]) for _ in range(chance.randint(1, 20))]
    assert worst_deviation(weights, 400) < 1


def test_the_largest_deficit_would_not_do_and_this_rule_does():
    # Weights for which "take whoever is furthest behind" is off by more than a row.
    assert worst_deviation([1] * 7 + [100], 2_000) < 1
    assert worst_deviation([50, 1, 1, 1, 1, 1, 1, 1, 1], 2_000) < 1


def test_shares_are_exact_after_a_whole_round():
    drawn = list(islice(interleave([0.1, 0.2, 0.7]), 1_000))
    assert [drawn.count(d) for d in range(3)] == [100, 200, 700]


def test_weights_are_decimal_not_binary():
    assert whole_weights([0.1, 0.2, 0.3]) == [1, 2, 3]


@pytest.mark.parametrize("rows,cap,share", [(200, None, 0.05), (200, 50, 0.1), (3, None, 0.5), (1, None, 0.5), (10, 100, 0)])
def test_split_holds_out_the_share_and_keeps_every_other_row(rows: int, cap: int | None, share: float):
    split = split_rows(rows, cap, share, 7, 0)
    limit = min(rows, cap or rows)
    assert sorted(split.validation + split.training) == list(range(limit))
    assert abs(len(split.validation) - share * limit) <= 0.5 or len(split.training) == 1
    assert split == split_rows(rows, cap, share, 7, 0)


def test_split_differs_by_seed_and_dataset_and_is_bounded():
    assert split_rows(100, None, 0.1, 1, 0) != split_rows(100, None, 0.1, 2, 0)
    assert split_rows(100, None, 0.1, 1, 0) != split_rows(100, None, 0.1, 1, 1)
    assert len(split_rows(100_000, None, 0.5, 1, 0).validation) == VALIDATION_ROWS_MAX


def test_an_exhausted_dataset_repeats_by_epochs_each_in_its_own_order():
    rows = split_rows(20, None, 0, 3, 0).training
    drawn = list(islice(repeated(rows, 3, 0), 60))
    epochs = [drawn[:20], drawn[20:40], drawn[40:]]
    assert all(sorted(epoch) == list(range(20)) for epoch in epochs)
    assert epochs[0] != epochs[1] != epochs[2]


def test_draw_mixes_rows_of_both():
    drawn = draw([[0, 1, 2], [0]], [3, 1], 8, 5)
    assert [row for d, row in drawn if d == 1] == [0, 0]
    assert sorted(row for d, row in drawn if d == 0) == [0, 0, 1, 1, 2, 2]
