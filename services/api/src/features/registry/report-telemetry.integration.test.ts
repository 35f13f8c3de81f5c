import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";

let api: ApiHarness;
let member: Member;
beforeAll(async () => {
  api = await openApi({ LOG_LEVEL: "info" });
  member = await api.signUp();
});
afterAll(() => api.close());

const record = { remote: "marketplace", version: "1.0.0", kind: "event", name: "model-opened", value: null, code: null, requestId: null, attributes: { tasks: 2, kind: "chat" }, milliseconds: 900 };
const tell = async (records: object[], who = member, dropped = 0) =>
  await api.app.inject({ method: "POST", url: "/internal/registry/telemetry", headers: { cookie: who.cookie, origin: api.config.origin }, payload: { pageLoad: randomUUID(), dropped, records } });

test("each record is a line of the log, an error a warning", async () => {
  const response = await tell([record, { ...record, kind: "error", name: "not-opened", code: "not-found", requestId: "req-1" }], member, 3);
  expect(response.json()).toEqual({ taken: 2 });
  const lines = api.logged.filter((line) => /told of/.test(line)).map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([
    { level: 30, telemetry: record, pageLoad: expect.any(String) },
    { level: 40, telemetry: { name: "not-opened", code: "not-found", requestId: "req-1" } },
    { level: 40, dropped: 3 },
  ]);
});

test.each([
  ["a sentence for a name", { ...record, name: "Ada opened it" }],
  ["a sentence in an attribute", { ...record, attributes: { note: "my cat is ill" } }],
  ["a key in an attribute", { ...record, attributes: { key: "sk-AbC123" } }],
  ["eleven attributes", { ...record, attributes: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`a${index}`, index])) }],
])("%s is refused, and in no log", async (_what, refused) => {
  expect((await tell([refused])).statusCode).toBe(400);
  expect(api.logged.join("\n")).not.toMatch(/Ada opened|cat is ill|sk-AbC/);
});

test("a batch of too many, and batches that come too often, are refused", async () => {
  expect((await tell(Array.from({ length: 51 }, () => record))).statusCode).toBe(400);
  const loud = await api.signUp();
  const answers = [];
  for (let batch = 0; batch < 61; batch += 1) answers.push((await tell([], loud)).statusCode);
  expect(answers.filter((status) => status === 200).length).toBeGreaterThanOrEqual(60);
  expect(answers.at(-1)).toBe(429);
});
