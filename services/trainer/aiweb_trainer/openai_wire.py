"""OpenAI's request and answer shapes, as far as a replica speaks them. What it does not do is refused, not ignored."""

import json
import time
from dataclasses import dataclass

from .base_text import BaseText
from .generation import Outcome, Sampling

# What an answer gets that names no length. OpenAI's own for completions; a chat that never ends by itself would
# otherwise fill the context, and answers are made one at a time: everybody else would wait for it.
COMPLETION_TOKENS = 16
CHAT_TOKENS = 1_024
TEMPERATURE_MOST = 2.0
STOPS_MOST = 16
# Names that would change the answer if they were not ignored, and the values that change nothing.
UNSUPPORTED = {
    "n": (None, 1),
    "best_of": (None, 1),
    "logprobs": (None, False),
    "top_logprobs": (None, 0),
    "echo": (None, False),
    "suffix": (None, ""),
    "logit_bias": (None, {}),
    "tools": (None, []),
    "functions": (None, []),
    "frequency_penalty": (None, 0),
    "presence_penalty": (None, 0),
    "response_format": (None, {"type": "text"}),
}


class WireError(Exception):
    """Answered in OpenAI's error shape."""

    def __init__(self, status: int, code: str, message: str, param: str | None = None):
        super().__init__(message)
        self.status = status
        self.body = {
            "error": {"message": message, "type": "invalid_request_error" if status < 500 else "server_error", "param": param, "code": code}
        }


@dataclass(frozen=True)
class Request:
    chat: bool
    model: str
    prompt: list[int]
    sampling: Sampling
    stream: bool
    include_usage: bool


def parse(body: object, chat: bool, base: BaseText, context_length: int) -> Request:
    """Raises WireError with a sentence for whatever does not fit."""
    if not isinstance(body, dict):
        raise WireError(400, "invalid_json", "The body must be a JSON object.")
    for name, allowed in UNSUPPORTED.items():
        if body.get(name) not in allowed:
            raise WireError(400, "unsupported_parameter", f"{name} is not supported by models served by AIWeb.", name)
    model = body.get("model")
    if not isinstance(model, str):
        raise WireError(400, "invalid_value", "model must be a string.", "model")
    prompt = _chat_prompt(body, base) if chat else _text_prompt(body, base)
    room = context_length - len(prompt)
    if room < 1:
        raise WireError(
            400, "context_length_exceeded", f"The prompt has {len(prompt)} tokens; this model takes {context_length - 1} at most.",
            "messages" if chat else "prompt",
        )
    asked = _number(body, "max_completion_tokens", None, 1, None, whole=True) or _number(body, "max_tokens", None, 1, None, whole=True)
    most = asked or (CHAT_TOKENS if chat else COMPLETION_TOKENS)
    options = body.get("stream_options") or {}
    return Request(
        chat=chat,
        model=model,
        prompt=prompt,
        sampling=Sampling(
            max_tokens=min(int(most), room),
            temperature=float(_number(body, "temperature", 1.0, 0, TEMPERATURE_MOST)),
            top_p=float(_number(body, "top_p", 1.0, 0, 1)) or 1e-6,
            seed=_seed(body),
            stops=_stops(body),
        ),
        stream=bool(body.get("stream")),
        include_usage=bool(isinstance(options, dict) and options.get("include_usage")),
    )


def _number(body: dict, name: str, default: float | None, least: float, most: float | None, whole: bool = False):
    value = body.get(name)
    if value is None:
        return default
    fits = isinstance(value, int if whole else (int, float)) and not isinstance(value, bool)
    if not fits or not value >= least or (most is not None and value > most):
        kind = "a whole number" if whole else "a number"
        raise WireError(400, "invalid_value", f"{name} must be {kind} from {least}{'' if most is None else f' to {most}'}.", name)
    return value


def _seed(body: dict) -> int | None:
    seed = body.get("seed")
    if seed is not None and (not isinstance(seed, int) or isinstance(seed, bool)):
        raise WireError(400, "invalid_value", "seed must be a whole number.", "seed")
    return None if seed is None else seed % (1 << 63)


def _stops(body: dict) -> list[str]:
    stop = body.get("stop")
    stops = [stop] if isinstance(stop, str) else stop or []
    if not isinstance(stops, list) or len(stops) > STOPS_MOST or not all(isinstance(s, str) for s in stops):
        raise WireError(400, "invalid_value", f"stop must be a string or a list of up to {STOPS_MOST} strings.", "stop")
    return stops


def _chat_prompt(body: dict, base: BaseText) -> list[int]:
    if not base.chats:
        raise WireError(400, "model_cannot_chat", "This model completes text and does not chat. Use /v1/completions.", "model")
    messages = body.get("messages")
    if not isinstance(messages, list) or not messages:
        raise WireError(400, "invalid_value", "messages must be a list of at least one message.", "messages")
    turns = [_turn(message) for message in messages]
    try:
        return base.encode(base.render(turns, add_generation_prompt=True))
    except Exception as error:
        raise WireError(400, "invalid_value", f"The model's chat template refuses these messages: {error}", "messages") from error


def _turn(message: object) -> dict:
    role = message.get("role") if isinstance(message, dict) else None
    content = message.get("content") if isinstance(message, dict) else None
    if isinstance(content, list):
        if any(not isinstance(part, dict) or part.get("type") != "text" for part in content):
            raise WireError(400, "unsupported_parameter", "This model reads text only.", "messages")
        content = "".join(str(part.get("text", "")) for part in content)
    if not isinstance(role, str) or not isinstance(content, str):
        raise WireError(400, "invalid_value", "Each message needs a role and a content.", "messages")
    return {"role": "system" if role == "developer" else role, "content": content}


def _text_prompt(body: dict, base: BaseText) -> list[int]:
    prompt = body.get("prompt")
    if isinstance(prompt, list) and len(prompt) == 1 and isinstance(prompt[0], str):
        prompt = prompt[0]
    if not isinstance(prompt, str):
        raise WireError(400, "invalid_value", "prompt must be one string.", "prompt")
    ids = base.opening_ids + base.encode(prompt)
    if not ids:
        raise WireError(400, "invalid_value", "prompt must not be empty.", "prompt")
    return ids


class Writer:
    """Builds the answers of one request."""

    def __init__(self, request: Request, identity: str):
        self._request = request
        kind = ("chat.completion", "chatcmpl") if request.chat else ("text_completion", "cmpl")
        self._object = kind[0]
        self._head = {"id": f"{kind[1]}-{identity}", "created": int(time.time()), "model": request.model}

    def whole(self, text: str, outcome: Outcome) -> dict:
        said = {"message": {"role": "assistant", "content": text}} if self._request.chat else {"text": text}
        choice = {"index": 0, **said, "logprobs": None, "finish_reason": outcome.finish_reason}
        return {**self._head, "object": self._object, "choices": [choice], "usage": self.usage(outcome)}

    def first(self) -> bytes | None:
        return self._chunk({"role": "assistant", "content": ""}, None) if self._request.chat else None

    def piece(self, text: str) -> bytes:
        return self._chunk({"content": text} if self._request.chat else text, None)

    def last(self, outcome: Outcome) -> bytes:
        end = self._chunk({} if self._request.chat else "", outcome.finish_reason)
        if self._request.include_usage:
            end += self._event({**self._head, "object": self._stream_object, "choices": [], "usage": self.usage(outcome)})
        return end + b"data: [DONE]\n\n"

    def usage(self, outcome: Outcome) -> dict:
        prompt = len(self._request.prompt)
        return {
            "prompt_tokens": prompt,
            "completion_tokens": outcome.completion_tokens,
            "total_tokens": prompt + outcome.completion_tokens,
        }

    @property
    def _stream_object(self) -> str:
        return "chat.completion.chunk" if self._request.chat else self._object

    def _chunk(self, content: dict | str, finish_reason: str | None) -> bytes:
        said = {"delta": content} if isinstance(content, dict) else {"text": content}
        choice = {"index": 0, **said, "logprobs": None, "finish_reason": finish_reason}
        event = {**self._head, "object": self._stream_object, "choices": [choice]}
        # OpenAI's chunks carry a null usage when usage was asked for.
        return self._event({**event, "usage": None} if self._request.include_usage else event)

    @staticmethod
    def _event(value: dict) -> bytes:
        return b"data: " + json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n\n"
