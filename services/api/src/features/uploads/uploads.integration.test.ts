import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";

const TUS = { "tus-resumable": "1.0.0" };
const PATCH = { ...TUS, "content-type": "application/offset+octet-stream" };
const metadata = (name: string) => `name ${Buffer.from(name).toString("base64")}`;

let api: ApiHarness;
let origin: string;
let me: Member;

beforeAll(async () => {
  // No limit of ours stands before that of the disk.
  api = await openApi({ AIWEB_MAX_UPLOAD_GIB: "1000000", AIWEB_MAX_STORAGE_GIB: "1000000" });
  origin = await api.listen();
  me = await api.signUp();
});
afterAll(() => api.close());

const announce = (bytes: number, name = "a.csv", member = me) => fetch(`${origin}/uploads`, { method: "POST", headers: { ...TUS, cookie: member.cookie, "upload-length": String(bytes), "upload-metadata": metadata(name) } });

async function start(bytes: number, name = "a.csv", member = me): Promise<string> {
  const reply = await announce(bytes, name, member);
  expect(reply.status).toBe(201);
  return origin + (reply.headers.get("location") ?? "");
}

const patch = (url: string, offset: number, body: Uint8Array<ArrayBuffer>, member = me) => fetch(url, { method: "PATCH", headers: { ...PATCH, cookie: member.cookie, "upload-offset": String(offset) }, body });
const head = (url: string, member = me) => fetch(url, { method: "HEAD", headers: { ...TUS, cookie: member.cookie } });

async function rowOf(url: string) {
  return await api.services.db.selectFrom("upload").selectAll().where("id", "=", url.split("/").at(-1) ?? "").executeTakeFirst();
}

test("says what it can do", async () => {
  const reply = await fetch(`${origin}/uploads`, { method: "OPTIONS" });
  expect(reply.status).toBe(204);
  expect(reply.headers.get("tus-extension")).toBe("creation,expiration,termination");
});

test("takes a file in pieces and its digest at the end", async () => {
  const bytes = new Uint8Array(300_000).map((_, index) => index % 251);
  const url = await start(bytes.length, "../sneaky/näme.csv");
  expect((await patch(url, 0, bytes.slice(0, 100_000))).headers.get("upload-offset")).toBe("100000");
  expect((await patch(url, 100_000, bytes.slice(100_000))).status).toBe(204);
  expect(await rowOf(url)).toMatchObject({ name: "näme.csv", sha256: createHash("sha256").update(bytes).digest("hex"), upload_offset: 300_000 });
});

test("a wrong offset is refused and changes nothing", async () => {
  const url = await start(10);
  await patch(url, 0, new Uint8Array(4));
  expect((await patch(url, 0, new Uint8Array(4))).status).toBe(409);
  expect((await patch(url, 6, new Uint8Array(4))).status).toBe(409);
  expect((await head(url)).headers.get("upload-offset")).toBe("4");
});

test("more bytes than announced are refused", async () => {
  const url = await start(10);
  expect((await patch(url, 0, new Uint8Array(11))).status).toBe(413);
});

test("goes on after a connection that broke off in the middle of a piece", async () => {
  const bytes = new Uint8Array(2_000_000).map((_, index) => (index * 7) % 256);
  const url = await start(bytes.length);
  await new Promise<void>((resolve) => {
    const request = httpRequest(url, { method: "PATCH", headers: { ...PATCH, cookie: me.cookie, "upload-offset": "0", "content-length": String(bytes.length) } });
    request.on("error", () => resolve());
    request.write(bytes.slice(0, 1_000_000), () => request.destroy());
    request.on("close", () => resolve());
  });
  const offset = Number((await head(url)).headers.get("upload-offset"));
  expect(offset).toBeLessThanOrEqual(1_000_000);
  expect((await patch(url, offset, bytes.slice(offset))).status).toBe(204);
  expect((await rowOf(url))?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("a newer request takes over from one that hangs", async () => {
  const url = await start(8);
  const hanging = httpRequest(url, { method: "PATCH", headers: { ...PATCH, cookie: me.cookie, "upload-offset": "0", "content-length": "8" } });
  hanging.on("error", () => undefined);
  await new Promise<void>((resolve) => hanging.write(new Uint8Array(3), () => resolve()));
  await expect.poll(async () => await api.services.storage.size((await rowOf(url))?.storage_key ?? "")).not.toBeNull();
  const offset = Number((await head(url)).headers.get("upload-offset"));
  expect((await patch(url, offset, new Uint8Array(8 - offset))).status).toBe(204);
  hanging.destroy();
});

test("cancelled, it is gone with its bytes", async () => {
  const url = await start(4);
  await patch(url, 0, new Uint8Array(2));
  const key = (await rowOf(url))?.storage_key ?? "";
  expect(await api.services.storage.size(key)).toBe(2);
  expect((await fetch(url, { method: "DELETE", headers: { ...TUS, cookie: me.cookie } })).status).toBe(204);
  expect((await head(url)).status).toBe(404);
  expect(await api.services.storage.size(key)).toBeNull();
});

test("nobody and strangers find nothing", async () => {
  const url = await start(4);
  const stranger = await api.signUp();
  expect((await head(url, stranger)).status).toBe(404);
  expect((await patch(url, 0, new Uint8Array(4), stranger)).status).toBe(404);
  expect((await fetch(`${origin}/uploads`, { method: "POST", headers: { ...TUS, "upload-length": "1", "upload-metadata": metadata("a.csv") } })).status).toBe(401);
});

test("another version of the protocol is refused", async () => {
  expect((await fetch(`${origin}/uploads`, { method: "POST", headers: { "tus-resumable": "0.2.2", cookie: me.cookie } })).status).toBe(412);
});

test("a file that the disk has no room for is refused before anything is sent", async () => {
  const free = await api.services.storage.freeBytes();
  if (free === null) throw new Error("The folder tells what is free.");
  // Something may be freed while the test runs.
  const reply = await announce(free + 64 * 2 ** 30, "too-large-for-this-disk.csv");
  expect(reply.status).toBe(503);
  expect(await reply.json()).toMatchObject({ error: { code: "unavailable", message: expect.stringMatching(/^The disk of this AIWeb has no room for the file: [\d.]+ GiB are free, of which 2 GiB stay so\. Free some space/) } });
  expect(await api.services.db.selectFrom("upload").select("id").where("name", "=", "too-large-for-this-disk.csv").execute()).toEqual([]);
});

test("some of the disk stays free for everything else that runs on it", async () => {
  const space = vi.spyOn(api.services.storage, "freeBytes").mockResolvedValue(3 * 2 ** 30);
  onTestFinished(() => space.mockRestore());
  expect((await announce(2 ** 30)).status).toBe(201);
  expect((await announce(2 ** 30 + 1)).status).toBe(503);
  // Another upload was faster: what is on its way waits.
  const url = await start(4);
  space.mockResolvedValue(2 * 2 ** 30 + 3);
  expect((await patch(url, 0, new Uint8Array(4))).status).toBe(503);
  space.mockResolvedValue(2 * 2 ** 30 + 4);
  expect((await patch(url, 0, new Uint8Array(4))).status).toBe(204);
});

test("an empty file is complete at once", async () => {
  expect((await rowOf(await start(0)))?.completed_at).not.toBeNull();
});

test("a page of another site cannot upload", async () => {
  const reply = await fetch(`${origin}/uploads`, { method: "POST", headers: { ...TUS, cookie: me.cookie, origin: "http://evil.example", "upload-length": "1", "upload-metadata": metadata("a.csv") } });
  expect(reply.status).toBe(403);
});
