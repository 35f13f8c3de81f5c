import { randomBytes, randomUUID } from "node:crypto";
import { brotliDecompressSync, type BrotliOptions } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type ApiHarness } from "../../testing/api-harness.ts";
import { publishVersion, remoteFiles, sha256Of } from "../../testing/publish-remote.ts";

let api: ApiHarness;
beforeAll(async () => {
  api = await openApi({ LOG_LEVEL: "warn" });
});
afterAll(() => api.close());

/** Some code that no compression makes much smaller, of its own for each test. */
const design = () => Array.from({ length: 200 }, () => `export const name_${randomBytes(12).toString("hex")} = 1;`).join("\n");

async function publish(parts: string): Promise<string> {
  const remote = `remote-${randomUUID().slice(0, 8)}`;
  const response = await publishVersion(api, { remote, version: "1.0.0", files: remoteFiles(remote, { files: { "assets/parts-AAAAAAAA.js": parts } }) });
  expect(response.statusCode, response.body).toBe(200);
  return `/remotes/${remote}/1.0.0/assets/parts-AAAAAAAA.js`;
}

const offering = (dictionary: string) => ({ "accept-encoding": "gzip, br, zstd, dcb, dcz", "available-dictionary": `:${Buffer.from(sha256Of(dictionary), "hex").toString("base64")}:` });

test("a browser that has another remote's file of the same name gets the difference alone", async () => {
  const common = design();
  const [first, second] = [`${common}\nexport const first = 1;`, `${common}\nexport const second = 2;`];
  const fromFirst = await api.app.inject({ url: await publish(first), headers: { "accept-encoding": "br, dcb" } });
  expect(fromFirst.headers).toMatchObject({ "use-as-dictionary": 'match="/remotes/*/assets/parts-*.js"', vary: "accept-encoding, available-dictionary" });
  expect(fromFirst.body).toBe(first);

  const url = await publish(second);
  const delta = await api.app.inject({ url, headers: offering(first) });
  expect(delta.headers).toMatchObject({ "content-encoding": "dcb", "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=31536000, immutable", "use-as-dictionary": 'match="/remotes/*/assets/parts-*.js"', vary: "accept-encoding, available-dictionary" });
  const bytes = delta.rawPayload;
  expect(bytes.length).toBeLessThan(200);
  expect(delta.headers["content-length"]).toBe(`${bytes.length}`);
  // RFC 9842 §4: a mark, the dictionary's digest, and the stream
  expect(bytes.subarray(0, 4).toString("hex")).toBe("ff444342");
  expect(bytes.subarray(4, 36).toString("hex")).toBe(sha256Of(first));
  const options: BrotliOptions & { dictionary: Buffer } = { dictionary: Buffer.from(first) };
  expect(brotliDecompressSync(bytes.subarray(36), options).toString()).toBe(second);
  expect(() => brotliDecompressSync(bytes.subarray(36))).toThrow("Decompression failed");
  const again = await api.app.inject({ url, headers: offering(first) });
  expect(again.rawPayload.equals(bytes)).toBe(true);
});

test("a dictionary that nobody published gives the whole file", async () => {
  const parts = design();
  const answer = await api.app.inject({ url: await publish(parts), headers: offering("of another server") });
  expect([answer.headers["content-encoding"], answer.body]).toEqual([undefined, parts]);
});

test("a difference that would be no smaller is not sent", async () => {
  const [first, second] = ["export const a = 1;", "export{}"];
  await publish(first);
  const answer = await api.app.inject({ url: await publish(second), headers: offering(first) });
  expect([answer.headers["content-encoding"], answer.body]).toEqual([undefined, second]);
});

test("files of more than a quarter of a megabyte come whole, and serve no others", async () => {
  const small = design();
  const big = `${small}\n${"//\n".repeat(85_000)}`;
  const [ofSmall, ofBig] = [await publish(small), await publish(big)];
  for (const [url, dictionary, content] of [[ofBig, small, big], [ofSmall, big, small]] as const) {
    const answer = await api.app.inject({ url, headers: offering(dictionary) });
    expect([answer.headers["content-encoding"], answer.body]).toEqual([undefined, content]);
  }
});

test("when many ask for differences at once, those who come last are sent whole files", async () => {
  const [dictionary, ...parts] = Array.from({ length: 25 }, () => Array.from({ length: 20 }, design).join("\n"));
  if (dictionary === undefined) throw new Error("There is none.");
  await publish(dictionary);
  const urls: string[] = [];
  for (const part of parts) urls.push(await publish(part));
  const answers = await Promise.all(urls.map((url) => api.app.inject({ url, headers: offering(dictionary) })));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(parts.map(() => 200));
  const encodings = answers.map(({ headers }) => headers["content-encoding"]);
  expect(encodings).toContain("dcb");
  expect(encodings).toContain(undefined);
  answers.forEach(({ headers, body }, index) => expect(headers["content-encoding"] === "dcb" || body === parts[index]).toBe(true));
});
