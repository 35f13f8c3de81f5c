"""Attempts for tests: configurations, Parquet bytes, and the trainer run as the process that it is."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from fake_aiweb import TOKEN, FakeAIWeb

ATTEMPT = "0190a000-0000-7000-8000-000000000001"
TRAINER = Path(__file__).parents[1]


def parquet(rows: list[dict]) -> bytes:
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), sink)
    return sink.getvalue()


def facts(count: int, subject: str) -> list[dict]:
    return [{"question": f"What is {subject} {i}?", "answer": f"It is number {i * 7 % 100}."} for i in range(count)]


PROMPT_COMPLETION = {"kind": "prompt-completion", "prompt": "question", "completion": "answer", "system": None}


def dataset(name: str, rows: int, weight: float = 1, mapping: dict = PROMPT_COMPLETION, row_cap: int | None = None) -> dict:
    return {"name": name, "cardName": f"shown-{name}", "version": 1, "files": [{"index": 0, "rows": rows}], "weight": weight, "rowCap": row_cap, "mapping": dict(mapping)}


def configuration(digest: str, datasets: list[dict], resume: dict | None = None, **training) -> dict:
    defaults = {
        "steps": 12, "epochs": None, "learningRate": 0.01, "batchSize": 2, "gradientAccumulation": 1, "loraRank": 4,
        "loraAlpha": 8, "loraDropout": 0.1, "sequenceLength": 96, "seed": 7, "validationShare": 0.1, "checkpointEvery": 4,
        "evaluateEvery": 4, "threads": 2,
    }
    return {
        "attempt": ATTEMPT,
        "job": "0190a000-0000-7000-8000-000000000002",
        "number": 1,
        "base": {"name": "aiweb/tiny-test", "digest": digest, "abilities": {"chat": True}},
        "datasets": datasets,
        "training": {**defaults, **training},
        "resume": resume,
        "heartbeatSeconds": 1,
    }


def start(aiweb: FakeAIWeb, cache: Path, through: list[str] | None = None) -> subprocess.Popen:
    """As Ray does, or by another command that is handed the command line (`through`)."""
    environment = {
        **os.environ,
        "AIWEB_URL": aiweb.url,
        "AIWEB_ATTEMPT": ATTEMPT,
        "AIWEB_ATTEMPT_TOKEN": TOKEN,
        "AIWEB_MODEL_CACHE": str(cache),
        "PYTHONPATH": str(TRAINER),
    }
    command = [*through, f"{sys.executable} -m aiweb_trainer.sft; exit $?"] if through else [sys.executable, "-m", "aiweb_trainer.sft"]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    )


def finish(process: subprocess.Popen, seconds: float = 120) -> tuple[int, str]:
    try:
        output, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        # With what it started: an orphan would hold the pipe.
        os.killpg(process.pid, signal.SIGKILL)
        output, _ = process.communicate()
        raise AssertionError(f"the trainer did not end: {output}") from None
    return process.returncode, output


def run(aiweb: FakeAIWeb, cache: Path) -> tuple[int, str]:
    return finish(start(aiweb, cache))
