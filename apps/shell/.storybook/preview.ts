import preview from "../../../.storybook/preview.tsx";

// Storybook reads the order from this very file, without running it.
export default { ...preview, parameters: { ...preview.parameters, options: { storySort: { order: ["Start", "Foundations", "Basics", "Forms", "Navigation", "Layout", "Catalogue", "Data", "Data grid", "Chat", "Feedback", "Overlays", "*", "Pages"] } } } };
