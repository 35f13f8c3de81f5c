import { randomUUID } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sql } from "kysely";
import { z } from "zod";
import type { Message } from "@aiweb/contracts/conversations/conversation";
import { answerChunk } from "@aiweb/contracts/conversations/read-answer";
import { sendMessageInput } from "@aiweb/contracts/conversations/send-message";
import { readAccountToken } from "@aiweb/service/account-token";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { syncCatalogue } from "../catalogue/sync-catalogue.ts";
import { AnswerRuns } from "./answer-runs.ts";

const envelope = z.tuple([z.string(), answerChunk]).rest(z.unknown());
const USAGE = { prompt_tokens: 7, completion_tokens: 3 };
const event = (body: unknown) => `data: ${JSON.stringify(body)}\n\n`;
const word = (content: string) => event({ choices: [{ delta: { content } }] });
const finish = event({ choices: [{ delta: {}, finish_reason: "stop" }] }) + event({ choices: [], usage: USAGE }) + "data: [DONE]\n\n";

interface Asked {
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
  response: ServerResponse;
  closed: Promise<void>;
}

/** A stand-in for our own /v1: the test writes the answer by hand. */
class StandInGateway {
  readonly asked: Asked[] = [];
  readonly #server: Server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += String(part)));
    request.on("end", () => {
      const closed = new Promise<void>((resolve) => response.once("close", () => resolve()));
      this.asked.push({ path: request.url, headers: request.headers, body: JSON.parse(text), response, closed });
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return `http://127.0.0.1:${address.port}`;
  }

  /** The call after the ones already seen. */
  async next(): Promise<Asked> {
    const asked = await vi.waitUntil(() => this.asked.shift(), { interval: 5, timeout: 5_000 });
    asked.response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    return asked;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

let api: ApiHarness;
let owner: Member;
const gateway = new StandInGateway();

beforeAll(async () => {
  api = await openApi({ AIWEB_INTERNAL_URL: await gateway.start() });
  await syncCatalogue(api.services.db, { localBase: null });
});
afterAll(async () => {
  await api.close();
  gateway.stop();
});
beforeEach(async () => {
  owner = await api.signUp();
});

const ask = (part: Record<string, unknown> = {}) => sendMessageInput.parse({ request: randomUUID(), model: "aiweb/smollm2-135m-instruct", settings: {}, content: "Who are you?", ...part });
const thread = async (conversation: string) => (await owner.call.conversations.get({ conversation })).messages;
const lastOf = async (conversation: string): Promise<Message | undefined> => (await thread(conversation)).at(-1);
const ended = async (conversation: string) => {
  await expect.poll(async () => (await lastOf(conversation))?.state, { interval: 10, timeout: 5_000 }).not.toBe("streaming");
  return await lastOf(conversation);
};

async function follow(conversation: string, answer: string, options: { offset?: number; lastEventId?: string; until?: number } = {}): Promise<{ text: string; lastId: string; end: Message | null }> {
  const { until, ...from } = options;
  const stream = await owner.call.conversations.readAnswer({ conversation, answer, ...from });
  let text = "";
  let lastId = "";
  for await (const item of stream) {
    // A caller without HTTP gets the envelope of `tracked` as it is: id, data, mark.
    const [id, chunk] = envelope.parse(item);
    lastId = id;
    if (chunk.kind === "done") return { text, lastId, end: chunk.message };
    text += chunk.text;
    if (until !== undefined && text.length >= until) break;
  }
  return { text, lastId, end: null };
}

describe("an answer", () => {
  it("is read no further once the session has ended elsewhere", async () => {
    const { conversation, answer } = await owner.call.conversations.send(ask());
    await gateway.next();
    const reading = follow(conversation, answer);
    await api.services.db.updateTable("session").set({ revoked_at: new Date() }).where("id", "=", owner.sessionId).execute();
    expect((await reading).end).toBeNull();
    await api.services.answers.stopOf(owner.account.id);
  });

  it("is asked of /v1 for the account, stored as it comes and counted", async () => {
    const { conversation, answer } = await owner.call.conversations.send(ask({ settings: { systemPrompt: "Be short.", seed: 5 } }));
    const asked = await gateway.next();
    expect(asked.path).toBe("/v1/chat/completions");
    expect(readAccountToken(api.config.AIWEB_SECRET_KEY, (asked.headers.authorization ?? "").slice("Bearer ".length))).toBe(owner.account.id);
    expect(asked.body).toEqual({
      model: "aiweb/smollm2-135m-instruct",
      messages: [{ role: "system", content: "Be short." }, { role: "user", content: "Who are you?" }],
      temperature: 0.7,
      top_p: 0.95,
      max_tokens: 256,
      seed: 5,
      stream: true,
      stream_options: { include_usage: true },
    });
    const following = follow(conversation, answer);
    asked.response.write(word("I am"));
    await expect.poll(async () => (await lastOf(conversation))?.content, { interval: 10 }).toBe("I am");
    asked.response.end(word(" small.") + finish);
    const { text, end } = await following;
    expect(text).toBe("I am small.");
    expect(end).toMatchObject({ state: "done", content: "I am small.", finishReason: "stop", figures: { promptTokens: 7, completionTokens: 3 } });
    expect(end?.figures?.firstTokenMilliseconds).toBeGreaterThan(0);
    expect(end?.figures?.tokensPerSecond).toBeGreaterThan(0);
    expect((await owner.call.conversations.get({ conversation })).title).toBe("Who are you?");
  });

  it("survives a reload: a reader that comes back loses and doubles nothing", async () => {
    const { conversation, answer } = await owner.call.conversations.send(ask());
    const asked = await gateway.next();
    asked.response.write(word("one "));
    const first = await follow(conversation, answer, { until: 4 });
    asked.response.write(word("two "));
    await expect.poll(async () => (await lastOf(conversation))?.content, { interval: 10 }).toBe("one two ");
    const again = follow(conversation, answer, { lastEventId: first.lastId });
    asked.response.end(word("three") + finish);
    expect(first.text + (await again).text).toBe("one two three");
    expect((await follow(conversation, answer, { offset: 4 })).text).toBe("two three");
  });

  it("is stopped at once by Stop, and keeps what was written", async () => {
    const { conversation, answer } = await owner.call.conversations.send(ask());
    const asked = await gateway.next();
    asked.response.write(word("half"));
    await follow(conversation, answer, { until: 4 });
    expect(await owner.call.conversations.stopAnswer({ conversation, answer })).toEqual({ stopped: true });
    await asked.closed;
    expect(await lastOf(conversation)).toMatchObject({ state: "stopped", content: "half" });
    expect(await owner.call.conversations.stopAnswer({ conversation, answer })).toEqual({ stopped: false });
  });

  it.each([
    ["an error event", event({ error: { message: "OpenAI broke off." } }), "OpenAI broke off."],
    ["a cut", "", "The answer was cut off. Ask again."],
  ])("that ends with %s has failed, says why and keeps what came", async (_name, tail, says) => {
    const { conversation } = await owner.call.conversations.send(ask());
    const asked = await gateway.next();
    asked.response.end(word("half") + tail);
    expect(await ended(conversation)).toMatchObject({ state: "failed", content: "half", error: says });
  });

  it("is stored in the end though Postgres dies under its last writes", async () => {
    const { db } = api.services;
    await sql`create sequence deaths`.execute(db);
    await sql`create function die() returns trigger language plpgsql as $$ begin
      if new.state <> 'streaming' and nextval('deaths') <= 3 then perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(60); end if;
      return new; end $$`.execute(db);
    await sql`create trigger die before update on message for each row execute function die()`.execute(db);
    const { conversation, answer } = await owner.call.conversations.send(ask());
    (await gateway.next()).response.end(word("late but whole") + finish);
    const { end } = await follow(conversation, answer);
    expect(end).toMatchObject({ state: "done", content: "late but whole" });
    expect((await sql<{ last_value: number }>`select last_value from deaths`.execute(db)).rows).toEqual([{ last_value: 4 }]);
    await sql`drop trigger die on message; drop function die; drop sequence deaths`.execute(db);
  });

  it("that nobody writes any more is ended by Stop, and the next question is taken", async () => {
    const { conversation, answer } = await owner.call.conversations.send(ask());
    (await gateway.next()).response.end(word("half") + finish);
    await ended(conversation);
    await api.services.db.updateTable("message").set({ state: "streaming" }).where("id", "=", answer).execute();
    expect(await owner.call.conversations.stopAnswer({ conversation, answer })).toEqual({ stopped: true });
    expect(await lastOf(conversation)).toMatchObject({ state: "stopped", content: "half", finishReason: "stopped" });
    await owner.call.conversations.send(ask({ conversation }));
    (await gateway.next()).response.end(word("whole") + finish);
    expect(await ended(conversation)).toMatchObject({ state: "done", content: "whole" });
  });

  it("stopped through another process ends here too", async () => {
    const { conversation, answer } = await owner.call.conversations.send(ask());
    const asked = await gateway.next();
    await new AnswerRuns({ config: api.config, db: api.services.db, log: api.services.log }).start();
    asked.response.write(word("nobody reads this"));
    await asked.closed;
    await expect.poll(() => api.services.answers.find(answer)).toBeUndefined();
    expect(await lastOf(conversation)).toMatchObject({ state: "failed", content: "" });
  });

  it("left by a crashed process is ended at the next start", async () => {
    const { conversation } = await owner.call.conversations.send(ask());
    const asked = await gateway.next();
    await new AnswerRuns({ config: api.config, db: api.services.db, log: api.services.log }).start();
    expect(await lastOf(conversation)).toMatchObject({ state: "failed", error: "AIWeb was restarted while answering; ask again." });
    asked.response.end(word("late") + finish);
  });
});

describe("a thread", () => {
  async function answered(part: Record<string, unknown>, text: string) {
    const sent = await owner.call.conversations.send(ask(part));
    const asked = await gateway.next();
    asked.response.end(word(text) + finish);
    await ended(sent.conversation);
    return { ...sent, asked };
  }
  const said = async (conversation: string) => (await thread(conversation)).map((message) => message.content);

  it("grows, is edited, and answers again", async () => {
    const { conversation } = await answered({ content: "one" }, "1");
    const second = await answered({ content: "two", conversation }, "2");
    expect(second.asked.body["messages"]).toEqual([{ role: "user", content: "one" }, { role: "assistant", content: "1" }, { role: "user", content: "two" }]);
    await answered({ conversation, regenerate: true }, "2b");
    expect(await said(conversation)).toEqual(["one", "1", "two", "2b"]);
    const [first] = await thread(conversation);
    await answered({ content: "ONE", conversation, replaces: first?.id }, "1b");
    expect(await said(conversation)).toEqual(["ONE", "1b"]);
  });

  it("is asked once when the same request is sent twice at once", async () => {
    const input = ask({ content: "once" });
    const [a, b] = await Promise.all([owner.call.conversations.send(input), owner.call.conversations.send(input)]);
    expect(a).toEqual(b);
    (await gateway.next()).response.end(finish);
    await ended(a.conversation);
    expect(gateway.asked).toHaveLength(0);
  });

  it("takes no second question while an answer is written", async () => {
    const { conversation, answer } = await owner.call.conversations.send(ask());
    await gateway.next();
    await expect(owner.call.conversations.send(ask({ conversation }))).rejects.toMatchObject({ cause: { code: "state-does-not-allow" } });
    await owner.call.conversations.stopAnswer({ conversation, answer });
  });

  it("of a completion is one growing text", async () => {
    const { conversation, asked } = await answered({ mode: "completion", content: "The capital of France is" }, " Paris");
    expect(asked.path).toBe("/v1/completions");
    expect(asked.body["prompt"]).toBe("The capital of France is");
    await answered({ mode: "completion", conversation, content: "The capital of France is Paris" }, ".");
    expect(await said(conversation)).toEqual(["The capital of France is Paris", "."]);
  });

  it("is found by what was said, renamed, paged and deleted; strangers see none of it", async () => {
    const { conversation } = await answered({ content: "about zebras" }, "striped");
    await answered({ content: "about lions" }, "loud");
    const list = async (search: string) => (await owner.call.conversations.list({ search, limit: 24 })).items.map((item) => item.title);
    expect(await list("STRIPED")).toEqual(["about zebras"]);
    expect(await list("")).toEqual(["about lions", "about zebras"]);
    const page = await owner.call.conversations.list({ search: "", limit: 1 });
    expect((await owner.call.conversations.list({ search: "", limit: 1, cursor: page.nextCursor })).items.map((item) => item.title)).toEqual(["about zebras"]);
    await owner.call.conversations.rename({ conversation, title: "Animals" });
    expect(await list("animals")).toEqual(["Animals"]);
    const stranger = await api.signUp();
    await expect(stranger.call.conversations.get({ conversation })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(stranger.call.conversations.send(ask({ conversation }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await owner.call.conversations.delete({ conversation });
    expect(await list("")).toEqual(["about lions"]);
  });
});

it("lists what one could talk to, with what is missing and its fix", async () => {
  const { items } = await owner.call.conversations.listRunnableModels({ search: "", limit: 100 });
  const of = (ref: string) => items.find((item) => item.ref === ref);
  expect(of("openai/gpt-5.6-sol")).toMatchObject({ group: "openai", state: "blocked", fix: { label: "Add key" } });
  expect(of("aiweb/smollm2-135m-instruct")).toMatchObject({ group: "this-machine", state: "blocked", reason: expect.stringContaining("Python") });
  expect(of("openai/gpt-4-turbo")).toBeUndefined();
  expect(items.every((item) => item.state !== "blocked" || item.reason !== null)).toBe(true);
});
