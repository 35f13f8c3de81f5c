import type { ComponentGuide } from "../../guide/component-guide.ts";

export const iconGuide: ComponentGuide = {
  components: ["Icon"],
  status: "stable",
  useWhen: ["Words can be found faster beside a drawing: an act in a menu, a page in the navigation.", "A part takes an icon by a prop: hand it the component, as in `icon={PlusIcon}`, and it draws this."],
  avoidWhen: ["It would stand alone as something to press: use `IconButton`, which names it.", "It says what a thing is: use `NounTile`, which has the noun’s hue.", "It would only decorate."],
  anatomy: [{ part: "Drawing", what: "One of the named list in icons.ts, from Lucide: 16 px, stroke 1.75, in the colour of the words beside it." }],
  keyboard: [],
  content: ["`label` only where no words beside it say the same; without it the drawing is hidden from screen readers.", "A drawing that the list lacks is added there under the name of what it means here, not of what it shows."],
};
