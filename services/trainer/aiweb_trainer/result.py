"""What a finished run leaves: adapter, training arguments and a model card written from facts."""

import json
from importlib.metadata import version
from pathlib import Path

from .base_store import BaseFile, list_files, write_json
from .configuration import AttemptConfiguration, training_arguments

LIBRARIES = ("torch", "transformers", "trl", "peft", "accelerate", "datasets")


def write_result(folder: Path, model, configuration: AttemptConfiguration, facts: dict) -> list[BaseFile]:
    """Saves to folder and lists the files. The same run gives the same adapter bytes."""
    # The base's folder on this node means nothing elsewhere.
    model.peft_config["default"].base_model_name_or_path = configuration.base.name
    model.save_pretrained(folder, safe_serialization=True, save_embedding_layers=False)
    settings = json.loads((folder / "adapter_config.json").read_text())
    for name, value in settings.items():
        # Sets come out in an order that changes from process to process.
        if name in ("target_modules", "exclude_modules") and isinstance(value, list):
            settings[name] = sorted(value)
    write_json(folder / "adapter_config.json", settings)
    libraries = {name: version(name) for name in LIBRARIES}
    write_json(
        folder / "training_arguments.json",
        {"base": vars(configuration.base), "training": training_arguments(configuration.training), "libraries": libraries, **facts},
    )
    (folder / "README.md").write_text(model_card(configuration, facts, libraries))
    return list_files(folder)


def model_card(configuration: AttemptConfiguration, facts: dict, libraries: dict[str, str]) -> str:
    """Only what is known of the run; nothing about quality that nobody measured."""
    training = configuration.training
    rows = "\n".join(
        f"| {d.card_name} | {d.version} | {d.weight:g} | {d.row_cap or 'all'} | {d.mapping.kind} |" for d in configuration.datasets
    )
    loss = f"{facts['firstLoss']:.4f} at the first step, {facts['lastLoss']:.4f} at the last"
    validation = f"{facts['evalLoss']:.4f}" if facts.get("evalLoss") is not None else "no rows were held out"
    return f"""---
base_model: {configuration.base.name}
library_name: peft
pipeline_tag: text-generation
---

# LoRA adapter for {configuration.base.name}

Fine-tuned with AIWeb (job {configuration.job}). Base model digest: `{configuration.base.digest}`.

| Dataset | Version | Weight | Rows used at most | Learned from |
|---|---|---|---|---|
{rows}

| | |
|---|---|
| Steps | {facts['steps']} of {training.batch_size} × {training.gradient_accumulation} rows |
| Tokens | {facts['tokens']} |
| Learning rate | {training.learning_rate:g}, falling linearly to zero |
| LoRA | rank {training.lora_rank}, alpha {training.lora_alpha:g}, dropout {training.lora_dropout:g}, all linear layers |
| Sequence length | {training.sequence_length} tokens |
| Seed | {training.seed} |
| Training loss | {loss} |
| Validation loss | {validation} |
| Trained parameters | {facts['trainableParameters']} |
| Device | {facts['device']} |
| Libraries | {', '.join(f'{name} {number}' for name, number in libraries.items())} |
"""
