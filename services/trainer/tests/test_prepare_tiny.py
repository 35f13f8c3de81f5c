"""The test model: the same bytes each time, complete or not there at all."""

import json
from pathlib import Path

from aiweb_trainer.base_store import BaseFile, digest_of, read_manifest
from aiweb_trainer.prepare_tiny import prepare


def test_the_same_digest_twice_and_in_another_folder(tmp_path: Path, digest: str):
    assert prepare(tmp_path)["digest"] == digest
    assert prepare(tmp_path)["digest"] == digest
    assert json.loads((tmp_path / "tiny-test.json").read_text()) == {"digest": digest}
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([digest, "tiny-test.json"])


def test_a_base_with_a_file_cut_short_is_no_base(tmp_path: Path, digest: str):
    prepare(tmp_path)
    model = tmp_path / digest / "model.safetensors"
    model.write_bytes(model.read_bytes()[:-1])
    assert read_manifest(tmp_path / digest) is None
    prepare(tmp_path)
    assert read_manifest(tmp_path / digest) is not None


def test_digest_rule():
    files = [BaseFile("b", 2, "22"), BaseFile("a", 1, "11")]
    # sha256 of [{"path":"a","bytes":1,"sha256":"11"},{"path":"b","bytes":2,"sha256":"22"}]
    assert digest_of(files) == "f0d77eb5913ed8993cafe37474de92e42ad51e4a822d48fd77a70d3b08446937"
