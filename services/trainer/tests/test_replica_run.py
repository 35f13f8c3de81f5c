"""The stream of an answer whose turn has not come: it says that it lives; what breaks is told."""

import asyncio
import threading
from concurrent.futures import Future

import pytest

from aiweb_trainer import replica_run
from aiweb_trainer.generation import Outcome, Sampling
from aiweb_trainer.openai_wire import Request, Writer
from aiweb_trainer.replica_run import Run, stream

REQUEST = Request(True, "v1", [1], Sampling(max_tokens=4, temperature=0, top_p=1, seed=None, stops=[]), True, False)


class Busy:
    """An engine that answers somebody else until it is told otherwise."""

    def __init__(self) -> None:
        self.answer: Future = Future()

    def generate(self, prompt: list[int], model: str, sampling: Sampling, left: threading.Event, push) -> Future:
        self.push = push
        return self.answer


class Told:
    def __init__(self) -> None:
        self.lines: list[tuple[str, str]] = []

    def log(self, level: str, text: str) -> None:
        self.lines.append((level, text))


def test_who_waits_hears_that_it_is_not_forgotten(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(replica_run, "SILENCE_SECONDS", 0.01)

    async def read() -> list[bytes]:
        engine = Busy()
        parts = []
        async for part in stream(Run(engine, REQUEST, Told()), Writer(REQUEST, "1")):
            parts.append(part)
            if parts.count(b": waiting\n\n") == 2 and not engine.answer.done():
                engine.push("Hi")
                engine.answer.set_result(Outcome("stop", 1))
        return parts

    parts = asyncio.run(read())
    assert parts[1:3] == [b": waiting\n\n"] * 2
    assert b'"content":"Hi"' in parts[-2] and parts[-1].endswith(b"data: [DONE]\n\n")


def test_an_answer_that_breaks_stands_in_the_log():
    async def read(told: Told) -> bytes:
        engine = Busy()
        engine.answer.set_exception(RuntimeError("out of memory"))
        return b"".join([part async for part in stream(Run(engine, REQUEST, told), Writer(REQUEST, "1"))])

    told = Told()
    assert b"generation_failed" in asyncio.run(read(told))
    assert told.lines == [("error", "An answer of v1 failed: RuntimeError: out of memory")]
