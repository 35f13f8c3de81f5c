"""What is shown is what is learned: mapping, template, mask, cutting; the same in preview and trainer."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aiweb_trainer.base_text import BaseText, compile_template
from aiweb_trainer.configuration import Mapping
from aiweb_trainer.errors import TrainerError
from aiweb_trainer.mapping import RowProblem, check_columns, messages_of, text_of
from aiweb_trainer.rendering import check_mapping, render_row, segments

CHAT = Mapping("messages", column="m")
PAIR = Mapping("prompt-completion", prompt="q", completion="a")
TEXT = Mapping("text", column="t")
TALK = [
    {"role": "system", "content": "Be kind."},
    {"role": "user", "content": "Hi"},
    {"role": "assistant", "content": "Hello 🙂"},
    {"role": "user", "content": "Bye"},
    {"role": "assistant", "content": "\nSo long"},
]


def learned_text(row: dict, mapping: Mapping, base: BaseText, length: int = 500) -> str:
    return "".join(s["text"] for s in segments(render_row(row, mapping, base, length), base) if s["learned"])


def whole_text(row: dict, mapping: Mapping, base: BaseText) -> str:
    return "".join(s["text"] for s in segments(render_row(row, mapping, base, 500), base))


def test_only_the_assistant_is_learned_with_its_end_of_turn(base: BaseText):
    assert learned_text({"m": TALK}, CHAT, base) == "Hello 🙂<|im_end|>\nSo long<|im_end|>"
    assert whole_text({"m": TALK}, CHAT, base) == base.render(TALK)


def test_prompt_completion_goes_through_the_chat_template(base: BaseText):
    mapping = Mapping("prompt-completion", prompt="q", completion="a", system="Short.")
    row = {"q": "Why?", "a": "Because."}
    turns = [{"role": "system", "content": "Short."}, {"role": "user", "content": "Why?"}, {"role": "assistant", "content": "Because."}]
    assert whole_text(row, mapping, base) == base.render(turns)
    assert learned_text(row, mapping, base) == "Because.<|im_end|>"


def test_without_a_template_the_completion_follows_the_prompt(cache: Path, digest: str):
    plain = BaseText(cache / digest)
    plain.template = None
    assert whole_text({"q": "2+2=", "a": "4"}, PAIR, plain) == "2+2=4<|im_end|>"
    assert learned_text({"q": "2+2=", "a": "4"}, PAIR, plain) == "4<|im_end|>"
    with pytest.raises(TrainerError, match="no chat template") as told:
        check_mapping(CHAT, plain)
    assert told.value.code == "mapping-does-not-fit"


def test_a_text_is_learned_whole(base: BaseText):
    assert learned_text({"t": "A text."}, TEXT, base) == "A text.<|im_end|>"


def test_a_template_that_rewrites_earlier_turns_is_learned_whole(cache: Path, digest: str):
    odd = BaseText(cache / digest)
    odd.template = compile_template("{{ messages|length }}{% for m in messages %}{{ m['content'] }}{% endfor %}")
    assert learned_text({"m": TALK}, CHAT, odd) == "5Be kind.HiHello 🙂Bye\nSo long"


def test_generation_marks_in_a_template_render_to_their_body():
    template = compile_template("{% for m in messages %}{% generation %}{{ m['content'] }}{% endgeneration %}{% endfor %}")
    assert template.render(messages=TALK[1:3]) == "HiHello 🙂"


def test_what_is_too_long_is_cut_and_counted(base: BaseText):
    whole = render_row({"q": "Q", "a": "x" * 100}, PAIR, base, 500)
    cut = render_row({"q": "Q", "a": "x" * 100}, PAIR, base, 60)
    assert whole.tail == [] and cut.tail == whole.ids[60:]
    *kept, tail = segments(cut, base)
    assert [s["cut"] for s in kept] == [False] * len(kept)
    assert tail == {"text": base.decode(whole.ids[60:]), "learned": False, "special": False, "cut": True}
    assert whole.cut == 0 and cut.ids == whole.ids[:60] and cut.cut == len(whole.ids) - 60
    with pytest.raises(RowProblem, match="nothing to learn"):
        render_row({"q": "Q" * 100, "a": "x"}, PAIR, base, 60)


def test_learned_tokens_are_those_that_the_collator_trains_on(base: BaseText):
    from trl.trainer.sft_trainer import DataCollatorForLanguageModeling

    rows = [render_row({"m": TALK}, CHAT, base, 70), render_row({"q": "Why?", "a": "So."}, PAIR, base, 70)]
    batch = DataCollatorForLanguageModeling(pad_token_id=0)([{"input_ids": r.ids, "labels": r.labels} for r in rows])
    for row, ids, labels in zip(rows, batch["input_ids"].tolist(), batch["labels"].tolist()):
        assert ids[: len(row.ids)] == row.ids
        assert [label != -100 for label in labels] == row.learned + [False] * (len(labels) - len(row.ids))
        shown = [s for s in segments(row, base) if s["learned"]]
        assert base.decode([i for i in labels if i != -100]) == "".join(s["text"] for s in shown)


def test_our_templates_render_as_transformers_does(cache: Path, digest: str, base: BaseText):
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(cache / digest)
    for prompt in (True, False):
        assert base.render(TALK, prompt) == tokenizer.apply_chat_template(TALK, tokenize=False, add_generation_prompt=prompt)
    assert base.encode(base.render(TALK)) == tokenizer.apply_chat_template(TALK, tokenize=True, return_dict=False)


@pytest.mark.parametrize(
    "value,sentence",
    [
        (None, "not a list"), ([], "not a list"), ("nonsense", "not a list"), ([3], "not a message"),
        ([{"role": "user", "content": "x"}], "no answer"), ([{"role": "assistant"}], "without role or content"),
    ],
)
def test_rows_that_are_no_conversation(value: object, sentence: str):
    with pytest.raises(RowProblem, match=sentence):
        messages_of({"m": value}, "m")


def test_conversations_in_other_layouts():
    plain = [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]
    assert messages_of({"m": json.dumps(plain)}, "m") == plain
    assert messages_of({"m": [{"from": "human", "value": "a"}, {"from": "gpt", "value": "b"}]}, "m") == plain
    assert messages_of({"m": [{"role": "user", "content": [{"type": "text", "text": "a"}]}, plain[1]]}, "m") == plain


def test_cells_that_are_not_text_become_text_and_empty_ones_are_refused():
    assert text_of({"t": 4.5}, "t") == "4.5"
    for value in (None, "", "  "):
        with pytest.raises(RowProblem, match="t is empty"):
            text_of({"t": value}, "t")


def test_a_missing_column_is_named():
    with pytest.raises(TrainerError, match="Dataset d has no column a. It has: q, b."):
        check_columns(PAIR, ["q", "b"], "d")


def test_preview_answers_line_by_line_without_torch(cache: Path, digest: str, base: BaseText):
    requests = [
        {"id": 1, "base": digest, "sequenceLength": 60, "datasets": [{"rows": [{"q": "Why?", "a": "So."}, {"q": "Why?"}], "mapping": {"kind": "prompt-completion", "prompt": "q", "completion": "a", "system": None}}]},
        {"id": 2, "base": "0" * 64, "sequenceLength": 60, "datasets": []},
    ]
    lines = "".join(json.dumps(r) + "\n" for r in requests) + "not json\n"
    code = "import sys; from aiweb_trainer.preview import main; main(); print('torch' in sys.modules)"
    began = time.monotonic()
    environment = {**os.environ, "AIWEB_MODEL_CACHE": str(cache), "PYTHONPATH": str(Path(__file__).parents[1])}
    ended = subprocess.run([sys.executable, "-c", code], input=lines, env=environment, capture_output=True, text=True, timeout=30)
    ready, first, second, third, torch_loaded = ended.stdout.splitlines()
    assert time.monotonic() - began < 3
    assert json.loads(ready) == {"ready": True} and torch_loaded == "False"
    shown, refused = json.loads(first)["datasets"][0]["rows"]
    expected = render_row({"q": "Why?", "a": "So."}, PAIR, base, 60)
    assert shown == {"segments": segments(expected, base), "tokens": len(expected.ids), "cutTokens": 0, "error": None}
    assert refused["error"] == "This row is left out: a is empty."
    assert json.loads(second)["error"]["code"] == "base-unavailable"
    assert json.loads(third)["error"]["code"] == "request-invalid"
