import { expect, test } from "vitest";
import { databaseProblem } from "./database-problem.ts";

const url = "postgres://ada:hunter2@db.example:5432/aiweb";

test.each([
  [new Error("corrupted migrations: previously executed migration 9999-later is missing"), /made by a newer AIWeb \(it has 9999-later.*git pull.*--data-dir/],
  [Object.assign(new AggregateError([]), { code: "ECONNREFUSED" }), /does not answer.*DATABASE_URL/],
  [new Error("timeout exceeded when trying to connect"), /does not answer/],
  [Object.assign(new Error('password authentication failed for user "ada"'), { code: "28P01" }), /refuses that user or password.*DATABASE_URL/],
  [Object.assign(new Error('database "aiweb" does not exist'), { code: "3D000" }), /does not exist.*DATABASE_URL/],
])("%s: a sentence that names the database without its password", (error, sentence) => {
  const problem = databaseProblem(error, url);
  expect(problem).toMatch(sentence);
  expect(problem).toContain("postgres://ada@db.example:5432/aiweb");
  expect(problem).not.toContain("hunter2");
});

test("a fault of ours is none of these", () => {
  expect(databaseProblem(Object.assign(new Error("syntax error"), { code: "42601" }), url)).toBeNull();
});
