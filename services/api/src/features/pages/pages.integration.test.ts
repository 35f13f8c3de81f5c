import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registryKeys, signedRegistry } from "@aiweb/contracts/registry/remote-registry";
import { openApi, type ApiHarness } from "../../testing/api-harness.ts";
import { publishTwice, publishVersion, remoteFiles, ship } from "../../testing/publish-remote.ts";

const VERSION = "0.1.0-abcd1234";
const DIGEST = `sha384-${"A".repeat(64)}`;
const SCRIPT = `console.log(${JSON.stringify("x".repeat(2_000))});`;
let api: ApiHarness;
let apps: string;

async function write(path: string, text: string | Buffer): Promise<void> {
  await mkdir(join(apps, path, ".."), { recursive: true });
  await writeFile(join(apps, path), text);
}

/** Files of a version of the marketplace. */
const filesOf = (style: string) =>
  remoteFiles("marketplace", {
    build: {
      title: "Marketplace",
      navigation: [{ path: "/marketplace/models", title: "Models", icon: "library", group: "Marketplace" }],
      pages: [
        { path: "/marketplace/models", files: [] },
        { path: "/marketplace/models/$handle/$name", files: ["assets/model-page.js"] },
        { path: "/marketplace/compare/{-$with}", files: ["assets/compare-page.js"] },
      ],
    },
    files: { "assets/m.css": style, "assets/model-page.js": "1", "assets/compare-page.js": "2" },
  });

beforeAll(async () => {
  apps = await mkdtemp(join(tmpdir(), "aiweb-apps-"));
  await write("shell/dist/index.html", '<!doctype html><head></head><script type="module" crossorigin nonce="__CSP_NONCE__" src="/assets/a.js"></script><style nonce="__CSP_NONCE__"></style>');
  await write("shell/dist/integrity.json", JSON.stringify({ pages: { "/assets/a.js": DIGEST }, web3auth: { "/assets/web3auth.js": DIGEST } }));
  await write("shell/dist/assets/a.js", SCRIPT);
  await write("shell/dist/assets/a.js.br", brotliCompressSync(SCRIPT));
  await write("secret.txt", "secret");
  api = await openApi({ LOG_LEVEL: "warn" }, apps);
  await publishVersion(api, { remote: "marketplace", version: VERSION, files: filesOf("a{}") });
});
afterAll(async () => {
  await api.close();
  await rm(apps, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => api.app.inject({ method: "GET", url, headers });

const sha384 = (path: string) => `sha384-${createHash("sha384").update(filesOf("a{}")[path] ?? "").digest("base64")}`;

describe("pages", () => {
  test.each(["/", "/marketplace/models", "/marketplace/jobs/7c1f4a3e-5c0b-4a52-9d3e-0a9f0c5b1a11", "/marketplace/models/openai/gpt-4.1", "/profile", "/sign-in?next=%2Fprofile"])("%s is the shell with a fresh nonce", async (url) => {
    const first = await get(url);
    const second = await get(url);
    expect(first.statusCode).toBe(200);
    expect(first.headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff" });
    const nonce = /'nonce-([^']+)'/.exec(String(first.headers["content-security-policy"]))?.[1] ?? "none";
    expect(first.body).not.toContain("__CSP_NONCE__");
    expect(first.body.split(`nonce="${nonce}"`)).toHaveLength(4);
    expect(second.body).not.toContain(nonce);
  });

  test("of a remote name its first files; the others name none", async () => {
    const links = [
      `<link rel="modulepreload" crossorigin integrity="${sha384("remote-entry.js")}" href="/remotes/marketplace/${VERSION}/remote-entry.js">`,
      `<link rel="stylesheet" crossorigin integrity="${sha384("assets/m.css")}" href="/remotes/marketplace/${VERSION}/assets/m.css">`,
    ];
    expect((await get("/marketplace/models")).body).toContain(`${links.join("")}<script type="application/json" id="registry-keys">`);
    for (const page of ["/", "/profile", "/marketplacement"]) expect((await get(page)).body).not.toContain("preload");
  });

  test.each([
    ["/marketplace/models/openai/gpt-4.1", "model-page"],
    ["/marketplace/compare", "compare-page"],
    ["/marketplace/compare/gpt-4.1", "compare-page"],
  ])("%s names its own files too", async (url, file) => {
    const { body } = await get(url);
    expect([...body.matchAll(/href="[^"]*assets\/([\w-]+-page)/g)].map(([, name]) => name)).toEqual([file]);
  });

  async function written(id: string, headers?: Record<string, string>): Promise<unknown> {
    return JSON.parse(new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`).exec((await get("/profile", headers)).body)?.[1] ?? "null");
  }

  test("hold the registry, as /registry.json has it, and the keys that it is signed with", async () => {
    const signed = signedRegistry.parse(await written("registry"));
    expect(signed).toEqual((await get("/registry.json")).json());
    expect(registryKeys.parse(await written("registry-keys")).map(({ kid }) => kid)).toContain(signed.keyId);
  });

  test("say who is signed in, as accounts.getMe does", async () => {
    const member = await api.signUp();
    await member.call.accounts.updateProfile({ name: "</script><script nonce=\"__CSP_NONCE__\">alert(1)</script>" });
    expect(await written("session", { cookie: member.cookie })).toMatchObject({ account: { handle: member.account.handle, name: "</script><script nonce=\"__CSP_NONCE__\">alert(1)</script>", isOperator: true } });
    expect(await written("session")).toEqual(await api.anonymous.accounts.getMe());
  });

  test("come without a session where the database does not answer, with the registry as it was last read", async () => {
    const own = await openApi({ LOG_LEVEL: "warn" }, apps);
    try {
      const member = await own.signUp();
      await publishVersion(own, { remote: "marketplace", version: VERSION, files: filesOf("a{}") });
      await own.app.inject({ url: "/profile" });
      await own.services.db.destroy();
      const response = await own.app.inject({ url: "/profile", headers: { cookie: member.cookie } });
      expect(response.statusCode).toBe(200);
      expect(response.body).not.toContain('id="session"');
      expect(response.body).toContain("/marketplace/models");
      expect(own.logged.join("\n")).toContain("A page was sent without its session.");
    } finally {
      await own.close();
    }
  });

  test("name the digest of each script of the shell and of the remotes, for lazy imports too, and refuse what has none", async () => {
    const { body, headers } = await get("/");
    expect(body).toContain(`src="/assets/a.js" integrity="${DIGEST}"`);
    const map = /<script type="importmap" nonce="[^"]+">(.*?)<\/script><script type="module"/.exec(body)?.[1] ?? "null";
    expect(JSON.parse(map)).toEqual({
      integrity: {
        "/assets/a.js": DIGEST,
        ...Object.fromEntries(["assets/compare-page.js", "assets/m.css", "assets/model-page.js", "remote-entry.js"].map((path) => [`/remotes/marketplace/${VERSION}/${path}`, sha384(path)])),
      },
    });
    expect(headers["integrity-policy"]).toBe("blocked-destinations=(script)");
  });

  test("are compressed for who takes it", async () => {
    const response = await get("/", { "accept-encoding": "br, gzip" });
    expect(response.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(response.rawPayload).toString()).toContain('id="registry"');
    expect((await get("/registry.json", { "accept-encoding": "gzip" })).headers["content-encoding"]).toBe("gzip");
  });

  test("their policy allows nothing from elsewhere and no evaluated code", async () => {
    const policy = String((await get("/")).headers["content-security-policy"]);
    expect(policy).toMatch(/script-src http:\/\/localhost:\d+\/assets\/ http:\/\/localhost:\d+\/remotes\/ 'nonce-[^']+';/);
    expect(policy).toMatch(/style-src http:\/\/localhost:\d+\/assets\/ http:\/\/localhost:\d+\/remotes\/ 'nonce-[^']+';/);
    for (const part of ["default-src 'self'", "worker-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "connect-src 'self';", "img-src 'self' data: blob:;"]) expect(policy).toContain(part);
    for (const part of ["unsafe-eval", "unsafe-inline", "https:", "*"]) expect(policy).not.toContain(part);
  });

  test("only the sign-in page may talk to Web3Auth, and only where it is configured", async () => {
    expect((await get("/sign-in")).headers["content-security-policy"]).not.toContain("web3auth");
    const configured = await openApi({ WEB3AUTH_CLIENT_ID: "client" }, apps);
    try {
      const policy = async (url: string) => String((await configured.app.inject({ url })).headers["content-security-policy"]).replace(/'nonce-[^']+'/g, "'nonce'");
      const signIn = await policy("/sign-in");
      const page = await configured.app.inject({ url: "/sign-in" });
      expect([page.headers["integrity-policy"], page.body.includes("/assets/web3auth.js")]).toEqual([undefined, true]);
      for (const host of ["https://*.web3auth.io", "wss://*.walletconnect.org", "wss://mm-sdk-relay.api.cx.metamask.io", "https://*.hcaptcha.com"]) expect(signIn).toContain(host);
      expect(signIn).not.toContain("unsafe-eval");
      expect(await policy("/profile")).toBe(String((await get("/profile")).headers["content-security-policy"]).replace(/'nonce-[^']+'/g, "'nonce'"));
    } finally {
      await configured.close();
    }
  });

  test.each(["/marketplace/missing.js", "/assets/missing.js", "/assets/missing", "/remotes/marketplace/9.9.9/x.js", "/v2/models.json", "/trpc", "/internal/x", "/favicon.ico", "/%00.js"])("%s is missing, and no page", async (url) => {
    const response = await get(url);
    expect([400, 404]).toContain(response.statusCode);
    expect(response.headers["content-type"]).toContain("application/json");
  });

  test("a script's address under a page's is no page", async () => {
    expect((await get("/ai/x", { "sec-fetch-dest": "script" })).statusCode).toBe(404);
    expect((await get("/unknown", { accept: "text/html" })).statusCode).toBe(404);
    expect((await get("/unknown", { accept: "text/html" })).headers["content-type"]).toContain("text/html");
  });

  test("a shell that is not built is said so", async () => {
    const bare = await openApi({}, join(apps, "nothing"));
    try {
      const response = await bare.app.inject({ url: "/" });
      expect(response.statusCode).toBe(503);
      expect(response.json()).toMatchObject({ error: { message: expect.stringContaining("npm start") } });
    } finally {
      await bare.close();
    }
  });
});

describe("files", () => {
  test("are immutable, compressed when that is accepted, and of the right type", async () => {
    const small = await get("/assets/a.js", { "accept-encoding": "br, gzip" });
    expect(small.headers).toMatchObject({ "content-encoding": "br", "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff" });
    expect(small.headers["content-type"]).toContain("javascript");
    expect(small.rawPayload.length).toBeLessThan(SCRIPT.length);
    const plain = await get("/assets/a.js");
    expect(plain.body).toBe(SCRIPT);
    expect(plain.headers["content-encoding"]).toBeUndefined();
  });

  test("of a remote are served under each version that was published, and under no other", async () => {
    const response = await get(`/remotes/marketplace/${VERSION}/assets/m.css`);
    expect(response.statusCode).toBe(200);
    expect(response.headers["content-type"]).toContain("text/css");
    const next = await publishVersion(api, { remote: "marketplace", version: "0.1.0-eeee1234", revision: 1, files: filesOf("b{}") });
    expect(next.statusCode).toBe(200);
    expect((await get("/remotes/marketplace/0.1.0-eeee1234~2/assets/m.css")).body).toBe("b{}");
    expect((await get(`/remotes/marketplace/${VERSION}/assets/m.css`)).body).toBe("a{}");
    expect((await get("/remotes/marketplace/0.1.0-ffffffff/assets/m.css")).statusCode).toBe(404);
    expect((await get(`/remotes/marketplace/${VERSION}/assets/gone.css`)).statusCode).toBe(404);
    expect((await get("/remotes/broken/0.1.0/assets/m.css")).statusCode).toBe(404);
  });

  test("of the shell stay byte for byte what they are when a remote is published, promoted and rolled back", async () => {
    const shell = async () => {
      const files = (await readdir(join(apps, "shell"), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
      return await Promise.all(files.map(async ({ parentPath, name }) => [name, (await readFile(join(parentPath, name))).toString("base64")]));
    };
    const [before, served] = [await shell(), (await get("/assets/a.js")).body];
    const live = async () => signedRegistry.parse((await get("/registry.json")).json()).payload;
    const { remote } = await publishTwice(api);
    expect(await live()).toContain(`/remotes/${remote}/1.0.0/`);
    for (const [procedure, input] of [["promote", { version: "2.0.0", to: { traffic: 100 } }], ["rollback", {}]] as const) {
      const { statusCode } = await ship(api, procedure, { remote, revision: procedure === "promote" ? 2 : 3, reason: "Tried.", ...input });
      expect(statusCode).toBe(200);
      expect(await live()).toContain(`/remotes/${remote}/${procedure === "promote" ? "2.0.0" : "1.0.0"}/remote-entry.js`);
    }
    expect([await shell(), (await get("/assets/a.js")).body]).toEqual([before, served]);
    expect(before.length).toBeGreaterThan(2);
  });

  test.each([`/remotes/marketplace/${VERSION}/../../../secret.txt`, `/remotes/marketplace/${VERSION}/..%2f..%2f..%2fsecret.txt`, "/assets/..%2f..%2f..%2fsecret.txt", "/remotes/..%2f../x/secret.txt", `/remotes/shell/${VERSION}/index.html`])("%s does not leave the folder", async (url) => {
    const response = await get(url);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(response.body).not.toContain("secret\n");
    expect(response.body).not.toBe("secret");
  });
});
