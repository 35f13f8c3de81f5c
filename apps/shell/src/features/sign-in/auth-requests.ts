import { links } from "@aiweb/federation";
import { parseError } from "@aiweb/api-client";
import type { SessionStore } from "../../app/session.ts";

/** What the sign-in routes answer when they refuse: a stable code and a sentence. */
export class AuthRequestError extends Error {
  readonly data: { errorCode: string; requestId: string | undefined };

  constructor(message: string, code: string, requestId: string | undefined) {
    super(message);
    this.name = "AuthRequestError";
    this.data = { errorCode: code, requestId };
  }
}

function read(from: unknown, key: string): unknown {
  return typeof from === "object" && from !== null && key in from ? Reflect.get(from, key) : undefined;
}

function textOf(from: unknown, key: string): string | undefined {
  const value = read(from, key);
  return typeof value === "string" ? value : undefined;
}

/** POSTs to the Auth API; the answer's fields are read by name. */
export async function postAuth(path: "/auth/nonce" | "/auth/wallet" | "/auth/session" | "/auth/sign-out", body: object = {}): Promise<(key: string) => string> {
  const response = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const text = await response.text();
  let answer: unknown = {};
  try {
    answer = text === "" ? {} : JSON.parse(text);
  } catch {
    // a proxy's page instead of our answer
  }
  if (!response.ok) {
    const error = read(answer, "error") ?? answer;
    throw new AuthRequestError(textOf(error, "message") ?? `AIWeb answered ${response.status}. Try again.`, textOf(error, "code") ?? "unknown", textOf(error, "requestId"));
  }
  return (key) => {
    const value = textOf(answer, key);
    if (value === undefined) {
      throw new AuthRequestError("AIWeb's answer was not understood. Reload the page and try again.", "unknown", undefined);
    }
    return value;
  };
}

/** Ends the session here and in every tab. */
export async function signOut(session: SessionStore): Promise<void> {
  try {
    await postAuth("/auth/sign-out");
  } catch (error) {
    if (parseError(error).code !== "not-signed-in") {
      throw error;
    }
  }
  session.announce();
  location.assign(links.signIn());
}
