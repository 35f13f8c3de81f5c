import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type ApiHarness } from "@aiweb/api/testing/api-harness";
import { root } from "../paths.mjs";
import { publishBuilt } from "./publish-built.ts";
import { openRegistry, type RegistryClient } from "./registry-client.ts";

let api: ApiHarness;
let url: string;
let apps: string;
let registry: RegistryClient;

beforeAll(async () => {
  api = await openApi();
  url = await api.listen();
  apps = await mkdtemp(join(tmpdir(), "aiweb-built-"));
  await mkdir(join(api.config.AIWEB_DATA_DIR, "keys"), { recursive: true });
  await writeFile(join(api.config.AIWEB_DATA_DIR, "keys", "secret.key"), api.config.AIWEB_SECRET_KEY.toString("base64"));
  registry = openRegistry({ registry: url, dataDirectory: api.config.AIWEB_DATA_DIR }, root);
});
afterAll(async () => {
  await api.close();
  await rm(apps, { recursive: true, force: true });
});

/** A built app. `script` is what its entry holds. */
async function build(name: string, script: string): Promise<void> {
  const dist = join(apps, name, "dist");
  const description = { name, title: name, owner: "Tests", entry: "remote-entry.js", manifest: "mf-manifest.json", hostApi: "^1.0.0", order: 1, routes: [`/${name}`], navigation: [] };
  await mkdir(join(dist, ".vite"), { recursive: true });
  await writeFile(join(apps, name, "package.json"), JSON.stringify({ version: "1.2.3" }));
  await writeFile(join(dist, "remote.json"), JSON.stringify(description));
  await writeFile(join(dist, "remote-entry.js"), script);
  await writeFile(join(dist, "mf-manifest.json"), "{}");
  await writeFile(join(dist, ".vite", "manifest.json"), "{}");
}

interface Ran {
  status: number | null;
  out: string;
  errors: string;
}

/** Runs the command as npm does. */
async function run(words: string[], variables: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [join(root, "services/launcher/src/remote/main.ts"), ...words], { env: { PATH: process.env["PATH"], ...variables }, stdio: ["ignore", "pipe", "pipe"] });
  const [out, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), new Promise<number | null>((resolve) => child.once("close", resolve))]);
  return { status, out, errors };
}

const here = (...words: string[]) => run([...words, "--registry", url, "--data-dir", api.config.AIWEB_DATA_DIR]);

describe("npm start", () => {
  test("publishes what is built, once; a new build goes live, until a person decides", async () => {
    await build("alpha", "1");
    await mkdir(join(apps, "shell", "dist"), { recursive: true });
    expect(await publishBuilt(registry, apps)).toEqual([]);
    expect(await publishBuilt(registry, apps)).toEqual([]);
    await build("alpha", "2");
    expect(await publishBuilt(registry, apps)).toEqual([]);
    const { out } = await here("list", "alpha");
    const live = /^alpha: (1\.2\.3-[0-9a-f]{8}) 100 %\n/.exec(out)?.[1] ?? out;
    expect(await registry.getFile(`/remotes/alpha/${live}/remote-entry.js`)).toEqual(Buffer.from("2"));

    expect((await here("rollback", "alpha", "--reason", "Two is bad")).status).toBe(0);
    await build("alpha", "3");
    expect(await publishBuilt(registry, apps)).toEqual([expect.stringMatching(/^alpha 1\.2\.3-\w{8} is built and published, but 1\.2\.3-\w{8} stays live, as was decided before/)]);
  });
});

describe("npm run remote", () => {
  test("shows what is live, who decided it, and why", async () => {
    await build("beta", "1");
    await publishBuilt(registry, apps);
    const { out } = await here("list");
    expect(out).toMatch(/^REMOTE +STATUS +LIVE +VERSIONS +OWNER\n/);
    expect(out).toMatch(/\nbeta +active +1\.2\.3-\w{8} 100 % +1 +Tests\n/);
    expect((await here("pause", "beta", "--reason", "Being mended")).out).toMatch(/^beta: .* · paused: Being mended\n$/);
    expect((await here("audit", "beta")).out).toMatch(/setStatus +this installation +Being mended/);
    expect((await here("resume", "beta")).out).not.toContain("paused");
  });

  test("makes a key that ships its remotes and no other", async () => {
    await build("gamma", "1");
    await publishBuilt(registry, apps);
    const made = await here("key", "create", "gamma", "--name", "CI");
    const [secret = ""] = made.out.split("\n");
    expect(secret).toMatch(/^aiweb_/);
    const withKey = (...words: string[]) => run([...words, "--registry", url], { AIWEB_PUBLISHER_KEY: secret });
    expect((await withKey("pause", "gamma", "--reason", "By CI")).status).toBe(0);
    expect(await withKey("list", "beta")).toMatchObject({ status: 1, errors: expect.stringContaining("forbidden: This key ships gamma, not beta.") });
    expect((await here("key", "list")).out).toMatch(/CI +aiweb_\w{12}… +gamma/);
  });

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ["an AIWeb elsewhere without a key", ["list", "--registry", "https://ai.example.org"], {}, /^no-key: Set AIWEB_PUBLISHER_KEY/],
    ["an AIWeb elsewhere in the open", ["list", "--registry", "http://ai.example.org"], { AIWEB_PUBLISHER_KEY: "x" }, /^usage: .*Use https/],
    ["nothing that answers", ["list", "--registry", "http://127.0.0.1:9"], { AIWEB_PUBLISHER_KEY: "x" }, /^unreachable: Nothing answers at http:\/\/127\.0\.0\.1:9/],
    ["a folder without keys", ["list", "--data-dir", "/nowhere"], {}, /^no-key: No AIWeb keeps its data in \/nowhere/],
    ["a remote that is not there", ["publish", "no-such-remote", "--registry", "http://127.0.0.1:9"], { AIWEB_PUBLISHER_KEY: "x" }, /^not-found: There is no remote in apps\/no-such-remote/],
  ])("with %s it ends with a sentence", async (_name, words, variables, sentence) => {
    const { status, errors } = await run(words, variables);
    expect([status, errors]).toEqual([1, expect.stringMatching(sentence)]);
    expect(errors).not.toContain("at async");
  });

  test("answers as JSON, problems too", async () => {
    expect(JSON.parse((await here("list", "--json")).out)).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ status: expect.any(String) })]) });
    expect(JSON.parse((await here("rollback", "nobody", "--json")).out)).toEqual({ error: { code: "not-found", message: expect.stringContaining("no remote called nobody") } });
  });
});

test("its secrets are in no answer but the one that makes them", async () => {
  const key = await readFile(join(api.config.AIWEB_DATA_DIR, "keys", "secret.key"), "utf8");
  for (const words of [["list"], ["key", "list"], ["audit"]]) expect((await here(...words)).out).not.toContain(key.trim());
});
