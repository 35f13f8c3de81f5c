import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readPlaywright, readPytest, readVitest } from "./outcome.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "aiweb-outcome-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, "report");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("vitest: counts each test, and a file that could not be loaded as a failure", () => {
  const file = report({
    testResults: [
      { name: "a", status: "passed", assertionResults: [{ fullName: "one", status: "passed" }, { fullName: "two", status: "skipped" }] },
      { name: "b", status: "failed", assertionResults: [{ fullName: "three", status: "failed" }] },
      { name: "c", status: "failed", message: "Cannot find package", assertionResults: [] },
    ],
  });
  expect(readVitest(file)).toEqual({ passed: 1, failed: 2, skipped: 1, skips: ["two"] });
});

test("playwright: counts nested suites and tells why a test was skipped", () => {
  const file = report({
    errors: [],
    suites: [
      {
        specs: [{ title: "road", tests: [{ status: "expected" }] }],
        suites: [{ specs: [{ title: "gpu", tests: [{ status: "skipped", annotations: [{ type: "skip", description: "no GPU" }] }] }, { title: "bad", tests: [{ status: "unexpected" }] }] }],
      },
    ],
  });
  expect(readPlaywright(file)).toEqual({ passed: 1, failed: 1, skipped: 1, skips: ["gpu: no GPU"] });
});

test("pytest: failures and errors both fail, skips keep their reason", () => {
  const file = report(
    '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="1" tests="10"><testcase classname="t" name="test_gpu"><skipped type="pytest.skip" message="no GPU">x</skipped></testcase></testsuite></testsuites>',
  );
  expect(readPytest(file)).toEqual({ passed: 6, failed: 3, skipped: 1, skips: ["test_gpu: no GPU"] });
});
