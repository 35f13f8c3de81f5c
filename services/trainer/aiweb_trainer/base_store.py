"""The base model cache: CACHE/DIGEST/ holds a base model's files and `aiweb-manifest.json` beside them.

DIGEST names the content, so a folder that exists is complete: it appears by rename, once every file was verified.
Imports no torch: the preview uses it too.
"""

import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

MANIFEST = "aiweb-manifest.json"
CHUNK = 1 << 20


@dataclass(frozen=True)
class BaseFile:
    path: str
    bytes: int
    sha256: str


def default_cache() -> Path:
    return Path(os.environ.get("AIWEB_MODEL_CACHE") or Path.home() / ".cache" / "aiweb" / "models")


def sha256_of(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def digest_of(files: list[BaseFile]) -> str:
    """sha256 of the canonical JSON of the files sorted by path; the same rule as AIWeb's own."""
    rows = [{"path": f.path, "bytes": f.bytes, "sha256": f.sha256} for f in sorted(files, key=lambda f: f.path)]
    return hashlib.sha256(json.dumps(rows, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()


def list_files(folder: Path) -> list[BaseFile]:
    found = (p for p in sorted(folder.rglob("*")) if p.is_file() and p.name != MANIFEST)
    return [BaseFile(p.relative_to(folder).as_posix(), p.stat().st_size, sha256_of(p)) for p in found]


def read_manifest(folder: Path) -> dict | None:
    """The manifest of a complete base, or None when the folder is not one."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text())
        complete = all((folder / f["path"]).stat().st_size == f["bytes"] for f in manifest["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return manifest if complete else None


def write_json(file: Path, value: object) -> None:
    """Writes whole or not at all: temporary name, then rename."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    with os.fdopen(handle, "w") as stream:
        json.dump(value, stream, indent=2, ensure_ascii=False)
        stream.write("\n")
        stream.flush()
        os.fsync(stream.fileno())
    os.chmod(name, 0o644)
    os.replace(name, file)


def settle(folder: Path, cache: Path, facts: dict) -> dict:
    """Moves a finished temporary folder to CACHE/DIGEST with its manifest, and returns the manifest."""
    files = list_files(folder)
    digest = digest_of(files)
    manifest = {**facts, "digest": digest, "files": [vars(f) for f in files]}
    write_json(folder / MANIFEST, manifest)
    # mkdtemp and safetensors write for their user alone; a Ray worker may be another.
    folder.chmod(0o755)
    for file in files:
        (folder / file.path).chmod(0o644)
    place(folder, cache / digest)
    return manifest


def place(folder: Path, target: Path) -> None:
    """Renames a verified folder to its final name; whoever comes second keeps the first one's."""
    if read_manifest(target) is None and target.exists():
        shutil.rmtree(target)
    try:
        os.rename(folder, target)
    except OSError:
        if read_manifest(target) is None:
            raise
        shutil.rmtree(folder)
