"""Compares the trainer with a plain TRL script: the same arguments, the same save, evaluation and log cadence.

Usage: npm run bench -- trainer [--rounds 7] [--steps 24] [--threads 2] [--base tiny-test|smollm2-135m-instruct] [--cache DIR]
Each round runs both, in turns first, as processes of their own; both tokenize the same rows, train, evaluate and save.
Wall and CPU seconds (children included) are of the whole process. The last line of stdout is one JSON object.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TRAINER = Path(__file__).parents[1]
sys.path[:0] = [str(TRAINER), str(TRAINER / "tests")]

import attempts
from aiweb_trainer import prepare_tiny
from aiweb_trainer.base_store import read_manifest
from fake_aiweb import TOKEN, FakeAIWeb

TARGET = 1.03
# Fewer pairs say nothing: one slow round would decide.
LEAST_ROUNDS = 7
ROWS = 400
TINY = {"loraRank": 8, "batchSize": 8, "sequenceLength": 128}
SMALL = {"loraRank": 8, "batchSize": 4, "sequenceLength": 128}


def measure(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Wall and CPU seconds of one process."""
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - began
    if status != 0:
        raise SystemExit(f"{command} failed:\n{output.decode(errors='replace')}")
    process.returncode = 0
    return wall, usage.ru_utime + usage.ru_stime


def run_ours(configuration: dict, folder: Path, parquet: dict[str, bytes], cache: Path) -> tuple[float, float, str]:
    with FakeAIWeb(configuration, folder, parquet) as aiweb:
        environment = {
            **os.environ,
            "AIWEB_URL": aiweb.url,
            "AIWEB_ATTEMPT": attempts.ATTEMPT,
            "AIWEB_ATTEMPT_TOKEN": TOKEN,
            "AIWEB_MODEL_CACHE": str(cache),
            "PYTHONPATH": str(TRAINER),
        }
        wall, cpu = measure([sys.executable, "-m", "aiweb_trainer.sft"], environment)
        assert aiweb.completed, aiweb.failed
        return wall, cpu, f"{aiweb.completed['metrics']['lastLoss']:.4f}"


def run_plain(configuration: dict, folder: Path, parquet: dict[str, bytes], work: Path) -> tuple[float, float, str]:
    threads = str(configuration["training"]["threads"])
    (work / "rows.parquet").write_bytes(parquet["0/0"])
    (work / "training.json").write_text(json.dumps(configuration["training"]))
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": threads, "HF_DATASETS_CACHE": str(work / "cache"), "TOKENIZERS_PARALLELISM": "false"}
    script = Path(__file__).parent / "trainer" / "plain_trl.py"
    wall, cpu = measure([sys.executable, str(script), str(folder), str(work)], environment)
    return wall, cpu, f"{json.loads((work / 'loss.json').read_text())['lastLoss']:.4f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=LEAST_ROUNDS)
    parser.add_argument("--steps", type=int, default=24)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--base", default="tiny-test")
    parser.add_argument("--cache", type=Path, help="folder with the base model; tiny-test is made when it is not there")
    options = parser.parse_args()
    if options.rounds < LEAST_ROUNDS:
        parser.error(f"--rounds must be at least {LEAST_ROUNDS}: the median of fewer pairs says nothing")
    with tempfile.TemporaryDirectory() as temporary:
        cache = options.cache or Path(temporary) / "models"
        named = cache / f"{options.base}.json"
        if options.base == "tiny-test" and not named.exists():
            prepare_tiny.prepare(cache)
        digest = json.loads(named.read_text())["digest"]
        assert read_manifest(cache / digest), f"{options.base} is not complete in {cache}"
        settings = TINY if options.base == "tiny-test" else SMALL
        every = max(options.steps // 2, 1)
        configuration = attempts.configuration(
            digest, [attempts.dataset("bench", ROWS)], steps=options.steps, threads=options.threads, checkpointEvery=every, evaluateEvery=every, validationShare=0.02, **settings
        )
        parquet = {"0/0": attempts.parquet(attempts.facts(ROWS, "star"))}
        ours, plain, ratios, cpu_ratios = [], [], [], []
        for number in range(options.rounds):
            work = Path(temporary) / f"round-{number}"
            work.mkdir()
            order = [True, False] if number % 2 else [False, True]
            measured = {o: run_ours(configuration, cache / digest, parquet, cache) if o else run_plain(configuration, cache / digest, parquet, work) for o in order}
            (our_wall, our_cpu, our_loss), (plain_wall, plain_cpu, plain_loss) = measured[True], measured[False]
            ours.append((our_wall, our_cpu))
            plain.append((plain_wall, plain_cpu))
            ratios.append(our_wall / plain_wall)
            cpu_ratios.append(our_cpu / plain_cpu)
            print(
                f"round {number + 1}: ours {our_wall:.2f} s ({our_cpu:.2f} s CPU, loss {our_loss}), "
                f"plain {plain_wall:.2f} s ({plain_cpu:.2f} s CPU, loss {plain_loss}), ratio {ratios[-1]:.3f} wall {cpu_ratios[-1]:.3f} CPU",
                file=sys.stderr,
                flush=True,
            )
        ratio = statistics.median(ratios)
        figures = {
            "wallRatio": round(ratio, 4),
            "cpuRatio": round(statistics.median(cpu_ratios), 4),
            "ourWallSeconds": round(statistics.median(w for w, _ in ours), 3),
            "plainWallSeconds": round(statistics.median(w for w, _ in plain), 3),
            "ourCpuSeconds": round(statistics.median(c for _, c in ours), 3),
            "plainCpuSeconds": round(statistics.median(c for _, c in plain), 3),
            "rounds": options.rounds,
            "steps": options.steps,
            "threads": options.threads,
            "base": options.base,
        }
    ok = ratio <= TARGET
    print(json.dumps({"bench": "trainer", "ok": ok, "figures": figures, "targets": {"wallRatio": TARGET}}))
    sys.exit(0 if ok else 1)


if __name__ == "__main__":
    main()
