import { describe, expect, test } from "vitest";
import { dictionaryFor, offeredDictionary } from "./remote-file-deltas.ts";

describe("the files that a file is a dictionary for", () => {
  test.each([
    ["assets/parts-DHNaqMgJ.js", 'match="/remotes/*/assets/parts-*.js"'],
    ["assets/model-list-page-DX0g-_Q3.css", 'match="/remotes/*/assets/model-list-page-*.css"'],
    ["remote-entry.js", 'match="/remotes/*/remote-entry.js"'],
  ])("%s: %s", (path, header) => expect(dictionaryFor(path)).toBe(header));

  test.each(["remote.json", "assets/logo-DHNaqMgJ.svg", "assets/inter-DHNaqMgJ.woff2", "assets/parts-DHNaqMgJ.js.br"])("%s: none", (path) => expect(dictionaryFor(path)).toBeUndefined());
});

describe("the dictionary that a browser offers", () => {
  const digest = "a5919ad46d0800a480401291cf3eed0e464d62c2fc2eccc2aeb57b6b6fc03c0f";
  const encoded = `:${Buffer.from(digest, "hex").toString("base64")}:`;

  test("is read as a digest", () => expect(offeredDictionary({ "accept-encoding": "gzip, br, zstd, dcb, dcz", "available-dictionary": encoded })).toBe(digest));

  test.each([
    ["without the encoding", { "accept-encoding": "gzip, br, dcz", "available-dictionary": encoded }],
    ["refusing the encoding", { "accept-encoding": "br, dcb;q=0", "available-dictionary": encoded }],
    ["without a digest", { "accept-encoding": "dcb" }],
    ["with another digest than SHA-256", { "accept-encoding": "dcb", "available-dictionary": ":AAAA:" }],
    ["with a path in its place", { "accept-encoding": "dcb", "available-dictionary": ":../../../../../../../etc/passwd0000000000000000000=:" }],
  ])("%s is none", (_name, headers) => expect(offeredDictionary(headers)).toBeUndefined());
});
