// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { watchPage } from "./watch-page.ts";

type Arrival = Parameters<Parameters<Parameters<typeof watchPage>[0]["subscribe"]>[1]>[0];

let arrive: (arrival: Arrival) => void;
const scrolled: Element[] = [];
Element.prototype.scrollIntoView = function scrollIntoView() {
  scrolled.push(this);
};
// Once: it watches for as long as the document lives.
watchPage({ subscribe: (_event, hear) => (arrive = hear) });

const came = (change: Partial<Arrival> = {}) => arrive({ fromLocation: {}, pathChanged: true, hashChanged: false, ...change });
const heading = (text: string) => `<main id="main"><h1 data-page-heading tabindex="-1">${text}</h1><input aria-label="Words"><p id="a part" tabindex="-1">Part</p></main>`;
/** What has the focus, in a word. */
const focused = () => document.activeElement?.tagName;

beforeEach(() => {
  document.body.innerHTML = '<a id="outside" href="/">AIWeb</a><div id="root"></div>';
  document.querySelector<HTMLElement>("#outside")?.focus();
  history.replaceState(null, "", "/");
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

test.each([
  ["the first page", { fromLocation: undefined }],
  ["another search of the same page", { pathChanged: false }],
])("the focus stays with %s", async (_case, change) => {
  came(change);
  draw(heading("Same"));
  await vi.waitFor(() => expect(document.title).toBe("Same · AIWeb"));
  expect(focused()).toBe("A");
});

test("an address that names a part leads there, also to one that comes after the heading", async () => {
  history.replaceState(null, "", "/#a%20part");
  came({ pathChanged: false, hashChanged: true });
  draw('<h1 data-page-heading tabindex="-1">Parts</h1>');
  await vi.waitFor(() => expect(focused()).toBe("H1"));
  draw(heading("Parts"));
  await vi.waitFor(() => expect(focused()).toBe("P"));
  expect(scrolled.map((element) => element.id)).toEqual(["a part"]);
});

test("an address whose part cannot be read leads to the heading", async () => {
  history.replaceState(null, "", "/#100%");
  came();
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
