import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { judge, readApi, reportFile } from "./api-report.ts";

test("the API of @aiweb/federation is the one in its report", async () => {
  expect(await readApi(), "where this is meant: npm run api-report").toBe(await readFile(reportFile, "utf8"));
});

test("the report follows what the index exports, and holds no remarks", async () => {
  const api = await readFile(reportFile, "utf8");
  expect(api).toContain("export type HostApi = {");
  expect(api).toContain("// create-frame.d.ts");
  expect(api).not.toContain("/**");
  expect(api).not.toContain("loadRemote");
});

const api = (version: string, ...members: string[]) => [`export declare const hostApiVersion = "${version}";`, "export type HostApi = {", ...members.map((member) => `    ${member};`), "};", ""].join("\n");
const old = api("1.1.0", "signIn(): void", "readonly locale: string");

test.each<[string, string, RegExp]>([
  ["nothing changed", old, /^it may$/],
  ["a member came, and the minor version was raised", api("1.2.0", "signIn(): void", "readonly locale: string", "signOut(): void"), /^it may$/],
  ["a member came, and the version stayed", api("1.1.0", "signIn(): void", "readonly locale: string", "signOut(): void"), /raise the minor version/],
  ["a member went", api("1.2.0", "signIn(): void"), /readonly locale: string;[^]*raise the major version/],
  ["a member changed", api("1.2.0", "signIn(to: string): void", "readonly locale: string"), /signIn\(\): void;/],
  ["a member went, and the major version was raised", api("2.0.0", "signIn(): void"), /^it may$/],
])("%s", (_name, after, problem) => {
  expect(judge(old, after) ?? "it may").toMatch(problem);
});
