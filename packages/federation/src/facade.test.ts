// @vitest-environment jsdom
import { createRootRoute } from "@tanstack/react-router";
import { expect, test, vi } from "vitest";
import { createFrame } from "./create-frame.tsx";
import { telemetry, toast, token } from "./facade.ts";
import { quietHost } from "./page-host.ts";

test("before a remote has its host, the facade says what is missing", () => {
  expect(() => toast({ title: "Early" })).toThrow(/before createFrame/);
});

test("what is called outside components goes to the host that createFrame was given", () => {
  const told: unknown[] = [];
  const hear = (...words: unknown[]): void => void told.push(words);
  const host = quietHost({ toast: ({ title }) => (hear("toast", title), "id"), telemetry: { event: hear, measure: hear, error: hear } });
  createFrame(createRootRoute(), host, "a");
  expect(toast({ title: "Saved" })).toBe("id");
  telemetry.event("opened", { rows: 3 });
  telemetry.measure("drawn-ms", 4);
  telemetry.error("not-saved", null);
  expect(told).toEqual([["toast", "Saved"], ["opened", { rows: 3 }], ["drawn-ms", 4, undefined], ["not-saved", null, undefined]]);
});

test("a token is written as CSS takes it", () => {
  expect(token("ink-2")).toBe("var(--ink-2)");
});

test("the host says how the page looks, and when that changes", async () => {
  const dark = { matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() };
  vi.stubGlobal("matchMedia", () => dark);
  const host = quietHost();
  expect(host.appearance()).toEqual({ theme: "light", density: "comfortable" });
  expect(host.appearance(), "the same object while nothing changes").toBe(host.appearance());
  const changed = Promise.withResolvers<void>();
  const stop = host.onAppearanceChange(changed.resolve);
  Object.assign(document.documentElement.dataset, { theme: "dark", density: "compact" });
  await changed.promise;
  expect(host.appearance()).toEqual({ theme: "dark", density: "compact" });
  stop();
  expect(dark.removeEventListener).toHaveBeenCalledOnce();
  delete document.documentElement.dataset["theme"];
  dark.matches = true;
  expect(host.appearance().theme, "as the system prefers").toBe("dark");
});
