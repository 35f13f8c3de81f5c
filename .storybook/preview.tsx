import type { Preview } from "@storybook/react-vite";
import { configure } from "storybook/test";
import { failUnanswered } from "../packages/api-client/src/stories/unanswered.ts";
import "../packages/ui/src/tokens/styles.css";
import "../packages/ui/src/tokens/fonts-extended.css";
import { GuidePage } from "./guide-page.tsx";
import { looks, RootData } from "./root-data.tsx";

// two busy cores may take longer than a second to draw
configure({ asyncUtilTimeout: 5000 });

type ToolbarIcon = NonNullable<Exclude<NonNullable<Preview["globalTypes"]>[string]["toolbar"], undefined>["icon"]>;

function toolbar(icon: ToolbarIcon, title: string, values: Record<string, string>) {
  return { description: title, toolbar: { title, icon, items: Object.entries(values).map(([value, name]) => ({ value, title: name })), dynamicTitle: true } };
}

const preview: Preview = {
  tags: ["autodocs"],
  // A canvas draws with the fonts that are there, and does not draw again.
  beforeAll: async () => {
    await Promise.all(['14px "Inter Variable"', '13px "JetBrains Mono Variable"'].map((font) => document.fonts.load(font)));
  },
  globalTypes: {
    ...Object.fromEntries(Object.entries(looks).map(([name, { icon, title, values }]) => [name, toolbar(icon, title, values)])),
    direction: toolbar("transfer", "Direction", { ltr: "Left to right", rtl: "Right to left" }),
    role: toolbar("user", "Role", { visitor: "Visitor", member: "Member", operator: "Operator" }),
  },
  initialGlobals: { theme: "system", contrast: "system", density: "comfortable", motion: "system", direction: "ltr", role: "member" },
  decorators: [
    (Story, context) => (
      <RootData globals={context.globals}>
        <Story />
      </RootData>
    ),
  ],
  afterEach: failUnanswered,
  parameters: {
    layout: "padded",
    docs: { page: GuidePage },
    options: { storySort: { order: ["Start", "Foundations", "Basics", "Forms", "Navigation", "Layout", "Catalogue", "Data", "Data grid", "Chat", "Feedback", "Overlays", "*", "Pages"] } },
    backgrounds: { disable: true },
    a11y: {
      test: "error",
      // Base UI's focus guards: focusable on purpose, they hand the focus on
      context: { exclude: ["[data-base-ui-focus-guard]"] },
      // stories are parts of pages: these rules judge whole pages, and run in the end-to-end tests
      config: { rules: [{ id: "target-size", enabled: true }, { id: "region", enabled: false }, { id: "page-has-heading-one", enabled: false }, { id: "landmark-one-main", enabled: false }] },
    },
  },
};

export default preview;
