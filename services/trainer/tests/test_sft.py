"""The trainer as the process that Ray starts, against AIWeb's protocol over real HTTP, with the tiny model."""

import copy
import hashlib
import io
import json
import os
import random
import signal
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import attempts
from aiweb_trainer.base_fetch import ensure_base
from aiweb_trainer.base_text import BaseText
from aiweb_trainer.checkpoints import FACTS, pack, receive
from aiweb_trainer.configuration import Resume, parse_configuration
from aiweb_trainer.errors import TrainerError
from aiweb_trainer.internal_client import InternalClient, Refused, Unavailable
from aiweb_trainer.sft import explain
from aiweb_trainer.training_data import prepare
from fake_aiweb import TOKEN, FakeAIWeb

PARQUET = {"0/0": attempts.parquet(attempts.facts(30, "planet")), "1/0": attempts.parquet(attempts.facts(10, "moon"))}
LONG = {"steps": 400, "checkpointEvery": 1_000, "evaluateEvery": 1_000}


def aiweb_with(cache: Path, digest: str, **changes) -> FakeAIWeb:
    datasets = [attempts.dataset("planets", 30, 3), attempts.dataset("moons", 10, 1)]
    return FakeAIWeb(attempts.configuration(digest, datasets, **changes), cache / digest, PARQUET)


@pytest.fixture(scope="module")
def unbroken(cache: Path, digest: str) -> Iterator[FakeAIWeb]:
    with aiweb_with(cache, digest) as aiweb:
        status, output = attempts.run(aiweb, cache)
        assert status == 0, output
        yield aiweb


def test_a_run_reports_every_step_and_delivers_its_result(unbroken: FakeAIWeb):
    assert sorted(unbroken.metrics("loss")) == list(range(1, 13))
    assert sorted(unbroken.metrics("evalLoss")) == [4, 8, 12]
    # Only the newest waits: one that was overtaken on its way is told of.
    overtaken = {step for step in (4, 8) if f"The checkpoint of step {step} was not stored in time" in unbroken.log_text()}
    assert sorted(unbroken.checkpoints) == sorted({4, 8, 12} - overtaken)
    assert unbroken.metrics("loss")[12] < unbroken.metrics("loss")[1]
    # On a quick machine twelve steps are done before the first word gets out.
    assert [e["state"] for e in unbroken.events if "state" in e] in (["running", "saving"], ["saving"])
    assert unbroken.failed is None
    assert {f["name"] for f in unbroken.completed["files"]} == set(unbroken.result)
    assert set(unbroken.result) == {"README.md", "adapter_config.json", "adapter_model.safetensors", "training_arguments.json"}
    card = unbroken.result["README.md"].decode()
    assert "| shown-planets | 1 | 3 |" in card and "| planets |" not in card
    assert unbroken.completed["metrics"]["lastLoss"] == unbroken.metrics("loss")[12]
    assert unbroken.requests[-1] == ("POST", f"/internal/attempts/{attempts.ATTEMPT}/complete")
    assert json.loads(unbroken.result["adapter_config.json"])["base_model_name_or_path"] == "aiweb/tiny-test"


def test_killed_and_resumed_equals_unbroken_bit_for_bit(cache: Path, digest: str, unbroken: FakeAIWeb, tmp_path: Path):
    step = random.choice([4, 8])
    # The run's first checkpoint, which none can overtake.
    with aiweb_with(cache, digest, checkpointEvery=step) as first:
        # A node that dies takes along what it had not said yet: nothing after this checkpoint reaches AIWeb.
        first.fault = lambda *_: (0, b"") if step in first.checkpoints else None
        process = attempts.start(first, cache)
        first.wait_for(lambda: step in first.checkpoints)
        process.kill()
        attempts.finish(process)
        assert max(first.checkpoints) == step and first.completed is None
        tar = first.checkpoints[step]
    # Another node: an empty cache, so that it fetches the base too.
    with aiweb_with(cache, digest, resume={"step": step, "sha256": hashlib.sha256(tar).hexdigest()}) as second:
        second.checkpoints[step] = tar
        status, output = attempts.run(second, tmp_path / "other-node")
        assert status == 0, output
        assert second.metrics("loss") == {s: v for s, v in unbroken.metrics("loss").items() if s > step}
        assert second.metrics("evalLoss") == {s: v for s, v in unbroken.metrics("evalLoss").items() if s > step}
        assert second.metrics("tokens") == {s: v for s, v in unbroken.metrics("tokens").items() if s > step}
        assert second.result["adapter_model.safetensors"] == unbroken.result["adapter_model.safetensors"]
        assert second.result["adapter_config.json"] == unbroken.result["adapter_config.json"]
        assert second.completed["metrics"]["firstLoss"] == unbroken.completed["metrics"]["firstLoss"]


def test_a_damaged_checkpoint_fails_with_its_code(cache: Path, digest: str):
    with aiweb_with(cache, digest, resume={"step": 4, "sha256": "0" * 64}) as aiweb:
        aiweb.checkpoints[4] = b"torn"
        status, output = attempts.run(aiweb, cache)
        assert status == 1 and aiweb.failed["code"] == "checkpoint-unreadable", output
        assert aiweb.completed is None


def test_faults_of_aiweb_lose_nothing(cache: Path, digest: str, unbroken: FakeAIWeb):
    """One call in five fails: 500, or the connection drops."""
    with aiweb_with(cache, digest) as aiweb:
        chance = random.Random(1)
        aiweb.fault = lambda *_: chance.choice([None] * 8 + [(500, b""), (0, b"")])
        status, output = attempts.run(aiweb, cache)
        assert status == 0, output
        assert aiweb.metrics("loss") == unbroken.metrics("loss")
        assert aiweb.result["adapter_model.safetensors"] == unbroken.result["adapter_model.safetensors"]


def running(aiweb: FakeAIWeb, cache: Path):
    process = attempts.start(aiweb, cache)
    aiweb.wait_for(lambda: aiweb.metrics("loss"))
    return process


def test_superseded_ends_with_3_and_writes_no_more(cache: Path, digest: str):
    with aiweb_with(cache, digest, **LONG) as aiweb:
        process = running(aiweb, cache)
        aiweb.fault = lambda *_: (409, b"superseded")
        assert attempts.finish(process, 10)[0] == 3
        assert aiweb.failed is None and aiweb.completed is None


def test_cancel_ends_with_4_within_5_seconds(cache: Path, digest: str):
    with aiweb_with(cache, digest, **LONG) as aiweb:
        process = running(aiweb, cache)
        aiweb.cancel = True
        assert attempts.finish(process, 5)[0] == 4


def test_sigterm_ends_within_5_seconds(cache: Path, digest: str):
    with aiweb_with(cache, digest, **LONG) as aiweb:
        process = running(aiweb, cache)
        process.send_signal(signal.SIGTERM)
        status, output = attempts.finish(process, 5)
        assert status == 128 + signal.SIGTERM and TOKEN not in output


def test_an_orphan_ends_when_aiweb_is_gone_too(cache: Path, digest: str):
    with aiweb_with(cache, digest, steps=4_000, checkpointEvery=10_000, evaluateEvery=10_000) as aiweb:
        shell = attempts.start(aiweb, cache, through=[sys.executable, "-c", "import subprocess, sys; subprocess.run(['/bin/sh', '-c', sys.argv[1]])"])
        aiweb.wait_for(lambda: aiweb.metrics("loss"))
        shell.kill()
        aiweb.fault = lambda *_: (0, b"")
        # The orphan holds the pipe, so its end is the pipe's.
        assert "are gone" in attempts.finish(shell, 180)[1]


@pytest.mark.parametrize(
    "change,code,words",
    [
        (lambda c: c["datasets"][0]["mapping"].update(prompt="nowhere"), "mapping-does-not-fit", "no column nowhere"),
        (lambda c: c["datasets"][0].update(rowCap=None, mapping={"kind": "messages", "column": "question"}), "mapping-does-not-fit", "No row"),
        (lambda c: c["base"].update(digest="1" * 64), "base-unavailable", "digest"),
        (lambda c: c["training"].update(epochs=1), "configuration-invalid", "either steps or epochs"),
        (lambda c: c["training"].update(loraRank="8"), "configuration-invalid", "training/loraRank"),
        (lambda c: c["datasets"][0].update(weight=0), "configuration-invalid", "weight"),
        (lambda c: c["training"].update(sequenceLength=16), "mapping-does-not-fit", "nothing to learn"),
    ],
)
def test_what_the_owner_can_fix_is_said(cache: Path, digest: str, change, code: str, words: str):
    """In this process: none of these reaches torch."""
    with aiweb_with(cache, digest) as aiweb:
        change(aiweb.configuration)
        told = failure_of(aiweb, cache)
        assert told.code == code and words in told.message


def test_an_empty_dataset_is_said(cache: Path, digest: str):
    with aiweb_with(cache, digest) as aiweb:
        sink = io.BytesIO()
        pq.write_table(pa.table({"question": pa.array([], pa.string()), "answer": pa.array([], pa.string())}), sink)
        aiweb.parquet = {**PARQUET, "1/0": sink.getvalue()}
        assert failure_of(aiweb, cache).code == "dataset-empty"


def test_a_deleted_dataset_is_said(cache: Path, digest: str):
    with aiweb_with(cache, digest) as aiweb:
        aiweb.configuration["datasets"][1]["files"] = []
        told = failure_of(aiweb, cache)
        assert told.code == "dataset-deleted" and "moons, version 1, was deleted" in told.message


def test_a_cut_parquet_file_is_said(cache: Path, digest: str):
    with aiweb_with(cache, digest) as aiweb:
        aiweb.parquet = {**PARQUET, "0/0": PARQUET["0/0"][:-20]}
        assert failure_of(aiweb, cache).code == "dataset-unreadable"


def failure_of(aiweb: FakeAIWeb, cache: Path) -> TrainerError:
    client = client_of(aiweb)
    with pytest.raises(TrainerError) as told, tempfile.TemporaryDirectory() as work:
        configuration = parse_configuration(client.get_json())
        base = BaseText(ensure_base(client, configuration.base.digest, cache))
        prepare(configuration, client, base, Path(work), lambda level, text: None)
    return told.value


def client_of(aiweb: FakeAIWeb) -> InternalClient:
    return InternalClient(aiweb.url, f"/internal/attempts/{attempts.ATTEMPT}", TOKEN)


def test_the_mix_reaches_the_trainer_in_its_shares(cache: Path, digest: str, base, tmp_path: Path):
    with aiweb_with(cache, digest, steps=None, epochs=2) as aiweb:
        aiweb.configuration["datasets"][0]["rowCap"] = 20
        lines: list[str] = []
        data = prepare(parse_configuration(aiweb.configuration), client_of(aiweb), base, tmp_path, lambda level, text: lines.append(text))
        assert data.rows_per_epoch == 18 + 9 and len(data.validation) == 2 + 1
        assert data.steps == 27 and len(data.train) == 54 and data.rows_per_step == 2
        moons = ["moon" in base.decode(row["input_ids"]) for row in data.train]
        for prefix in range(1, 55):
            assert abs(sum(moons[:prefix]) - prefix / 4) < 1
        assert data.tokens_until[-1] == sum(len(row["input_ids"]) for row in data.train)
        held = {tuple(row["input_ids"]) for row in data.validation}
        assert not held & {tuple(row["input_ids"]) for row in data.train}


def checkpoint(tmp_path: Path, step: int = 4) -> tuple[bytes, str]:
    (tmp_path / "work").mkdir()
    folder = tmp_path / "made"
    folder.mkdir()
    for name in ("adapter_model.safetensors", "optimizer.pt", "scheduler.pt", "rng_state.pth"):
        (folder / name).write_bytes(os.urandom(500))
    (folder / "trainer_state.json").write_text(json.dumps({"global_step": step}))
    sha256 = pack(folder, step, tmp_path / "made.tar")
    return (tmp_path / "made.tar").read_bytes(), sha256


def rewritten(tar: bytes, change) -> bytes:
    """The same tar with its files changed: {name: bytes} in and out."""
    with tarfile.open(fileobj=io.BytesIO(tar)) as archive:
        files = {m.name: archive.extractfile(m).read() for m in archive.getmembers()}
    change(files)
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def set_fact(name: str, value: object):
    def change(files: dict) -> None:
        files[FACTS] = json.dumps({**json.loads(files[FACTS]), name: value}).encode()

    return change


DAMAGES = {
    "empty": lambda tar: b"",
    "zeros": lambda tar: bytes(len(tar)),
    "another-step": lambda tar: rewritten(tar, set_fact("step", 5)),
    "future-format": lambda tar: rewritten(tar, set_fact("format", 2)),
    "no-facts": lambda tar: rewritten(tar, lambda files: files.pop(FACTS)),
    "file-missing": lambda tar: rewritten(tar, lambda files: files.pop("optimizer.pt")),
    "file-emptied": lambda tar: rewritten(tar, lambda files: files.update({"scheduler.pt": b""})),
    "state-of-another-step": lambda tar: rewritten(tar, lambda files: files.update({"trainer_state.json": b'{"global_step": 1}'})),
    "leaves-its-folder": lambda tar: rewritten(tar, lambda files: files.update({"../evil": b"x"})),
    "not-json": lambda tar: rewritten(tar, lambda files: files.update({FACTS: b"{"})),
    **{f"cut-{n}": lambda tar, n=n: tar[: len(tar) * n // 26] for n in range(1, 20)},
    **{f"flip-{n}": lambda tar, n=n: tar[: 3_000 + 97 * n] + bytes([tar[3_000 + 97 * n] ^ 1]) + tar[3_001 + 97 * n :] for n in range(0, 20)},
}


@pytest.mark.parametrize("name", DAMAGES)
@pytest.mark.parametrize("digest_fits", [False, True])
def test_no_damaged_checkpoint_is_used(name: str, digest_fits: bool, tmp_path: Path):
    """With the digest that was stored, and (worse) with one that fits the damage."""
    tar, sha256 = checkpoint(tmp_path)
    damaged = DAMAGES[name](tar)
    if digest_fits and damaged == tar:
        pytest.skip("undamaged")
    with FakeAIWeb() as aiweb:
        aiweb.checkpoints[4] = damaged
        expected = hashlib.sha256(damaged).hexdigest() if digest_fits else sha256
        try:
            folder = receive(client_of(aiweb), Resume(4, expected), tmp_path / "work")
        except TrainerError as error:
            assert error.code == "checkpoint-unreadable"
        else:
            # Only padding of the tar was hit: every file is what was stored.
            assert digest_fits and all((folder / f.name).read_bytes() == f.read_bytes() for f in (tmp_path / "made").iterdir())


def test_a_sound_checkpoint_is_used_and_a_missing_one_is_not(tmp_path: Path):
    tar, sha256 = checkpoint(tmp_path)
    with FakeAIWeb() as aiweb:
        aiweb.checkpoints[4] = tar
        folder = receive(client_of(aiweb), Resume(4, sha256), tmp_path / "work")
        assert (folder / "optimizer.pt").read_bytes() == (tmp_path / "made" / "optimizer.pt").read_bytes()
        with pytest.raises(TrainerError) as told:
            receive(client_of(aiweb), Resume(8, sha256), tmp_path / "work")
        assert told.value.code == "checkpoint-unreadable"


@pytest.mark.parametrize("fault,kind", [((503, b"away"), Unavailable), ((400, b"odd"), Refused)])
def test_an_aiweb_in_trouble_says_nothing_against_a_checkpoint(fault, kind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("aiweb_trainer.checkpoints.PATIENCE_SECONDS", 0)
    with FakeAIWeb() as aiweb:
        aiweb.fault = lambda *_: fault
        with pytest.raises(kind) as raised:
            receive(client_of(aiweb), Resume(4, "0" * 64), tmp_path)
        assert explain(raised.value).code == "aiweb-unreachable"


def test_schema_takes_what_the_contract_gives(digest: str):
    value = attempts.configuration(digest, [attempts.dataset("d", 3)])
    later = copy.deepcopy(value)
    later["somethingNew"] = later["training"]["alsoNew"] = 1
    assert parse_configuration(later) == parse_configuration(value)
