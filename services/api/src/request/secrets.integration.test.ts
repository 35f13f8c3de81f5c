import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { expect, test } from "vitest";
import { openApi, type ApiHarness } from "../testing/api-harness.ts";
import { siweMessage } from "../testing/sign-siwe.ts";

/** Posts as the page does; returns the answer's body. */
async function post(api: ApiHarness, path: string, payload: object, cookie = "") {
  return await api.app.inject({ method: "POST", url: path, payload, headers: { origin: "http://localhost:4300", ...(cookie === "" ? {} : { cookie }) } });
}

test("no secret that passes through stands in the log at its loudest, nor in /readyz", async () => {
  // Nothing listens there: what goes wrong on the way to a provider is logged too.
  const api = await openApi({ LOG_LEVEL: "trace", OPENAI_BASE_URL: "http://127.0.0.1:9/v1", HF_HUB_URL: "http://127.0.0.1:9", AWS_STS_URL: "http://127.0.0.1:9", OPENAI_API_KEY: "sk-canary-of-the-server", HF_TOKEN: "hf_canary_of_the_server" });
  try {
    const wallet = privateKeyToAccount(generatePrivateKey());
    const { message, nonce } = await siweMessage(api, wallet);
    const signature = await wallet.signMessage({ message });
    const { idToken } = (await post(api, "/auth/wallet", { message, signature })).json<{ idToken: string }>();
    const session = (await post(api, "/auth/session", { idToken })).cookies[0];
    const cookie = `${session?.name}=${session?.value}`;
    // Once more, refused: refusals are where secrets slip out.
    await post(api, "/auth/wallet", { message, signature });
    await post(api, "/auth/session", { idToken });
    await post(api, "/auth/session", { idToken: `${idToken}canary-bad-token` });

    const keys = [
      { provider: "openai", key: "sk-canary-own-0123456789" },
      { provider: "hugging-face", key: "hf_canary_own_0123456789" },
      { provider: "aws", accessKeyId: "AKIACANARY0123456789", secretAccessKey: "canary/aws+0123456789", region: "us-east-1" },
    ];
    for (const key of keys) {
      await post(api, "/trpc/providerKeys.store", key, cookie);
      expect((await post(api, "/trpc/providerKeys.test", { provider: key.provider }, cookie)).body).toContain("unreachable");
    }
    await post(api, "/trpc/providerKeys.store", { provider: "openai", key: "sk-canary-bad 0123" }, cookie);
    const made = (await post(api, "/trpc/apiKeys.create", { name: "a key" }, cookie)).json<{ result: { data: { secret: string } } }>();
    const ready = await api.app.inject({ url: "/readyz" });

    const secrets = ["canary", "CANARY", made.result.data.secret, session?.value ?? "", idToken, idToken.split(".")[2] ?? "", signature, nonce, api.config.AIWEB_SECRET_KEY.toString("base64")];
    const log = api.logged.join("");
    expect(log).toContain('"path":"/auth/session"');
    expect(log).toContain("a provider could not be asked about a key");
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThan(5);
      expect(log).not.toContain(secret);
      expect(ready.body).not.toContain(secret);
    }
  } finally {
    await api.close();
  }
});
