import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
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

test("a growing file goes on where it stood, and one that lost bytes is refused", async () => {
  const storage = new FolderStorage(folder);
  const sizes: number[] = [];
  const heard = async (size: number) => void sizes.push(size);
  expect(await storage.append("e", 0, Readable.from([Buffer.from("hello wor")]), heard)).toBe(9);
  expect(await storage.append("e", 6, Readable.from([Buffer.from("there")]), heard)).toBe(11);
  expect(await text(await storage.read("e"))).toBe("hello there");
  expect(sizes).toEqual([9, 11]);
  await truncate(join(folder, "e"), 3);
  await expect(storage.append("e", 11, Readable.from([Buffer.from("!")]), heard)).rejects.toMatchObject({ code: "not-found" });
});

/** A file system of one megabyte; undefined where this process may not mount. */
async function smallDisk(): Promise<string | undefined> {
  const disk = join(folder, "disk");
  await mkdir(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], { stdio: "ignore" });
    return disk;
  } catch {
    return undefined;
  }
}

test("on a full disk a growing file says how far it really came, and goes on from there", async (context) => {
  const disk = await smallDisk();
  if (disk === undefined) return context.skip("This process may not mount a file system.");
  try {
    const storage = new FolderStorage(disk);
    const ballast = join(disk, "ballast");
    await writeFile(ballast, Buffer.alloc(500_000));
    const whole = randomBytes(900_000);
    // Larger than what is left after the first: the disk takes a part of the second.
    const pieces = (from: number) => Readable.from([whole.subarray(from, from + 300_000), whole.subarray(from + 300_000)].filter((piece) => piece.length > 0));
    let kept = 0;
    const heard = async (size: number) => void (kept = size);
    await expect(storage.append("upload", 0, pieces(0), heard)).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("The disk is full") });
    expect(kept).toBeGreaterThan(300_000);
    expect(kept).toBe(await storage.size("upload"));
    await expect(storage.put("other", Readable.from([whole]))).rejects.toMatchObject({ code: "unavailable" });
    await rm(ballast);
    expect(await storage.append("upload", kept, pieces(kept), heard)).toBe(900_000);
    expect((await buffer(await storage.read("upload"))).equals(whole)).toBe(true);
  } finally {
    // Lazily: a stream that failed may still be closing its file.
    execFileSync("umount", ["-l", disk]);
  }
});
