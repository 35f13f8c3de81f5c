import type { Meta, StoryObj } from "@storybook/react-vite";
import type { CSSProperties } from "react";
import { expect, within } from "storybook/test";
import { Stack } from "../components/stack/stack.tsx";
import { Table } from "../components/table/table.tsx";
import { Text } from "../components/text/text.tsx";
import { variableOf } from "./build/variable-of.ts";
import colours from "./files/colour-light.tokens.json";
import motion from "./files/motion.tokens.json";
import shape from "./files/shape.tokens.json";
import compact from "./files/size-compact.tokens.json";
import size from "./files/size.tokens.json";

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
              <span aria-hidden style={{ display: "grid", placeItems: "center", flex: "none", inlineSize: 48, blockSize: 48, forcedColorAdjust: group === "type" ? "auto" : "none", ...draw(`var(${variable})`) }}>
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

const inPixels = (content: object): Record<string, number> => Object.fromEntries(Object.entries(content).flatMap(([name, token]: [string, { $value?: { value: number } }]) => (token.$value === undefined ? [] : [[name, token.$value.value]])));

/** What compact density changes: the same token, another height. */
function Density() {
  const groups = [
    { group: "size", from: inPixels(size.size), to: inPixels(compact.size) },
    { group: "space", from: inPixels(size.space), to: inPixels(compact.space) },
  ];
  return (
    <Table
      caption="Density"
      columns={[
        { key: "token", header: "Token", cell: ({ variable }) => <code>{variable}</code> },
        { key: "comfortable", header: "Comfortable", align: "end", cell: ({ comfortable }) => `${comfortable} px` },
        { key: "compact", header: "Compact", align: "end", cell: ({ tight }) => `${tight} px` },
      ]}
      rows={groups.flatMap(({ group, from, to }) => Object.entries(to).map(([name, tight]) => ({ variable: variableOf(`${group}.${name}`), comfortable: from[name], tight })))}
      rowKey={({ variable }) => variable}
    />
  );
}

const tile = { border: "1px solid var(--line)", borderRadius: "var(--r-m)" };

/** Every token, drawn from the files that say it. */
function Tokens() {
  return (
    <main style={{ padding: "var(--s5)" }}>
      <style>{"@keyframes token-passes { to { background-position: 100%; } }"}</style>
      <Stack gap={6}>
        <h1 style={{ font: "var(--t-h1)", margin: 0 }}>Tokens</h1>
        <Group title="Colour" group="color" content={{ ...colours.color, ...shape.color }} draw={(value) => ({ ...tile, background: value })} />
        <Group title="Type" group="type" content={shape.type} draw={(value) => ({ font: value })} />
        <Group title="Charts" group="chart" content={colours.chart} draw={(value) => ({ ...tile, background: value })} />
        <Group title="Space" group="space" content={size.space} draw={(value) => ({ background: "var(--accent)", inlineSize: value, blockSize: value })} />
        <Group title="Size" group="size" content={size.size} draw={(value) => ({ ...tile, background: "var(--raised)", blockSize: value })} />
        <Group title="Width" group="width" content={size.width} draw={(value) => ({ background: "var(--accent)", inlineSize: `calc(${value} / 20)`, blockSize: "var(--s2)" })} />
        <Group title="Height" group="height" content={size.height} draw={(value) => ({ background: "var(--accent)", inlineSize: "var(--s2)", blockSize: `calc(${value} / 10)` })} />
        <Group title="Radius" group="radius" content={shape.radius} draw={(value) => ({ background: "var(--accent-soft)", border: "1px solid var(--accent)", borderRadius: value })} />
        <Group title="Elevation" group="elevation" content={shape.elevation} draw={(value) => ({ background: "var(--raised)", borderRadius: "var(--r-m)", boxShadow: value })} />
        <Group title="Motion" group="duration" content={motion.duration} draw={(value) => ({ ...tile, background: "linear-gradient(var(--accent) 0 0) no-repeat 0 / 50% 100%", animation: `token-passes ${value} var(--ease-settle) infinite alternate` })} />
        <Density />
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

/** Rows, controls and the larger spaces shrink; nothing that is hit gets smaller than 24 px. */
export const Compact: Story = {
  globals: { theme: "light", contrast: "normal", density: "compact" },
  play: async ({ canvasElement }) => {
    const root = document.documentElement;
    const row = () => within(canvasElement).getAllByRole("row").at(-1)?.getBoundingClientRect().height ?? 0;
    root.dataset["density"] = "compact";
    const tight = row();
    root.dataset["density"] = "comfortable";
    await expect(row()).toBeGreaterThan(tight);
    root.dataset["density"] = "compact";
    await expect(tight).toBeGreaterThanOrEqual(24);
  },
};

/** The system's wish, or `data-motion` on the root: durations are nothing. */
export const ReducedMotion: Story = {
  globals: { motion: "reduced" },
  play: async () => {
    const root = document.documentElement;
    root.dataset["motion"] = "reduced";
    const calm = () => getComputedStyle(root).getPropertyValue("--duration-calm");
    // a build writes seconds where that is shorter
    await expect(Number.parseFloat(calm())).toBe(0);
    delete root.dataset["motion"];
    const asked = matchMedia("(prefers-reduced-motion: reduce)").matches;
    await expect(Number.parseFloat(calm()) > 0).toBe(!asked);
    root.dataset["motion"] = "reduced";
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
