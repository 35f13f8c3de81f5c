"""A Ray head of one's own: free ports, a short temporary folder, a token; ends with everything that it started."""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def until(condition: Callable[[], object], seconds: float, what: str) -> object:
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < deadline, f"in vain: {what}"
        time.sleep(0.1)
    return value


def call(method: str, url: str, body: dict | None = None, headers: dict | None = None) -> tuple[int, bytes]:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, method=method, data=data, headers={"content-type": "application/json", **(headers or {})})
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()
    except OSError as error:
        return 0, str(error).encode()


class RayHead:
    def __init__(self) -> None:
        # Unix-socket paths end at 107 bytes.
        self.folder = Path(tempfile.mkdtemp(prefix="r", dir="/tmp"))
        self.token = secrets.token_hex(20)
        self.dashboard = f"http://127.0.0.1:{free_port()}"
        self.serve_port = free_port()
        command = [
            str(Path(sys.executable).with_name("ray")), "start", "--head", "--block", "--port=0", "--num-cpus=2", "--num-gpus=0",
            "--dashboard-host=127.0.0.1", f"--dashboard-port={self.dashboard.rsplit(':', 1)[1]}", f"--temp-dir={self.folder}",
            "--disable-usage-stats", "--include-log-monitor=false",
        ]
        environment = {**os.environ, "RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": self.token}
        self._output = (self.folder / "output").open("wb")
        self._process = subprocess.Popen(
            command, env=environment, stdout=self._output, stderr=subprocess.STDOUT, start_new_session=True
        )

    def __enter__(self) -> "RayHead":
        try:
            until(lambda: self.api("GET", "/api/version")[0] == 200, 180, "Ray's head")
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def api(self, method: str, path: str, body: dict | None = None) -> tuple[int, bytes]:
        return call(method, self.dashboard + path, body, {"authorization": f"Bearer {self.token}"})

    def close(self) -> None:
        """The parent ends its tree on SIGTERM; whoever does not go in time is killed. Nobody else's Ray is touched."""
        members = {int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit() and self._mine(p)}
        self._process.terminate()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            """Killed below."""
        for member in members:
            if self._mine(Path(f"/proc/{member}")):
                try:
                    os.kill(member, signal.SIGKILL)
                except ProcessLookupError:
                    """Gone by itself."""
        self._process.wait(10)
        self._output.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _mine(self, process: Path) -> bool:
        """Ray's processes carry the session's token in their environment."""
        try:
            return self.token.encode() in (process / "environ").read_bytes() and int(process.name) != os.getpid()
        except OSError:
            return False
