"""AIWeb's /internal for one attempt (or replica), over real HTTP, with faults to order. Serves files of a base folder."""

import hashlib
import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from aiweb_trainer.base_store import list_files, read_manifest

TOKEN = "attempt-token-of-the-test"


class FakeAIWeb:
    """`fault(method, path, body)` may answer (status, bytes) instead; status 0 drops the connection."""

    def __init__(self, configuration: dict | None = None, base: Path | None = None, parquet: dict[str, bytes] | None = None):
        self.configuration = configuration or {}
        self.base = base
        self.parquet = parquet or {}
        self.adapters: dict[str, Path] = {}
        self.events: list[dict] = []
        self.checkpoints: dict[int, bytes] = {}
        self.result: dict[str, bytes] = {}
        self.completed: dict | None = None
        self.failed: dict | None = None
        self.requests: list[tuple[str, str]] = []
        self.cancel = False
        self.fault: Callable[[str, str, bytes], tuple[int, bytes] | None] = lambda method, path, body: None
        self.changed = threading.Condition()
        self._sequences: set[tuple[str, int]] = set()
        server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        server.daemon_threads = True
        self.server = server
        self.url = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def __enter__(self) -> "FakeAIWeb":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def wait_for(self, condition: Callable[[], object], seconds: float = 120) -> None:
        with self.changed:
            assert self.changed.wait_for(condition, seconds), "the condition did not come true in time"

    def metrics(self, name: str) -> dict[int, float]:
        return {m["step"]: m[name] for event in self.events for m in event.get("metrics", []) if name in m}

    def log_text(self) -> str:
        return "\n".join(line["text"] for event in self.events for line in event.get("logs", []))

    def answer(self, method: str, path: str, body: bytes, headers) -> tuple[int, bytes]:
        if headers.get("authorization") != f"Bearer {TOKEN}":
            return 401, b"no token"
        if (told := self.fault(method, path, body)) is not None:
            return told
        # /internal/attempts/ID/… and /internal/replicas/ID/… alike.
        parts = path.split("/")[4:]
        if method == "GET":
            return self._get(parts)
        if parts == ["events"]:
            self.take_event(path, body)
            return 200, json.dumps({"cancel": self.cancel}).encode()
        if parts == ["complete"]:
            self.completed = json.loads(body)
            return 200, b"{}"
        if parts == ["fail"]:
            self.failed = json.loads(body)
            return 200, b"{}"
        if method == "PUT" and hashlib.sha256(body).hexdigest() != headers["x-sha256"]:
            return 400, b"digest"
        if parts[0] == "checkpoints":
            self.checkpoints[int(parts[1])] = body
        else:
            self.result[parts[1]] = body
        return 200, b"{}"

    def take_event(self, path: str, body: bytes) -> None:
        """Once for each attempt's or replica's sequence number, as AIWeb does."""
        event = json.loads(body)
        sequence = (path.split("/")[3], event["sequence"])
        if sequence not in self._sequences:
            self._sequences.add(sequence)
            self.events.append(event)

    def _get(self, parts: list[str]) -> tuple[int, bytes]:
        if not parts:
            return 200, json.dumps(self.configuration).encode()
        if parts == ["base"]:
            manifest = read_manifest(self.base)
            return 200, json.dumps({"digest": manifest["digest"], "files": manifest["files"]}).encode()
        if parts[0] == "base":
            return 200, self.base.joinpath(*parts[1:]).read_bytes()
        if parts[0] == "adapters" and parts[1] not in self.adapters:
            return 404, b"unknown"
        if parts[0] == "adapters" and len(parts) == 2:
            return 200, json.dumps({"files": [vars(f) for f in list_files(self.adapters[parts[1]])]}).encode()
        if parts[0] == "adapters":
            return 200, (self.adapters[parts[1]] / parts[2]).read_bytes()
        if parts[0] == "datasets":
            return 200, self.parquet[f"{parts[1]}/{parts[3]}"]
        if parts[0] == "checkpoints" and int(parts[1]) in self.checkpoints:
            return 200, self.checkpoints[int(parts[1])]
        return 404, b"unknown"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def respond(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                with fake.changed:
                    fake.requests.append((self.command, self.path))
                    status, data = fake.answer(self.command, self.path, body, self.headers)
                    fake.changed.notify_all()
                if status == 0:
                    self.close_connection = True
                    return
                self.send_response(status)
                self.send_header("content-length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST = do_PUT = respond

            def log_message(self, *_: object) -> None:
                """Quiet."""

        return Handler
