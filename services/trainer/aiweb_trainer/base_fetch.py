"""Brings a base model's files from AIWeb to this node's cache, verified, unless they are there."""

import shutil
import tempfile
from pathlib import Path, PurePosixPath

from .base_store import MANIFEST, BaseFile, digest_of, place, read_manifest, write_json
from .errors import TrainerError
from .internal_client import Damaged, InternalClient, Refused, Unavailable, retrying

PATIENCE_SECONDS = 600


def ensure_base(client: InternalClient, digest: str, cache: Path) -> Path:
    """The folder CACHE/DIGEST, complete."""
    target = cache / digest
    if read_manifest(target) is not None:
        return target
    cache.mkdir(parents=True, exist_ok=True)
    try:
        listed = retrying(lambda: client.get_json("/base"), PATIENCE_SECONDS)["files"]
        files = [BaseFile(f["path"], f["bytes"], f["sha256"]) for f in listed]
        if digest_of(files) != digest:
            raise TrainerError("base-unavailable", "The list of the base model's files does not fit its digest.")
        folder = Path(tempfile.mkdtemp(prefix=f".{digest[:12]}-", dir=cache))
        try:
            fetch_files(client, "/base", listed, folder, PATIENCE_SECONDS)
            write_json(folder / MANIFEST, {"digest": digest, "files": [vars(f) for f in files]})
            place(folder, target)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    except (Refused, Unavailable, KeyError, TypeError) as error:
        raise TrainerError("base-unavailable", f"The base model cannot be fetched from AIWeb: {error}") from error
    return target


def fetch_files(client: InternalClient, path: str, files: list[dict], folder: Path, patience_seconds: float) -> None:
    """Files of {path, sha256} under `path` on AIWeb, verified, to folder."""
    for file in files:
        name, sha256 = file["path"], file["sha256"]
        relative = PurePosixPath(name)
        if relative.is_absolute() or ".." in relative.parts:
            raise TrainerError("base-unavailable", f"The file name {name} leaves its folder.")
        target = folder / relative
        target.parent.mkdir(parents=True, exist_ok=True)

        def once() -> None:
            if client.download(f"{path}/{name}", target) != sha256:
                raise Damaged(f"{name} arrived damaged")

        retrying(once, patience_seconds)
