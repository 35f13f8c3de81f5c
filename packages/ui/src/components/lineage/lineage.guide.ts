import type { ComponentGuide } from "../../guide/component-guide.ts";

export const lineageGuide: ComponentGuide = {
  components: ["LineageList", "LineageItem", "LineageNote"],
  status: "stable",
  useWhen: ["A record shows what it was made from, or what it becomes, in a `Card` beside it."],
  avoidWhen: ["The things are a list to work on, with controls: use `ResourceRow`.", "One goes up to a parent page: use `Breadcrumbs`."],
  anatomy: [
    { part: "LineageItem", what: "Tile, name that leads there, and the part it had. Without `href` the thing is gone or hidden, and its name stays." },
    { part: "LineageNote", what: "A quiet line at the end, such as the configuration’s hash." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes from name to name; what is gone is passed over." },
    { keys: "Enter", does: "Opens the thing." },
  ],
  content: ["The card’s title says the direction: “Made from”, “Becomes”.", "A note says the part: “base model”, “weight 3 · 4,210 rows”; of what is gone it says “deleted”."],
};
