"""Shows rows exactly as the trainer would learn them. A long-lived child: one JSON request a line, one answer a line.

Usage: python -m aiweb_trainer.preview   (AIWEB_MODEL_CACHE names the base model cache)
First line out: {"ready": true}
Request: {"id", "base": DIGEST, "datasets": [{"rows": [{column: value}], "mapping"}], "sequenceLength"}
Answer:  {"id", "datasets": [{"rows": [{"segments": [{text, learned, special, cut}], "tokens", "cutTokens", "error"}]}]}
         or {"id", "error": {"code", "message"}}
`tokens` counts the whole row, `cutTokens` those past the sequence length; the segments show what is kept, and last the beginning of what is cut.
"""

import json
import sys
from functools import lru_cache
from pathlib import Path

from .base_store import default_cache, read_manifest
from .base_text import BaseText
from .configuration import Mapping, parse_mapping
from .errors import TrainerError
from .mapping import RowProblem
from .rendering import check_mapping, render_row, segments


@lru_cache(maxsize=4)
def load_base(folder: Path) -> BaseText:
    if read_manifest(folder) is None:
        raise TrainerError("base-unavailable", "This base model is not on this machine.")
    return BaseText(folder)


def show_row(row: dict, mapping: Mapping, base: BaseText, sequence_length: int) -> dict:
    try:
        rendered = render_row(row, mapping, base, sequence_length)
    except RowProblem as problem:
        return {"segments": [], "tokens": 0, "cutTokens": 0, "error": f"This row is left out: {problem}."}
    return {
        "segments": segments(rendered, base),
        "tokens": len(rendered.ids) + rendered.cut,
        "cutTokens": rendered.cut,
        "error": None,
    }


def answer(request: dict) -> dict:
    base = load_base(default_cache() / request["base"])
    datasets = []
    for dataset in request["datasets"]:
        mapping = parse_mapping(dataset["mapping"])
        check_mapping(mapping, base)
        datasets.append({"rows": [show_row(row, mapping, base, request["sequenceLength"]) for row in dataset["rows"]]})
    return {"datasets": datasets}


def say(value: dict) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main() -> None:
    say({"ready": True})
    for line in sys.stdin:
        identity = None
        try:
            request = json.loads(line)
            identity = request["id"]
            say({"id": identity, **answer(request)})
        except TrainerError as error:
            say({"id": identity, "error": {"code": error.code, "message": error.message}})
        except (ValueError, KeyError, TypeError) as error:
            say({"id": identity, "error": {"code": "request-invalid", "message": f"The request does not fit: {error!r}"}})


if __name__ == "__main__":
    main()
