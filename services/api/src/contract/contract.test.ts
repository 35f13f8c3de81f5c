import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { backEndVersion, servesBackEnd } from "@aiweb/contracts/back-end-version";
import { contractFolder, formatContract, publishedContracts, readContract } from "./contract-files.ts";
import { breakingChanges, judgeContract, type Contract } from "./judge-contract.ts";
import type { Schema } from "./schema-fits.ts";

test("the code's contract is the one that is out under its version", async () => {
  const now = readContract();
  expect(Object.keys(now.procedures).length).toBeGreaterThan(50);
  const latest = (await publishedContracts()).at(-1);
  expect(latest?.version, "npm run contract-report").toBe(backEndVersion);
  expect(latest === undefined ? "none is out" : judgeContract(latest, now)).toBeNull();
  expect(formatContract(now), "delete the file if it never landed, then: npm run contract-report").toBe(await readFile(join(contractFolder, `${backEndVersion}.json`), "utf8"));
});

test("no remote that was built for an earlier version of this major misses anything", async () => {
  const now = readContract();
  const served = (await publishedContracts()).filter(({ version }) => servesBackEnd(backEndVersion, `^${version}`));
  expect(served.length).toBeGreaterThan(0);
  for (const before of served) expect(breakingChanges(before, now), `built for ${before.version}`).toEqual([]);
});

test("what remotes are built for is the version that the server has", async () => {
  const { backEnd } = z.object({ backEnd: z.string() }).parse(JSON.parse(await readFile(join(import.meta.dirname, "../../../../packages/api-client/package.json"), "utf8")));
  expect(backEnd).toBe(backEndVersion);
});

const ofSchema = (type: z.ZodType, io: "input" | "output"): Schema => {
  const written: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(type, { io })));
  return z.record(z.string(), z.unknown()).parse(written);
};
const contractOf = (input: z.ZodType, output: z.ZodType, more: { version?: string; kind?: string; rights?: string } = {}): Contract => {
  const { version = "1.0.0", kind = "query", rights = "signed-in" } = more;
  return { version, procedures: { "things.get": { kind, rights, input: [ofSchema(input, "input")], output: ofSchema(output, "output") } } };
};
const thing = z.object({ id: z.uuid() });
const answer = z.object({ name: z.string().max(80), state: z.enum(["new", "done"]), note: z.string().nullable(), tags: z.array(z.string()) });
const before = contractOf(thing, answer);

test.each<[string, Contract, RegExp | null]>([
  ["nothing", contractOf(thing, answer), null],
  ["an optional input more", contractOf(thing.extend({ limit: z.number().int().optional() }), answer), null],
  ["an input with a default more", contractOf(thing.extend({ limit: z.number().default(3) }), answer), null],
  ["an output more", contractOf(thing, answer.extend({ size: z.number() })), null],
  ["an output that is bounded more", contractOf(thing, answer.extend({ name: z.string().max(40) })), null],
  ["an output that is null no more", contractOf(thing, answer.extend({ note: z.string() })), null],
  ["fewer values of an output", contractOf(thing, answer.extend({ state: z.literal("new") })), null],
  ["an input that takes more", contractOf(z.object({ id: z.string() }), answer), null],
  ["open to everybody", contractOf(thing, answer, { rights: "public" }), null],
  ["an input that is needed", contractOf(thing.extend({ limit: z.number() }), answer), /input\.limit: it is not always there/],
  ["an input of another type", contractOf(z.object({ id: z.number() }), answer), /input\.id: it is string, not number/],
  ["an input that takes less", contractOf(z.object({ id: z.uuid().max(30) }), answer), /input\.id: maxLength 30 is not kept/],
  ["an output less", contractOf(thing, answer.omit({ note: true })), /output\.note: it is not always there/],
  ["an output that may be missing", contractOf(thing, answer.partial({ tags: true })), /output\.tags: it is not always there/],
  ["an output that may be null", contractOf(thing, answer.extend({ name: z.string().max(80).nullable() })), /output\.name: it is null, not string/],
  ["an output that is bounded less", contractOf(thing, answer.extend({ name: z.string() })), /output\.name: maxLength 80 is not kept/],
  ["a new value of an output", contractOf(thing, answer.extend({ state: z.enum(["new", "done", "lost"]) })), /output\.state: "lost" is not known there/],
  ["items of another type", contractOf(thing, answer.extend({ tags: z.array(z.number()) })), /output\.tags\[\]: it is number, not string/],
  ["fewer who may", contractOf(thing, answer, { rights: "operator" }), /its rights were signed-in and are operator/],
  ["a mutation", contractOf(thing, answer, { kind: "mutation" }), /it was a query and is a mutation/],
  ["gone", { version: "1.0.0", procedures: {} }, /things\.get: it is gone/],
])("%s", (_name, after, broken) => {
  const found = breakingChanges(before, after);
  expect(found.join("\n") || "nothing is missed").toMatch(broken ?? /^nothing is missed$/);
});

test.each<[string, Contract, RegExp]>([
  ["the minor version is raised", contractOf(thing, answer.extend({ size: z.number() }), { version: "1.1.0" }), /^it may$/],
  ["the version stays", contractOf(thing, answer.extend({ size: z.number() })), /Raise its minor version/],
  ["something is gone, and the minor version is raised", contractOf(thing, answer.omit({ note: true }), { version: "1.1.0" }), /or raise the major version/],
  ["something is gone, and the major version is raised", contractOf(thing, answer.omit({ note: true }), { version: "2.0.0" }), /^it may$/],
])("%s", (_name, after, sentence) => {
  expect(judgeContract(before, after) ?? "it may").toMatch(sentence);
});

test.each([
  ["1.4.0", "^1.2.0", true],
  ["1.2.0", "^1.2.0", true],
  ["1.2.0", "^1.2.1", false],
  ["1.1.9", "^1.2.0", false],
  ["2.0.0", "^1.2.0", false],
  ["1.0.0", "whatever", false],
])("%s serves %s: %s", (version, range, serves) => {
  expect(servesBackEnd(version, range)).toBe(serves);
});
