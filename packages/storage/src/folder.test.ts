import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FolderStorage } from "./folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aiweb-storage-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("keeps what it is given, whole or in part", async () => {
  const storage = new FolderStorage(folder);
  const stored = await storage.put("a/b.txt", Readable.from([Buffer.from("hello "), Buffer.from("world")]));
  expect(stored).toEqual({ bytes: 11, sha256: "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9" });
  expect(await text(await storage.read("a/b.txt"))).toBe("hello world");
  expect(await text(await storage.read("a/b.txt", { start: 6, end: 8 }))).toBe("wor");
  expect(await storage.size("a/b.txt")).toBe(11);
  await storage.removeAll("a");
  expect(await storage.size("a/b.txt")).toBeNull();
  await expect(storage.read("a/b.txt")).rejects.toMatchObject({ code: "not-found" });
});

test("a put that breaks off leaves nothing", async () => {
  const storage = new FolderStorage(folder);
  const broken = Readable.from((async function* () {
    yield Buffer.from("half");
    throw new Error("cut");
  })());
  await expect(storage.put("c/d.txt", broken)).rejects.toThrow("cut");
  expect(await readdir(join(folder, "c"))).toEqual([]);
});

test("no key leaves the folder", async () => {
  const storage = new FolderStorage(folder);
  for (const key of ["../x", "/etc/passwd", "a/../../x", ""]) await expect(storage.size(key)).rejects.toMatchObject({ code: "internal" });
});
