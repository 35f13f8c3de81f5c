import { expect, test } from "vitest";
import type { StoredConfiguration } from "@aiweb/contracts/fine-tuning/stored-configuration";
import { trainingSettings } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { canonicalJson } from "./canonical-json.ts";
import { configurationHash } from "./configuration-hash.ts";

const configuration: StoredConfiguration = {
  name: "first",
  description: "",
  visibility: "private",
  base: "aiweb/tiny",
  datasets: [{ dataset: "me/facts", version: 1, weight: 1, rowCap: null, mapping: { kind: "text", column: "text" } }],
  training: trainingSettings.parse({}),
  resolved: {
    base: { id: "7c1f4a3e-5c0b-4a52-9d3e-0a9f0c5b1a11", digest: "a".repeat(64), abilities: { chat: true, complete: true, fineTune: true } },
    datasets: [{ id: "7c1f4a3e-5c0b-4a52-9d3e-0a9f0c5b1a12", versionId: "7c1f4a3e-5c0b-4a52-9d3e-0a9f0c5b1a13", hash: "b".repeat(64) }],
    threads: 2,
  },
};

test("canonical JSON does not depend on the order of keys", () => {
  expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
});

test("the hash follows what is computed, not what it is called", () => {
  const hash = configurationHash(configuration);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(configurationHash({ ...configuration, name: "other", visibility: "public", base: "renamed/tiny" })).toBe(hash);
  const { resolved } = configuration;
  expect(configurationHash({ ...configuration, resolved: { ...resolved, threads: 1 } })).not.toBe(hash);
  expect(configurationHash({ ...configuration, resolved: { ...resolved, datasets: resolved.datasets.map((entry) => ({ ...entry, hash: "c".repeat(64) })) } })).not.toBe(hash);
  expect(configurationHash({ ...configuration, training: { ...configuration.training, seed: 1 } })).not.toBe(hash);
});
