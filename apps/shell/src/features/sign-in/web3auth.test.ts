import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { signInWithWeb3Auth } from "./sign-in-flows.ts";
import { isClosedByUser, openWeb3Auth } from "./web3auth.ts";

vi.mock(import("./web3auth.ts"), async (original) => ({ ...(await original()), openWeb3Auth: vi.fn<typeof openWeb3Auth>() }));

const settings = { clientId: "client", network: "sapphire_devnet" } as const;
const modal = vi.mocked(openWeb3Auth);
/** Tokens that were exchanged, in their order; those in `used` are refused. */
let sent: string[] = [];
let used: string[] = [];

beforeEach(() => {
  sent = [];
  used = [];
  vi.stubGlobal("fetch", (_path: string, { body }: { body: string }) => {
    const idToken = /"idToken":"([^"]*)"/.exec(body)?.[1] ?? "";
    sent.push(idToken);
    const refused = used.includes(idToken);
    return Promise.resolve(new Response(JSON.stringify(refused ? { error: { code: "token-used", message: "Used already." } } : {}), { status: refused ? 401 : 200 }));
  });
});
afterEach(() => {
  modal.mockReset();
  vi.unstubAllGlobals();
});

test("its token becomes a session", async () => {
  modal.mockResolvedValueOnce("token");
  expect(await signInWithWeb3Auth(settings)).toBe(true);
  expect(modal.mock.calls).toEqual([[settings, false]]);
  expect(sent).toEqual(["token"]);
});

test("a token that was used before is fetched afresh, once", async () => {
  used = ["kept"];
  modal.mockResolvedValueOnce("kept").mockResolvedValueOnce("fresh");
  expect(await signInWithWeb3Auth(settings)).toBe(true);
  expect(modal.mock.calls).toEqual([[settings, false], [settings, true]]);
  expect(sent).toEqual(["kept", "fresh"]);

  used = ["kept", "fresh"];
  modal.mockResolvedValueOnce("kept").mockResolvedValueOnce("fresh");
  await expect(signInWithWeb3Auth(settings)).rejects.toThrow("Used already.");
});

test("a modal that is closed signs nobody in, the first time or afresh", async () => {
  modal.mockResolvedValueOnce(null);
  expect(await signInWithWeb3Auth(settings)).toBe(false);
  expect(sent).toEqual([]);
  used = ["kept"];
  modal.mockResolvedValueOnce("kept").mockResolvedValueOnce(null);
  expect(await signInWithWeb3Auth(settings)).toBe(false);
  expect(sent).toEqual(["kept"]);
});

test("that the person closed it is told from a failure", () => {
  expect(isClosedByUser(new Error("User closed the modal"))).toBe(true);
  expect(isClosedByUser(Object.assign(new Error("Wallet popup has been closed by the user"), { code: 5114 }))).toBe(true);
  expect(isClosedByUser(Object.assign(new Error("Failed to connect"), { code: 5111 }))).toBe(false);
  expect(isClosedByUser("User closed the modal")).toBe(false);
});
