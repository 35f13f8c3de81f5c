"""From datasets of AIWeb to the exact rows, in the exact order, that a run learns from.

Rows are tokenized into Arrow files on disk, so memory does not grow with the dataset; only rows that will be drawn
(or are held out) are looked at.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path

import datasets
import pyarrow as pa
import pyarrow.parquet as pq

from .base_text import BaseText
from .configuration import AttemptConfiguration, MixDataset
from .errors import TrainerError
from .internal_client import InternalClient, Refused, Unavailable, retrying
from .mapping import RowProblem, check_columns
from .mix import draw, draws_per_dataset, split_rows
from .rendering import Rendered, check_mapping, render_row

PATIENCE_SECONDS = 1_800
READ_ROWS = 1_000
# Rows that cannot be learned from are replaced by later ones: this many more are looked at than will be drawn.
SPARE_SHARE = 0.1
SPARE_ROWS = 16
PROBLEMS_SHOWN = 5

SCHEMA = pa.schema([("input_ids", pa.list_(pa.int32())), ("labels", pa.list_(pa.int32()))])


@dataclass
class TokenizedDataset:
    """`place` maps a row number of the dataset to its row in the Arrow file."""

    table: datasets.Dataset
    lengths: list[int]
    place: dict[int, int]
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class TrainingData:
    train: datasets.Dataset
    validation: datasets.Dataset | None
    steps: int
    rows_per_step: int
    rows_per_epoch: int
    tokens_until: list[int]
    """tokens_until[step]: tokens learned from in the first `step` steps."""


def prepare(
    configuration: AttemptConfiguration, client: InternalClient, base: BaseText, work: Path, log: Callable[[str, str], None]
) -> TrainingData:
    training = configuration.training
    weights = [d.weight for d in configuration.datasets]
    rows_per_step = training.batch_size * training.gradient_accumulation
    draws = draws_per_dataset(weights, training.steps * rows_per_step) if training.steps else None

    tokenized, held_out, orders = [], [], []
    rows_per_epoch = 0
    for index, dataset in enumerate(configuration.datasets):
        check_mapping(dataset.mapping, base)
        if not dataset.files:
            raise TrainerError("dataset-deleted", f"Dataset {dataset.name}, version {dataset.version}, was deleted. Duplicate the job and choose another.")
        files = [_download(client, index, file, work) for file in dataset.files]
        rows = sum(f.metadata.num_rows for f in files)
        split = split_rows(rows, dataset.row_cap, training.validation_share, training.seed, index)
        wanted = split.training if draws is None else split.training[: ceil(draws[index] * (1 + SPARE_SHARE)) + SPARE_ROWS]
        table = _tokenize(dataset, files, {*split.validation, *wanted}, base, training.sequence_length, work / f"{index}.arrow")
        order = [row for row in wanted if row in table.place]
        _tell(dataset, table, order, rows, log)
        tokenized.append(table)
        orders.append(order)
        # Rows that were not looked at count as usable.
        rows_per_epoch += len(split.training) - (len(wanted) - len(order))
        held_out.append([row for row in split.validation if row in table.place])

    steps = training.steps or max(1, ceil(training.epochs * rows_per_epoch / rows_per_step))
    drawn = draw(orders, weights, steps * rows_per_step, training.seed)
    for dataset, order, count in zip(configuration.datasets, orders, draws_per_dataset(weights, len(drawn))):
        log("info", f"Dataset {dataset.name}: {count} of {len(drawn)} rows of the run are drawn from this dataset")

    whole = datasets.concatenate_datasets([t.table for t in tokenized])
    starts = [sum(len(t.table) for t in tokenized[:i]) for i in range(len(tokenized))]
    validation = [starts[d] + tokenized[d].place[row] for d, rows in enumerate(held_out) for row in rows]
    log("info", f"{len(validation)} rows are held out for validation")
    tokens_until = [0]
    for step in range(steps):
        of_step = drawn[step * rows_per_step : (step + 1) * rows_per_step]
        tokens_until.append(tokens_until[-1] + sum(tokenized[d].lengths[tokenized[d].place[row]] for d, row in of_step))
    return TrainingData(
        train=whole.select([starts[d] + tokenized[d].place[row] for d, row in drawn]),
        validation=whole.select(validation) if validation else None,
        steps=steps,
        rows_per_step=rows_per_step,
        rows_per_epoch=rows_per_epoch,
        tokens_until=tokens_until,
    )


def _download(client: InternalClient, dataset: int, file: int, work: Path) -> pq.ParquetFile:
    target = work / f"{dataset}-{file}.parquet"
    try:
        retrying(lambda: client.download(f"/datasets/{dataset}/files/{file}", target), PATIENCE_SECONDS)
        return pq.ParquetFile(target)
    except (Refused, Unavailable, pa.ArrowException) as error:
        raise TrainerError("dataset-unreadable", f"A file of a dataset cannot be read from AIWeb: {error}") from error


def _read(files: list[pq.ParquetFile], dataset: MixDataset) -> Iterator[dict]:
    for file in files:
        check_columns(dataset.mapping, file.schema_arrow.names, dataset.name)
        for batch in file.iter_batches(batch_size=READ_ROWS, columns=dataset.mapping.columns()):
            yield from batch.to_pylist()


def _tokenize(
    dataset: MixDataset, files: list[pq.ParquetFile], wanted: set[int], base: BaseText, sequence_length: int, target: Path
) -> TokenizedDataset:
    lengths: list[int] = []
    place: dict[int, int] = {}
    problems: list[str] = []
    last = max(wanted, default=-1)
    with pa.OSFile(str(target), "wb") as sink, pa.ipc.new_stream(sink, SCHEMA) as writer:
        pending: list[Rendered] = []
        for row, values in enumerate(_read(files, dataset)):
            if row > last:
                break
            if row not in wanted:
                continue
            try:
                rendered = render_row(values, dataset.mapping, base, sequence_length)
            except RowProblem as problem:
                problems.append(f"row {row + 1}: {problem}")
                continue
            place[row] = len(lengths)
            lengths.append(len(rendered.ids))
            pending.append(rendered)
            if len(pending) == READ_ROWS:
                writer.write_batch(_batch(pending))
                pending = []
        writer.write_batch(_batch(pending))
    return TokenizedDataset(datasets.Dataset.from_file(str(target)), lengths, place, problems)


def _batch(rows: list[Rendered]) -> pa.RecordBatch:
    return pa.record_batch([pa.array(column, pa.list_(pa.int32())) for column in ([r.ids for r in rows], [r.labels for r in rows])], schema=SCHEMA)


def _tell(dataset: MixDataset, table: TokenizedDataset, order: list[int], rows: int, log: Callable[[str, str], None]) -> None:
    if table.problems:
        shown = "; ".join(table.problems[:PROBLEMS_SHOWN])
        log("warning", f"Dataset {dataset.name}: {len(table.problems)} rows are left out ({shown})")
    if rows == 0:
        raise TrainerError("dataset-empty", f"Dataset {dataset.name} has no rows.")
    if not order:
        reason = table.problems[0] if table.problems else "none is left beside validation"
        raise TrainerError("mapping-does-not-fit", f"No row of dataset {dataset.name} can be learned from ({reason}).")
