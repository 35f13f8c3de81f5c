import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { parseError } from "./parse-error.ts";

test("an error of the api keeps its code, sentence, request id and field", () => {
  const error = TRPCClientError.from({
    error: { code: -32600, message: "This name is taken.", data: { code: "CONFLICT", httpStatus: 409, errorCode: "name-taken", requestId: "r-1", field: "name", retryAfterSeconds: 3 } },
  });
  expect(parseError(error)).toEqual({ code: "name-taken", message: "This name is taken.", requestId: "r-1", field: "name", retryAfterSeconds: 3 });
});

test("no answer at all reads as offline", () => {
  expect(parseError(TRPCClientError.from(new TypeError("Failed to fetch"))).code).toBe("offline");
});

test("an answer that is no JSON (a proxy's page) reads as offline", () => {
  expect(parseError(TRPCClientError.from(new SyntaxError("Unexpected token <"))).code).toBe("offline");
});

test("anything else keeps its own words", () => {
  expect(parseError(new Error("No way."))).toMatchObject({ code: "unknown", message: "No way." });
  expect(parseError(undefined)).toMatchObject({ code: "unknown", message: "This did not work. Try again." });
});

test("a fault in a page's own code is not taken for a lost connection", () => {
  expect(parseError(new TypeError("Cannot read properties of undefined (reading 'name')")).code).toBe("unknown");
  expect(parseError(new Error("The wallet declined.", { cause: new TypeError("x") }))).toMatchObject({ code: "unknown", message: "The wallet declined." });
  expect(parseError(new TypeError("Failed to fetch")).code).toBe("offline");
});
