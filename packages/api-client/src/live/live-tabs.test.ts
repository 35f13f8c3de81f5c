import { afterEach, expect, test, vi } from "vitest";
import type { LiveHint } from "./live-messages.ts";
import { freshMs, LiveTabs } from "./live-tabs.ts";
import type { LiveTabsOptions, StreamListener } from "./live-tabs.ts";

/** A browser with one lock and one channel, whose streams the test speaks for. */
function browser() {
  const waiting: (() => void)[] = [];
  let held = false;
  const channels = new Set<{ onmessage: ((event: MessageEvent<unknown>) => void) | null }>();
  const streams: { tab: string; lastEventId: string | null; listener: StreamListener; closed: boolean }[] = [];
  const timers: (() => void)[] = [];

  function next(): void {
    held = false;
    waiting.shift()?.();
  }

  function tab(name: string): LiveTabs {
    const channel: LiveTabsOptions["channel"] = {
      onmessage: null,
      postMessage(data: unknown) {
        for (const other of channels) {
          if (other !== channel) {
            other.onmessage?.(new MessageEvent("message", { data }));
          }
        }
      },
      close: () => void channels.delete(channel),
    };
    channels.add(channel);
    return new LiveTabs({
      lead: (whileLeading) =>
        new Promise<void>((resolve) => {
          const run = (): void => {
            held = true;
            void whileLeading().then(() => {
              resolve();
              next();
            });
          };
          if (held) {
            waiting.push(run);
          } else {
            run();
          }
        }),
      channel,
      open: (lastEventId, listener) => {
        const stream = { tab: name, lastEventId, listener, closed: false };
        streams.push(stream);
        return () => {
          stream.closed = true;
        };
      },
      later: (_ms, call) => {
        timers.push(call);
        return () => timers.splice(timers.indexOf(call), 1);
      },
    });
  }
  function last() {
    const stream = streams.at(-1);
    if (stream === undefined) {
      throw new Error("No stream was opened.");
    }
    return stream;
  }
  return { tab, streams, timers, last };
}

const open: LiveTabs[] = [];
afterEach(() => {
  for (const tabs of open.splice(0)) {
    tabs.close();
  }
});

function heard(tabs: LiveTabs, topic: string): LiveHint[] {
  open.push(tabs);
  const hints: LiveHint[] = [];
  tabs.listen(topic, (hint) => hints.push(hint));
  return hints;
}

const event = (id: string, topic = "jobs") => ({ id, topic, payload: {} });

test("ten tabs open one stream and all hear it", () => {
  const { tab, streams, last } = browser();
  const all = Array.from({ length: 10 }, (_, index) => heard(tab(`tab ${index}`), "jobs"));
  expect(streams).toHaveLength(1);
  last().listener.onConnected();
  last().listener.onEvent(event("1"));
  for (const hints of all) {
    expect(hints).toEqual([{ kind: "resync" }, { kind: "event", ...event("1") }]);
  }
});

test("a hint reaches the handlers of its topic only", () => {
  const { tab, last } = browser();
  const first = tab("a");
  const jobs = heard(first, "jobs");
  const models = heard(first, "models");
  last().listener.onEvent(event("1", "models"));
  expect(jobs).toEqual([]);
  expect(models).toHaveLength(1);
});

test("when the leading tab closes, the next resumes from the last id and everybody reads again", async () => {
  const { tab, streams, last } = browser();
  const first = tab("a");
  heard(first, "jobs");
  const second = heard(tab("b"), "jobs");
  last().listener.onConnected();
  last().listener.onEvent(event("7"));
  first.close();
  await expect.poll(() => streams.length).toBe(2);
  expect(last()).toMatchObject({ tab: "b", lastEventId: "7" });
  last().listener.onConnected();
  expect(second).toEqual([{ kind: "resync" }, { kind: "event", ...event("7") }, { kind: "resync" }]);
});

test("a tab that opens later learns where the sequence stands", async () => {
  const { tab, streams, last } = browser();
  const first = tab("a");
  heard(first, "jobs");
  last().listener.onEvent(event("41", "connected"));
  last().listener.onConnected();
  const second = tab("b");
  heard(second, "jobs");
  expect(second.state).toBe("connected");
  first.close();
  await expect.poll(() => streams.length).toBe(2);
  expect(last().lastEventId).toBe("41");
});

test("a stream that ends is opened again from the last id, and handlers read again", () => {
  const { tab, streams, timers, last } = browser();
  const tabs = tab("a");
  const hints = heard(tabs, "jobs");
  last().listener.onConnected();
  last().listener.onEvent(event("3"));
  last().listener.onEnd();
  expect(tabs.state).toBe("reconnecting");
  timers.shift()?.();
  expect(streams).toHaveLength(2);
  expect(last().lastEventId).toBe("3");
  last().listener.onConnected();
  expect(tabs.state).toBe("connected");
  expect(hints.at(-1)).toEqual({ kind: "resync" });
});

test("once connected, handlers read again what changed while nobody listened", () => {
  const { tab, last } = browser();
  const hints = heard(tab("a"), "jobs");
  last().listener.onConnecting();
  expect(hints).toEqual([]);
  last().listener.onConnected();
  expect(hints).toEqual([{ kind: "resync" }]);
});

test("who begins to listen reads again what changed just before, and only that", () => {
  const { tab, last } = browser();
  const tabs = tab("a");
  heard(tabs, "jobs");
  last().listener.onEvent(event("1", "job:1"));
  expect(heard(tabs, "job:2")).toEqual([]);
  expect(heard(tabs, "job:1")).toEqual([{ kind: "resync" }]);
});

test("who begins to listen just after the connection reads again, too", () => {
  const { tab, last } = browser();
  const tabs = tab("a");
  heard(tabs, "jobs");
  last().listener.onConnected();
  expect(heard(tabs, "job:1")).toEqual([{ kind: "resync" }]);
});

test("what changed long before is read anyway, and not told", () => {
  vi.useFakeTimers();
  try {
    const { tab, last } = browser();
    const tabs = tab("a");
    heard(tabs, "jobs");
    last().listener.onConnected();
    last().listener.onEvent(event("1", "job:1"));
    vi.advanceTimersByTime(freshMs + 1);
    expect(heard(tabs, "job:1")).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});
