"""A row as the model sees it: token ids, and which of them are learned. Used by the trainer and by the preview."""

from dataclasses import dataclass

import jinja2

from .base_text import BaseText
from .configuration import Mapping
from .errors import TrainerError
from .mapping import RowProblem, messages_of, text_of

IGNORED = -100
# Tokens of what is cut that a preview shows.
TAIL_SHOWN = 400


@dataclass(frozen=True)
class Piece:
    text: str
    learned: bool


@dataclass(frozen=True)
class Rendered:
    """Cut to the sequence length; `tail` is what was left out at the end."""

    ids: list[int]
    learned: list[bool]
    tail: list[int]

    @property
    def cut(self) -> int:
        return len(self.tail)

    @property
    def labels(self) -> list[int]:
        return [i if learned else IGNORED for i, learned in zip(self.ids, self.learned)]


def check_mapping(mapping: Mapping, base: BaseText) -> None:
    if mapping.kind == "messages" and not base.chats:
        raise TrainerError(
            "mapping-does-not-fit",
            "This base model has no chat template, so it cannot learn from messages. Map prompt/completion or text.",
        )


def render_row(row: dict, mapping: Mapping, base: BaseText, sequence_length: int) -> Rendered:
    """Raises RowProblem for a row that cannot be learned from."""
    opening = [] if base.chats and mapping.kind != "text" else base.opening_ids
    ids, learned = list(opening), [False] * len(opening)
    for piece in _pieces(row, mapping, base):
        # Encoded apart, as at inference, where the prompt ends before the answer begins.
        piece_ids = base.encode(piece.text)
        ids += piece_ids
        learned += [piece.learned] * len(piece_ids)
    kept = Rendered(ids[:sequence_length], learned[:sequence_length], ids[sequence_length:])
    # The first token is never predicted, so it teaches nothing.
    if not any(kept.learned[1:]):
        raise RowProblem(f"nothing to learn is left in its first {sequence_length} tokens")
    return kept


def _pieces(row: dict, mapping: Mapping, base: BaseText) -> list[Piece]:
    end = base.eos_token or ""
    if mapping.kind == "text":
        return [Piece(text_of(row, mapping.column) + end, True)]
    if mapping.kind == "messages":
        return _conversation(messages_of(row, mapping.column), base)
    prompt, completion = text_of(row, mapping.prompt), text_of(row, mapping.completion)
    if base.chats:
        system = [{"role": "system", "content": mapping.system}] if mapping.system else []
        turns = [{"role": "user", "content": prompt}, {"role": "assistant", "content": completion}]
        return _conversation(system + turns, base)
    before = f"{mapping.system}\n\n" if mapping.system else ""
    return [Piece(before + prompt, False), Piece(completion + end, True)]


def _conversation(messages: list[dict], base: BaseText) -> list[Piece]:
    """The assistant's turns are learned: what the template adds after the prompt that it makes for an answer.

    A template that renders a longer conversation differently from a shorter one does not allow that; then all of the
    text is learned.
    """
    try:
        whole = base.render(messages)
        pieces, done = [], ""
        for index, message in enumerate(messages):
            if message["role"] != "assistant":
                continue
            prompt = base.render(messages[:index], add_generation_prompt=True)
            answered = base.render(messages[: index + 1])
            if not (prompt.startswith(done) and answered.startswith(prompt) and whole.startswith(answered)):
                return [Piece(whole, True)]
            pieces += [Piece(prompt[len(done) :], False), *_answer(answered[len(prompt) :], base)]
            done = answered
    except jinja2.TemplateError as error:
        raise RowProblem(f"the model's chat template refuses it: {error}") from None
    return [piece for piece in [*pieces, Piece(whole[len(done) :], False)] if piece.text]


def _answer(text: str, base: BaseText) -> list[Piece]:
    """White space after the end-of-turn token belongs to the next turn: nobody generates it."""
    said = text.rstrip()
    if base.eos_token and said.endswith(base.eos_token):
        return [Piece(said, True), Piece(text[len(said) :], False)]
    return [Piece(text, True)]


def segments(rendered: Rendered, base: BaseText) -> list[dict]:
    """Runs of tokens that are alike, as text: [{text, learned, special, cut}]. What is cut stands last, the beginning of it."""
    runs: list[tuple[tuple[bool, bool], list[int]]] = []
    for token, learned in zip(rendered.ids, rendered.learned):
        kind = (learned, token in base.special_ids)
        if runs and runs[-1][0] == kind:
            runs[-1][1].append(token)
        else:
            runs.append((kind, [token]))
    kept = [{"text": base.decode(ids), "learned": learned, "special": special, "cut": False} for (learned, special), ids in runs]
    if not rendered.tail:
        return kept
    more = "…" if rendered.cut > TAIL_SHOWN else ""
    return [*kept, {"text": base.decode(rendered.tail[:TAIL_SHOWN]) + more, "learned": False, "special": False, "cut": True}]
