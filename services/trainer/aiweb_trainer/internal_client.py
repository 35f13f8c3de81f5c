"""HTTP to AIWeb's /internal, with the attempt's (or replica's) token. Standard library only, no proxies."""

import hashlib
import http.client
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote, urlsplit

CHUNK = 1 << 20
TIMEOUT_SECONDS = 60
RETRY_FIRST_SECONDS = 0.2
RETRY_MOST_SECONDS = 10.0

T = TypeVar("T")


class Unavailable(Exception):
    """AIWeb is away or in trouble; the same call may go through later."""


class Damaged(Unavailable):
    """What came is not what was asked for; another try may bring it whole."""


class Refused(Exception):
    """AIWeb understood and said no; the same call will not go through."""

    def __init__(self, status: int, text: str):
        super().__init__(f"{status} {text}")
        self.status = status


class Superseded(Exception):
    """Another attempt owns this run (409), or AIWeb knows this one no more: nothing more may be written."""


# A deleted job's attempt is answered like an unknown one: it is as little wanted as a superseded one.
FENCED = frozenset({401, 403, 409, 410})
TRY_AGAIN = frozenset({408, 425, 429})


class InternalClient:
    """`prefix` is the path of one attempt or replica; every path given to the methods lies under it."""

    def __init__(self, url: str, prefix: str, token: str):
        parts = urlsplit(url)
        self._secure = parts.scheme == "https"
        self._host, self._port = parts.hostname or "127.0.0.1", parts.port
        self._prefix = parts.path.rstrip("/") + prefix
        self._token = token

    def get_json(self, path: str = "") -> dict:
        with self._send("GET", path) as response:
            return self._json(response)

    def post_json(self, path: str, body: dict) -> dict:
        data = json.dumps(body, ensure_ascii=False, allow_nan=False).encode()
        with self._send("POST", path, data, {"content-type": "application/json"}) as response:
            return self._json(response)

    def put_file(self, path: str, file: Path, sha256: str) -> None:
        headers = {"content-type": "application/octet-stream", "content-length": str(file.stat().st_size), "x-sha256": sha256}
        with file.open("rb") as stream, self._send("PUT", path, stream, headers) as response:
            response.read()

    def download(self, path: str, file: Path) -> str:
        """Streams to `file` and returns the sha256 of what came."""
        digest = hashlib.sha256()
        with self._send("GET", path) as response, file.open("wb") as stream:
            expected = response.getheader("content-length")
            received = 0
            try:
                while chunk := response.read(CHUNK):
                    stream.write(chunk)
                    digest.update(chunk)
                    received += len(chunk)
            except (OSError, http.client.HTTPException) as error:
                raise Unavailable(str(error)) from error
            if expected is not None and received != int(expected):
                raise Unavailable(f"only {received} of {expected} bytes came")
        return digest.hexdigest()

    def _json(self, response: "_Response") -> dict:
        try:
            text = response.read()
            return json.loads(text) if text else {}
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise Unavailable(f"the answer cannot be read: {error}") from error

    def _send(self, method: str, path: str, body=None, headers: dict | None = None) -> "_Response":
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        connection = kind(self._host, self._port, timeout=TIMEOUT_SECONDS)
        try:
            connection.request(
                method,
                self._prefix + quote(path),
                body=body,
                headers={"authorization": f"Bearer {self._token}", "accept-encoding": "identity", **(headers or {})},
            )
            response = _Response(connection, connection.getresponse())
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            raise Unavailable(str(error) or type(error).__name__) from error
        if response.status < 300:
            return response
        with response:
            text = self._words(response)
        if response.status in FENCED:
            raise Superseded(text)
        if response.status >= 500 or response.status in TRY_AGAIN:
            raise Unavailable(f"{response.status} {text}")
        raise Refused(response.status, text)

    def _words(self, response: "_Response") -> str:
        try:
            return response.read(2_000).decode(errors="replace")
        except (OSError, http.client.HTTPException):
            return ""


class _Response:
    """A response that closes its connection."""

    def __init__(self, connection: http.client.HTTPConnection, response: http.client.HTTPResponse):
        self._connection = connection
        self._response = response
        self.status = response.status
        self.read = response.read
        self.getheader = response.getheader

    def __enter__(self) -> "_Response":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()


def retrying(call: Callable[[], T], patience_seconds: float, wait: Callable[[float], object] = time.sleep) -> T:
    """Repeats a call while AIWeb is away, for `patience_seconds` at most."""
    started = time.monotonic()
    delay = RETRY_FIRST_SECONDS
    while True:
        try:
            return call()
        except Unavailable:
            if time.monotonic() - started + delay > patience_seconds:
                raise
            wait(delay)
            delay = min(delay * 2, RETRY_MOST_SECONDS)
