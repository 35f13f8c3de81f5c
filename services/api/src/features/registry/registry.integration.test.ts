import { createHash, createPublicKey, randomUUID, verify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registryKeys, remoteRegistry, signedRegistry, type RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { installationKey, publishVersion, putFile, remoteFiles, sha256Of, ship, type Publication } from "../../testing/publish-remote.ts";

let api: ApiHarness;
let operator: Member;
let member: Member;
beforeAll(async () => {
  api = await openApi({ LOG_LEVEL: "warn" });
  operator = await api.signUp();
  member = await api.signUp();
});
afterAll(() => api.close());

/** A remote of its own for each test. */
const newName = () => `remote-${randomUUID().slice(0, 8)}`;
const errorOf = (response: Awaited<ReturnType<typeof ship>>) => response.json<{ error?: { message: string; data: { errorCode: string } } }>();
const codeOf = (response: Awaited<ReturnType<typeof ship>>) => errorOf(response).error?.data.errorCode;

async function published(publication: Partial<Publication> & { remote: string }) {
  const response = await publishVersion(api, { version: "1.0.0", files: remoteFiles(publication.remote), ...publication });
  expect(response.statusCode, response.body).toBe(200);
  const { remote } = await operator.call.registry.get({ remote: publication.remote });
  if (remote === null) throw new Error("It was published, and is not there.");
  return remote;
}

/** One remote with 1.0.0 live and 2.0.0 known. */
async function twoVersions(remote = newName()) {
  const { revision } = await published({ remote });
  return await published({ remote, version: "2.0.0", revision, files: remoteFiles(remote, { files: { "remote-entry.js": "export const two = 2;" } }) });
}

async function registryOf(who: Member | null): Promise<RemoteRegistry> {
  const response = await api.app.inject({ url: "/registry.json", headers: who === null ? {} : { cookie: who.cookie } });
  return remoteRegistry.parse(JSON.parse(signedRegistry.parse(response.json()).payload));
}

const versionOf = async (remote: string, who: Member | null) => (await registryOf(who)).remotes[remote]?.versions[0]?.version;

describe("publishing", () => {
  test("asks for what it does not have, serves what it got, and makes the first version live", async () => {
    const remote = newName();
    const files = remoteFiles(remote);
    const listed = Object.entries(files).map(([path, content]) => ({ path, sha256: sha256Of(content) }));
    const first = await ship(api, "publish", { remote, version: "1.0.0", revision: null, files: listed });
    expect(first.json()).toMatchObject({ result: { data: { state: "incomplete", missing: expect.arrayContaining([sha256Of(files["remote-entry.js"] ?? "")]) } } });
    const { deployment, revision } = await published({ remote });
    expect(deployment).toEqual({ versions: [{ version: "1.0.0", traffic: 100, default: true }], rules: [], lastGood: null });
    expect(revision).toBe(1);

    const entry = await api.app.inject({ url: `/remotes/${remote}/1.0.0/remote-entry.js` });
    expect(entry.body).toBe(files["remote-entry.js"]);
    expect(entry.headers).toMatchObject({ "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff" });
    expect((await registryOf(null)).remotes[remote]).toMatchObject({ title: `The ${remote}`, routes: [`/${remote}`], versions: [{ version: "1.0.0", entryUrl: `/remotes/${remote}/1.0.0/remote-entry.js`, source: "default" }] });
  });

  test("the same version again changes nothing; with other bytes it is refused", async () => {
    const remote = newName();
    const { revision } = await published({ remote });
    const again = await publishVersion(api, { remote, version: "1.0.0", files: remoteFiles(remote), revision });
    expect(again.json()).toMatchObject({ result: { data: { state: "published", isNew: false, remote: { revision } } } });
    const other = await publishVersion(api, { remote, version: "1.0.0", files: remoteFiles(remote, { files: { "assets/m.css": "b{}" } }), revision });
    expect(other.statusCode).toBe(409);
    expect(errorOf(other).error?.message).toContain("raise the version in package.json");
    expect((await api.app.inject({ url: `/remotes/${remote}/1.0.0/assets/m.css` })).body).toBe("a{}");
  });

  test("what is compressed beside a file is sent to who takes it, and does not make other content", async () => {
    const remote = newName();
    const { revision } = await published({ remote, files: remoteFiles(remote, { files: { "assets/m.css.br": "not really brotli" } }) });
    const small = await api.app.inject({ url: `/remotes/${remote}/1.0.0/assets/m.css`, headers: { "accept-encoding": "gzip, br" } });
    expect(small.headers).toMatchObject({ "content-encoding": "br", "content-type": "text/css; charset=utf-8", vary: "accept-encoding, available-dictionary" });
    expect(small.body).toBe("not really brotli");
    const plain = await api.app.inject({ url: `/remotes/${remote}/1.0.0/assets/m.css`, headers: { "accept-encoding": "br;q=0" } });
    expect([plain.body, plain.headers["content-encoding"]]).toEqual(["a{}", undefined]);
    const again = await publishVersion(api, { remote, version: "1.0.0", revision, files: remoteFiles(remote) });
    expect(again.json()).toMatchObject({ result: { data: { isNew: false } } });
  });

  test.each<[string, number, (remote: string) => Partial<Publication>]>([
    ["a page", 415, (remote) => ({ files: remoteFiles(remote, { files: { "index.html": "<script>alert(1)</script>" } }) })],
    ["a path that leads out", 400, (remote) => ({ files: remoteFiles(remote, { files: { "../x.js": "1" } }) })],
    ["a hidden file", 400, (remote) => ({ files: remoteFiles(remote, { files: { ".env.js": "1" } }) })],
    ["no description", 400, () => ({ files: { "remote-entry.js": "1" } })],
    ["a description that is no JSON", 400, (remote) => ({ files: remoteFiles(remote, { files: { "remote.json": "{" } }) })],
    ["a build of another remote", 400, () => ({ files: remoteFiles("someone-else") })],
    ["an entry that is not there", 400, (remote) => ({ files: remoteFiles(remote, { build: { entry: "gone.js" } }) })],
    ["a page of the navigation outside its paths", 400, (remote) => ({ files: remoteFiles(remote, { build: { navigation: [{ path: "/elsewhere", title: "X", icon: "x", group: "X" }] } }) })],
    ["a build for another back end", 409, (remote) => ({ files: remoteFiles(remote, { build: { backEnd: "^2.0.0" } }) })],
    ["AIWeb's own path", 409, (remote) => ({ files: remoteFiles(remote, { build: { routes: ["/trpc"], navigation: [] } }) })],
    ["a page of the shell", 409, (remote) => ({ files: remoteFiles(remote, { build: { routes: ["/platform/more"], navigation: [] } }) })],
    ["a version that is none", 400, () => ({ version: "latest" })],
    ["a version with build metadata", 400, () => ({ version: "1.0.0+today" })],
  ])("refuses %s", async (_name, status, change) => {
    const remote = newName();
    const response = await publishVersion(api, { remote, version: "1.0.0", files: remoteFiles(remote), ...change(remote) });
    expect([response.statusCode, errorOf(response).error?.message.length]).toEqual([status, expect.any(Number)]);
    expect((await operator.call.registry.get({ remote })).remote).toBeNull();
  });

  test("a path, and what lies under it, belongs to the first remote that is live there", async () => {
    const first = newName();
    await published({ remote: first });
    for (const routes of [[`/${first}`], [`/${first}/more`]]) {
      const remote = newName();
      const response = await publishVersion(api, { remote, version: "1.0.0", files: remoteFiles(remote, { build: { routes, navigation: [] } }) });
      expect(response.statusCode).toBe(409);
      expect(errorOf(response).error?.message).toContain(`belongs to the remote ${first}`);
    }
  });

  test("bytes that are not what their name says are not kept", async () => {
    const digest = sha256Of("what was meant");
    expect((await putFile(api, "what came", installationKey(api), digest)).statusCode).toBe(503);
    const remote = newName();
    const response = await ship(api, "publish", { remote, version: "1.0.0", revision: null, files: [{ path: "a.js", sha256: digest }] });
    expect(response.json()).toMatchObject({ result: { data: { state: "incomplete", missing: [digest] } } });
  });

  test("of eight at once that publish the same version with other bytes, one does", async () => {
    const remote = newName();
    const responses = await Promise.all(Array.from({ length: 8 }, (_, index) => publishVersion(api, { remote, version: "1.0.0", files: remoteFiles(remote, { files: { "a.js": String(index) } }) })));
    expect(responses.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    expect((await operator.call.registry.get({ remote })).remote).toMatchObject({ revision: 1, versionCount: 1 });
  });
});

describe("by npm start", () => {
  test("a new build takes all traffic, until a person decides; then it is only made known", async () => {
    const remote = newName();
    const build = (version: string, revision: number | null) => published({ remote, version, revision, byStart: true, files: remoteFiles(remote, { files: { "a.js": version } }) });
    const first = await build("1.0.0-aaaa", null);
    const second = await build("1.0.0-bbbb", first.revision);
    expect(second).toMatchObject({ decided: false, deployment: { versions: [{ version: "1.0.0-bbbb", traffic: 100 }], lastGood: "1.0.0-aaaa" } });
    const back = await build("1.0.0-aaaa", second.revision);
    expect(back).toMatchObject({ versionCount: 2, deployment: { versions: [{ version: "1.0.0-aaaa", traffic: 100 }] } });
    const again = await build("1.0.0-bbbb", back.revision);
    const decided = await operator.call.registry.promote({ remote, revision: again.revision, version: "1.0.0-aaaa", to: { traffic: 20 }, reason: "Compare." });
    const third = await build("1.0.0-cccc", decided.revision);
    expect(third).toMatchObject({ decided: true, versionCount: 3, deployment: decided.deployment });
  });
});

describe("changes", () => {
  test("each is compared with the revision that it was decided on", async () => {
    const { name: remote, revision } = await twoVersions();
    await operator.call.registry.promote({ remote, revision, version: "2.0.0", to: { traffic: 10 }, reason: "Canary." });
    await expect(operator.call.registry.rollback({ remote, revision, reason: "Too late." })).rejects.toThrow(/was changed meanwhile/);
    const attempts = await Promise.allSettled(Array.from({ length: 6 }, () => operator.call.registry.promote({ remote, revision: revision + 1, version: "2.0.0", to: { traffic: 50 }, reason: "At once." })));
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("each leaves one row that says who, what, why, before and after", async () => {
    const { name: remote, revision } = await twoVersions();
    await operator.call.registry.promote({ remote, revision, version: "2.0.0", to: { traffic: 100 }, reason: "It is good." });
    const { items } = await operator.call.registry.listChanges({ remote });
    expect(items.map(({ action, actor, reason }) => [action, actor, reason])).toEqual([
      ["promote", operator.account.handle, "It is good."],
      ["publish", "this installation", "Published."],
      ["publish", "this installation", "Published."],
    ]);
    expect(items[0]).toMatchObject({ before: { deployment: { versions: [{ version: "1.0.0" }] } }, after: { version: "2.0.0", deployment: { versions: [{ version: "2.0.0" }], lastGood: "1.0.0" } } });
  });

  test("to a version that is not published are refused", async () => {
    const { name: remote, revision } = await twoVersions();
    await expect(operator.call.registry.promote({ remote, revision, version: "9.9.9", to: { traffic: 10 }, reason: "?" })).rejects.toThrow(/9\.9\.9 is not published/);
    await expect(operator.call.registry.promote({ remote: newName(), revision: 0, version: "1.0.0", to: { traffic: 10 }, reason: "?" })).rejects.toThrow(/no remote called/);
  });

  test("versions and changes come in pages", async () => {
    const { name: remote } = await twoVersions();
    const first = await operator.call.registry.listVersions({ remote, limit: 1 });
    const second = await operator.call.registry.listVersions({ remote, limit: 1, cursor: first.nextCursor });
    expect([first.items[0]?.version, second.items[0]?.version, second.nextCursor]).toEqual(["2.0.0", "1.0.0", null]);
    const changes = await operator.call.registry.listChanges({ remote, limit: 1 });
    expect((await operator.call.registry.listChanges({ remote, limit: 5, cursor: changes.nextCursor })).items).toHaveLength(1);
    expect((await operator.call.registry.list({ limit: 1 })).nextCursor).not.toBeNull();
  });
});

describe("the registry", () => {
  test("gives a rule's people their version, and others theirs", async () => {
    const { name: remote, revision } = await twoVersions();
    await operator.call.registry.promote({ remote, revision, version: "2.0.0", to: { handle: member.account.handle }, reason: "Ada tries it." });
    expect([await versionOf(remote, member), await versionOf(remote, operator), await versionOf(remote, null)]).toEqual(["2.0.0", "1.0.0", "1.0.0"]);
    await operator.call.registry.promote({ remote, revision: revision + 1, version: "2.0.0", to: { ring: "operators" }, reason: "We too." });
    expect(await versionOf(remote, operator)).toBe("2.0.0");
  });

  test("follows a rollback at once, in page and in registry alike", async () => {
    const { name: remote, revision } = await twoVersions();
    await operator.call.registry.promote({ remote, revision, version: "2.0.0", to: { traffic: 100 }, reason: "Live." });
    expect(await versionOf(remote, member)).toBe("2.0.0");
    await operator.call.registry.rollback({ remote, revision: revision + 1, reason: "It is bad." });
    expect(await versionOf(remote, member)).toBe("1.0.0");
  });

  test("is signed over its exact text by a key that is given out, private, and tagged", async () => {
    await published({ remote: newName() });
    const response = await api.app.inject({ url: "/registry.json", headers: { cookie: member.cookie } });
    const { payload, signature, keyId } = signedRegistry.parse(response.json());
    const { rows } = { rows: await api.services.db.selectFrom("signing_key").select("public_jwk").where("purpose", "=", "registry").execute() };
    const [jwk] = registryKeys.parse(rows.map(({ public_jwk: key }) => key));
    if (jwk === undefined) throw new Error("There is no key.");
    const key = createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, format: "jwk" });
    const isSigned = (text: string) => verify(null, Buffer.from(text), key, Buffer.from(signature, "base64url"));
    expect([isSigned(payload), isSigned(payload.replace("1.0.0", "1.0.1"))]).toEqual([true, false]);
    expect(remoteRegistry.parse(JSON.parse(payload))).toMatchObject({ keyId, sequence: expect.any(Number) });
    expect(keyId).toBe(jwk.kid);
    expect(response.headers["cache-control"]).toContain("private");
    const again = await api.app.inject({ url: "/registry.json", headers: { cookie: member.cookie, "if-none-match": String(response.headers["etag"]) } });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });

  test("counts every change, and open pages hear of each", async () => {
    const leaving = new AbortController();
    const heard: string[] = [];
    const listening = (async () => {
      for await (const { topic } of api.services.live.listen(member.account.id, { sessionId: member.sessionId, lastEventId: null, signal: leaving.signal })) {
        heard.push(topic);
        if (topic === "registry") leaving.abort();
      }
    })();
    await expect.poll(() => heard).toEqual(["connected"]);
    const before = (await registryOf(null)).sequence;
    await published({ remote: newName() });
    await listening;
    expect(heard).toContain("registry");
    expect((await registryOf(null)).sequence).toBeGreaterThan(before);
  });

  test("shows why a remote is paused, and nothing in the navigation of one that is killed", async () => {
    const { name: remote, revision } = await published({ remote: newName() });
    await operator.call.registry.setStatus({ remote, revision, status: "paused", reason: "Being mended." });
    expect((await registryOf(member)).remotes[remote]).toMatchObject({ status: "paused", reason: "Being mended.", navigation: [{ title: "Start" }] });
    await operator.call.registry.setStatus({ remote, revision: revision + 1, status: "killed", reason: "It leaks." });
    expect((await registryOf(member)).remotes[remote]).toMatchObject({ status: "killed", reason: "It leaks.", navigation: [] });
    await operator.call.registry.setStatus({ remote, revision: revision + 2, status: "active", reason: "Mended." });
    expect((await registryOf(member)).remotes[remote]).toMatchObject({ status: "active", reason: null });
  });
});

describe("publisher keys", () => {
  test("ship their remotes and no other, until they are revoked", async () => {
    const [own, other] = [await published({ remote: newName() }), await published({ remote: newName() })];
    const { key, secret } = await operator.call.registry.createKey({ name: "CI", remotes: [own.name] });
    const headers = { authorization: `Bearer ${secret}` };
    const promote = (remote: string, revision: number) => ship(api, "setStatus", { remote, revision, status: "paused", reason: "By key." }, headers);
    expect((await promote(own.name, own.revision)).statusCode).toBe(200);
    expect(codeOf(await promote(other.name, other.revision))).toBe("forbidden");
    const listed = await api.app.inject({ url: "/trpc/registry.list?input=%7B%7D", headers });
    expect(listed.json<{ result: { data: { items: { name: string }[] } } }>().result.data.items.map(({ name }) => name)).toEqual([own.name]);
    expect((await api.app.inject({ url: "/trpc/registry.listKeys?input=%7B%7D", headers })).statusCode).toBe(403);
    const { items } = await operator.call.registry.listChanges({ remote: own.name });
    expect(items[0]).toMatchObject({ actor: "key “CI”", reason: "By key." });
    expect((await operator.call.registry.listKeys({})).items[0]).toMatchObject({ id: key.id, name: "CI", lastUsedAt: expect.any(String) });

    await operator.call.registry.revokeKey({ publisherKey: key.id });
    expect(codeOf(await promote(own.name, own.revision + 1))).toBe("api-key-invalid");
    expect((await putFile(api, "late", headers)).statusCode).toBe(401);
  });

  test("are no keys for anything else, and no other key is one", async () => {
    const { secret } = await member.call.apiKeys.create({ name: "mine" });
    expect(codeOf(await ship(api, "rollback", { remote: "x", revision: 1, reason: "?" }, { authorization: `Bearer ${secret}` }))).toBe("api-key-invalid");
    expect(codeOf(await ship(api, "rollback", { remote: "x", revision: 1, reason: "?" }, { cookie: member.cookie, origin: api.config.origin }))).toBe("forbidden");
  });
});

describe("files", () => {
  test("of users are stored apart, and never come from under /remotes", async () => {
    const script = "alert(1)";
    const stored = await putFile(api, script);
    expect(stored.statusCode).toBe(200);
    // Sent, but of no published version: there is no address for it.
    for (const url of [`/remotes/x/1.0.0/${sha256Of(script)}`, `/remotes/${sha256Of(script)}`, `/remotes/x/1.0.0/..%2f..%2f${sha256Of(script)}`]) expect((await api.app.inject({ url })).statusCode).toBe(404);
    expect((await putFile(api, script, { cookie: member.cookie, origin: api.config.origin })).statusCode).toBe(403);
  });

  test("have their sha384 noted from their bytes", async () => {
    await putFile(api, "measure me");
    const row = await api.services.db.selectFrom("remote_file").selectAll().where("sha256", "=", sha256Of("measure me")).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ sha384: createHash("sha384").update("measure me").digest("base64"), bytes: 10 });
  });
});
