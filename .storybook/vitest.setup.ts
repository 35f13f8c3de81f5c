import { afterEach } from "vitest";
import { cdp } from "vitest/browser";
import { hardToReadIn } from "./forced-colours.ts";

// As each story is left, it is looked at in forced colours too: they take grounds away, and words that were light on a
// dark one may be left on none.
afterEach(async () => {
  await cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  const found = matchMedia("(forced-colors: active)").matches ? hardToReadIn(document.body) : ["forced colours were not put on"];
  await cdp().send("Emulation.setEmulatedMedia", { features: [] });
  if (found.length > 0) throw new Error(`In forced colours, words are hard to read: ${found.join(", ")}.`);
});
