import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "../testing/api-harness.ts";

let api: ApiHarness;
let member: Member;
beforeAll(async () => {
  api = await openApi();
  member = await api.signUp();
});
afterAll(() => api.close());

const change = (headers: Record<string, string>) =>
  api.app.inject({ method: "POST", url: "/trpc/accounts.updateProfile", payload: { name: "x" }, headers: { cookie: member.cookie, ...headers } });

describe("a change with our cookie", () => {
  test.each([["origin", "http://localhost:4300"], ["origin", "http://127.0.0.1:4300"], ["origin", "http://[::1]:4300"], ["sec-fetch-site", "same-origin"], ["x-script", "1"]])("is taken with %s %s", async (name, value) => {
    expect((await change({ [name]: value })).statusCode).toBe(200);
  });

  test.each([
    ["origin", "https://evil.example"],
    ["origin", "http://localhost:4301"],
    ["origin", "https://localhost:4300"],
    ["origin", "http://localhost:4300.evil.example"],
    ["origin", "null"],
    ["origin", ""],
    ["sec-fetch-site", "cross-site"],
    ["sec-fetch-site", "same-site"],
    ["sec-fetch-site", "none"],
  ])("is refused with %s %s", async (name, value) => {
    const response = await change({ [name]: value });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ error: { code: "origin-refused" } });
  });

  test("is refused at every changing address", async () => {
    for (const url of ["/auth/nonce", "/auth/wallet", "/auth/session", "/auth/sign-out", "/uploads"]) {
      expect((await api.app.inject({ method: "POST", url, headers: { origin: "https://evil.example" } })).statusCode, url).toBe(403);
    }
  });

  test("on a public address only its origin counts", async () => {
    const open = await openApi({ AIWEB_HOST: "0.0.0.0", AIWEB_ORIGIN: "https://aiweb.example" });
    try {
      const post = (origin: string) => open.app.inject({ method: "POST", url: "/auth/nonce", headers: { origin, host: "anything.example" } });
      expect((await post("https://aiweb.example")).statusCode).toBe(200);
      expect((await post("http://localhost:4300")).statusCode).toBe(403);
    } finally {
      await open.close();
    }
  });
});

test.each(["evil.example", "localhost.evil.example:4300", "127.0.0.1.nip.io"])("on this machine only, the name %s is refused (DNS rebinding)", async (host) => {
  expect((await api.app.inject({ url: "/healthz", headers: { host } })).statusCode).toBe(403);
});

describe("every answer", () => {
  test.each(["/healthz", "/trpc/accounts.getMe", "/registry.json", "/nothing.js", "/auth/jwks"])("%s carries the security headers and a request id", async (url) => {
    const { headers } = await api.app.inject({ url });
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin", "cross-origin-resource-policy": "same-origin" });
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-request-id"]).toMatch(/^[A-Za-z0-9._-]{8,64}$/);
  });

  test("keeps a sane request id and replaces another", async () => {
    const ask = async (id: string) => (await api.app.inject({ url: "/healthz", headers: { "x-request-id": id } })).headers["x-request-id"];
    expect(await ask("browser-12345678")).toBe("browser-12345678");
    for (const bad of ["short", "has space in it", "x".repeat(65), "a\u00e9bcdefgh"]) expect(await ask(bad)).not.toBe(bad);
  });

  test("an error names its code, sentence and request id", async () => {
    const response = await api.app.inject({ url: "/trpc/accounts.listSessions?input=%7B%7D", headers: { "x-request-id": "browser-12345678" } });
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ error: { message: "Sign in to go on.", data: { errorCode: "not-signed-in", requestId: "browser-12345678" } } });
    const missing = await api.app.inject({ url: "/trpc/no.such" });
    expect([missing.statusCode, missing.json<{ error: { data: { errorCode: string } } }>().error.data.errorCode]).toEqual([404, "not-found"]);
  });

  test("a body that is too large or no JSON is refused with a code", async () => {
    const post = (payload: string) => api.app.inject({ method: "POST", url: "/auth/wallet", payload, headers: { "content-type": "application/json" } });
    expect((await post("x".repeat(200_000))).json()).toMatchObject({ error: { code: "too-large" } });
    expect((await post("{")).json()).toMatchObject({ error: { code: "bad-request" } });
    expect((await post("{}")).json()).toMatchObject({ error: { code: "invalid-input", field: "message" } });
  });
});
