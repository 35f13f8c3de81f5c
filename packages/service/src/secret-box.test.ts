import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { SecretBox } from "./secret-box.ts";

const master = randomBytes(32);

test("opens what it sealed, for that row only", () => {
  const box = new SecretBox(master, "provider-key");
  const sealed = box.seal("sk-very-secret", "account-1/openai");
  expect(sealed.includes("sk-very-secret")).toBe(false);
  expect(box.open(sealed, "account-1/openai")).toBe("sk-very-secret");
  expect(() => box.open(sealed, "account-2/openai")).toThrow(/cannot be opened/);
});

test("refuses a changed value, another key and another purpose", () => {
  const sealed = new SecretBox(master, "provider-key").seal("secret", "row");
  const changed = Buffer.from(sealed);
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  expect(() => new SecretBox(master, "provider-key").open(changed, "row")).toThrow(/cannot be opened/);
  expect(() => new SecretBox(randomBytes(32), "provider-key").open(sealed, "row")).toThrow(/another key/);
  expect(() => new SecretBox(master, "signing-key").open(sealed, "row")).toThrow(/another key/);
});
