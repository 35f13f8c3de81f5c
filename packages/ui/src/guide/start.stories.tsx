import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import changes from "../../CHANGELOG.md?raw";
import { Badge } from "../components/badge/badge.tsx";
import { Markdown } from "../components/markdown/markdown.tsx";
import { NounTile } from "../components/noun-tile/noun-tile.tsx";
import { Table } from "../components/table/table.tsx";
import { Text } from "../components/text/text.tsx";
import { variableOf } from "../tokens/build/variable-of.ts";
import colours from "../tokens/files/colour-light.tokens.json";
import shape from "../tokens/files/shape.tokens.json";
import type { ComponentGuide } from "./component-guide.ts";
import { principles } from "./principles.ts";
import styles from "./start.module.css";

const metas = import.meta.glob<{ title: string; parameters?: { guide?: ComponentGuide } }>("../components/*/*.stories.tsx", { eager: true, import: "default" });

/** One row for each exported component, with the address of its page. */
const components = Object.values(metas)
  .flatMap(({ title, parameters }) =>
    (parameters?.guide?.components ?? []).map((name) => ({
      name,
      page: `./?path=/docs/${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}--docs`,
      status: parameters?.guide?.status ?? "experimental",
      use: parameters?.guide?.useWhen[0] ?? "",
    })),
  )
  .toSorted((a, b) => a.name.localeCompare(b.name));

const tones = { stable: "good", experimental: "warn", deprecated: "bad" } as const;

function names(group: object): string[] {
  return Object.keys(group).filter((name) => !name.startsWith("$"));
}

function Start() {
  return (
    <main className={styles["page"]}>
      <header>
        <h1>AIWeb's design system</h1>
        <Text as="p" tone="2">
          What pages are made of. Change a token or a component here and see every story of it, then let npm run visual show what else changed.
        </Text>
      </header>
      <section aria-labelledby="principles" className={styles["principle"]}>
        <h2 id="principles">Principles</h2>
        <ul className={styles["tiles"]}>
          {principles.map(({ name, says }) => (
            <li key={name} className={styles["principle"]}>
              <Text strong>{name}</Text>
              <Text size="s" tone="2">
                {says}
              </Text>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="nouns" className={styles["principle"]}>
        <h2 id="nouns">The six nouns</h2>
        <ul className={styles["scale"]}>
          {(["model", "dataset", "job", "deployment", "query", "chain"] as const).map((noun) => (
            <li key={noun}>
              <NounTile noun={noun} /> <Text size="s">{noun}</Text>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="tokens" className={styles["principle"]}>
        <h2 id="tokens">Tokens</h2>
        <ul className={styles["swatches"]}>
          {names(colours.color).map((name) => (
            <li key={name}>
              <div className={styles["swatch"]} style={{ background: `var(${variableOf(`color.${name}`)})` }} />
              <Text size="xs" tone="2" mono>
                {name}
              </Text>
            </li>
          ))}
        </ul>
        <ul className={styles["scale"]}>
          {names(shape.type).map((name) => (
            <li key={name} style={{ font: `var(${variableOf(`type.${name}`)})` }}>
              {name}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="components" className={styles["principle"]}>
        <h2 id="components">Components</h2>
        <Table
          caption="Components"
          rows={components}
          rowKey={({ name }) => name}
          columns={[
            {
              key: "name",
              header: "Name",
              cell: ({ name, page }) => (
                <a href={page} target="_top">
                  {name}
                </a>
              ),
            },
            { key: "status", header: "Status", cell: ({ status }) => <Badge tone={tones[status]}>{status}</Badge> },
            { key: "use", header: "Use it when", cell: ({ use }) => use.replaceAll("`", "") },
          ]}
        />
      </section>
      <section aria-label="What changed">
        <Markdown text={changes.replace("# What changed in the design system", "## What changed")} />
      </section>
    </main>
  );
}

const meta = { title: "Start/At a glance", component: Start, parameters: { layout: "fullscreen" }, tags: ["!autodocs"] } satisfies Meta<typeof Start>;
export default meta;

export const AtAGlance: StoryObj<typeof meta> = {
  play: async ({ canvasElement }) => {
    const table = within(within(canvasElement).getByRole("table", { name: "Components" }));
    await expect(table.getByRole("link", { name: "Button" })).toHaveAttribute("href", "./?path=/docs/basics-button--docs");
  },
};
