"""Serves one base model and its adapters over OpenAI's wire, as a Ray Serve application.

Serve config: import_path aiweb_trainer.serve:build, route_prefix /base-DIGEST12,
  args {baseDigest, internalUrl, replica, adapters?: [{id, sha256}], cpus?: number, threads?: int, gpus?: number};
  deployments [{name: "Replica", user_config: {adapters: [{id, sha256}]}}] changes adapters without a restart.
Environment of the replica (runtime_env.env_vars): AIWEB_REPLICA_TOKEN (Bearer towards AIWeb), AIWEB_REPLICA_SECRET
  (what requests must carry in x-aiweb-replica-secret; default: the token), AIWEB_MODEL_CACHE.
"""

import asyncio
import hmac
import json
import logging
import os
import uuid

from fastapi import FastAPI
from fastapi.responses import JSONResponse, Response, StreamingResponse
from ray import serve
from starlette.requests import Request as HttpRequest
from starlette.types import ASGIApp, Receive, Scope, Send

from .adapter_keeper import AdapterKeeper
from .base_fetch import ensure_base
from .base_store import default_cache
from .internal_client import InternalClient
from .openai_wire import WireError, Writer, parse
from .replica_run import Run, leave_with, stream
from .reporter import Reporter

HEARTBEAT_SECONDS = 15.0
# Told of a failed start; longer would only delay Serve's next try.
FAREWELL_SECONDS = 5.0
# Requests beyond the one that is answered wait here; more than these are turned away by Serve (503).
WAITING_MOST = 256

# Serve pickles the app when the class is decorated, so whatever the routes use stands above, or in other modules.
app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
log = logging.getLogger("ray.serve")


@app.exception_handler(WireError)
async def tell(_: HttpRequest, error: WireError) -> JSONResponse:
    return JSONResponse(error.body, status_code=error.status)


class RequireSecret:
    """Plain ASGI, so that nothing stands between a stream and its client."""

    def __init__(self, inner: ASGIApp):
        self._inner = inner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        secret = os.environ.get("AIWEB_REPLICA_SECRET") or os.environ["AIWEB_REPLICA_TOKEN"]
        if scope["type"] != "http" or hmac.compare_digest(HttpRequest(scope).headers.get("x-aiweb-replica-secret", "").encode(), secret.encode()):
            return await self._inner(scope, receive, send)
        refusal = WireError(401, "invalid_api_key", "This replica answers its gateway only.")
        await JSONResponse(refusal.body, status_code=refusal.status)(scope, receive, send)


app.add_middleware(RequireSecret)


@serve.deployment(name="Replica", num_replicas=1, max_ongoing_requests=WAITING_MOST)
@serve.ingress(app)
class Replica:
    """Downloads and loads the base when it starts; it is ready when that is done."""

    def __init__(self, args: dict):
        os.environ["HF_HUB_OFFLINE"] = "1"
        # Imported here: the builder runs in Serve's controller, which needs no torch.
        from .generation import Engine

        client = InternalClient(args["internalUrl"], f"/internal/replicas/{args['replica']}", os.environ["AIWEB_REPLICA_TOKEN"])
        self._reporter = Reporter(client, HEARTBEAT_SECONDS, on_superseded=self._unwanted, on_cancel=self._unwanted)
        self._reporter.start()
        try:
            self._enter("Fetching the base model to its node")
            folder = ensure_base(client, args["baseDigest"], default_cache())
            self._enter("Loading the base model into memory")
            threads = args.get("threads") or int(os.environ.get("AIWEB_REPLICA_THREADS") or len(os.sched_getaffinity(0)))
            self._engine = Engine(folder, threads)
        except Exception as error:
            # Serve ends this process at once; what it died of reaches the deployment's log first.
            self._reporter.log("error", f"The replica could not start: {type(error).__name__}: {error}")
            self._reporter.flush(FAREWELL_SECONDS)
            self._reporter.close()
            raise
        self._keeper = AdapterKeeper(self._engine, client, self._reporter)
        self._reporter.log("info", f"Base model ready, {threads} threads")
        if args.get("adapters"):
            self._keeper.want(args["adapters"])

    def _enter(self, phase: str) -> None:
        """What it does now, for the pages of its deployments and their logs."""
        self._reporter.log("info", phase)
        self._reporter.set(phase=phase)

    def _unwanted(self) -> None:
        log.warning("AIWeb does not know this replica any more; it goes on until Serve stops it")

    def reconfigure(self, user_config: dict) -> None:
        self._keeper.want(user_config.get("adapters") or [])

    @app.get("/health")
    async def health(self) -> dict:
        adapters = self._keeper.states()
        return {"ready": True, "adapters": adapters}

    @app.post("/v1/chat/completions")
    async def chat(self, http: HttpRequest) -> Response:
        return await self._answer(http, chat=True)

    @app.post("/v1/completions")
    async def complete(self, http: HttpRequest) -> Response:
        return await self._answer(http, chat=False)

    async def _answer(self, http: HttpRequest, chat: bool) -> Response:
        try:
            body = json.loads(await http.body())
        except ValueError:
            raise WireError(400, "invalid_json", "The body is not JSON.") from None
        request = parse(body, chat, self._engine.base, self._engine.context_length)
        self._check_model(request.model)
        run = Run(self._engine, request, self._reporter)
        writer = Writer(request, uuid.uuid4().hex)
        if request.stream:
            return StreamingResponse(stream(run, writer), media_type="text/event-stream", headers={"cache-control": "no-store"})
        watcher = asyncio.create_task(leave_with(http, run))
        try:
            text = "".join([piece async for piece in run.pieces()])
        finally:
            watcher.cancel()
            run.leave()
        return JSONResponse(writer.whole(text, run.outcome()))

    def _check_model(self, model: str) -> None:
        if model == "base" or model in self._engine.adapters:
            return
        state = next((s for s in self._keeper.states() if s["id"] == model), None)
        if state is None:
            raise WireError(404, "model_not_found", f"The model {model} is not served here.", "model")
        if state["state"] == "failed":
            raise WireError(503, "model_failed", state["reason"], "model")
        raise WireError(503, "model_loading", "The model is still being loaded. Try again in a moment.", "model")


def build(args: dict):
    """The builder that Serve calls with the application's `args`."""
    options = {"num_cpus": args.get("cpus", 0.5), "num_gpus": args.get("gpus", 0)}
    return Replica.options(ray_actor_options=options).bind(args)
