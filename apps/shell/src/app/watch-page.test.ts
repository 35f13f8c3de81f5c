import { expect, test } from "vitest";
import { idOf } from "./watch-page.ts";

test.each([
  ["#api-keys", "api-keys"],
  ["#a%20part", "a part"],
  ["#50%", "50%"],
])("the hash %s names the part %s", (hash, id) => {
  expect(idOf(hash)).toBe(id);
});
