import { afterAll, beforeAll, expect, test } from "vitest";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { openApi, type ApiHarness } from "../../testing/api-harness.ts";

let api: ApiHarness;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

test("hints reach their account only, in order, and go on from the last id", async () => {
  const mine = await api.signUp();
  const other = await api.signUp();
  const leaving = new AbortController();
  const rows = api.services.live.listen(mine.account.id, { lastEventId: null, signal: leaving.signal });
  expect((await rows.next()).value).toMatchObject({ topic: "connected" });
  await insertLiveEvent(api.services.db, { accountId: other.account.id, topic: "jobs" });
  await insertLiveEvent(api.services.db, { accountId: mine.account.id, topic: "datasets" });
  const first = await rows.next();
  expect(first.value).toMatchObject({ topic: "datasets" });
  leaving.abort();
  await rows.return(undefined);
  expect(api.services.live.listenerCount).toBe(0);
});
