"""The engine with the tiny model: equal to bare model.generate, counted, stopped, one at a time, adapters apart."""

import threading
from pathlib import Path

import pytest
import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM

from aiweb_trainer.generation import Engine, Sampling

PROMPT = [1, 50, 60, 70]


@pytest.fixture(scope="module")
def engine(cache: Path, digest: str) -> Engine:
    return Engine(cache / digest, threads=1)


@pytest.fixture(scope="module")
def adapter(cache: Path, digest: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(5)
    model = get_peft_model(
        AutoModelForCausalLM.from_pretrained(cache / digest), LoraConfig(r=4, target_modules="all-linear", task_type="CAUSAL_LM", init_lora_weights=False)
    )
    folder = tmp_path_factory.mktemp("adapter")
    model.save_pretrained(folder)
    return folder


def sampling(**changes) -> Sampling:
    return Sampling(**{"max_tokens": 20, "temperature": 0, "top_p": 1, "seed": None, "stops": [], **changes})


def say(engine: Engine, model: str = "base", **changes):
    pieces: list[str] = []
    outcome = engine.generate(PROMPT, model, sampling(**changes), threading.Event(), pieces.append).result(60)
    return "".join(pieces), outcome


def test_greedy_equals_bare_generate(engine: Engine, cache: Path, digest: str):
    model = AutoModelForCausalLM.from_pretrained(cache / digest)
    bare = model.generate(torch.tensor([PROMPT]), max_new_tokens=20, do_sample=False)[0, len(PROMPT) :].tolist()
    text, outcome = say(engine)
    assert text == engine.base.decode(bare, skip_special_tokens=True)
    assert outcome.completion_tokens == len(bare)
    assert outcome.finish_reason == ("stop" if bare[-1] in engine.base.end_ids else "length")


def test_a_seed_repeats_and_no_seed_does_not(engine: Engine):
    first, second = (say(engine, temperature=1.5, seed=3)[0] for _ in range(2))
    assert first == second != say(engine, temperature=1.5, seed=4)[0]
    assert len({say(engine, temperature=1.5)[0] for _ in range(4)}) > 1


def test_a_stop_string_ends_it_and_is_not_shown(engine: Engine):
    whole, _ = say(engine, temperature=1.5, seed=3)
    stop = whole[4:6]
    text, outcome = say(engine, temperature=1.5, seed=3, stops=[stop])
    assert text == whole[: whole.index(stop)] and outcome.finish_reason == "stop" and outcome.completion_tokens < 20


def test_who_leaves_stops_it(engine: Engine):
    left = threading.Event()
    future = engine.generate(PROMPT, "base", sampling(max_tokens=500, temperature=1.5, seed=1), left, lambda _: left.set())
    assert future.result(60).completion_tokens < 10


def test_who_left_while_waiting_is_never_answered(engine: Engine):
    started, go = threading.Event(), threading.Event()

    def hold(_: str) -> None:
        started.set()
        go.wait(30)

    first = engine.generate(PROMPT, "base", sampling(temperature=1.5, seed=3), threading.Event(), hold)
    assert started.wait(30)
    gone = threading.Event()
    second = engine.generate(PROMPT, "base", sampling(), gone, lambda _: pytest.fail("answered"))
    gone.set()
    go.set()
    assert first.result(60).completion_tokens and second.result(60).completion_tokens == 0


def test_adapters_answer_apart_and_leave_no_trace(engine: Engine, adapter: Path):
    plain = say(engine)[0]
    engine.load("one", "d1", adapter).result(60)
    engine.load("two", "d2", adapter).result(60)
    assert engine.adapters == {"one": "d1", "two": "d2"}
    adapted = say(engine, "one")[0]
    assert adapted == say(engine, "two")[0] != plain == say(engine)[0]
    engine.unload("one").result(60)
    assert say(engine, "two")[0] == adapted and say(engine)[0] == plain
    with pytest.raises(KeyError):
        say(engine, "one")
    engine.unload("two").result(60)
    assert engine.adapters == {} and say(engine)[0] == plain
    engine.load("one", "d1", adapter).result(60)
    assert say(engine, "one")[0] == adapted
    engine.unload("one").result(60)
