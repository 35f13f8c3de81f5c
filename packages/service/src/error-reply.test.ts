import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { toAppError } from "./error-reply.ts";

test("an unknown fault shows nothing of itself, and keeps its cause for the log", () => {
  const cause = new Error("connect ECONNREFUSED 10.0.0.1:5432 password=hunter2");
  const known = toAppError(cause);
  expect(known).toMatchObject({ code: "internal", status: 500, cause });
  expect(known.message).not.toContain("hunter2");
});

test("ours stay as they are, bad input is named by its field, and framework refusals keep their status", () => {
  const own = new AppError("name-taken", "Taken.");
  expect(toAppError(own)).toBe(own);
  const { error } = z.object({ list: z.array(z.number()) }).safeParse({ list: [1, "x"] });
  expect(toAppError(error)).toMatchObject({ code: "invalid-input", field: "list.1", status: 400 });
  expect(toAppError(Object.assign(new Error("Body too large"), { statusCode: 413 }))).toMatchObject({ code: "too-large" });
  expect(toAppError(Object.assign(new Error("Bad JSON"), { statusCode: 400 }))).toMatchObject({ code: "bad-request", message: "Bad JSON" });
});

test.each([
  ["ENOSPC", "write"],
  ["EDQUOT", "write"],
  ["53100", 'could not extend file "base/5/16384"'],
  ["58030", "could not write to file: No space left on device"],
])("%s tells of a full disk", (code, message) => {
  expect(toAppError(Object.assign(new Error(message), { code }))).toMatchObject({ code: "unavailable", message: "The disk is full. Free some space, then try again." });
});

test("another fault of the disk is not taken for a full one", () => {
  expect(toAppError(Object.assign(new Error("could not read block 3: Input/output error"), { code: "58030" }))).toMatchObject({ code: "internal" });
});
