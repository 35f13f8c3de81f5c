import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { deleteExpiredSignIns } from "@aiweb/db/queries/session/delete-expired-sign-ins";
import { openApi, type ApiHarness } from "../../testing/api-harness.ts";
import { signInToken, siweMessage } from "../../testing/sign-siwe.ts";
import { openWeb3AuthStandIn, signToken, socialClaims, socialKey, walletClaims, type Web3AuthStandIn } from "../../testing/web3auth-stand-in.ts";
import { BAD_SIWE_MESSAGES } from "./bad-siwe-messages.ts";
import { BAD_TOKENS } from "./bad-tokens.ts";

let web3auth: Web3AuthStandIn;
let api: ApiHarness;
beforeAll(async () => {
  web3auth = await openWeb3AuthStandIn();
  api = await openApi(web3auth.variables);
});
afterAll(async () => {
  await api.close();
  await web3auth.close();
});

const wallet = () => privateKeyToAccount(generatePrivateKey());
const exchange = (payload: { idToken: string; publicKey?: string }, headers: Record<string, string> = {}) => api.app.inject({ method: "POST", url: "/auth/session", payload, headers });
const count = async (table: "session" | "account" | "identity") => (await api.services.db.selectFrom(table).select("id").execute()).length;

describe("a bad ID token makes no session", () => {
  test.each(BAD_TOKENS)("$id $what", async ({ make }) => {
    const { idToken: ownToken } = await signInToken(api);
    const sessions = await count("session");
    const response = await exchange(await make({ web3auth, ownToken, ownOrigin: api.config.origin }));
    expect(response.json()).toMatchObject({ error: { code: "token-invalid" } });
    expect(response.statusCode).toBe(401);
    expect(response.headers["set-cookie"]).toBeUndefined();
    expect(await count("session")).toBe(sessions);
  });

  test("T59 a token of 1 MB", async () => {
    const response = await exchange({ idToken: "x".repeat(1024 * 1024) });
    expect(response.statusCode).toBe(413);
  });

  test("T60 a token used before, also with the other form of its signature", async () => {
    const { idToken } = await signInToken(api);
    expect((await exchange({ idToken })).statusCode).toBe(200);
    expect((await exchange({ idToken })).json()).toMatchObject({ error: { code: "token-used" } });
    const [header, payload, signature = ""] = idToken.split(".");
    const raw = Buffer.from(signature, "base64url");
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const s = (order - BigInt(`0x${raw.subarray(32).toString("hex")}`)).toString(16).padStart(64, "0");
    const twin = `${header}.${payload}.${Buffer.concat([raw.subarray(0, 32), Buffer.from(s, "hex")]).toString("base64url")}`;
    expect((await exchange({ idToken: twin })).json()).toMatchObject({ error: { code: "token-used" } });
  });

  test("T61 a token exchanged twenty times at once makes one session", async () => {
    const { idToken } = await signInToken(api);
    const answers = await Promise.all(Array.from({ length: 20 }, () => exchange({ idToken })));
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.statusCode === 401)).toHaveLength(19);
  });
});

describe("a bad EIP-4361 message gives no token", () => {
  test.each(BAD_SIWE_MESSAGES)("$id $what", async ({ make, code }) => {
    const signer = wallet();
    const { message, nonce } = await siweMessage(api, signer);
    const bad = await make({ message, nonce, wallet: signer, other: wallet(), now: Date.now() });
    expect(bad.message !== message || bad.signature !== undefined, "the case changes something").toBe(true);
    const signature = bad.signature ?? (await signer.signMessage({ message: bad.message }));
    const response = await api.app.inject({ method: "POST", url: "/auth/wallet", payload: { message: bad.message, signature } });
    expect(response.json()).toMatchObject({ error: { code: code ?? "signature-invalid" } });
  });

  test("S49 a nonce used before", async () => {
    const signer = wallet();
    const { message } = await siweMessage(api, signer);
    const payload = { message, signature: await signer.signMessage({ message }) };
    expect((await api.app.inject({ method: "POST", url: "/auth/wallet", payload })).statusCode).toBe(200);
    expect((await api.app.inject({ method: "POST", url: "/auth/wallet", payload })).json()).toMatchObject({ error: { code: "nonce-invalid" } });
  });

  test("S50 a nonce past its time", async () => {
    const signer = wallet();
    const { message, nonce } = await siweMessage(api, signer);
    await api.services.db.updateTable("sign_in_nonce").set({ expires_at: new Date(Date.now() - 1_000) }).where("nonce", "=", nonce).execute();
    const payload = { message, signature: await signer.signMessage({ message }) };
    expect((await api.app.inject({ method: "POST", url: "/auth/wallet", payload })).json()).toMatchObject({ error: { code: "nonce-invalid" } });
  });

  test("S51 one nonce raced by a hundred has one winner", async () => {
    const signer = wallet();
    const { message } = await siweMessage(api, signer);
    const payload = { message, signature: await signer.signMessage({ message }) };
    const answers = await Promise.all(Array.from({ length: 100 }, () => api.app.inject({ method: "POST", url: "/auth/wallet", payload })));
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.json<{ error?: { code: string } }>().error?.code === "nonce-invalid")).toHaveLength(99);
  });
});

describe("a good sign-in", () => {
  test("by wallet makes an account, and again the same one", async () => {
    const { idToken, wallet: signer } = await signInToken(api);
    const first = await exchange({ idToken });
    expect(first.statusCode).toBe(200);
    const { account } = first.json<{ account: { id: string; handle: string } }>();
    expect(account).toMatchObject({ address: signer.address, handleChosen: false, handle: expect.stringMatching(/^[a-z]+-[a-z]+-\d{4}$/) });
    const again = await exchange({ idToken: (await signInToken(api, signer)).idToken });
    expect(again.json()).toMatchObject({ account: { id: account.id } });
  });

  test("by social login derives the address from the key, whatever the order of wallets", async () => {
    const { publicKey, address } = socialKey();
    const claims = socialClaims(web3auth, publicKey);
    const response = await exchange({ idToken: await signToken(web3auth.social, claims), publicKey });
    expect(response.json()).toMatchObject({ account: { address } });
    const turned = { ...socialClaims(web3auth, publicKey), wallets: [claims["wallets"]].flat().toReversed() };
    expect((await exchange({ idToken: await signToken(web3auth.social, turned) })).json()).toMatchObject({ account: { address } });
  });

  test("by an external wallet through Web3Auth and by the wallet itself is one account with two identities", async () => {
    const signer = wallet();
    const social = await exchange({ idToken: await signToken(web3auth.wallet, walletClaims(web3auth, signer.address.toLowerCase())) });
    const own = await exchange({ idToken: (await signInToken(api, signer)).idToken });
    expect(own.json()).toEqual(social.json());
    const { account } = own.json<{ account: { id: string } }>();
    expect(await api.services.db.selectFrom("identity").select("issuer").where("account_id", "=", account.id).execute()).toHaveLength(2);
  });

  test("sets a cookie that scripts cannot read, keeps only its hash, and ends the session before", async () => {
    const signer = wallet();
    const first = await exchange({ idToken: (await signInToken(api, signer)).idToken });
    const [cookie] = first.cookies;
    expect(cookie).toMatchObject({ name: "aiweb-session", httpOnly: true, sameSite: "Lax", path: "/" });
    const stored = await api.services.db.selectFrom("session").select("token_hash").execute();
    expect(stored.some(({ token_hash: hash }) => hash.toString("utf8").includes(cookie?.value ?? ""))).toBe(false);
    const second = await exchange({ idToken: (await signInToken(api, signer)).idToken }, { cookie: `aiweb-session=${cookie?.value}` });
    expect(second.cookies[0]?.value).not.toBe(cookie?.value);
    const old = await api.app.inject({ method: "POST", url: "/auth/sign-out", headers: { cookie: `aiweb-session=${cookie?.value}` } });
    expect(old.statusCode).toBe(200);
    const open = await api.services.db.selectFrom("session").select("id").where("account_id", "=", first.json<{ account: { id: string } }>().account.id).where("revoked_at", "is", null).execute();
    expect(open).toHaveLength(1);
  });

  test("over https sets a __Host- cookie that is Secure", async () => {
    const secure = await openApi({ AIWEB_ORIGIN: "https://aiweb.example" });
    try {
      const { idToken } = await signInToken(secure);
      const response = await secure.app.inject({ method: "POST", url: "/auth/session", payload: { idToken } });
      expect(response.cookies[0]).toMatchObject({ name: "__Host-aiweb-session", secure: true, path: "/", httpOnly: true });
    } finally {
      await secure.close();
    }
  });

  test("without Web3Auth configured, its tokens are refused", async () => {
    const plain = await openApi();
    try {
      const idToken = await signToken(web3auth.wallet, walletClaims(web3auth, wallet().address));
      const response = await plain.app.inject({ method: "POST", url: "/auth/session", payload: { idToken } });
      expect(response.json()).toMatchObject({ error: { code: "token-invalid" } });
    } finally {
      await plain.close();
    }
  });
});

describe("Web3Auth's keys", () => {
  test.each(["down", "slow", "garbage", "error", "redirect"] as const)("%s: a clear 503, and wallets still sign in", async (mode) => {
    web3auth.setMode(mode);
    const fresh = await openApi(web3auth.variables);
    try {
      const idToken = await signToken(web3auth.wallet, walletClaims(web3auth, wallet().address));
      const response = await fresh.app.inject({ method: "POST", url: "/auth/session", payload: { idToken } });
      expect(response.statusCode).toBe(503);
      expect(response.json()).toMatchObject({ error: { code: "identity-provider-unavailable" } });
      const own = await fresh.app.inject({ method: "POST", url: "/auth/session", payload: { idToken: (await signInToken(fresh)).idToken } });
      expect(own.statusCode).toBe(200);
      web3auth.setMode("up");
      const later = await fresh.app.inject({ method: "POST", url: "/auth/session", payload: { idToken } });
      expect(later.statusCode).toBe(200);
    } finally {
      web3auth.setMode("up");
      await fresh.close();
    }
  });

  test("are kept: the second sign-in asks for none", async () => {
    await exchange({ idToken: await signToken(web3auth.wallet, walletClaims(web3auth, wallet().address)) });
    const asked = web3auth.asked();
    await exchange({ idToken: await signToken(web3auth.wallet, walletClaims(web3auth, wallet().address)) });
    expect(web3auth.asked()).toBe(asked);
  });

  test("are asked for again after ten minutes: a key that was taken back is no longer believed", async () => {
    const signIn = async () => await exchange({ idToken: await signToken(web3auth.wallet, walletClaims(web3auth, wallet().address)) });
    await signIn();
    const asked = web3auth.asked();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 9 * 60_000 });
    try {
      await signIn();
      expect(web3auth.asked()).toBe(asked);
      vi.setSystemTime(Date.now() + 61_000);
      expect((await signIn()).statusCode).toBe(200);
      expect(web3auth.asked()).toBe(asked + 1);
    } finally {
      vi.useRealTimers();
    }
  });
});

test("who asks for nonces without end is slowed down, by address", async () => {
  const own = await openApi();
  try {
    const ask = async (remoteAddress: string) => (await own.app.inject({ method: "POST", url: "/auth/nonce", remoteAddress })).statusCode;
    const statuses = await Promise.all(Array.from({ length: 700 }, async () => await ask("192.0.2.1")));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(50);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(600);
    expect(await ask("192.0.2.2")).toBe(200);
  } finally {
    await own.close();
  }
});

test("what can no longer be used is pruned, what can stays", async () => {
  const own = await openApi();
  try {
    const { db } = own.services;
    const member = await own.signUp();
    await own.app.inject({ method: "POST", url: "/auth/session", payload: { idToken: (await signInToken(own)).idToken } });
    const past = new Date(Date.now() - 1_000);
    await db.updateTable("used_id_token").set({ expires_at: past }).execute();
    await db.updateTable("sign_in_nonce").set({ expires_at: past }).execute();
    await deleteExpiredSignIns(db);
    expect(await db.selectFrom("used_id_token").select("expires_at").execute()).toEqual([]);
    expect(await db.selectFrom("sign_in_nonce").select("nonce").execute()).toEqual([]);
    expect((await db.selectFrom("session").select("id").execute()).map(({ id }) => id)).toContain(member.sessionId);
  } finally {
    await own.close();
  }
});
