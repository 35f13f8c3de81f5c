import { expect, test } from "vitest";
import { readAnnouncement } from "./browser-wallets.ts";

const provider = { request: async (call: { method: string }) => call.method };
const info = { uuid: "350670db-19fa-4704-a166-e52e178b59d2", name: "Example Wallet", icon: "data:image/svg+xml,<svg/>", rdns: "com.example" };

test("an announcement becomes a wallet that can be asked", async () => {
  const wallet = readAnnouncement({ info, provider });
  expect(wallet).toMatchObject({ id: info.uuid, name: "Example Wallet", icon: info.icon });
  expect(await wallet?.request("eth_requestAccounts")).toBe("eth_requestAccounts");
});

test.each([
  ["an icon from the net", { ...info, icon: "https://tracker.example/pixel.png" }],
  ["an icon that is a page", { ...info, icon: "data:text/html,<script>1</script>" }],
])("leaves out %s", (_name, changed) => {
  expect(readAnnouncement({ info: changed, provider })?.icon).toBeUndefined();
});

test.each([
  ["nothing", undefined],
  ["no provider", { info }],
  ["a provider that cannot be asked", { info, provider: {} }],
  ["no name", { info: { ...info, name: "" }, provider }],
  ["no id", { info: { ...info, uuid: 1 }, provider }],
])("refuses %s", (_name, detail) => {
  expect(readAnnouncement(detail)).toBeUndefined();
});
