"""Checkpoints travel as one tar each: sent in the background while training goes on, verified before they are used."""

import errno
import io
import json
import shutil
import tarfile
import threading
from collections.abc import Callable
from pathlib import Path

from .base_store import sha256_of
from .configuration import Resume
from .errors import TrainerError
from .internal_client import InternalClient, Refused, Superseded, Unavailable, retrying
from .reporter import Reporter

PATIENCE_SECONDS = 600
FORMAT = 1
FACTS = "aiweb-checkpoint.json"
NEEDED = ("adapter_model.safetensors", "optimizer.pt", "scheduler.pt", "rng_state.pth", "trainer_state.json")


def pack(folder: Path, step: int, target: Path) -> str:
    """Writes the tar, with a list of its files' digests in front, and returns the tar's sha256."""
    files = [folder / name for name in NEEDED]
    facts = json.dumps({"format": FORMAT, "step": step, "files": {f.name: sha256_of(f) for f in files}}).encode()
    with tarfile.open(target, "w") as tar:
        info = tarfile.TarInfo(FACTS)
        info.size = len(facts)
        tar.addfile(info, io.BytesIO(facts))
        for file in files:
            tar.add(file, arcname=file.name)
    return sha256_of(target)


class CheckpointSender:
    """Sends from a thread of its own. A store that is slow or away delays no step: only the newest one waits.

    What was measured until then goes first: who resumes from the checkpoint does not measure it again.
    """

    def __init__(self, client: InternalClient, work: Path, reporter: Reporter, superseded: Callable[[], None]):
        self._client = client
        self._work = work
        self._reporter = reporter
        self._log = reporter.log
        self._superseded = superseded
        self._changed = threading.Condition()
        self._waiting: tuple[Path, int] | None = None
        self._busy = False
        threading.Thread(target=self._run, name="checkpoints", daemon=True).start()

    def send(self, folder: Path, step: int) -> None:
        with self._changed:
            if self._waiting:
                skipped, at = self._waiting
                shutil.rmtree(skipped, ignore_errors=True)
                self._log("warning", f"The checkpoint of step {at} was not stored in time; a newer one follows")
            self._waiting = (folder, step)
            self._changed.notify_all()

    def wait(self, seconds: float) -> None:
        """Returns once nothing is on its way any more, or when that takes too long."""
        with self._changed:
            self._changed.wait_for(lambda: not self._busy and self._waiting is None, seconds)

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting is not None)
                folder, step = self._waiting
                self._waiting, self._busy = None, True
            self._send(folder, step)
            with self._changed:
                self._busy = False
                self._changed.notify_all()

    def _send(self, folder: Path, step: int) -> None:
        tar = self._work / f"checkpoint-{step}.tar"
        try:
            sha256 = pack(folder, step, tar)
            if not self._reporter.settle(PATIENCE_SECONDS):
                raise Unavailable("what was measured until then did not arrive")
            retrying(lambda: self._client.put_file(f"/checkpoints/{step}", tar, sha256), PATIENCE_SECONDS)
            self._log("info", f"Checkpoint of step {step} stored ({tar.stat().st_size} bytes)")
        except (Refused, Unavailable, OSError) as error:
            # Training is worth more than a checkpoint: the run goes on, an earlier one stays the way back.
            self._log("warning", f"The checkpoint of step {step} could not be stored: {error}")
        except Superseded:
            self._superseded()
        finally:
            tar.unlink(missing_ok=True)
            shutil.rmtree(folder, ignore_errors=True)


def unreadable(reason: object) -> TrainerError:
    return TrainerError("checkpoint-unreadable", f"The checkpoint cannot be used ({reason}). An earlier one, or a fresh start, will do.")


def unpack(archive: tarfile.TarFile, folder: Path) -> None:
    """Writes the archive's files, which a checkpoint holds side by side: no folders, links or names that lead elsewhere."""
    folder.mkdir(parents=True)
    for member in archive:
        content = archive.extractfile(member) if member.isfile() else None
        if content is None or Path(member.name).name != member.name:
            raise ValueError(f"it holds {member.name!r}, which is no file of a checkpoint")
        with (folder / member.name).open("wb") as file:
            shutil.copyfileobj(content, file)


def receive(client: InternalClient, resume: Resume, work: Path) -> Path:
    """Downloads and verifies the checkpoint to resume from; anything wrong with it is `checkpoint-unreadable`.

    An AIWeb that is away, or a full disk here, says nothing against the checkpoint.
    """
    tar = work / "resume.tar"
    folder = work / f"checkpoint-{resume.step}"
    try:
        received = retrying(lambda: client.download(f"/checkpoints/{resume.step}", tar), PATIENCE_SECONDS)
    except Refused as error:
        if error.status != 404:
            raise
        raise unreadable(error) from error
    if received != resume.sha256:
        raise unreadable("its bytes are not those that were stored")
    try:
        with tarfile.open(tar) as archive:
            unpack(archive, folder)
        facts = json.loads((folder / FACTS).read_text())
        state = json.loads((folder / "trainer_state.json").read_text())
        if facts["format"] != FORMAT:
            raise unreadable(f"it is of format {facts['format']}, this trainer reads {FORMAT}")
        if facts["step"] != resume.step or state["global_step"] != resume.step:
            raise unreadable("it is of another step")
        damaged = [name for name in NEEDED if facts["files"].get(name) != sha256_of(folder / name)]
        if damaged:
            raise unreadable(f"{', '.join(damaged)} is damaged")
    except (OSError, ValueError, KeyError, TypeError, tarfile.TarError) as error:
        if isinstance(error, OSError) and error.errno == errno.ENOSPC:
            raise
        raise unreadable(error) from error
    finally:
        tar.unlink(missing_ok=True)
    return folder
