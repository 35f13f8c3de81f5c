"""Text as it streams: stop strings across tokens, characters across tokens, nothing early, nothing lost."""

import random

import pytest

from aiweb_trainer.base_text import BaseText
from aiweb_trainer.text_stream import StopFilter, TextStream


@pytest.mark.parametrize("seed", range(40))
def test_stop_filter_equals_cutting_the_whole_text(seed: int):
    chance = random.Random(seed)
    text = "".join(chance.choice("ab") for _ in range(60))
    stops = ["".join(chance.choice("ab") for _ in range(chance.randint(1, 6))) for _ in range(chance.randint(0, 3))]
    ends = [text.find(s) for s in stops if s in text]
    filter = StopFilter(stops)
    shown, at = "", 0
    while at < len(text):
        step = chance.randint(1, 4)
        shown += filter.feed(text[at : at + step])
        at += step
    assert filter.stopped == bool(ends)
    shown += filter.rest()
    # Cut in pieces, the first stop that completes wins; cut whole, the first that begins. Both end before any stop.
    assert text.startswith(shown)
    assert shown == text if not ends else not any(s in shown for s in stops)


def test_characters_come_whole(base: BaseText):
    stream = TextStream(base.tokenizer, [])
    pieces = [stream.feed(i) for i in base.encode("é🙂中")]
    assert [p for p in pieces if p] == ["é", "🙂", "中"] and stream.rest() == ""


def test_half_a_character_at_the_end_is_not_lost(base: BaseText):
    stream = TextStream(base.tokenizer, [])
    shown = "".join(stream.feed(i) for i in base.encode("a🙂")[:-1]) + stream.rest()
    assert shown.startswith("a") and "\ufffd" in shown


def test_special_tokens_are_not_shown(base: BaseText):
    stream = TextStream(base.tokenizer, [])
    assert "".join(stream.feed(i) for i in base.encode("a<|im_end|>b")) + stream.rest() == "ab"
