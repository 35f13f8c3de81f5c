import { toast } from "@aiweb/ui";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RowSource, type FetchRows } from "../source/row-source.ts";
import { copyRange } from "./copy-range.ts";

vi.mock("@aiweb/ui", () => ({ toast: vi.fn(), formatNumber: String }));

const unheard = vi.fn<(reason: unknown) => void>();
const range = { x: 0, y: 0, width: 1, height: 2 };

beforeEach(() => {
  vi.mocked(toast).mockClear();
  unheard.mockClear();
  process.on("unhandledRejection", unheard);
});
afterEach(() => {
  process.off("unhandledRejection", unheard);
  vi.unstubAllGlobals();
});

function source(fetch: FetchRows): RowSource {
  return new RowSource({ fetch, fetchCell: () => Promise.reject(new Error("Nothing asks for a cell.")), total: 10, sort: null, onChange: () => undefined, onError: () => undefined });
}

const rows: FetchRows = async ({ limit }) => ({ rows: Array.from({ length: limit }, () => ["x"]), cut: [] });

async function broken(): Promise<never> {
  // Later than the browser's refusal.
  await aTurn();
  throw new Error("No such file");
}

/** A turn of the event loop: a rejection that nobody heard is told by then. */
async function aTurn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

function stubClipboard(write: (text: Promise<Blob>) => Promise<void>): void {
  vi.stubGlobal("ClipboardItem", class {
    readonly text: Promise<Blob> | undefined;
    constructor(parts: Record<string, Promise<Blob>>) {
      this.text = parts["text/plain"];
    }
  });
  vi.stubGlobal("navigator", { clipboard: { write: ([item]: { text: Promise<Blob> }[]) => (item === undefined ? Promise.reject(new Error("Nothing was given.")) : write(item.text)) } });
}

async function copy(fetch: FetchRows): Promise<unknown> {
  await copyRange(source(fetch), ["text"], range);
  await aTurn();
  return vi.mocked(toast).mock.calls.map(([{ title, description }]) => [title, description]);
}

test("says how many rows the clipboard holds", async () => {
  stubClipboard(async (text) => void (await text));
  expect(await copy(rows)).toEqual([["Copied 2 rows", undefined]]);
});

test("says that the browser refuses, and leaves no rejection unheard", async () => {
  stubClipboard(() => Promise.reject(new Error("denied")));
  const slowly: FetchRows = async (asked, signal) => {
    await aTurn();
    return await rows(asked, signal);
  };
  expect(await copy(slowly)).toEqual([["Nothing was copied", "The browser does not let this page use the clipboard."]]);
  expect(unheard).not.toHaveBeenCalled();
});

test.each([
  ["takes the text", async (text: Promise<Blob>) => void (await text)],
  ["refuses before it is read", () => Promise.reject(new Error("denied"))],
])("says that rows could not be read, and leaves no rejection unheard, where the browser %s", async (_, write) => {
  stubClipboard(write);
  expect(await copy(broken)).toEqual([["Nothing was copied", "Some of the rows could not be read. Try again."]]);
  expect(unheard).not.toHaveBeenCalled();
});
