"""The configuration of one attempt, as GET /internal/attempts/ID answers it.

attempt-configuration.schema.json is written from the Zod schema in packages/contracts by write-schema.sh.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import jsonschema

from .errors import TrainerError

SCHEMA = Path(__file__).with_name("attempt-configuration.schema.json")


@dataclass(frozen=True)
class Mapping:
    """Which columns a row is learned from; `kind` is messages, prompt-completion or text."""

    kind: str
    column: str | None = None
    prompt: str | None = None
    completion: str | None = None
    system: str | None = None

    def columns(self) -> list[str]:
        return [name for name in (self.column, self.prompt, self.completion) if name is not None]


@dataclass(frozen=True)
class Base:
    name: str
    digest: str
    chat: bool


@dataclass(frozen=True)
class MixDataset:
    name: str
    card_name: str
    version: int
    files: list[int]
    weight: float
    row_cap: int | None
    mapping: Mapping


@dataclass(frozen=True)
class Training:
    """Field names are the contract's, in Python's spelling; exactly one of steps and epochs is set."""

    steps: int | None
    epochs: float | None
    learning_rate: float
    batch_size: int
    gradient_accumulation: int
    lora_rank: int
    lora_alpha: float
    lora_dropout: float
    sequence_length: int
    seed: int
    validation_share: float
    checkpoint_every: int
    evaluate_every: int
    threads: int


@dataclass(frozen=True)
class Resume:
    step: int
    sha256: str


@dataclass(frozen=True)
class AttemptConfiguration:
    attempt: str
    job: str
    number: int
    base: Base
    datasets: list[MixDataset]
    training: Training
    resume: Resume | None
    heartbeat_seconds: float


def parse_mapping(value: dict) -> Mapping:
    return Mapping(**value)


def parse_configuration(value: object) -> AttemptConfiguration:
    """Checks against the contract's JSON Schema and returns dataclasses."""
    try:
        jsonschema.validate(value, json.loads(SCHEMA.read_text()))
    except jsonschema.ValidationError as error:
        where = "/".join(str(part) for part in error.absolute_path) or "the whole"
        raise TrainerError("configuration-invalid", f"The configuration does not fit at {where}: {error.message}") from error
    training = value["training"]
    if (training["steps"] is None) == (training["epochs"] is None):
        raise TrainerError("configuration-invalid", "Set either steps or epochs.")
    if any(d["weight"] <= 0 for d in value["datasets"]):
        raise TrainerError("configuration-invalid", "Every dataset needs a weight above zero.")
    base = value["base"]
    return AttemptConfiguration(
        attempt=value["attempt"],
        job=value["job"],
        number=value["number"],
        base=Base(base["name"], base["digest"], base["abilities"]["chat"]),
        datasets=[
            MixDataset(
                name=d["name"],
                card_name=d["cardName"],
                version=d["version"],
                files=[f["index"] for f in d["files"]],
                weight=d["weight"],
                row_cap=d["rowCap"],
                mapping=parse_mapping(d["mapping"]),
            )
            for d in value["datasets"]
        ],
        training=Training(**{_snake(name): training[name] for name in _training_names()}),
        resume=Resume(**value["resume"]) if value["resume"] else None,
        heartbeat_seconds=value["heartbeatSeconds"],
    )


def _training_names() -> list[str]:
    return [_camel(name) for name in Training.__dataclass_fields__]


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name)


def training_arguments(training: Training) -> dict:
    """The training settings in the contract's spelling, for the result's JSON file."""
    return {_camel(name): getattr(training, name) for name in Training.__dataclass_fields__}
