import { expect, test } from "vitest";
import { jobListSearch } from "./job-list-search.ts";

test("keeps what fits and leaves out the rest", () => {
  expect(jobListSearch({ search: "refund", state: ["running", "nonsense", 3] })).toEqual({ search: "refund", state: ["running"] });
  expect(jobListSearch({ search: "", state: "running" })).toEqual({});
});
