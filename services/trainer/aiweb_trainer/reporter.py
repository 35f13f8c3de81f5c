"""Sends logs, metrics and progress to AIWeb from a thread of its own, in order, each exactly once.

A batch keeps its sequence number until it is acknowledged, so a repeated one is ignored there. While AIWeb is away
everything is kept and sent later. An empty batch is the heartbeat.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from datetime import datetime, timezone

from .internal_client import InternalClient, Refused, Superseded, Unavailable

BATCH = 2_000
LINE_MOST = 20_000
GATHER_SECONDS = 0.25
RETRY_FIRST_SECONDS = 0.2
RETRY_MOST_SECONDS = 5.0


def now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Reporter:
    """Its callbacks come from its own thread and may end the process; `on_away` hears how long AIWeb has been away."""

    def __init__(
        self,
        client: InternalClient,
        heartbeat_seconds: float,
        on_superseded: Callable[[], None],
        on_cancel: Callable[[], None],
        on_away: Callable[[float], None] = lambda seconds: None,
    ):
        self._client = client
        self._heartbeat = heartbeat_seconds
        self._on_superseded = on_superseded
        self._on_cancel = on_cancel
        self._on_away = on_away
        self._changed = threading.Condition()
        self._queues: dict[str, deque] = {"logs": deque(), "metrics": deque(), "adapters": deque()}
        # Items ever added and ever acknowledged, by queue.
        self._added = dict.fromkeys(self._queues, 0)
        self._acknowledged = dict.fromkeys(self._queues, 0)
        self._latest: dict[str, object] = {}
        self._sequence = 0
        self._in_flight = False
        self._hurry = False
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="reporter", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def log(self, level: str, text: str) -> None:
        # What cannot be written as UTF-8 (half a surrogate pair, from a broken file name or cell) is replaced.
        text = text.encode(errors="replace").decode()
        for start in range(0, max(len(text), 1), LINE_MOST):
            self._add("logs", {"at": now(), "level": level, "text": text[start : start + LINE_MOST]})

    def metric(self, **values: float | int) -> None:
        self._add("metrics", values)

    def adapter(self, **values: str) -> None:
        self._add("adapters", values)

    def set(self, **values: object) -> None:
        """State, progress or node: only the latest is of interest."""
        with self._changed:
            self._latest.update(values)
            self._changed.notify_all()

    def flush(self, seconds: float) -> bool:
        """Waits until all is acknowledged; False when that took too long."""
        with self._changed:
            self._hurry = True
            self._changed.notify_all()
            return self._changed.wait_for(lambda: self._idle() or self._closed, seconds) and self._idle()

    def settle(self, seconds: float) -> bool:
        """Waits until what was added before this call is acknowledged, however much follows; False when that took too long."""
        with self._changed:
            wanted = dict(self._added)

            def settled() -> bool:
                return all(self._acknowledged[name] >= count for name, count in wanted.items())

            return self._changed.wait_for(lambda: settled() or self._closed, seconds) and settled()

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _add(self, name: str, item: dict) -> None:
        with self._changed:
            self._queues[name].append(item)
            self._added[name] += 1
            self._changed.notify_all()

    def _idle(self) -> bool:
        return not self._in_flight and not self._latest and not any(self._queues.values())

    def _run(self) -> None:
        while batch := self._next_batch():
            if not self._deliver(batch):
                return

    def _next_batch(self) -> dict | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not self._idle(), self._heartbeat)
            if not self._closed and not self._hurry and not self._idle():
                # What comes in the next moment goes along: one request instead of many.
                self._changed.wait_for(lambda: self._closed or self._hurry, GATHER_SECONDS)
            if self._closed:
                return None
            self._sequence += 1
            batch: dict = {"sequence": self._sequence, **self._latest}
            self._latest = {}
            for name, queue in self._queues.items():
                if queue:
                    batch[name] = [queue.popleft() for _ in range(min(len(queue), BATCH))]
            self._in_flight = True
            return batch

    def _deliver(self, batch: dict) -> bool:
        delay = RETRY_FIRST_SECONDS
        began = time.monotonic()
        while True:
            try:
                cancelled = self._client.post_json("/events", batch).get("cancel", False)
                break
            except Superseded:
                self.close()
                self._on_superseded()
                return False
            except Refused as refusal:
                # The same bytes would be refused again; holding on to them would silence the heartbeat too.
                print(f"AIWeb refused a batch of events: {refusal}", flush=True)
                cancelled = False
                break
            except ValueError as error:
                # Not a number, say: JSON has no word for it, now or later.
                self.log("warning", f"A report of the trainer could not be sent and is left out: {error}")
                cancelled = False
                break
            except Unavailable:
                self._on_away(time.monotonic() - began)
                with self._changed:
                    if self._changed.wait_for(lambda: self._closed, delay):
                        return False
                delay = min(delay * 2, RETRY_MOST_SECONDS)
        with self._changed:
            self._in_flight = False
            for name in self._queues:
                self._acknowledged[name] += len(batch.get(name, ()))
            if self._idle():
                self._hurry = False
            self._changed.notify_all()
        if cancelled:
            self.close()
            self._on_cancel()
            return False
        return True


class Clock:
    """Seconds per step, over the latest steps."""

    def __init__(self, steps: int = 20):
        self._marks: deque[float] = deque(maxlen=steps + 1)

    def mark(self) -> None:
        self._marks.append(time.monotonic())

    def seconds(self) -> float | None:
        if len(self._marks) < 2:
            return None
        return (self._marks[-1] - self._marks[0]) / (len(self._marks) - 1)
