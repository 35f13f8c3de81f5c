import type { ComponentGuide } from "../../guide/component-guide.ts";

export const accountMarkGuide: ComponentGuide = {
  components: ["AccountMark"],
  status: "stable",
  useWhen: ["A person stands beside their handle or address: the foot of the navigation, the profile.", "Two accounts stand in one list and should be told apart at a glance."],
  avoidWhen: ["The thing is one of the six nouns: it has a `NounTile`.", "Nothing beside it names the account: the mark is hidden from screen readers."],
  anatomy: [{ part: "Disc", what: "Three of the noun hues, turned by the account’s address: the same address always gives the same disc. 24 px, or `size`." }],
  keyboard: [],
  content: ["`seed` is the full address, never the handle: a handle may change, the disc should not."],
};
