import { expect, test, vi } from "vitest";
import { createGuideMemory } from "./guide-memory.ts";

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test("put away it stays away after a reload, for that account alone", () => {
  const browser = storage();
  const memory = createGuideMemory("ada", browser);
  expect(memory.choice()).toBeNull();
  const told = vi.fn();
  memory.subscribe(told);
  memory.putAway();
  expect(told).toHaveBeenCalledOnce();
  expect(createGuideMemory("ada", browser).choice()).toBe("away");
  expect(createGuideMemory("eve", browser).choice()).toBeNull();
});

test("brought back it is there again after a reload", () => {
  const browser = storage();
  createGuideMemory("ada", browser).putAway();
  createGuideMemory("ada", browser).open();
  expect(createGuideMemory("ada", browser).choice()).toBeNull();
});

test("at its end it stays to be read, and is gone after a reload", () => {
  const browser = storage();
  const memory = createGuideMemory("ada", browser);
  memory.open();
  memory.end();
  expect(memory.choice()).toBe("open");
  expect(createGuideMemory("ada", browser).choice()).toBe("away");
});

test("where nothing can be kept the choice holds for the page", () => {
  const full = { ...storage(), setItem: () => { throw new Error("QuotaExceededError"); } };
  for (const browser of [full, null]) {
    const memory = createGuideMemory("ada", browser);
    memory.putAway();
    expect(memory.choice()).toBe("away");
  }
});
