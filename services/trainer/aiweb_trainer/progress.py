"""Turns what the Trainer does into AIWeb's metrics, progress and checkpoints."""

import math
import time
from pathlib import Path

import torch
from transformers import TrainerCallback

from .checkpoints import CheckpointSender
from .reporter import Clock, Reporter
from .training_data import TrainingData

PAGE = 4096


def memory_bytes() -> int:
    """What this process holds now: on the GPU where there is one, else in memory."""
    if torch.cuda.is_available():
        return torch.cuda.max_memory_allocated()
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE


class Progress(TrainerCallback):
    """Every step is reported; `started` says that resuming is behind us."""

    def __init__(self, reporter: Reporter, checkpoints: CheckpointSender, data: TrainingData):
        self.reporter = reporter
        self.checkpoints = checkpoints
        self.data = data
        self.started = False
        self.first_loss: float | None = None
        self.last_loss: float | None = None
        self.eval_loss: float | None = None
        self._clock = Clock()
        self._step_began = 0.0
        self._step_seconds = 0.0

    def on_train_begin(self, args, state, control, **_):
        self.reporter.set(state="running")
        self._clock.mark()

    def on_step_begin(self, args, state, control, **_):
        self.started = True
        self._step_began = time.monotonic()

    def on_step_end(self, args, state, control, **_):
        self._step_seconds = time.monotonic() - self._step_began
        self._clock.mark()
        self.reporter.set(
            progress={
                "step": state.global_step,
                "totalSteps": state.max_steps,
                "secondsPerStep": self._clock.seconds(),
                "memoryBytes": memory_bytes(),
            }
        )
        # The last step is evaluated too, so that a run always ends with a measured validation loss.
        if state.global_step == state.max_steps and self.data.validation is not None:
            control.should_evaluate = True

    def on_log(self, args, state, control, logs=None, **_):
        step = state.global_step
        epoch = step * self.data.rows_per_step / self.data.rows_per_epoch
        if "loss" in logs:
            tokens = self.data.tokens_until[step]
            of_step = tokens - self.data.tokens_until[step - 1]
            self.last_loss = logs["loss"]
            self.first_loss = logs["loss"] if self.first_loss is None else self.first_loss
            speed = of_step / self._step_seconds if self._step_seconds else None
            self._metric(
                step=step,
                epoch=epoch,
                loss=logs["loss"],
                learningRate=logs.get("learning_rate"),
                gradNorm=logs.get("grad_norm"),
                tokensPerSecond=speed,
                tokens=tokens,
            )
            self.reporter.log("info", f"step {step}  loss {logs['loss']:.4g}" + ("" if speed is None else f"  {speed:.0f} tok/s"))
        if "eval_loss" in logs:
            self.eval_loss = logs["eval_loss"]
            self._metric(step=step, epoch=epoch, evalLoss=logs["eval_loss"])
            self.reporter.log("info", f"step {step}  validation loss {logs['eval_loss']:.4g}")

    def on_save(self, args, state, control, **_):
        step = state.global_step
        folder = Path(args.output_dir) / f"checkpoint-{step}"
        self.checkpoints.send(folder, step)

    def _metric(self, step: int, **values: float | int | None) -> None:
        known = {name: value for name, value in values.items() if value is not None}
        odd = [name for name, value in known.items() if not math.isfinite(value)]
        if odd:
            self.reporter.log("warning", f"Step {step}: {', '.join(odd)} is not a number. A smaller learning rate may help.")
        self.reporter.metric(step=step, **{name: value for name, value in known.items() if name not in odd})
