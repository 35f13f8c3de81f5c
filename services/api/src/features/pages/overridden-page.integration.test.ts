import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { publishTwice } from "../../testing/publish-remote.ts";

const local = "http://localhost:5301";
let api: ApiHarness;
let apps: string;
let operator: Member;

beforeAll(async () => {
  apps = await mkdtemp(join(tmpdir(), "aiweb-apps-"));
  await mkdir(join(apps, "shell/dist"), { recursive: true });
  await writeFile(join(apps, "shell/dist/index.html"), '<!doctype html><head></head><script type="module" crossorigin nonce="__CSP_NONCE__" src="/assets/a.js"></script>');
  await writeFile(join(apps, "shell/dist/integrity.json"), JSON.stringify({ pages: { "/assets/a.js": `sha384-${"A".repeat(64)}` }, web3auth: {} }));
  api = await openApi({}, apps);
  operator = await api.signUp();
});
afterAll(async () => {
  await api.close();
  await rm(apps, { recursive: true, force: true });
});

async function pageOf(who: Member | null) {
  const { headers, body } = await api.app.inject({ url: "/profile", headers: who === null ? {} : { cookie: who.cookie } });
  return { policy: String(headers["content-security-policy"]), failClosed: headers["integrity-policy"], body };
}

test("a server on one's own machine is let into that person's page alone, and the rest stays checked", async () => {
  const { remote } = await publishTwice(api);
  const member = await api.signUp();
  await operator.call.registry.override({ remote, to: { local } });
  const own = await pageOf(operator);
  for (const directive of ["script-src", "style-src", "connect-src"]) expect(own.policy).toMatch(new RegExp(`${directive} [^;]*${local}(?:[ ;]|$)`));
  expect(own.failClosed).toBeUndefined();
  expect(own.body).toContain('"integrity":{"/assets/a.js"');
  for (const other of [await pageOf(member), await pageOf(null)]) {
    expect(other.policy).not.toContain(local);
    expect(other.failClosed).toBe("blocked-destinations=(script)");
  }
  await operator.call.registry.resetOverrides();
  expect((await pageOf(operator)).policy).not.toContain(local);
});

test("another published version has its digests in the page, which stays closed to what nobody named", async () => {
  const { remote } = await publishTwice(api);
  await operator.call.registry.override({ remote, to: { version: "2.0.0" } });
  const { body, failClosed } = await pageOf(operator);
  expect(body).toContain(`/remotes/${remote}/2.0.0/a.js":"sha384-`);
  expect(failClosed).toBe("blocked-destinations=(script)");
  await operator.call.registry.resetOverrides();
});
