import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { issueAccountToken, readAccountToken } from "./account-token.ts";

const master = randomBytes(32);
const account = "7c1f4a3e-5c0b-4a52-9d3e-0a9f0c5b1a11";

test("names its account until it expires", () => {
  expect(readAccountToken(master, issueAccountToken(master, account))).toBe(account);
  expect(readAccountToken(master, issueAccountToken(master, account, -1))).toBeNull();
});

test("refuses another key, a changed body and other shapes", () => {
  const token = issueAccountToken(master, account);
  expect(readAccountToken(randomBytes(32), token)).toBeNull();
  const [prefix, , signature] = token.split(".");
  const other = issueAccountToken(master, "00000000-0000-4000-8000-000000000000").split(".")[1];
  expect(readAccountToken(master, `${prefix}.${other}.${signature}`)).toBeNull();
  for (const shape of ["", "a.b.c", `${token}.x`, "aiweb-internal.."]) expect(readAccountToken(master, shape)).toBeNull();
});
