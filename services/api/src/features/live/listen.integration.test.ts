import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { deleteOldLiveEvents } from "@aiweb/db/queries/live-event/delete-old-live-events";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import type { LiveRow } from "./live-listener.ts";

let api: ApiHarness;
let url: string;
beforeAll(async () => {
  api = await openApi();
  url = await api.listen();
});
afterAll(() => api.close());

/** Topics in the order they come, until `count` of them. */
async function take(rows: AsyncGenerator<LiveRow>, count: number): Promise<LiveRow[]> {
  const taken: LiveRow[] = [];
  while (taken.length < count) {
    const next = await rows.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

function follow(member: Member, lastEventId: number | null = null) {
  const leaving = new AbortController();
  const rows = api.services.live.listen(member.account.id, { sessionId: member.sessionId, lastEventId, signal: leaving.signal });
  const leave = async (): Promise<void> => {
    leaving.abort();
    await rows.return(undefined);
  };
  return { rows, leave };
}

const hint = (member: Member, topic: string) => insertLiveEvent(api.services.db, { accountId: member.account.id, topic });

test("hints reach their account only, in order, and listeners that leave are forgotten", async () => {
  const [mine, other] = [await api.signUp(), await api.signUp()];
  const { rows, leave } = follow(mine);
  expect((await rows.next()).value).toMatchObject({ topic: "connected" });
  await hint(other, "jobs");
  await hint(mine, "datasets");
  await hint(mine, "models");
  expect((await take(rows, 2)).map(({ topic }) => topic)).toEqual(["datasets", "models"]);
  await leave();
  expect(api.services.live.listenerCount).toBe(0);
});

test("one that comes back with its last id gets what it missed", async () => {
  const mine = await api.signUp();
  const first = follow(mine);
  await first.rows.next();
  await hint(mine, "datasets");
  const [seen] = await take(first.rows, 1);
  await first.leave();
  await hint(mine, "jobs");
  const second = follow(mine, seen?.id ?? 0);
  const missed = await take(second.rows, 3);
  expect(missed.at(-1)).toMatchObject({ topic: "jobs" });
  await second.leave();
});

test("a hint committed after a later one is not lost", async () => {
  const mine = await api.signUp();
  const { rows, leave } = follow(mine);
  await rows.next();
  await api.services.db.transaction().execute(async (tx) => {
    await insertLiveEvent(tx, { accountId: mine.account.id, topic: "early" });
    await hint(mine, "late");
    expect((await take(rows, 1))[0]).toMatchObject({ topic: "late" });
  });
  expect((await take(rows, 1))[0]).toMatchObject({ topic: "early" });
  await leave();
});

test("a lost connection to Postgres is made again, and nothing is missed", async () => {
  const mine = await api.signUp();
  const { rows, leave } = follow(mine);
  await rows.next();
  const killed = await sql<{ ended: boolean }>`select pg_terminate_backend(pid) as ended from pg_stat_activity where application_name = 'aiweb-live' and datname = current_database()`.execute(api.services.db);
  expect(killed.rows).toEqual([{ ended: true }]);
  // Announced while nobody may be listening.
  await hint(mine, "jobs");
  // The registry may have changed too, of which no row tells.
  const after: string[] = [];
  while (!after.includes("jobs") || !after.includes("registry")) after.push(...(await take(rows, 1)).map(({ topic }) => topic));
  await hint(mine, "models");
  while (!after.includes("models")) after.push(...(await take(rows, 1)).map(({ topic }) => topic));
  await leave();
});

test("over HTTP it is one event stream with ids", async () => {
  const mine = await api.signUp();
  const leaving = new AbortController();
  const response = await fetch(`${url}/trpc/live.listen?input=%7B%7D`, { headers: { cookie: mine.cookie, accept: "text/event-stream" }, signal: leaving.signal });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes('"connected"') && !text.includes('"jobs"')) await hint(mine, "jobs");
    if (text.includes('"topic":"jobs"')) break;
  }
  expect(text).toMatch(/id: \d+/);
  leaving.abort();
  await vi.waitFor(() => expect(api.services.live.listenerCount).toBe(0));
});

test("nobody cannot listen: the stream says so and ends", async () => {
  const response = await fetch(`${url}/trpc/live.listen?input=%7B%7D`);
  const text = await response.text();
  expect(text).toContain("event: serialized-error");
  expect(text).toContain('"errorCode":"not-signed-in"');
  expect(text).not.toContain("connected\"");
  expect(api.services.live.listenerCount).toBe(0);
});

test("hints older than a day are pruned", async () => {
  const mine = await api.signUp();
  await hint(mine, "jobs");
  await api.services.db.updateTable("live_event").set({ at: new Date(Date.now() - 25 * 3_600_000) }).where("account_id", "=", mine.account.id).execute();
  await hint(mine, "models");
  expect(await deleteOldLiveEvents(api.services.db)).toBe(1);
});

test("closing the server ends open streams at once", async () => {
  const own = await openApi();
  const address = await own.listen();
  const member = await own.signUp();
  const response = await fetch(`${address}/trpc/live.listen?input=%7B%7D`, { headers: { cookie: member.cookie } });
  const ended = response.text().then(() => "whole", () => "cut");
  await vi.waitFor(() => expect(own.services.live.listenerCount).toBe(1));
  await own.close();
  expect(await ended).toBe("cut");
});

test("a session that ends takes its streams along, and no other's", async () => {
  const mine = await api.signUp();
  const other = await api.signUp();
  await api.services.db.updateTable("session").set({ account_id: mine.account.id }).where("id", "=", other.sessionId).execute();
  const listen = async (cookie: string) => await fetch(`${url}/trpc/live.listen?input=%7B%7D`, { headers: { cookie } });
  const [ending, staying] = [await listen(other.cookie), await listen(mine.cookie)];
  await vi.waitFor(() => expect(api.services.live.listenerCount).toBe(2));
  await mine.call.accounts.endSession({ session: other.sessionId });
  // Ends by itself, and says why: the page goes to sign in instead of connecting again.
  expect(await ending.text()).toContain('"errorCode":"not-signed-in"');
  await vi.waitFor(() => expect(api.services.live.listenerCount).toBe(1));

  await api.app.inject({ method: "POST", url: "/auth/sign-out", headers: { cookie: mine.cookie, origin: "http://localhost:4300", "content-type": "application/json" }, payload: {} });
  const whole = await staying.text();
  expect(whole).toContain('"errorCode":"not-signed-in"');
  expect(whole).not.toContain("session-ended");
  expect(api.services.live.listenerCount).toBe(0);
});

test("a stream that is asked for while its session ends does not begin", async () => {
  const mine = await api.signUp();
  await mine.call.accounts.endSession({ session: mine.sessionId });
  const { rows, leave } = follow(mine);
  await expect(rows.next()).rejects.toMatchObject({ code: "not-signed-in" });
  await leave();
});

test("deleting the account ends all of its streams", async () => {
  const mine = await api.signUp();
  const response = await fetch(`${url}/trpc/live.listen?input=%7B%7D`, { headers: { cookie: mine.cookie } });
  await vi.waitFor(() => expect(api.services.live.listenerCount).toBe(1));
  await mine.call.accounts.delete({ handle: mine.account.handle });
  expect(await response.text()).toContain('"errorCode":"not-signed-in"');
});
