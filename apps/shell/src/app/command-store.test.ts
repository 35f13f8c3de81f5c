import { expect, test } from "vitest";
import { createCommandStore } from "./command-store.ts";

const line = (id: string) => ({ id, label: id, run: `/${id}` });

test("lists what is added, in its order, and tells of each change", () => {
  const store = createCommandStore();
  const seen: string[][] = [];
  const stop = store.subscribe(() => seen.push(store.lists().map(({ group }) => group)));
  const remove = store.add("AI", [line("build")]);
  store.add("Data", [line("new")]);
  remove();
  expect(seen).toEqual([["AI"], ["AI", "Data"], ["Data"]]);
  stop();
  store.add("More", []);
  expect(seen).toHaveLength(3);
});

test("the list stays the same object until it changes, so that React draws it once", () => {
  const store = createCommandStore();
  store.add("AI", [line("build")]);
  expect(store.lists()).toBe(store.lists());
});
