import { expect, test } from "vitest";
import { interleave } from "./interleave.ts";

test.each([[[1]], [[1, 1]], [[3, 1]], [[0.1, 0.2, 0.7]], [[5, 1, 1, 3]], [[0.001, 1000]]])("every prefix of %j is within one row of its share", (weights) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const drawn = weights.map(() => 0);
  const order = interleave(weights);
  for (let row = 1; row <= 2_000; row++) {
    const index = order.next().value;
    drawn[index] = (drawn[index] ?? 0) + 1;
    for (const [dataset, weight] of weights.entries()) expect(Math.abs((drawn[dataset] ?? 0) - (row * weight) / total)).toBeLessThan(1);
  }
});
