"""One base model with its adapters, generating one answer at a time; requests wait in the order in which they came."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, StoppingCriteria
from transformers.utils import logging

from .base_text import BaseText
from .text_stream import TextStream

BASE = "base"


@dataclass(frozen=True)
class Sampling:
    """Temperature 0 is greedy; without a seed every answer differs."""

    max_tokens: int
    temperature: float
    top_p: float
    seed: int | None
    stops: list[str]


@dataclass(frozen=True)
class Outcome:
    finish_reason: str
    completion_tokens: int


class Answer(StoppingCriteria):
    """Streamer and stopping criterion of one generation; transformers calls both once a token."""

    def __init__(self, base: BaseText, sampling: Sampling, left: threading.Event, on_text: Callable[[str], None]):
        self._stream = TextStream(base.tokenizer, sampling.stops)
        self._base = base
        self._left = left
        self._on_text = on_text
        self._prompt_seen = False
        self.tokens = 0
        self.ended = False

    def put(self, value: torch.Tensor) -> None:
        """The prompt comes first, then each token as it is made."""
        if not self._prompt_seen:
            self._prompt_seen = True
            return
        token = value.item()
        self.tokens += 1
        if token in self._base.end_ids:
            self.ended = True
            return
        if text := self._stream.feed(token):
            self._on_text(text)

    def end(self) -> None:
        if text := self._stream.rest():
            self._on_text(text)

    def __call__(self, input_ids: torch.Tensor, scores: object, **_: object) -> torch.Tensor:
        done = self._stream.stopped or self._left.is_set()
        return torch.full((input_ids.shape[0],), done, device=input_ids.device, dtype=torch.bool)

    @property
    def outcome(self) -> Outcome:
        return Outcome("stop" if self.ended or self._stream.stopped else "length", self.tokens)


class Engine:
    """Everything that touches the model runs on one thread, so adapters never change under an answer."""

    def __init__(self, folder: Path, threads: int):
        torch.set_num_threads(threads)
        logging.disable_progress_bar()
        self.base = BaseText(folder)
        self._on_gpu = torch.cuda.is_available()
        dtype = torch.bfloat16 if self._on_gpu and torch.cuda.is_bf16_supported() else torch.float32
        model = AutoModelForCausalLM.from_pretrained(folder, dtype=dtype, use_safetensors=True, local_files_only=True)
        self._model = model.to("cuda" if self._on_gpu else "cpu").eval()
        # Sampling is said by each request; the model's own suggestions must not mix in.
        self._model.generation_config.update(do_sample=False, temperature=None, top_p=None, top_k=None)
        self.context_length: int = self._model.config.max_position_embeddings
        self._adapters: dict[str, str] = {}
        self._active: str | None = None
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="generation")
        # The first pass sets up kernels and takes ten times a later one: not at a user's cost.
        warm_up = Sampling(max_tokens=2, temperature=0, top_p=1, seed=0, stops=[])
        self.generate(self.base.encode("Hello"), BASE, warm_up, threading.Event(), lambda _: None).result()

    @property
    def adapters(self) -> dict[str, str]:
        """Id to digest of what can answer now."""
        return dict(self._adapters)

    def load(self, adapter: str, digest: str, folder: Path) -> "Future[None]":
        return self._worker.submit(self._load, adapter, digest, folder)

    def unload(self, adapter: str) -> "Future[None]":
        return self._worker.submit(self._unload, adapter)

    def generate(
        self, prompt: list[int], adapter: str, sampling: Sampling, left: threading.Event, on_text: Callable[[str], None]
    ) -> "Future[Outcome]":
        return self._worker.submit(self._generate, prompt, adapter, sampling, left, on_text)

    def _load(self, adapter: str, digest: str, folder: Path) -> None:
        if adapter in self._adapters:
            self._unload(adapter)
        if isinstance(self._model, PeftModel):
            self._model.load_adapter(str(folder), adapter)
        else:
            self._model = PeftModel.from_pretrained(self._model, str(folder), adapter_name=adapter).eval()
        self._active = None
        self._adapters[adapter] = digest

    def _unload(self, adapter: str) -> None:
        if self._adapters.pop(adapter, None) is None:
            return
        self._active = None
        if self._adapters:
            self._model.set_adapter(next(iter(self._adapters)), inference_mode=True)
            self._model.delete_adapter(adapter)
        else:
            self._model = self._model.unload()

    def _using(self, adapter: str):
        if adapter == BASE:
            return self._model.disable_adapter() if isinstance(self._model, PeftModel) else nullcontext()
        if adapter not in self._adapters:
            raise KeyError(adapter)
        if self._active != adapter:
            self._model.set_adapter(adapter, inference_mode=True)
            self._active = adapter
        return nullcontext()

    def _generate(
        self, prompt: list[int], adapter: str, sampling: Sampling, left: threading.Event, on_text: Callable[[str], None]
    ) -> Outcome:
        answer = Answer(self.base, sampling, left, on_text)
        if left.is_set():
            return answer.outcome
        if sampling.seed is None:
            torch.seed()
        else:
            torch.manual_seed(sampling.seed)
        choice: dict[str, object] = {"do_sample": False}
        if sampling.temperature > 0:
            choice = {"do_sample": True, "temperature": sampling.temperature, "top_p": sampling.top_p, "top_k": 0}
        ids = torch.tensor([prompt], device=self._model.device)
        with torch.inference_mode(), self._using(adapter):
            self._model.generate(
                input_ids=ids,
                attention_mask=torch.ones_like(ids),
                max_new_tokens=sampling.max_tokens,
                eos_token_id=sorted(self.base.end_ids),
                pad_token_id=min(self.base.end_ids),
                streamer=answer,
                stopping_criteria=[answer],
                **choice,
            )
        return answer.outcome
