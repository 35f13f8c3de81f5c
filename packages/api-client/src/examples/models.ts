import type { ModelDetail } from "@aiweb/contracts/models/get-model";
import type { ModelSummary, ModelVersion } from "@aiweb/contracts/models/model";
import { exampleId } from "./lists.ts";

const at = "2026-11-20T10:00:00.000Z";
const possible = { possible: true, reason: null, fix: null };

/** Models as stories show them, one a state. */
export const LOCAL_MODEL: ModelSummary = {
  id: "0c8ed1f5-9d6b-4d87-a52b-97a1bf2e9a01",
  ref: "aiweb/smollm2-135m-instruct",
  owner: { handle: "aiweb", name: "AIWeb" },
  name: "smollm2-135m-instruct",
  provider: "this-machine",
  task: "text-generation",
  description: "A small instruction model that runs and learns on this machine.",
  licence: "apache-2.0",
  parameters: 134_515_008,
  contextLength: 8_192,
  abilities: { chat: true, complete: true, fineTune: true },
  lifecycle: { state: "active", since: null, successor: null },
  visibility: "public",
  version: null,
  status: { tone: "good", text: "Runs on this machine" },
  use: possible,
  fineTune: possible,
  mine: false,
  createdAt: at,
  updatedAt: at,
};

export const KEYLESS_MODEL: ModelSummary = {
  ...LOCAL_MODEL,
  ref: "openai/gpt-5.6-sol",
  owner: { handle: "openai", name: "OpenAI" },
  name: "gpt-5.6-sol",
  provider: "openai",
  licence: "commercial",
  parameters: null,
  contextLength: null,
  abilities: { chat: true, complete: false, fineTune: false },
  status: { tone: "warn", text: "Needs your OpenAI key" },
  use: { possible: false, reason: "Add an OpenAI key in your profile.", fix: { label: "Add key", href: "/profile#provider-keys" } },
  fineTune: { possible: false, reason: "Its weights are not open, so it cannot be taught here.", fix: null },
};

export const RETIRED_MODEL: ModelSummary = {
  ...KEYLESS_MODEL,
  ref: "openai/gpt-4-turbo",
  name: "gpt-4-turbo",
  contextLength: 128_000,
  lifecycle: { state: "retired", since: "2026-10-23", successor: "openai/gpt-5.6-sol" },
  status: { tone: "bad", text: "Retired · successor: gpt-5.6-sol" },
  use: { possible: false, reason: "gpt-4-turbo was retired by its maker on 2026-10-23.", fix: { label: "See successor", href: "/marketplace/models/openai/gpt-5.6-sol" } },
  fineTune: { possible: false, reason: "gpt-4-turbo was retired by its maker on 2026-10-23.", fix: null },
};

export const IMAGE_MODEL: ModelSummary = {
  ...LOCAL_MODEL,
  ref: "black-forest-labs/FLUX.1-schnell",
  owner: { handle: "black-forest-labs", name: "Black Forest Labs" },
  name: "FLUX.1-schnell",
  provider: "hugging-face",
  task: "text-to-image",
  parameters: 11_900_000_000,
  contextLength: null,
  abilities: { chat: false, complete: false, fineTune: false },
  status: { tone: "neutral", text: "AIWeb runs text models so far" },
  use: { possible: false, reason: "AIWeb runs text models so far.", fix: { label: "Its own page", href: "https://huggingface.co/black-forest-labs/FLUX.1-schnell" } },
  fineTune: { possible: false, reason: "AIWeb teaches text models so far.", fix: null },
};

const details = { card: "A small model.\n\n## Good for\n- narrow tasks\n- learning how fine-tuning behaves", pageUrl: "https://huggingface.co/HuggingFaceTB/SmolLM2-135M-Instruct", newest: null, madeFrom: [], fineTunes: [], fineTuneNeeds: [] };

export const LOCAL_DETAIL: ModelDetail = {
  ...LOCAL_MODEL,
  ...details,
  fineTunes: [{ kind: "model", title: "support-answers", detail: "ada", href: "/marketplace/models/ada/support-answers" }],
};

export const RETIRED_DETAIL: ModelDetail = { ...RETIRED_MODEL, ...details, card: "## Retired\nIt left the OpenAI API on 2026-10-23." };

export const LARGE_DETAIL: ModelDetail = {
  ...LOCAL_MODEL,
  ...details,
  name: "Meta-Llama-3-8B",
  owner: { handle: "meta-llama", name: "Meta Llama" },
  ref: "meta-llama/Meta-Llama-3-8B",
  provider: "hugging-face",
  parameters: 8_030_261_248,
  abilities: { chat: false, complete: true, fineTune: true },
  status: { tone: "good", text: "Runs through Hugging Face" },
  fineTune: { possible: false, reason: "It is too large for this machine.", fix: { label: "What it needs", href: "/marketplace/models/meta-llama/Meta-Llama-3-8B#fine-tune-needs" } },
  fineTuneNeeds: ["A GPU node with at least 24 GB of GPU memory.", "A Hugging Face token of an account that accepted Meta's licence."],
};

const NEWEST: ModelVersion = {
  id: "0c8ed1f5-9d6b-4d87-a52b-97a1bf2e9a03",
  number: 3,
  tags: ["latest", "production"],
  job: null,
  removedJob: null,
  base: { ref: "aiweb/smollm2-135m-instruct", name: "smollm2-135m-instruct" },
  datasets: [{ ref: "ada/support-handbook", name: "support-handbook", version: 2, weight: 1, rows: 480, deleted: false }],
  metrics: { evalLoss: 1.61, firstLoss: 3.1, lastLoss: 1.42, seconds: 96, steps: 120, trainableParameters: 921_600 },
  files: [{ name: "adapter_model.safetensors", bytes: 9_800_000, sha256: "ab".repeat(32) }],
  bytes: 9_800_000,
  card: "",
  createdAt: at,
};

export const FINE_TUNE_DETAIL: ModelDetail = {
  ...LOCAL_MODEL,
  ...details,
  ref: "ada/support-answers",
  name: "support-answers",
  owner: { handle: "ada", name: "Ada" },
  provider: "fine-tune",
  mine: true,
  version: 3,
  pageUrl: null,
  fineTune: { possible: false, reason: "A fine-tune starts from a base model. Build on this one's base instead.", fix: { label: "Fine-tune its base", href: "/ai/build?base=aiweb%2Fsmollm2-135m-instruct" } },
  madeFrom: [
    { kind: "job", title: "Fine-tuning job", detail: "made version 3", href: "/ai/jobs/0c8ed1f5-9d6b-4d87-a52b-97a1bf2e9a02" },
    { kind: "model", title: "smollm2-135m-instruct", detail: "base model", href: "/marketplace/models/aiweb/smollm2-135m-instruct" },
    { kind: "dataset", title: "a private dataset", detail: "version 2", href: null },
  ],
  newest: NEWEST,
};

/** As the api tells of a dataset that the reader may not see. */
const HIDDEN_DATASET = { ref: "", name: "a private dataset", version: 1, weight: 1, rows: null, deleted: false };

export const FINE_TUNE_VERSIONS: ModelVersion[] = [
  NEWEST,
  { ...NEWEST, id: "0c8ed1f5-9d6b-4d87-a52b-97a1bf2e9a04", number: 2, tags: [], metrics: {}, datasets: [HIDDEN_DATASET, HIDDEN_DATASET] },
];

/** One that its owner taught, as one's own lists tell of it. */
export const OWN_MODEL: ModelSummary = { ...LOCAL_MODEL, id: exampleId(11), ref: "ada/support-answers", name: "support-answers", owner: { handle: "ada", name: "Ada" }, provider: "fine-tune", description: "Answers what customers ask about orders and refunds.", visibility: "private", version: 3, mine: true };
