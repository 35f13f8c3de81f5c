import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { createSiweMessage } from "viem/siwe";
import { nonceResponse, walletResponse } from "@aiweb/contracts/auth/sign-in";

/** AIWeb is away, or in trouble for a moment: asking again later may do. */
export class NoAnswer extends Error {}

/** A signed-in caller of one AIWeb: fetch with its session cookie, and its procedures by plain HTTP. */
export interface Session {
  url: string;
  address: string;
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  query: (procedure: string, input: unknown) => Promise<unknown>;
  mutate: (procedure: string, input: unknown) => Promise<unknown>;
}

/** Signs in as a browser would, with a wallet that is made for this once. */
export async function signIn(url: string): Promise<Session> {
  const wallet = privateKeyToAccount(generatePrivateKey());
  const nonce = nonceResponse.parse(await post(url, "/auth/nonce", {}));
  const message = createSiweMessage({
    address: wallet.address,
    chainId: 1,
    domain: nonce.domain,
    nonce: nonce.nonce,
    uri: nonce.origin,
    version: "1",
    statement: "Sign in to AIWeb.",
    issuedAt: new Date(),
  });
  const { idToken } = walletResponse.parse(await post(url, "/auth/wallet", { message, signature: await wallet.signMessage({ message }) }));
  const answer = await sendJson(url, "/auth/session", { idToken });
  await readJson(answer);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

  const withCookie = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set("cookie", cookie);
    return await reach(new URL(path, url), { ...init, headers });
  };
  return {
    url,
    address: wallet.address,
    fetch: withCookie,
    query: async (procedure, input) => data(await readJson(await withCookie(`/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`))),
    mutate: async (procedure, input) =>
      data(await readJson(await withCookie(`/trpc/${procedure}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(input) }))),
  };
}

async function post(url: string, path: string, body: unknown): Promise<unknown> {
  return await readJson(await sendJson(url, path, body));
}

async function sendJson(url: string, path: string, body: unknown): Promise<Response> {
  return await reach(new URL(path, url), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
}

async function reach(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new NoAnswer(`Nothing answers at ${url.origin}. Start AIWeb (npm start) and run the demo again, or let it start one of its own: npm run demo -- --fresh`, { cause });
  }
}

/** The body of a good answer; a bad one is thrown with the server's own sentence. */
async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (answer.ok) return JSON.parse(text);
  const sentence = `${new URL(answer.url).pathname} answered ${answer.status}: ${/"message":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text.slice(0, 300)}`;
  throw answer.status >= 500 ? new NoAnswer(sentence) : new Error(sentence);
}

/** What a procedure gave: tRPC wraps it. */
function data(body: unknown): unknown {
  if (typeof body === "object" && body !== null && "result" in body && typeof body.result === "object" && body.result !== null && "data" in body.result) return body.result.data;
  throw new Error("a procedure's answer has no result");
}
