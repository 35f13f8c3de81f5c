// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { preloadRemotes } from "./preload-remotes.ts";

const second = 1_000;
const preload = vi.fn<(path: string) => void>();
preloadRemotes(preload);

beforeEach(() => {
  vi.useFakeTimers();
  preload.mockReset();
  document.body.innerHTML = '<a id="models" href="/ai/models"><span>Models</span></a><a id="data" href="/data">Data</a><a id="elsewhere" href="https://example.com/ai">Elsewhere</a><p>Text</p>';
});
afterEach(() => {
  vi.useRealTimers();
});

function hint(selector: string, event = "pointerover"): void {
  document.querySelector(selector)?.dispatchEvent(new Event(event, { bubbles: true }));
}

test.each(["pointerover", "focusin"])("a link that is meant (%s) is fetched ahead", (event) => {
  hint("#models span", event);
  expect(preload).not.toHaveBeenCalled();
  vi.advanceTimersByTime(second);
  expect(preload.mock.calls).toEqual([["/ai/models"]]);
});

test("one that the pointer only passes over is not", () => {
  hint("#models");
  hint("#data");
  hint("p");
  vi.advanceTimersByTime(second);
  expect(preload).not.toHaveBeenCalled();
});

test("nor is one that the router does not follow", () => {
  hint("#elsewhere");
  vi.advanceTimersByTime(second);
  expect(preload).not.toHaveBeenCalled();
});

test("who saves data fetches nothing ahead", () => {
  vi.stubGlobal("navigator", { connection: { saveData: true } });
  const saving = vi.fn<(path: string) => void>();
  preloadRemotes(saving);
  vi.unstubAllGlobals();
  hint("#models");
  vi.advanceTimersByTime(second);
  expect(saving).not.toHaveBeenCalled();
  expect(preload).toHaveBeenCalledOnce();
});
