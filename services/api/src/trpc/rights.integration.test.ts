import { randomUUID } from "node:crypto";
import { callTRPCProcedure, TRPCError } from "@trpc/server";
import { z } from "zod";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { appRouter } from "../router.ts";
import { openApi, type ApiHarness, type Member } from "../testing/api-harness.ts";
import type { RequestContext } from "./context.ts";
import { RESOURCES, type ResourceKind } from "./resources.ts";
import { CHANGES, makeBelongings, nothing, SIGNED_IN, type Belongings } from "./rights-fixtures.ts";

let api: ApiHarness;
/** The first account of an AIWeb that only this machine reaches runs it. */
let operator: Member;
let stranger: Member;
beforeAll(async () => {
  // Nothing outside is asked: the provider's address refuses connections.
  api = await openApi({ OPENAI_BASE_URL: "http://127.0.0.1:9/v1" });
  operator = await api.signUp();
  stranger = await api.signUp();
});
afterAll(() => api.close());

interface Walked {
  path: string;
  type: "query" | "mutation" | "subscription";
  rights: string;
}

const definition = z.object({ type: z.enum(["query", "mutation", "subscription"]), meta: z.object({ rights: z.string() }).optional() });

/** Every procedure by its path; the router keeps them so, whatever its type says of nesting. */
const procedures: Walked[] = Object.entries<unknown>({ ...appRouter._def.procedures }).map(([path, procedure]) => {
  const { type, meta } = definition.parse(typeof procedure === "function" && "_def" in procedure ? procedure._def : undefined);
  return { path, type, rights: meta?.rights ?? "none" };
});

/** Kinds that can be public. */
const PUBLIC_KINDS = new Set(["dataset", "file", "model"]);

function kindOf(rights: string): ResourceKind {
  const name = rights.split(":")[1];
  const kind = Object.keys(RESOURCES).find((known): known is ResourceKind => known === name);
  if (kind === undefined) throw new Error(`${rights} names no known kind.`);
  return kind;
}

interface Answer {
  /** Our code, or "answered". */
  code: string;
  message: string;
  data: unknown;
  requestId: string;
}

/** Calls a procedure as somebody, or as nobody. A subscription is followed to its first item. */
async function call({ path, type }: Walked, who: Member | null, input: unknown): Promise<Answer> {
  const requestId = `rights-${randomUUID()}`;
  const leaving = new AbortController();
  const ctx: RequestContext = { services: api.services, db: api.services.db, log: api.services.log, requestId, account: who?.account ?? null, sessionId: who?.sessionId ?? null, request: null, reply: null };
  try {
    const data: unknown = await callTRPCProcedure({ router: appRouter, path, type, ctx, getRawInput: () => Promise.resolve(input), signal: leaving.signal, batchIndex: 0 });
    if (typeof data === "object" && data !== null && Symbol.asyncIterator in data) leaving.abort();
    return { code: "answered", message: "", data, requestId };
  } catch (error) {
    if (!(error instanceof TRPCError) || !(error.cause instanceof AppError)) throw error;
    return { code: error.cause.code, message: error.cause.message, data: null, requestId };
  }
}

async function newBelongings(visibility: "private" | "public"): Promise<{ own: Belongings; owner: Member }> {
  const owner = await api.signUp();
  return { own: await makeBelongings(api.services.db, owner, visibility), owner };
}

/** What rights say when there is nothing to see. */
const missing = (kind: ResourceKind): string => `There is no such ${kind}, or it is not yours to see.`;

function expectPassed(answer: Answer, kind: ResourceKind): void {
  expect(["not-signed-in", "forbidden"]).not.toContain(answer.code);
  expect(answer.message).not.toBe(missing(kind));
}

const of = (prefix: string): Walked[] => procedures.filter(({ rights }) => rights === prefix || rights.startsWith(`${prefix}:`));

test("every procedure declares its rights in a known kind", () => {
  expect(procedures.length).toBeGreaterThan(15);
  for (const { path, rights } of procedures) expect(rights, path).toMatch(/^(?:public|signed-in|publisher|operator|(?:reader|owner):[a-z]+)$/);
  for (const { rights } of [...of("reader"), ...of("owner")]) expect(Object.keys(RESOURCES)).toContain(kindOf(rights));
});

test("the fixtures make every kind of resource", async () => {
  expect(Object.keys((await newBelongings("private")).own.ids).toSorted()).toEqual(Object.keys(RESOURCES).toSorted());
});

describe.each(of("public"))("public: $path", (procedure) => {
  test("answers nobody and a stranger, and names nothing private", async () => {
    const { own } = await newBelongings("private");
    for (const who of [null, stranger]) {
      const answer = await call(procedure, who, {});
      expect(["not-signed-in", "forbidden"]).not.toContain(answer.code);
      for (const canary of own.canaries) expect(JSON.stringify(answer.data ?? null)).not.toContain(canary);
    }
  });
});

describe.each(of("signed-in"))("signed in: $path", (procedure) => {
  test("refuses nobody, and says what of others it could name", async () => {
    expect((await call(procedure, null, {})).code).toBe("not-signed-in");
    expect(Object.keys(SIGNED_IN), `${procedure.path} needs a line in rights-fixtures.ts, SIGNED_IN`).toContain(procedure.path);
  });
});

describe.each(of("signed-in").flatMap((procedure) => ((name) => (name ? [{ ...procedure, name }] : []))(SIGNED_IN[procedure.path])))("signed in: $path", (procedure) => {
  test("refuses a stranger another's private things as if they were not there", async () => {
    const { own } = await newBelongings("private");
    const absentOnes = nothing();
    const hidden = await call(procedure, stranger, procedure.name(own));
    const absent = await call(procedure, stranger, procedure.name(absentOnes));
    expect(absent.code, absent.message).toMatch(/^(?:not-found|conflict)$/);
    const unnamed = ({ code, message }: Answer, { modelName, datasetName }: Belongings) => [code, message.replaceAll(modelName, "MODEL").replaceAll(datasetName, "DATASET")];
    expect(unnamed(hidden, own)).toEqual(unnamed(absent, absentOnes));
  });
});

describe.each(of("signed-in").filter(({ path, type }) => type === "query" && SIGNED_IN[path] === null))("signed in: $path", (procedure) => {
  test("shows a stranger nothing private of anybody's", async () => {
    const { own } = await newBelongings("private");
    const answer = await call(procedure, stranger, {});
    expect(answer.code, answer.message).toBe("answered");
    for (const canary of own.canaries) expect(JSON.stringify(answer.data)).not.toContain(canary);
  });
});

describe.each([...of("publisher"), ...of("operator")])("$rights: $path", (procedure) => {
  test("refuses nobody, and who does not run this AIWeb, whatever they name", async () => {
    expect((await call(procedure, null, {})).code).toBe("not-signed-in");
    for (const input of [{}, { remote: "marketplace" }, { remote: "no-such-remote" }]) expect((await call(procedure, stranger, input)).code).toBe("forbidden");
    expect(["not-signed-in", "forbidden"]).not.toContain((await call(procedure, operator, {})).code);
  });
});

describe.each(of("reader"))("reader: $path", (procedure) => {
  const kind = kindOf(procedure.rights);
  test("what is private looks to nobody and to strangers as if it were not there", async () => {
    const { own, owner } = await newBelongings("private");
    const absent = await call(procedure, stranger, { [kind]: randomUUID() });
    expect(absent).toMatchObject({ code: "not-found", message: missing(kind) });
    for (const who of [null, stranger]) {
      const { code, message } = await call(procedure, who, { [kind]: own.ids[kind] });
      expect({ code, message }).toEqual({ code: absent.code, message: absent.message });
    }
    expectPassed(await call(procedure, owner, { [kind]: own.ids[kind] }), kind);
  });

});

describe.each(of("reader").filter(({ rights }) => PUBLIC_KINDS.has(kindOf(rights))))("reader of what is public: $path", (procedure) => {
  const kind = kindOf(procedure.rights);
  test("what is public is open to all that its rights let in", async () => {
    const { own, owner } = await newBelongings("public");
    for (const who of [stranger, owner]) expectPassed(await call(procedure, who, { [kind]: own.ids[kind] }), kind);
    const nobody = await call(procedure, null, { [kind]: own.ids[kind] });
    expect(nobody.message).not.toBe(missing(kind));
    expect(nobody.code).not.toBe("forbidden");
  });
});

describe.each(of("owner"))("owner: $path", (procedure) => {
  const kind = kindOf(procedure.rights);
  test("its owner only; to others what is private is not there", async () => {
    const { own, owner } = await newBelongings("private");
    expect((await call(procedure, null, { [kind]: own.ids[kind] })).code).toBe("not-signed-in");
    expect((await call(procedure, null, { [kind]: randomUUID() })).code).toBe("not-signed-in");
    const absent = await call(procedure, stranger, { [kind]: randomUUID() });
    const hidden = await call(procedure, stranger, { [kind]: own.ids[kind] });
    expect([hidden.code, hidden.message]).toEqual([absent.code, absent.message]);
    expect([absent.code, absent.message]).toEqual(["not-found", missing(kind)]);
    expectPassed(await call(procedure, owner, { [kind]: own.ids[kind] }), kind);
  });

});

describe.each(of("owner").filter(({ rights }) => PUBLIC_KINDS.has(kindOf(rights))))("owner of what is public: $path", (procedure) => {
  const kind = kindOf(procedure.rights);
  test("what is public can be seen, not changed", async () => {
    const { own } = await newBelongings("public");
    expect((await call(procedure, null, { [kind]: own.ids[kind] })).code).toBe("not-signed-in");
    expect((await call(procedure, stranger, { [kind]: own.ids[kind] })).code).toBe("forbidden");
  });
});

describe("over HTTP", () => {
  test("an ended session is nobody, in single and in batched calls", async () => {
    const gone = await api.signUp();
    await gone.call.accounts.endSession({ session: gone.sessionId });
    const closed = procedures.filter(({ type, rights }) => type === "query" && (rights === "signed-in" || rights.startsWith("owner:")));
    expect(closed.length).toBeGreaterThan(2);
    for (const { path } of closed) {
      const response = await api.app.inject({ url: `/trpc/${path}?input=%7B%7D`, headers: { cookie: gone.cookie } });
      expect(response.statusCode, path).toBe(401);
    }
    const batch = closed.slice(0, 20);
    const input = encodeURIComponent(JSON.stringify(Object.fromEntries(batch.map((_procedure, position) => [position, {}]))));
    const response = await api.app.inject({ url: `/trpc/${batch.map(({ path }) => path).join(",")}?batch=1&input=${input}`, headers: { cookie: gone.cookie } });
    const answers = response.json<{ error?: { data: { errorCode: string } } }[]>();
    expect(answers.map(({ error }) => error?.data.errorCode)).toEqual(batch.map(() => "not-signed-in"));
  });

  test("a change is not made by GET", async () => {
    for (const { path } of procedures.filter(({ type }) => type === "mutation")) {
      const response = await api.app.inject({ url: `/trpc/${path}?input=%7B%7D`, headers: { cookie: stranger.cookie } });
      expect(response.statusCode, path).toBe(400);
    }
  });
});

const changes = procedures.filter(({ type }) => type === "mutation");

test("the audit row of every change is counted", () => {
  const counted = new Set(Object.keys(CHANGES));
  expect(changes.map(({ path }) => path).filter((path) => !counted.has(path)), "each needs a line in rights-fixtures.ts, CHANGES").toEqual([]);
});

describe.each(changes.flatMap((procedure) => ((prepare) => (prepare ? [{ ...procedure, prepare }] : []))(CHANGES[procedure.path])))("change: $path", (procedure) => {
  test("leaves exactly one audit row", async () => {
    const made = await newBelongings("private");
    const owner = procedure.rights === "publisher" || procedure.rights === "operator" ? operator : made.owner;
    const answer = await call(procedure, owner, await procedure.prepare(made.own, owner, api));
    expect(answer.code, answer.message).toBe("answered");
    const rows = await api.services.db.selectFrom("audit_event").select(["account_id", "action"]).where("request_id", "=", answer.requestId).execute();
    expect(rows).toEqual([{ account_id: owner.account.id, action: expect.stringMatching(/^[a-zA-Z-]+\.[a-zA-Z-]+$/) }]);
  });
});
