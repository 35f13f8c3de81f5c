import os
from pathlib import Path

import pytest

from aiweb_trainer import prepare_tiny
from aiweb_trainer.base_text import BaseText

# Before any test imports a library that reads it.
os.environ["HF_HUB_OFFLINE"] = "1"


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def digest(cache: Path) -> str:
    return prepare_tiny.prepare(cache)["digest"]


@pytest.fixture(scope="session")
def base(cache: Path, digest: str) -> BaseText:
    return BaseText(cache / digest)
