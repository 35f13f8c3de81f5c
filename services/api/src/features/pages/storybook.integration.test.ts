import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedRegistry } from "@aiweb/contracts/registry/remote-registry";
import { openApi, type ApiHarness } from "../../testing/api-harness.ts";
import { publishVersion, remoteFiles } from "../../testing/publish-remote.ts";

const VERSION = "0.1.0-abcd1234";
let api: ApiHarness;
let apps: string;

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(apps, path, ".."), { recursive: true });
  await writeFile(join(apps, path), text);
}

async function publish(name: string, page: string): Promise<void> {
  await write(`${name}/storybook-static/${VERSION}/index.html`, page);
  await write(`${name}/storybook-static/${VERSION}/index.json`, "{}");
  await write(`${name}/storybook-static/storybook.json`, JSON.stringify({ name, version: VERSION }));
}

beforeAll(async () => {
  apps = await mkdtemp(join(tmpdir(), "aiweb-apps-"));
  await write("secret.txt", "secret");
  await publish("marketplace", "the marketplace's");
  api = await openApi({ LOG_LEVEL: "warn" }, apps);
  for (const name of ["marketplace", "unpublished"]) await publishVersion(api, { remote: name, version: "1.0.0", files: remoteFiles(name) });
});
afterAll(async () => {
  await api.close();
  await rm(apps, { recursive: true, force: true });
});

const get = (url: string) => api.app.inject({ method: "GET", url });

/** What the hub's page has in REFS after it ran the script and then set its own, as Storybook's page does. */
async function refs(): Promise<unknown> {
  const { body } = await get("/storybook/refs.js");
  const window: Record<string, unknown> = {};
  runInNewContext(`${body}; window.REFS = {};`, { window, location: { origin: "http://aiweb" } });
  return JSON.parse(JSON.stringify(window["REFS"]));
}

describe("Storybook", () => {
  test("the hub says what to do while it is not built, and is served once it is, without a restart", async () => {
    const before = await get("/storybook/");
    expect(before.statusCode).toBe(404);
    expect(before.json()).toMatchObject({ error: { message: "Storybook is not built here. Run npm run storybook:build." } });
    await publish("shell", "the hub");
    const after = await get("/storybook/");
    expect(after).toMatchObject({ statusCode: 200, body: "the hub" });
    expect(after.headers["content-security-policy"]).toContain("frame-ancestors 'self'");
    expect(after.headers).toMatchObject({ "x-frame-options": "SAMEORIGIN", "cache-control": "public, max-age=0" });
    expect((await get("/storybook")).headers.location).toBe("/storybook/");
  });

  test("its refs are what the registry says is published", async () => {
    expect(await refs()).toEqual({ marketplace: { id: "marketplace", title: `The marketplace ${VERSION}`, url: `http://aiweb/storybook/remotes/marketplace/${VERSION}`, expanded: false } });
    const { payload } = signedRegistry.parse((await get("/registry.json")).json());
    expect(JSON.parse(payload)).toMatchObject({
      remotes: { marketplace: { storybook: { version: VERSION, url: `/storybook/remotes/marketplace/${VERSION}` } }, unpublished: { storybook: null } },
    });
  });

  test("a remote's is served under its version, for good", async () => {
    const page = await get(`/storybook/remotes/marketplace/${VERSION}/`);
    expect(page).toMatchObject({ statusCode: 200, body: "the marketplace's" });
    expect((await get(`/storybook/remotes/marketplace/${VERSION}/index.json`)).headers["cache-control"]).toContain("immutable");
  });

  test("the hub may switch to a version that is still here", async () => {
    await write("marketplace/storybook-static/0.0.9-00000000/index.html", "older");
    const { versions } = (await get(`/storybook/remotes/marketplace/${VERSION}/metadata.json`)).json<{ versions: Record<string, string> }>();
    expect(Object.keys(versions)).toEqual(["0.0.9-00000000", VERSION]);
    expect((await get(`${versions["0.0.9-00000000"]}/index.html`)).body).toBe("older");
    expect((await get("/storybook/remotes/nobody/0.1.0-abcd1234/metadata.json")).statusCode).toBe(404);
  });

  test.each(["/storybook/remotes/marketplace/0.1.0-ffffffff/index.html", "/storybook/remotes/nobody/0.1.0-abcd1234/index.html", "/storybook/%2e%2e/%2e%2e/%2e%2e/secret.txt", `/storybook/remotes/marketplace/${VERSION}/..%2f..%2f..%2fsecret.txt`, "/storybook/missing.js"])(
    "%s gives nothing",
    async (url) => {
      const answer = await get(url);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain("secret\n");
      expect(answer.body).not.toBe("secret");
    },
  );
});
