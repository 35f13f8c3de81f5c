import path from "node:path";
import { gapsOf, readPackage } from "@aiweb/ui/component-gate";
import { expect, test } from "vitest";

test("every component has its guide and its stories", async () => {
  const gated = await readPackage(path.join(import.meta.dirname, ".."));
  expect(gated.exported.map(({ name }) => name)).toEqual(["DataGrid", "RowPreview"]);
  expect(gapsOf(gated, ["Table"])).toEqual([]);
});
