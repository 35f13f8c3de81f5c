import type { Meta, StoryObj } from "@storybook/react-vite";
import type { CSSProperties } from "react";
import { expect, within } from "storybook/test";
import { Stack } from "../components/stack/stack.tsx";
import { Text } from "../components/text/text.tsx";
import { variableOf } from "./build/variable-of.ts";
import colours from "./files/colour-light.tokens.json";
import shape from "./files/shape.tokens.json";

/** The tokens of a group as its file has them; `$…` are what the format says of the group itself. */
function tokensOf(group: string, content: object): { id: string; variable: string; description: string }[] {
  return Object.entries(content)
    .filter(([name]) => !name.startsWith("$"))
    .map(([name, token]: [string, { $description?: string; $deprecated?: string }]) => ({
      id: `${group}.${name}`,
      variable: variableOf(`${group}.${name}`),
      description: token.$deprecated === undefined ? (token.$description ?? "") : `Deprecated. ${token.$deprecated}`,
    }));
}

function Group({ title, group, content, draw }: { title: string; group: string; content: object; draw: (value: string) => CSSProperties }) {
  return (
    <section aria-label={title}>
      <Stack gap={3}>
        <Text as="h2" strong>
          {title}
        </Text>
        <ul style={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))", gap: "var(--s3)", margin: 0, padding: 0, listStyle: "none" }}>
          {tokensOf(group, content).map(({ id, variable, description }) => (
            <li key={id} style={{ display: "flex", gap: "var(--s3)", alignItems: "center" }}>
              <span aria-hidden style={{ display: "grid", placeItems: "center", flex: "none", inlineSize: 48, blockSize: 48, ...draw(`var(${variable})`) }}>
                {group === "type" ? "Ag" : null}
              </span>
              <span>
                <code>{variable}</code>
                <Text as="div" size="xs" tone="3">
                  {description}
                </Text>
              </span>
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}

const tile = { border: "1px solid var(--line)", borderRadius: "var(--r-m)" };

/** Every token, drawn from the files that say it. */
function Tokens() {
  return (
    <main style={{ padding: "var(--s5)" }}>
      <Stack gap={6}>
        <h1 style={{ font: "var(--t-h1)", margin: 0 }}>Tokens</h1>
        <Group title="Colour" group="color" content={{ ...colours.color, ...shape.color }} draw={(value) => ({ ...tile, background: value })} />
        <Group title="Type" group="type" content={shape.type} draw={(value) => ({ font: value })} />
        <Group title="Space" group="space" content={shape.space} draw={(value) => ({ background: "var(--accent)", inlineSize: value, blockSize: value })} />
        <Group title="Radius" group="radius" content={shape.radius} draw={(value) => ({ background: "var(--accent-soft)", border: "1px solid var(--accent)", borderRadius: value })} />
        <Group title="Elevation" group="elevation" content={shape.elevation} draw={(value) => ({ background: "var(--raised)", borderRadius: "var(--r-m)", boxShadow: value })} />
      </Stack>
    </main>
  );
}

const meta = { title: "Foundations/Tokens", component: Tokens, parameters: { layout: "fullscreen" } } satisfies Meta<typeof Tokens>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Light: Story = {
  globals: { theme: "light", contrast: "normal" },
  play: async ({ canvasElement }) => {
    const colour = within(within(canvasElement).getByRole("region", { name: "Colour" }));
    await expect(colour.getByText("--ink-3")).toBeVisible();
    await expect(within(canvasElement).getAllByRole("listitem").length).toBeGreaterThan(40);
  },
};

export const Dark: Story = { globals: { theme: "dark", contrast: "normal" } };

/** As people see it who ask their system for more contrast. */
export const HighContrast: Story = {
  globals: { theme: "light", contrast: "more" },
  play: async () => {
    const root = document.documentElement;
    const hint = () => getComputedStyle(root).getPropertyValue("--ink-3");
    const strong = hint();
    root.dataset["contrast"] = "normal";
    const usual = hint();
    root.dataset["contrast"] = "more";
    await expect(strong).not.toBe(usual);
  },
};

export const HighContrastDark: Story = { globals: { theme: "dark", contrast: "more" } };
