import type { ComponentGuide } from "../../guide/component-guide.ts";

export const linkGuide: ComponentGuide = {
  components: ["Link", "RoutedLink", "LinkComponentProvider"],
  status: "stable",
  useWhen: [
    "One goes to another page: in running text underlined, in a list of names `quiet`.",
    "`RoutedLink`: a part draws its own look and only needs the router to follow it.",
    "`LinkComponentProvider`: once, by whoever owns the router.",
  ],
  avoidWhen: ["Something is done and no address changes: use `Button`.", "It is the act of a page or card: `ButtonLink` has the weight of one."],
  anatomy: [
    { part: "Words", what: "Underlined in text; a `quiet` one on hover only, where its place says that it leads somewhere." },
    { part: "Arrow", what: "Follows the words of an `external` one, which opens a new tab, and says so." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches every look of it, `bare` too." },
    { keys: "Enter", does: "Follows it: by the router, or in a new tab when `external`." },
  ],
  content: ["The words say where it leads, read alone: “Look at them”, “The model’s own page”. Never “here”.", "A file says its name, so that one knows what arrives."],
};
