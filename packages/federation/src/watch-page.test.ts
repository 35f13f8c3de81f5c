// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { watchPage } from "./watch-page.ts";

const scrolled: Element[] = [];
Element.prototype.scrollIntoView = function scrollIntoView() {
  scrolled.push(this);
};
const hearers: (() => void)[] = [];
// Once: it watches for as long as the document lives.
watchPage({ subscribe: (_event, hear) => hearers.push(hear) });
const resolve = () => hearers.forEach((hear) => hear());
// a document opens at a page, which is no arrival at another
resolve();

let pages = 0;
/** The address of a page where nobody was before, unless another is said. */
const goTo = (path = `/pages/${(pages += 1)}`) => history.replaceState(null, "", path);
function came(path?: string): void {
  goTo(path);
  resolve();
}
const heading = (text: string) => `<main id="main"><h1 data-page-heading tabindex="-1">${text}</h1><input aria-label="Words"><p id="a part" tabindex="-1">Part</p></main>`;
/** What has the focus, in a word. */
const focused = () => document.activeElement?.tagName;

beforeEach(() => {
  document.body.innerHTML = '<a id="outside" href="/">AIWeb</a><div id="root"></div>';
  document.querySelector<HTMLElement>("#outside")?.focus();
  came("/");
  // somebody has done something since
  document.dispatchEvent(new Event("keydown"));
  scrolled.length = 0;
});

function draw(page: string): void {
  const root = document.querySelector("#root");
  if (root === null) throw new Error("No root.");
  root.innerHTML = page;
}

test("the title is that of the heading, as it changes, and AIWeb's own without one", async () => {
  draw(heading("My models"));
  await vi.waitFor(() => expect(document.title).toBe("My models · AIWeb"));
  const text = document.querySelector("h1")?.firstChild;
  if (text !== null && text !== undefined) text.nodeValue = " Job 7 ";
  await vi.waitFor(() => expect(document.title).toBe("Job 7 · AIWeb"));
  draw("<p>No heading</p>");
  await vi.waitFor(() => expect(document.title).toBe("AIWeb"));
});

test("the focus goes to the heading of another page, also of one that is drawn later", async () => {
  came();
  draw(heading("Late"));
  await vi.waitFor(() => expect(focused()).toBe("H1"));
});

test("a router that arrives before its page is drawn: the focus follows from the heading that goes to the one that comes", async () => {
  draw(heading("Before"));
  came();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Before"));
  draw(heading("After"));
  // as a palette does that closes last
  document.querySelector<HTMLElement>("#outside")?.focus();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("After"));
});

test("who has done something since keeps the focus when the heading is drawn anew", async () => {
  draw(heading("Before"));
  came();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Before"));
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab" }));
  document.querySelector<HTMLElement>("#outside")?.focus();
  draw(heading("After"));
  await vi.waitFor(() => expect(document.title).toBe("After · AIWeb"));
  expect(focused()).toBe("A");
});

test("the focus stays with another search of the same page", async () => {
  came("/?q=other");
  draw(heading("Same"));
  await vi.waitFor(() => expect(document.title).toBe("Same · AIWeb"));
  expect(focused()).toBe("A");
});

test("a page that is drawn without a word of the router's is arrived at all the same", async () => {
  draw(heading("Here"));
  await vi.waitFor(() => expect(document.title).toBe("Here · AIWeb"));
  expect(focused()).toBe("A");
  goTo();
  draw(heading("There"));
  await vi.waitFor(() => expect(focused()).toBe("H1"));
});

test("an address that names a part leads there, also to one that comes after the heading", async () => {
  came("/#a%20part");
  draw('<h1 data-page-heading tabindex="-1">Parts</h1>');
  await vi.waitFor(() => expect(focused()).toBe("H1"));
  draw(heading("Parts"));
  await vi.waitFor(() => expect(focused()).toBe("P"));
  expect(new Set(scrolled.map((element) => element.id))).toEqual(new Set(["a part"]));
});

test("an address whose part cannot be read leads to the heading", async () => {
  came("/#100%");
  draw(heading("Odd"));
  await vi.waitFor(() => expect(focused()).toBe("H1"));
});

test("a page that puts the cursor where one writes keeps it there", async () => {
  came();
  draw(heading("Writing"));
  document.querySelector("input")?.focus();
  await vi.waitFor(() => expect(document.title).toBe("Writing · AIWeb"));
  expect(focused()).toBe("INPUT");
});

test.each(["keydown", "pointerdown", "wheel"])("who does something meanwhile (%s) keeps the focus", async (act) => {
  came();
  document.dispatchEvent(new Event(act));
  draw(heading(`After ${act}`));
  await vi.waitFor(() => expect(document.title).toBe(`After ${act} · AIWeb`));
  expect(focused()).toBe("A");
});
