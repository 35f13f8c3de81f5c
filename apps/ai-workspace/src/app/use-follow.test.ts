import { expect, test, vi } from "vitest";
import { Follower } from "./use-follow.ts";

/** A list of numbers that grows, read two at a time; each page is given when the test says so. */
function growing() {
  const list: number[] = [];
  const seen: number[] = [];
  const waiting: { after: number; give: () => void; fail: (error: Error) => void }[] = [];
  const read = async (after: number) => {
    await new Promise<void>((give, fail) => waiting.push({ after, give, fail }));
    const page = list.slice(after, after + 2);
    seen.push(...page);
    return { cursor: after + page.length, more: after + page.length < list.length };
  };
  const next = async () => {
    await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0));
    const page = waiting.shift();
    if (page === undefined) throw new Error("Nothing is read.");
    return page;
  };
  return { list, seen, read, next, isIdle: () => waiting.length === 0 };
}

const unexpected = (error: unknown) => {
  throw error;
};

test("pages follow one another until there is no more", async () => {
  const { list, seen, read, next } = growing();
  list.push(1, 2, 3, 4, 5);
  const done = new Follower(read, unexpected).follow();
  for (const after of [0, 2, 4]) {
    const page = await next();
    expect(page.after).toBe(after);
    page.give();
  }
  await done;
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

test("a hint while it reads makes it read once more, and hints add up to one", async () => {
  const { list, seen, read, next, isIdle } = growing();
  list.push(1);
  const follower = new Follower(read, unexpected);
  const done = follower.follow();
  const first = await next();
  await Promise.all([follower.follow(), follower.follow()]);
  first.give();
  const second = await next();
  expect(second.after).toBe(1);
  list.push(2);
  second.give();
  await done;
  expect([seen, isIdle()]).toEqual([[1, 2], true]);
});

test("after an error it goes on from where it was, and loses and doubles nothing", async () => {
  const { list, seen, read, next } = growing();
  const errors: unknown[] = [];
  list.push(1, 2, 3);
  const follower = new Follower(read, (error) => errors.push(error));
  const failing = follower.follow();
  (await next()).give();
  (await next()).fail(new Error("offline"));
  await failing;
  expect(errors).toEqual([new Error("offline")]);
  const again = follower.follow();
  const page = await next();
  expect(page.after).toBe(2);
  page.give();
  await again;
  expect(seen).toEqual([1, 2, 3]);
});

test("once left it asks for no further page; followed again it goes on", async () => {
  const { list, seen, read, next, isIdle } = growing();
  list.push(1, 2, 3);
  const follower = new Follower(read, unexpected);
  const done = follower.follow();
  const page = await next();
  follower.leave();
  page.give();
  await done;
  expect([seen, isIdle()]).toEqual([[1, 2], true]);
  const again = follower.follow();
  (await next()).give();
  await again;
  expect(seen).toEqual([1, 2, 3]);
});
