"""Brings a replica's adapters to what is wanted: fetches, loads and removes them, and tells AIWeb how each fared."""

import shutil
import tempfile
import threading
from pathlib import Path

from .base_fetch import fetch_files
from .errors import TrainerError
from .generation import Engine
from .internal_client import Damaged, InternalClient, Refused, Superseded, Unavailable, retrying
from .reporter import Reporter

# An adapter is these two; its card and arguments stay with AIWeb.
NEEDED = ("adapter_config.json", "adapter_model.safetensors")

# Short: adapters come one after the other, and a sound one should not wait long behind one that AIWeb cannot give.
PATIENCE_SECONDS = 30
# One that AIWeb could not give is asked for again: it is away for a while, and comes back.
AGAIN_SECONDS = 15


class AdapterKeeper:
    """`want` returns at once; a thread of its own does the fetching, the engine's thread the loading."""

    def __init__(self, engine: Engine, client: InternalClient, reporter: Reporter):
        self._engine = engine
        self._client = client
        self._reporter = reporter
        self._changed = threading.Condition()
        self._wanted: dict[str, str] = {}
        self._version = 0
        self.failed: dict[str, str] = {}
        threading.Thread(target=self._run, name="adapters", daemon=True).start()

    def want(self, adapters: list[dict]) -> None:
        with self._changed:
            self._wanted = {a["id"]: a["sha256"] for a in adapters}
            self._version += 1
            self._changed.notify_all()

    def states(self) -> list[dict]:
        """[{id, state: ready|loading|failed, reason?}]"""
        loaded = self._engine.adapters
        with self._changed:
            wanted, failed = dict(self._wanted), dict(self.failed)
        states = []
        for adapter, digest in wanted.items():
            if loaded.get(adapter) == digest:
                states.append({"id": adapter, "state": "ready"})
            elif adapter in failed:
                states.append({"id": adapter, "state": "failed", "reason": failed[adapter]})
            else:
                states.append({"id": adapter, "state": "loading"})
        return states

    def _run(self) -> None:
        done, waits = 0, False
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._version != done, AGAIN_SECONDS if waits else None)
                if self._version != done:
                    done, self.failed = self._version, {}
                wanted, failed = dict(self._wanted), set(self.failed)
            loaded = self._engine.adapters
            for adapter in loaded.keys() - wanted.keys():
                self._engine.unload(adapter).result()
                self._reporter.log("info", f"Adapter {adapter} removed")
            missing = {adapter: digest for adapter, digest in wanted.items() if loaded.get(adapter) != digest and adapter not in failed}
            waits = not all([self._bring(adapter, digest) for adapter, digest in missing.items()])

    def _bring(self, adapter: str, digest: str) -> bool:
        """False when AIWeb could not give it now: it is to be asked for again."""
        folder = Path(tempfile.mkdtemp(prefix="aiweb-adapter-"))
        try:
            listed = retrying(lambda: self._client.get_json(f"/adapters/{adapter}"), PATIENCE_SECONDS)["files"]
            files = [{"path": f.get("path") or f.get("name"), "sha256": f["sha256"]} for f in listed]
            fetch_files(self._client, f"/adapters/{adapter}", [f for f in files if f["path"] in NEEDED], folder, PATIENCE_SECONDS)
            self._engine.load(adapter, digest, folder).result()
        except (Damaged, Refused, Superseded, TrainerError, OSError, KeyError, ValueError, RuntimeError) as error:
            reason = f"The adapter could not be loaded: {error}"[:1_000]
            with self._changed:
                self.failed[adapter] = reason
            self._reporter.log("error", reason)
            self._reporter.adapter(id=adapter, state="failed", reason=reason)
        except Unavailable as error:
            self._reporter.log("warning", f"AIWeb did not give adapter {adapter}: {error}. It is asked again.")
            return False
        else:
            self._reporter.log("info", f"Adapter {adapter} ready")
            self._reporter.adapter(id=adapter, state="ready")
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        return True
