// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { watchPage } from "./watch-page.ts";

// A file of its own: a document has one first page.

const show = (text: string) => {
  document.body.innerHTML = `<a href="/">AIWeb</a><main id="main"><h1 data-page-heading tabindex="-1">${text}</h1></main>`;
};

test("the focus stays with the first page, wherever the document is led until somebody does something, and then goes along", async () => {
  const hearers: (() => void)[] = [];
  history.replaceState(null, "", "/");
  watchPage({ subscribe: (_event, hear) => hearers.push(hear) });
  history.replaceState(null, "", "/led/here");
  show("Led here");
  hearers.forEach((hear) => hear());
  await vi.waitFor(() => expect(document.title).toBe("Led here · AIWeb"));
  expect(document.activeElement?.tagName).toBe("BODY");

  document.dispatchEvent(new Event("keydown"));
  history.replaceState(null, "", "/gone/there");
  show("Gone there");
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
});
