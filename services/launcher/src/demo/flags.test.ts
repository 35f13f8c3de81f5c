import { expect, test } from "vitest";
import { SAMPLE_EXPECTED, SAMPLE_QUESTION } from "@aiweb/contracts/datasets/sample";
import { parseDemoFlags } from "./flags.ts";

test("without words: the sample, at the AIWeb of this machine", () => {
  expect(parseDemoFlags([])).toEqual({ url: "http://localhost:4300", fresh: false, dataset: null, ask: SAMPLE_QUESTION, expect: SAMPLE_EXPECTED, steps: 40, keep: false, help: false });
});

test("a file of one's own comes with its question and what the answer must hold", () => {
  expect(parseDemoFlags(["--dataset", "/tmp/facts.csv", "--ask", "Who?", "--expect", "Ada", "--steps", "60", "--url", "http://127.0.0.1:5000/"])).toMatchObject({
    url: "http://127.0.0.1:5000",
    dataset: "/tmp/facts.csv",
    ask: "Who?",
    expect: "Ada",
    steps: 60,
  });
  expect(() => parseDemoFlags(["--dataset", "facts.csv"])).toThrow(/--dataset needs --ask and --expect/);
});

test.each(["0", "-3", "many", "2.5"])("refuses --steps=%s", (steps) => {
  expect(() => parseDemoFlags([`--steps=${steps}`])).toThrow(/whole number of at least 1/);
});

test("--fresh and --url contradict each other", () => {
  expect(() => parseDemoFlags(["--fresh", "--url", "http://localhost:1"])).toThrow(/--fresh starts an AIWeb of its own/);
});
