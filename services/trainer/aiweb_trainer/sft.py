"""Fine-tunes a base model with LoRA on a mix of datasets: one attempt of one job, from configuration to result.

Usage (Ray starts it so): python -m aiweb_trainer.sft
Environment: AIWEB_URL, AIWEB_ATTEMPT, AIWEB_ATTEMPT_TOKEN; AIWEB_MODEL_CACHE (default ~/.cache/aiweb/models)
Exit status: 0 done, 1 failed (AIWeb was told), 3 superseded by another attempt, 4 cancelled, 5 orphaned, 143 stopped by SIGTERM.
"""

import errno
import logging
import os
import platform
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

from .base_fetch import ensure_base
from .base_store import default_cache
from .base_text import BaseText
from .checkpoints import CheckpointSender, receive, unreadable
from .configuration import AttemptConfiguration, parse_configuration
from .ending import CANCELLED, ORPHANED, SUPERSEDED, Starter, block_signals, end_process, stand_back_if_ending, watch_signals
from .errors import TrainerError
from .internal_client import InternalClient, Refused, Superseded, Unavailable, retrying
from .reporter import Reporter

# AIWeb may be restarted or updated while a run ends; its result is worth waiting for.
PATIENCE_SECONDS = 3_600
# A run that has not begun has nothing to lose, and AIWeb starts another.
FIRST_PATIENCE_SECONDS = 120
# The result makes the last checkpoint needless.
LAST_CHECKPOINT_SECONDS = 60
# An orphan outlives a short restart of AIWeb, no more.
ORPHAN_SECONDS = 10


class ReportHandler(logging.Handler):
    """Passes the libraries' warnings on to the job's log."""

    def __init__(self, reporter: Reporter):
        super().__init__(logging.WARNING)
        self.reporter = reporter

    def emit(self, record: logging.LogRecord) -> None:
        self.reporter.log("error" if record.levelno >= logging.ERROR else "warning", record.getMessage())


def set_threads(configuration: AttemptConfiguration) -> None:
    """Before torch is imported: equal bits need an equal number of threads, and deterministic kernels."""
    os.environ["OMP_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = str(configuration.training.threads)
    os.environ["CUBLAS_WORKSPACE_CONFIG"] = ":4096:8"
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TOKENIZERS_PARALLELISM"] = "false"


def train(configuration: AttemptConfiguration, client: InternalClient, reporter: Reporter, work: Path) -> None:
    """Load, train, save."""
    began = time.monotonic()
    base_folder = ensure_base(client, configuration.base.digest, default_cache())
    base = BaseText(base_folder)
    set_threads(configuration)

    import datasets
    import torch
    import transformers
    from peft import LoraConfig
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from trl import SFTConfig, SFTTrainer

    from .progress import Progress
    from .result import write_result
    from .training_data import prepare

    class Trainer(SFTTrainer):
        def create_model_card(self, *_: object, **__: object) -> None:
            """The card is written once, at the end, from facts."""

    settings = configuration.training
    datasets.disable_progress_bars()
    transformers.utils.logging.disable_progress_bar()
    on_gpu = torch.cuda.is_available()
    torch.set_num_threads(settings.threads)
    torch.use_deterministic_algorithms(True, warn_only=on_gpu)
    bf16 = on_gpu and torch.cuda.is_bf16_supported()
    device = torch.cuda.get_device_name() if on_gpu else f"CPU, {settings.threads} threads"
    reporter.log("info", f"Base model {configuration.base.name}, {device}, {platform.node()}, torch {torch.__version__}")
    if not on_gpu and os.environ.get("CUDA_VISIBLE_DEVICES"):
        reporter.log("warning", "A GPU was asked for and none can be used here, so the CPU does the work")

    data = prepare(configuration, client, base, work, reporter.log)
    checkpoint = receive(client, configuration.resume, work) if configuration.resume else None
    model = AutoModelForCausalLM.from_pretrained(
        base_folder, dtype=torch.bfloat16 if bf16 else torch.float32, use_safetensors=True, local_files_only=True
    )
    tokenizer = AutoTokenizer.from_pretrained(base_folder, local_files_only=True)
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.eos_token
    checkpoints = CheckpointSender(client, work, reporter, lambda: end_process(SUPERSEDED, work, "Superseded."))
    progress = Progress(reporter, checkpoints, data)
    trainer = Trainer(
        model=model,
        args=SFTConfig(
            output_dir=str(work / "run"),
            max_steps=data.steps,
            per_device_train_batch_size=settings.batch_size,
            per_device_eval_batch_size=settings.batch_size,
            gradient_accumulation_steps=settings.gradient_accumulation,
            learning_rate=settings.learning_rate,
            lr_scheduler_type="linear",
            max_length=settings.sequence_length,
            seed=settings.seed,
            # The rows come mixed, in their final order.
            train_sampling_strategy="sequential",
            dataset_kwargs={"skip_prepare_dataset": True},
            logging_strategy="steps",
            logging_steps=1,
            logging_nan_inf_filter=False,
            save_strategy="steps",
            save_steps=settings.checkpoint_every,
            eval_strategy="steps" if data.validation is not None else "no",
            eval_steps=settings.evaluate_every,
            gradient_checkpointing=on_gpu,
            bf16=bf16,
            use_cpu=not on_gpu,
            dataloader_pin_memory=on_gpu,
            disable_tqdm=True,
            report_to=[],
        ),
        train_dataset=data.train,
        eval_dataset=data.validation,
        processing_class=tokenizer,
        peft_config=LoraConfig(
            r=settings.lora_rank,
            lora_alpha=settings.lora_alpha,
            lora_dropout=settings.lora_dropout,
            target_modules="all-linear",
            task_type="CAUSAL_LM",
        ),
        callbacks=[progress],
    )
    trainer.remove_callback(transformers.PrinterCallback)
    reporter.log("info", f"Attempt {configuration.number}: {data.steps} steps of {data.rows_per_step} rows")
    if checkpoint:
        reporter.log("info", f"Resuming from the checkpoint of step {configuration.resume.step}")
    try:
        trainer.train(resume_from_checkpoint=str(checkpoint) if checkpoint else None)
    except (MemoryError, torch.OutOfMemoryError):
        raise
    except Exception as error:
        if checkpoint and not progress.started:
            raise unreadable(error) from error
        raise

    reporter.set(state="saving")
    checkpoints.wait(LAST_CHECKPOINT_SECONDS)
    trainable = sum(p.numel() for p in trainer.model.parameters() if p.requires_grad)
    facts = {
        "firstLoss": first_loss(trainer.state.log_history),
        "lastLoss": progress.last_loss,
        "evalLoss": progress.eval_loss,
        "steps": data.steps,
        "tokens": data.tokens_until[-1],
        "trainableParameters": trainable,
        "device": device,
    }
    folder = work / "result"
    files = write_result(folder, trainer.model, configuration, facts)
    for file in files:
        retrying(lambda: client.put_file(f"/result/{file.path}", folder / file.path, file.sha256), PATIENCE_SECONDS)
    reporter.log("info", f"Done: {len(files)} files, {sum(f.bytes for f in files)} bytes")
    reporter.flush(PATIENCE_SECONDS)
    numbers = {name: value for name, value in facts.items() if isinstance(value, (int, float))}
    complete = {
        "files": [{"name": f.path, "bytes": f.bytes, "sha256": f.sha256} for f in files],
        "metrics": {**numbers, "seconds": time.monotonic() - began},
    }
    retrying(lambda: client.post_json("/complete", complete), PATIENCE_SECONDS)


def first_loss(history: list[dict]) -> float | None:
    """Of the whole run: the checkpoint brings the history of the attempts before this one."""
    return next((entry["loss"] for entry in history if "loss" in entry), None)


def explain(error: Exception) -> TrainerError:
    """What the owner reads; the traceback goes to the log."""
    if isinstance(error, TrainerError):
        return error
    words = str(error)
    if isinstance(error, MemoryError) or "out of memory" in words.lower() or "can't allocate memory" in words:
        return TrainerError(
            "out-of-memory", "The memory did not suffice. Choose a smaller batch (with more accumulation) or a shorter sequence length."
        )
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return TrainerError("disk-full", "The disk of the node that trains is full.")
    if isinstance(error, (Unavailable, Refused)):
        return TrainerError("aiweb-unreachable", f"AIWeb did not answer, or not as it should: {words}")
    return TrainerError("trainer-failed", f"The trainer stopped: {type(error).__name__}: {words}"[:2_000])


def run(client: InternalClient, reporter: Reporter, configuration: AttemptConfiguration, work: Path) -> int:
    try:
        train(configuration, client, reporter, work)
        return 0
    except Superseded:
        return SUPERSEDED
    except Exception as error:
        stand_back_if_ending()
        told = explain(error)
        if told is not error:
            reporter.log("error", traceback.format_exc())
        reporter.log("error", told.message)
        reporter.flush(60)
        fail(client, told)
        return 1


def fail(client: InternalClient, told: TrainerError) -> None:
    print(f"{told.code}: {told.message}", file=sys.stderr, flush=True)
    try:
        retrying(lambda: client.post_json("/fail", {"code": told.code, "message": told.message[:4_000]}), PATIENCE_SECONDS)
    except (Superseded, Refused, Unavailable) as error:
        print(f"AIWeb could not be told: {error}", file=sys.stderr, flush=True)


def main() -> None:
    block_signals()
    starter = Starter()
    attempt = os.environ["AIWEB_ATTEMPT"]
    # Taken out of the environment, so that no library or child can show it.
    client = InternalClient(os.environ["AIWEB_URL"], f"/internal/attempts/{attempt}", os.environ.pop("AIWEB_ATTEMPT_TOKEN"))
    work = Path(tempfile.mkdtemp(prefix="aiweb-trainer-"))
    watch_signals(lambda s: end_process(128 + s, work, f"Stopped by {s.name}."))
    try:
        configuration = parse_configuration(retrying(client.get_json, FIRST_PATIENCE_SECONDS))
    except Superseded:
        end_process(SUPERSEDED, work, "Superseded.")
    except (TrainerError, Refused) as error:
        fail(client, explain(error))
        end_process(1, work, "No configuration.")
    except Unavailable:
        end_process(1, work, "No configuration.")
    def on_away(seconds: float) -> None:
        if seconds > ORPHAN_SECONDS and starter.gone():
            end_process(ORPHANED, work, "AIWeb and the process that started this one are gone.")

    reporter = Reporter(
        client,
        configuration.heartbeat_seconds,
        on_superseded=lambda: end_process(SUPERSEDED, work, "Superseded."),
        on_cancel=lambda: end_process(CANCELLED, work, "Cancelled."),
        on_away=on_away,
    )
    reporter.set(node=platform.node())
    reporter.start()
    logging.getLogger().addHandler(ReportHandler(reporter))
    status = run(client, reporter, configuration, work)
    reporter.close()
    shutil.rmtree(work, ignore_errors=True)
    # Nothing of ours is left to do; torch's own teardown takes seconds.
    sys.stdout.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
