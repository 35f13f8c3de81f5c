import { expect, test } from "vitest";
import { countThings } from "./count-things.ts";

const none = { datasets: 0, models: 0, jobs: 0, deployments: 0, conversations: 0 };

test("counts what is there, in words", () => {
  expect(countThings({ ...none, datasets: 2, models: 1, conversations: 1200 })).toBe("2 datasets, 1 model, 1,200 conversations");
  expect(countThings(none)).toBe("nothing that you made");
});
