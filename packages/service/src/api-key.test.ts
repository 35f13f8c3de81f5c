import { expect, it } from "vitest";
import { apiKeyPrefix, createApiKey, readApiKey } from "./api-key.ts";

it("reads back what it made", () => {
  const made = createApiKey();
  expect(made.key).toMatch(/^aiweb_[0-9A-Za-z]{56}$/);
  expect(made.key.startsWith(apiKeyPrefix(made.publicId))).toBe(true);
  expect(readApiKey(made.key)).toEqual({ publicId: made.publicId, secretHash: made.secretHash });
});

it("knows a key that was cut short or mistyped at any place", () => {
  const { key } = createApiKey();
  expect(readApiKey(key.slice(0, -1))).toBeNull();
  expect(readApiKey("sk-something-else")).toBeNull();
  for (let at = "aiweb_".length; at < key.length; at += 1) {
    const other = key[at] === "x" ? "y" : "x";
    expect(readApiKey(key.slice(0, at) + other + key.slice(at + 1))).toBeNull();
  }
});
