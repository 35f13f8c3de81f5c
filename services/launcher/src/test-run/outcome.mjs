import { readFileSync } from "node:fs";

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} skips each skipped test with its reason, if the runner tells one
 */

/** A project that is one check: passed or failed as a whole. @param {boolean} ok @returns {Outcome} */
export function oneCheck(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, skips: [] };
}

/** Vitest's JSON report. @param {string} file @returns {Outcome} */
export function readVitest(file) {
  /** @type {{ testResults: { name: string, status: string, message?: string, assertionResults: { fullName: string, status: string }[] }[] }} */
  const report = JSON.parse(readFileSync(file, "utf8"));
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  // A file that could not be loaded has no tests and fails all the same.
  const broken = report.testResults.filter((suite) => suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed")).length;
  const skipped = tests.filter((test) => test.status !== "passed" && test.status !== "failed");
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: tests.filter((test) => test.status === "failed").length + broken,
    skipped: skipped.length,
    skips: skipped.map((test) => test.fullName),
  };
}

/**
 * Playwright's JSON report.
 * @param {string} file @returns {Outcome}
 */
export function readPlaywright(file) {
  /** @typedef {{ title: string, tests: { status: string, annotations?: { type: string, description?: string }[] }[] }} Spec */
  /** @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite */
  /** @type {{ suites: Suite[], errors: unknown[] }} */
  const report = JSON.parse(readFileSync(file, "utf8"));
  /** @type {(suite: Suite) => Spec[]} */
  const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
  const tests = report.suites.flatMap(specsOf).flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })));
  const skipped = tests.filter((test) => test.status === "skipped");
  return {
    passed: tests.filter((test) => test.status === "expected" || test.status === "flaky").length,
    failed: tests.filter((test) => test.status === "unexpected").length + report.errors.length,
    skipped: skipped.length,
    skips: skipped.map((test) => `${test.title}: ${test.annotations?.find((note) => note.type === "skip")?.description ?? "no reason given"}`),
  };
}

/** Pytest's JUnit report. @param {string} file @returns {Outcome} */
export function readPytest(file) {
  const report = readFileSync(file, "utf8");
  const count = (/** @type {string} */ name) => Number(new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(report)?.[1] ?? 0);
  const failed = count("failures") + count("errors");
  const skips = [...report.matchAll(/<testcase [^>]*name="([^"]*)"[^>]*>\s*<skipped [^>]*message="([^"]*)"/g)].map(([, name, reason]) => `${name}: ${reason}`);
  return { passed: count("tests") - failed - count("skipped"), failed, skipped: count("skipped"), skips };
}
