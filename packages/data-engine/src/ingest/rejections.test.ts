import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { MAXIMUM_REJECTED, Rejections } from "./rejections.ts";

test("listed rows do not keep the pieces of the file alive that they were cut from", async () => {
  // 1,000 pieces of 256 KB each, as a decoder gives them, in a heap that holds a quarter of them.
  const worker = new Worker(
    `import(${JSON.stringify(new URL("./rejections.ts", import.meta.url).href)}).then(({ Rejections }) => {
      const rejections = new Rejections();
      const bytes = new Uint8Array(1 << 18).fill(120);
      for (let line = 1; line <= 1_000; line += 1) rejections.add(line, "broken", new TextDecoder().decode(bytes).slice(100, 300));
      require("node:worker_threads").parentPort.postMessage(rejections.rows.length);
    });`,
    { eval: true, resourceLimits: { maxOldGenerationSizeMb: 64 } },
  );
  const [listed] = await once(worker, "message");
  expect(listed).toBe(1_000);
  await worker.terminate();
});

test("a long row is shown by its start, and half a character is shown as one that is missing", () => {
  const rejections = new Rejections();
  rejections.add(1, "broken", `${"x".repeat(399)}😀 and more`);
  expect(rejections.rows[0]?.text).toBe(`${"x".repeat(399)}\ufffd…`);
});

test("more rows than can be listed are no table", () => {
  const rejections = new Rejections();
  for (let line = 1; line <= MAXIMUM_REJECTED; line += 1) rejections.add(line, "It has 1 field.", "x");
  expect(() => rejections.add(MAXIMUM_REJECTED + 1, "It has 1 field.", "x")).toThrow(/More than 10,000 rows do not fit, the first in line 1: It has 1 field/);
});
