import { expect, test } from "vitest";
import { isSameApiKey, makeApiKey, readApiKey } from "./api-key.ts";

test("a key proves itself, and no other", () => {
  const { key, proof } = makeApiKey();
  const read = readApiKey(key);
  expect(read?.publicId).toBe(proof.publicId);
  expect(read !== null && isSameApiKey(read, proof.hash)).toBe(true);
  expect(read !== null && isSameApiKey(read, makeApiKey().proof.hash)).toBe(false);
  expect(proof.hash.includes(key)).toBe(false);
});

test("every single mistyped sign is seen by the checksum", () => {
  const { key } = makeApiKey();
  for (let position = 0; position < key.length; position += 1) {
    const wrong = key.slice(0, position) + (key[position] === "x" ? "y" : "x") + key.slice(position + 1);
    expect(readApiKey(wrong), `position ${position}`).toBeNull();
  }
});

test("other shapes are none of ours", () => {
  const { key } = makeApiKey();
  for (const shape of ["", "sk-abc", key.slice(0, -1), `${key}0`, ` ${key}`, key.replace("aiweb_", "AIWEB_"), `${key}\n`]) expect(readApiKey(shape)).toBeNull();
});
