// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import { followLinks } from "./follow-links.ts";

let followed: string[] = [];
let stop: () => void;

beforeEach(() => {
  followed = [];
  stop = followLinks((path) => followed.push(path));
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** Clicks what `selector` names on a page, and says whether the browser was to do it itself. */
function click(page: string, { selector = "a", ...how }: MouseEventInit & { selector?: string } = {}): "browser" | "router" {
  document.body.innerHTML = page;
  let left: "browser" | "router" = "router";
  const leave = (event: Event) => {
    left = event.defaultPrevented ? "router" : "browser";
    event.preventDefault();
  };
  // After the router's turn, and before a browser would leave the page.
  window.addEventListener("click", leave, { once: true });
  document.querySelector(selector)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...how }));
  return left;
}

test.each([
  ["a path", '<a href="/ai/models">Models</a>', "/ai/models"],
  ["with its search and its part", '<a href="/ai/jobs?state=failed&page=2#log">Log</a>', "/ai/jobs?state=failed&page=2#log"],
  ["written with the origin", `<a href="${location.origin}/data">Data</a>`, "/data"],
  ["of the same frame", '<a href="/data" target="_self">Data</a>', "/data"],
])("follows a link of this site: %s", (_case, page, path) => {
  expect(click(page)).toBe("router");
  expect(followed).toEqual([path]);
});

test("follows it from whatever stands in the link", () => {
  expect(click('<a href="/ai"><span><b id="inner">AI</b></span></a>', { selector: "#inner" })).toBe("router");
  expect(followed).toEqual(["/ai"]);
});

test.each([
  ["another site", '<a href="https://example.com/ai">Elsewhere</a>'],
  ["a mail", '<a href="mailto:a@example.com">Mail</a>'],
  ["a file to keep", '<a href="/ai/models" download>Keep</a>'],
  ["another tab", '<a href="/ai" target="_blank">Tab</a>'],
  ["what no page is", '<a href="/files/datasets/1/raw">Raw</a>'],
  ["a part of this page", '<a href="#log">Log</a>'],
  ["an anchor without address", "<a>Nothing</a>"],
])("leaves to the browser: %s", (_case, page) => {
  expect(click(page)).toBe("browser");
  expect(followed).toEqual([]);
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])("leaves to the browser a click with %o: it opens elsewhere", (how) => {
  expect(click('<a href="/ai">AI</a>', how)).toBe("browser");
  expect(followed).toEqual([]);
});

test("what a page took for itself is not followed", () => {
  document.addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
  click('<a href="/ai">AI</a>');
  expect(followed).toEqual([]);
});

test("stopped, it follows nothing", () => {
  stop();
  expect(click('<a href="/ai">AI</a>')).toBe("browser");
  expect(followed).toEqual([]);
});
