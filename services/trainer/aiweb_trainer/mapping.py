"""From a row and its mapping to what the model is to learn, and the sentences for rows that do not fit."""

import json

from .configuration import Mapping
from .errors import TrainerError

# The role names of another widespread layout, {"from", "value"}.
SPEAKERS = {"human": "user", "gpt": "assistant"}


class RowProblem(Exception):
    """This row cannot be learned from; the message says why."""


def check_columns(mapping: Mapping, columns: list[str], dataset: str) -> None:
    missing = [name for name in mapping.columns() if name not in columns]
    if missing:
        raise TrainerError(
            "mapping-does-not-fit",
            f"Dataset {dataset} has no column {', '.join(missing)}. It has: {', '.join(columns)}.",
        )


def text_of(row: dict, column: str) -> str:
    value = row.get(column)
    if value is None:
        raise RowProblem(f"{column} is empty")
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    if not text.strip():
        raise RowProblem(f"{column} is empty")
    return text


def messages_of(row: dict, column: str) -> list[dict]:
    """The conversation in a column: a list of {role, content} (or {from, value}), or the JSON text of one."""
    value = row.get(column)
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise RowProblem(f"{column} is not a list of messages") from None
    if not isinstance(value, list) or not value:
        raise RowProblem(f"{column} is not a list of messages")
    messages = [_message(item, column) for item in value]
    if not any(m["role"] == "assistant" and m["content"].strip() for m in messages):
        raise RowProblem(f"{column} holds no answer of the assistant to learn from")
    return messages


def _message(item: object, column: str) -> dict:
    if not isinstance(item, dict):
        raise RowProblem(f"{column} holds an entry that is not a message")
    speaker = item.get("from")
    role = item.get("role") or SPEAKERS.get(speaker, speaker)
    content = item.get("content") if item.get("content") is not None else item.get("value")
    if isinstance(content, list):
        content = "".join(part.get("text") or "" for part in content if isinstance(part, dict))
    if not isinstance(role, str) or not isinstance(content, str):
        raise RowProblem(f"{column} holds a message without role or content")
    return {"role": role, "content": content}
