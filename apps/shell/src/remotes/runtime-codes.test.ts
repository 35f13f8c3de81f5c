import { RemoteLoadError } from "@aiweb/federation/runtime";
import { expect, test } from "vitest";
import { runtimeFailureOf } from "./runtime-codes.ts";

const codes = Array.from({ length: 15 }, (_, index) => `RUNTIME-${String(index + 1).padStart(3, "0")}`);

test.each(codes)("%s means something, and is somebody's", (code) => {
  const thrown = new Error(`[ Federation Runtime ]: Failed. #${code}\nargs: {}`);
  const found = runtimeFailureOf(new RemoteLoadError("a", "unreachable", "Its files could not be loaded.", thrown));
  expect(found).toMatchObject({ code, sentence: expect.stringMatching(/\.$/) });
});

test("what has no code, or one of tomorrow, is left to the error's own words", () => {
  expect([new Error("Failed to fetch"), new Error("#RUNTIME-099"), "RUNTIME-001", null].map(runtimeFailureOf)).toEqual([undefined, undefined, undefined, undefined]);
});
