import { expect, it } from "vitest";
import { RateLimit } from "./rate-limit.ts";

it("lets a minute's requests through, refuses the next with its wait, and refills evenly", () => {
  let now = 0;
  const limit = new RateLimit(6, () => now);
  for (let n = 0; n < 6; n += 1) limit.take("a");
  expect(() => limit.take("a")).toThrow(expect.objectContaining({ code: "limit-reached", retryAfterSeconds: 10 }));
  limit.take("b");
  now = 10_001;
  limit.take("a");
  expect(() => limit.take("a")).toThrow(expect.objectContaining({ code: "limit-reached" }));
});
