"""One answer of a replica between the event loop, which talks to the client, and the thread that generates."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator
from concurrent.futures import Future

from starlette.requests import Request as HttpRequest

from .openai_wire import Request, WireError, Writer
from .reporter import Reporter

# A stream that says nothing while others are answered looks dead to whoever waits; gateways and proxies cut it.
SILENCE_SECONDS = 10.0


class Run:
    """One generation, seen from the event loop."""

    def __init__(self, engine, request: Request, reporter: Reporter):
        self._model = request.model
        self._reporter = reporter
        loop = asyncio.get_running_loop()
        self._left = threading.Event()
        self._arrived: asyncio.Queue[str | None] = asyncio.Queue()

        def push(item: str | None) -> None:
            loop.call_soon_threadsafe(self._arrived.put_nowait, item)

        self._future: Future = engine.generate(request.prompt, request.model, request.sampling, self._left, push)
        self._future.add_done_callback(lambda _: push(None))

    async def pieces(self) -> AsyncIterator[str]:
        while (piece := await self._arrived.get()) is not None:
            yield piece

    async def pieces_or_silence(self) -> AsyncIterator[str | None]:
        """The same, with None for each SILENCE_SECONDS in which nothing came."""
        while True:
            try:
                piece = await asyncio.wait_for(self._arrived.get(), SILENCE_SECONDS)
            except TimeoutError:
                yield None
                continue
            if piece is None:
                return
            yield piece

    def outcome(self):
        """Of a finished run; an adapter that went away in the meantime is not found, anything else is our fault."""
        try:
            return self._future.result()
        except KeyError as error:
            raise WireError(404, "model_not_found", "The model was removed.", "model") from error
        except Exception as error:
            self._reporter.log("error", f"An answer of {self._model} failed: {type(error).__name__}: {error}")
            raise WireError(500, "generation_failed", f"The model stopped: {type(error).__name__}") from error

    def leave(self) -> None:
        """Stops at the next token; a run that still waits never starts."""
        self._left.set()
        self._future.cancel()


async def leave_with(http: HttpRequest, run: Run) -> None:
    """A client that hangs up before a plain answer is ready stops its generation."""
    while (await http.receive())["type"] != "http.disconnect":
        """Nothing else is expected after the body."""
    run.leave()


async def stream(run: Run, writer: Writer) -> AsyncIterator[bytes]:
    """Server-sent events; when the client leaves, Serve closes this generator."""
    try:
        if first := writer.first():
            yield first
        async for piece in run.pieces_or_silence():
            yield b": waiting\n\n" if piece is None else writer.piece(piece)
        try:
            yield writer.last(run.outcome())
        except WireError as error:
            yield b"data: " + json.dumps(error.body).encode() + b"\n\n"
    finally:
        run.leave()
