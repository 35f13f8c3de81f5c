"""The replica on a real Ray Serve: secret, adapters by user_config, streaming, who leaves stops it."""

import http.client
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM

from fake_aiweb import TOKEN, FakeAIWeb
from ray_head import RayHead, call, until

SECRET = {"x-aiweb-replica-secret": "secret-of-the-test"}
CHAT = {"model": "base", "messages": [{"role": "user", "content": "Hi"}], "temperature": 0, "max_tokens": 8}


class Served:
    """The application as the reconciler writes it."""

    def __init__(self, ray: RayHead, aiweb: FakeAIWeb, cache: Path, digest: str):
        self.ray, self.aiweb, self.cache, self.digest = ray, aiweb, cache, digest
        self.name = f"base-{digest[:12]}"
        self.path = f"/{self.name}"
        self.url = f"http://127.0.0.1:{ray.serve_port}{self.path}"

    def put(self, adapters: list[dict], others: dict[str, str] | None = None) -> None:
        """`others`: further applications by name, each with its base's digest."""
        applications = [self._application(self.name, self.digest, adapters), *(self._application(name, digest, []) for name, digest in (others or {}).items())]
        http_options = {"host": "127.0.0.1", "port": self.ray.serve_port}
        status, body = self.ray.api(
            "PUT", "/api/serve/applications/", {"http_options": http_options, "proxy_location": "HeadOnly", "applications": applications}
        )
        assert status == 200, body

    def _application(self, name: str, digest: str, adapters: list[dict]) -> dict:
        return {
            "name": name,
            "route_prefix": f"/{name}",
            "import_path": "aiweb_trainer.serve:build",
            "args": {"baseDigest": digest, "internalUrl": self.aiweb.url, "replica": f"of-{name}", "threads": 1},
            "runtime_env": {
                "env_vars": {
                    "AIWEB_REPLICA_TOKEN": TOKEN,
                    "AIWEB_REPLICA_SECRET": SECRET["x-aiweb-replica-secret"],
                    "AIWEB_MODEL_CACHE": str(self.cache),
                    "PYTHONPATH": str(Path(__file__).parents[1]),
                }
            },
            "deployments": [{"name": "Replica", "user_config": {"adapters": adapters}}],
        }

    def told(self, name: str) -> dict:
        """What Serve says of an application."""
        _, body = self.ray.api("GET", "/api/serve/applications/")
        return json.loads(body)["applications"].get(name, {})

    def state(self) -> str:
        return self.told(self.name).get("status", "")

    def post(self, path: str, body: dict, headers: dict | None = None) -> tuple[int, dict]:
        status, answer = call("POST", self.url + path, body, SECRET if headers is None else headers)
        return status, json.loads(answer)

    def health(self) -> dict:
        return json.loads(call("GET", self.url + "/health", headers=SECRET)[1])

    def open(self, body: dict) -> tuple[http.client.HTTPConnection, http.client.HTTPResponse]:
        connection = http.client.HTTPConnection("127.0.0.1", self.ray.serve_port, timeout=30)
        connection.request("POST", f"{self.path}/v1/completions", json.dumps(body), {**SECRET, "content-type": "application/json"})
        return connection, connection.getresponse()


@pytest.fixture(scope="module")
def served(cache: Path, digest: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    torch.manual_seed(5)
    lora = LoraConfig(r=4, target_modules="all-linear", task_type="CAUSAL_LM", init_lora_weights=False)
    adapter = tmp_path_factory.mktemp("adapter")
    get_peft_model(AutoModelForCausalLM.from_pretrained(cache / digest), lora).save_pretrained(adapter)
    # A node with an empty cache: the replica fetches its base from AIWeb.
    node = tmp_path_factory.mktemp("node")
    with FakeAIWeb(base=cache / digest) as aiweb, RayHead() as ray:
        aiweb.adapters = {"v1": adapter, "v2": adapter}
        served = Served(ray, aiweb, node, digest)
        served.put([])
        until(lambda: served.state() == "RUNNING", 240, "Serve's application")
        yield served


def test_the_whole_replica(served: Served):
    """One start of Ray pays for all of it."""
    assert served.post("/v1/chat/completions", CHAT, {})[1]["error"]["code"] == "invalid_api_key"
    assert call("GET", served.url + "/health", headers={"x-aiweb-replica-secret": "wrong"})[0] == 401
    assert served.health() == {"ready": True, "adapters": []}
    status, plain = served.post("/v1/chat/completions", CHAT)
    assert status == 200 and plain["usage"]["completion_tokens"] <= 8
    assert served.post("/v1/chat/completions", {**CHAT, "model": "v1"})[0] == 404
    assert served.post("/v1/chat/completions", {**CHAT, "n": 2})[1]["error"]["param"] == "n"
    adapters_come_and_go(served, plain)
    tokens_arrive_as_they_are_made(served)
    who_leaves_stops_it(served)
    a_failed_start_says_why(served)


def adapters_come_and_go(served: Served, plain: dict) -> None:
    served.put([{"id": "v1", "sha256": "1" * 64}, {"id": "v2", "sha256": "2" * 64}, {"id": "gone", "sha256": "3" * 64}])
    until(lambda: [a["state"] for a in served.health()["adapters"]] == ["ready", "ready", "failed"], 120, "the adapters")
    expected = {"v1": "ready", "v2": "ready", "gone": "failed"}
    served.aiweb.wait_for(lambda: {a["id"]: a["state"] for e in served.aiweb.events for a in e.get("adapters", [])} == expected)
    said = [served.post("/v1/chat/completions", {**CHAT, "model": model})[1]["choices"][0]["message"]["content"] for model in ("v1", "v2", "base")]
    assert said[0] == said[1] != said[2] == plain["choices"][0]["message"]["content"]
    assert served.post("/v1/chat/completions", {**CHAT, "model": "gone"})[1]["error"]["code"] == "model_failed"
    served.put([{"id": "v2", "sha256": "2" * 64}])
    until(lambda: served.health()["adapters"] == [{"id": "v2", "state": "ready"}], 120, "one adapter less")
    until(lambda: served.post("/v1/chat/completions", {**CHAT, "model": "v1"})[0] == 404, 60, "the adapter to go")
    starts = [line for line in served.aiweb.log_text().splitlines() if line.startswith("Base model ready")]
    assert len(starts) == 1, "the replica was restarted"


def tokens_arrive_as_they_are_made(served: Served) -> None:
    connection, response = served.open({"model": "v2", "prompt": "Once", "max_tokens": 200, "temperature": 1.5, "seed": 1, "stream": True, "stream_options": {"include_usage": True}})
    arrivals, data = [], b""
    while piece := response.read1(65_536):
        arrivals.append(time.monotonic())
        data += piece
    connection.close()
    chunks = [json.loads(line[6:]) for line in data.decode().split("\n\n") if line.startswith("data: {")]
    assert data.endswith(b"data: [DONE]\n\n") and chunks[-1]["usage"]["prompt_tokens"] == 4
    assert len(arrivals) > 5 and arrivals[-1] - arrivals[0] > 0.05


def who_leaves_stops_it(served: Served) -> None:
    endless = {"model": "base", "prompt": "Once", "max_tokens": 400, "temperature": 0}
    began = time.monotonic()
    assert served.post("/v1/completions", endless)[1]["usage"]["completion_tokens"] == 400
    whole = time.monotonic() - began
    waiting = [served.open({**endless, "stream": True}) for _ in range(4)]
    for connection, response in waiting:
        response.close()
        connection.close()
    began = time.monotonic()
    assert served.post("/v1/completions", {**endless, "max_tokens": 1})[0] == 200
    assert time.monotonic() - began < 2 * whole, "four answers that nobody reads are still being made"


def a_failed_start_says_why(served: Served) -> None:
    """The shape that services/jobs reads: the reason stands on the deployment, not on the application."""
    kept = [{"id": "v2", "sha256": "2" * 64}]
    served.put(kept, {"broken": "0" * 64})
    until(lambda: served.told("broken").get("status") == "DEPLOY_FAILED", 120, "the failed start")
    told = served.told("broken")
    reason = "The list of the base model's files does not fit its digest."
    assert reason not in told["message"]
    assert told["deployments"]["Replica"]["status"] == "DEPLOY_FAILED"
    assert told["deployments"]["Replica"]["message"].strip().splitlines()[-1].endswith(f"TrainerError: {reason}")
    # It has told AIWeb itself, before its process ended.
    served.aiweb.wait_for(lambda: f"The replica could not start: TrainerError: {reason}" in served.aiweb.log_text())
    assert {e["phase"] for e in served.aiweb.events if "phase" in e} >= {"Fetching the base model to its node", "Loading the base model into memory"}
    served.put(kept)
