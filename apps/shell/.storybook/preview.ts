import preview from "../../../.storybook/preview.tsx";

// Storybook reads the order and the tags from this very file, without running it.
export default {
  ...preview,
  tags: ["autodocs"],
  parameters: { ...preview.parameters, options: { storySort: { order: ["Start", "Foundations", "Basics", "Forms", "Navigation", "Layout", "Catalogue", "Data", "Data grid", "Chat", "Feedback", "Overlays", "*", "Pages"] } } },
};
