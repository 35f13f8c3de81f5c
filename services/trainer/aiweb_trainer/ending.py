"""How a trainer's process ends before its work is done. Every way out is quick, and leaves no folder behind."""

import os
import shutil
import signal
import threading
from collections.abc import Callable
from pathlib import Path

SUPERSEDED = 3
CANCELLED = 4
ORPHANED = 5
SHELLS = ("sh", "bash", "dash")


_ending = threading.Event()


def end_process(status: int, work: Path, words: str) -> None:
    """Ends at once, whatever the other threads are in the middle of."""
    _ending.set()
    print(words, flush=True)
    shutil.rmtree(work, ignore_errors=True)
    os._exit(status)


def stand_back_if_ending() -> None:
    """Something failed while the process ends, most likely for want of its folder: that is no failure to tell of."""
    if _ending.is_set():
        threading.Event().wait()


def block_signals() -> None:
    """Before any thread starts: then the signals reach the watcher alone, also during a long native call."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})


def watch_signals(on_signal: Callable[[signal.Signals], None]) -> None:
    def watch() -> None:
        on_signal(signal.Signals(signal.sigwait({signal.SIGTERM, signal.SIGINT})))

    threading.Thread(target=watch, name="signals", daemon=True).start()


class Starter:
    """The process that started this one (past the shell that Ray puts between): Ray's job supervisor.

    A node that dies leaves its jobs' processes behind. While AIWeb answers, the 409 ends such an orphan; when AIWeb is
    gone as well, nobody is left to tell it.
    """

    def __init__(self) -> None:
        parent = os.getppid()
        if _name(parent) in SHELLS:
            parent = _parent(parent)
        self._pid = parent
        self._began = _began(parent)

    def gone(self) -> bool:
        return self._began is not None and _began(self._pid) != self._began


def _stat(pid: int) -> tuple[str, list[str]] | None:
    """Name and the fields after it, of /proc/PID/stat; the name may hold spaces and brackets."""
    try:
        before, after = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)
    except OSError:
        return None
    return before.split("(", 1)[1], after.split()


def _name(pid: int) -> str | None:
    stat = _stat(pid)
    return stat[0] if stat else None


def _parent(pid: int) -> int:
    stat = _stat(pid)
    return int(stat[1][1]) if stat else 1


def _began(pid: int) -> str | None:
    """When a living process started, in clock ticks since boot: tells it from a later one of the same number."""
    stat = _stat(pid)
    return stat[1][19] if stat and stat[1][0] not in "ZX" else None
