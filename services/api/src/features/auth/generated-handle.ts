import { randomInt } from "node:crypto";

const FIRST = ["amber", "brisk", "calm", "clear", "eager", "fair", "gentle", "keen", "lively", "lucid", "mellow", "nimble", "patient", "quiet", "ready", "steady", "sunny", "swift", "tidy", "vivid"];
const SECOND = ["badger", "cedar", "comet", "crane", "delta", "ember", "falcon", "harbor", "heron", "lark", "maple", "meadow", "orbit", "otter", "pebble", "quartz", "river", "sparrow", "tulip", "willow"];

/** A handle until its owner chooses one: `quiet-otter-4821`. */
export function generatedHandle(): string {
  return `${FIRST[randomInt(FIRST.length)]}-${SECOND[randomInt(SECOND.length)]}-${randomInt(1_000, 10_000)}`;
}
