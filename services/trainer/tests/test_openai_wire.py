"""OpenAI's wire: what is understood, what is refused and how, and what is answered."""

import json

import pytest

from aiweb_trainer.base_text import BaseText
from aiweb_trainer.generation import Outcome
from aiweb_trainer.openai_wire import WireError, Writer, parse

CHAT = {"model": "base", "messages": [{"role": "user", "content": "Hi"}]}
TEXT = {"model": "base", "prompt": "Once"}


@pytest.mark.parametrize(
    "change,code,param",
    [
        ({"n": 2}, "unsupported_parameter", "n"),
        ({"tools": [{}]}, "unsupported_parameter", "tools"),
        ({"logprobs": True}, "unsupported_parameter", "logprobs"),
        ({"presence_penalty": 0.5}, "unsupported_parameter", "presence_penalty"),
        ({"response_format": {"type": "json_object"}}, "unsupported_parameter", "response_format"),
        ({"model": 3}, "invalid_value", "model"),
        ({"messages": []}, "invalid_value", "messages"),
        ({"messages": [{"role": "user"}]}, "invalid_value", "messages"),
        ({"messages": [{"role": "user", "content": [{"type": "image_url"}]}]}, "unsupported_parameter", "messages"),
        ({"messages": [{"role": "user", "content": "x" * 600}]}, "context_length_exceeded", "messages"),
        ({"temperature": 3}, "invalid_value", "temperature"),
        ({"temperature": "hot"}, "invalid_value", "temperature"),
        ({"temperature": True}, "invalid_value", "temperature"),
        ({"temperature": float("nan")}, "invalid_value", "temperature"),
        ({"top_p": -0.1}, "invalid_value", "top_p"),
        ({"max_tokens": 0}, "invalid_value", "max_tokens"),
        ({"max_tokens": 1.5}, "invalid_value", "max_tokens"),
        ({"seed": "x"}, "invalid_value", "seed"),
        ({"stop": [1]}, "invalid_value", "stop"),
        ({"stop": ["a"] * 17}, "invalid_value", "stop"),
    ],
)
def test_refused_in_a_sentence(base: BaseText, change: dict, code: str, param: str):
    with pytest.raises(WireError) as told:
        parse({**CHAT, **change}, True, base, 512)
    error = told.value.body["error"]
    assert (told.value.status, error["code"], error["param"]) == (400, code, param) and error["message"].endswith(".")


def test_a_body_that_is_no_object_and_an_empty_prompt(base: BaseText):
    for body, chat in ((["x"], True), ({**TEXT, "prompt": ""}, False), ({**TEXT, "prompt": ["a", "b"]}, False)):
        with pytest.raises(WireError):
            parse(body, chat, base, 512)


def test_a_model_without_template_does_not_chat(cache, digest):
    plain = BaseText(cache / digest)
    plain.template = None
    with pytest.raises(WireError, match="completes text"):
        parse(CHAT, True, plain, 512)
    assert parse(TEXT, False, plain, 512).prompt == plain.encode("Once")


def test_defaults_and_limits(base: BaseText):
    request = parse(CHAT, True, base, 512)
    assert request.prompt == base.encode(base.render(CHAT["messages"], True))
    sampling = request.sampling
    assert (sampling.temperature, sampling.top_p, sampling.seed, sampling.stops) == (1.0, 1.0, None, [])
    assert sampling.max_tokens == 512 - len(request.prompt) and not request.stream
    assert parse(CHAT, True, base, 8_192).sampling.max_tokens == 1_024, "an answer without an end would keep the others waiting"
    assert parse({**CHAT, "max_tokens": 5_000}, True, base, 8_192).sampling.max_tokens == 5_000
    assert parse(TEXT, False, base, 512).sampling.max_tokens == 16
    assert parse({**TEXT, "max_tokens": 9_999}, False, base, 512).sampling.max_tokens == 508
    assert parse({**CHAT, "max_completion_tokens": 5, "max_tokens": 9}, True, base, 512).sampling.max_tokens == 5
    assert parse({**CHAT, "stop": "a", "seed": -1, "n": 1, "tools": []}, True, base, 512).sampling.stops == ["a"]
    assert parse({**CHAT, "messages": [{"role": "developer", "content": [{"type": "text", "text": "x"}]}]}, True, base, 512)


def events(data: bytes) -> list[dict]:
    parts = data.decode().split("\n\n")
    assert parts[-1] == "" and parts[-2] == "data: [DONE]"
    return [json.loads(part.removeprefix("data: ")) for part in parts[:-2]]


def test_streamed_chat_with_usage(base: BaseText):
    request = parse({**CHAT, "stream": True, "stream_options": {"include_usage": True}}, True, base, 512)
    writer = Writer(request, "1")
    chunks = events(writer.first() + writer.piece("é") + writer.last(Outcome("stop", 3)))
    assert [c["choices"][0]["delta"] for c in chunks[:3]] == [{"role": "assistant", "content": ""}, {"content": "é"}, {}]
    assert chunks[2]["choices"][0]["finish_reason"] == "stop" and chunks[3]["choices"] == []
    prompt = len(request.prompt)
    assert chunks[3]["usage"] == {"prompt_tokens": prompt, "completion_tokens": 3, "total_tokens": prompt + 3}
    assert all(c["object"] == "chat.completion.chunk" and c["id"] == "chatcmpl-1" for c in chunks)


def test_streamed_completion_without_usage(base: BaseText):
    writer = Writer(parse({**TEXT, "stream": True}, False, base, 512), "1")
    assert writer.first() is None
    chunks = events(writer.piece("a") + writer.last(Outcome("length", 1)))
    assert [c["choices"][0]["text"] for c in chunks] == ["a", ""] and all("usage" not in c for c in chunks)


def test_plain_answers(base: BaseText):
    whole = Writer(parse(CHAT, True, base, 512), "1").whole("Hello", Outcome("stop", 2))
    assert whole["choices"][0]["message"] == {"role": "assistant", "content": "Hello"} and whole["object"] == "chat.completion"
    assert Writer(parse(TEXT, False, base, 512), "1").whole("x", Outcome("length", 1))["choices"][0]["text"] == "x"
