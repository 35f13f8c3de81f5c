"""A base model's text side: its tokenizer and chat template, read from the base folder without torch.

The trainer, the preview and the server all use this one, so what the preview shows is what is learned and served.
"""

import json
from datetime import datetime
from functools import cached_property
from pathlib import Path

import jinja2
from jinja2.ext import Extension, loopcontrols
from jinja2.sandbox import ImmutableSandboxedEnvironment
from tokenizers import Tokenizer

from .errors import TrainerError


class GenerationTag(Extension):
    """`{% generation %}…{% endgeneration %}` marks what the assistant says in some templates; only its body renders."""

    tags = {"generation"}

    def parse(self, parser):
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def _refuse(message: str):
    raise jinja2.TemplateError(message)


def compile_template(source: str) -> jinja2.Template:
    """Templates come with models, so they run in the sandbox, with the names that the field's templates use."""
    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[GenerationTag, loopcontrols]
    )
    environment.filters["tojson"] = lambda value, **options: json.dumps(value, ensure_ascii=False, **options)
    environment.globals["raise_exception"] = _refuse
    environment.globals["strftime_now"] = lambda form: datetime.now().strftime(form)
    return environment.from_string(source)


def _read(file: Path) -> dict:
    return json.loads(file.read_text()) if file.exists() else {}


def _token(value: object) -> str | None:
    return value.get("content") if isinstance(value, dict) else value


class BaseText:
    """Tokenizer, special tokens and chat template of the base model in `folder`."""

    def __init__(self, folder: Path):
        try:
            self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:
            raise TrainerError("base-unavailable", f"The base model's tokenizer cannot be read: {error}") from error
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        settings = _read(folder / "tokenizer_config.json")
        self.bos_token = _token(settings.get("bos_token"))
        self.eos_token = _token(settings.get("eos_token"))
        template = folder / "chat_template.jinja"
        source = template.read_text() if template.exists() else settings.get("chat_template")
        self.template = compile_template(source) if isinstance(source, str) else None
        self.special_ids = {i for i, token in self.tokenizer.get_added_tokens_decoder().items() if token.special}
        ends = _read(folder / "generation_config.json").get("eos_token_id", _read(folder / "config.json").get("eos_token_id"))
        self.end_ids = set(ends) if isinstance(ends, list) else {ends} - {None}
        if self.eos_token is not None:
            self.end_ids.add(self.tokenizer.token_to_id(self.eos_token))
        if self.tokenizer.encode("x", add_special_tokens=False).tokens[0].startswith("▁"):
            # Such a tokenizer puts a space before every piece, so a prompt and its answer cannot be encoded apart.
            raise TrainerError("base-not-supported", "Base models with a SentencePiece tokenizer are not supported yet.")

    @property
    def chats(self) -> bool:
        return self.template is not None

    def render(self, messages: list[dict], add_generation_prompt: bool = False) -> str:
        return self.template.render(
            messages=messages,
            add_generation_prompt=add_generation_prompt,
            bos_token=self.bos_token or "",
            eos_token=self.eos_token or "",
        )

    def encode(self, text: str) -> list[int]:
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    @cached_property
    def opening_ids(self) -> list[int]:
        """What the tokenizer puts before a text of its own accord (a beginning-of-text token, or nothing)."""
        ids = self.tokenizer.encode("", add_special_tokens=True).ids
        return [i for i in ids if i not in self.end_ids]

    def decode(self, ids: list[int], skip_special_tokens: bool = False) -> str:
        return self.tokenizer.decode(ids, skip_special_tokens=skip_special_tokens)
