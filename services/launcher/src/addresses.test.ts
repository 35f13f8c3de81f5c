import { expect, test } from "vitest";
import { checkCluster, publicUrl, reachableUrl } from "./addresses.mjs";

test.each([
  ["127.0.0.1", "http://127.0.0.1:4300", "http://localhost:4300"],
  ["0.0.0.0", "http://127.0.0.1:4300", "http://localhost:4300"],
  ["::", "http://[::1]:4300", "http://localhost:4300"],
  ["127.0.0.2", "http://127.0.0.2:4300", "http://127.0.0.2:4300"],
  ["192.168.1.5", "http://192.168.1.5:4300", "http://192.168.1.5:4300"],
])("listening at %s, it is reached from here at %s and opened at %s", (host, reachable, open) => {
  expect([reachableUrl(host, 4300), publicUrl(host, 4300)]).toEqual([reachable, open]);
});

test("a cluster without a token, with half an address, or one that could not reach back is refused in a sentence", () => {
  const here = "http://127.0.0.1:4300";
  expect(() => checkCluster("http://127.0.0.1:8265", undefined, here)).toThrow(/Set RAY_AUTH_TOKEN/);
  expect(() => checkCluster("ray.example:8265/", "t", here)).toThrow(/RAY_ADDRESS/);
  expect(() => checkCluster("http://ray.example:8265", "t", here)).toThrow(/Set AIWEB_INTERNAL_URL/);
  expect(() => checkCluster("http://ray.example:8265", "t", "http://10.0.0.2:4300")).not.toThrow();
  expect(() => checkCluster("http://127.0.0.1:8265", "t", here)).not.toThrow();
});
