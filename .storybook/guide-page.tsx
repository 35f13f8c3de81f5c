import { Controls, Description, Primary, Stories, Subtitle, Title, useOf } from "@storybook/addon-docs/blocks";
import type { ReactNode } from "react";
import type { ComponentGuide } from "../packages/ui/src/guide/component-guide.ts";

/** The docs page of every component: its guide, then its properties and stories. Pages and foundations have no guide. */
export function GuidePage() {
  const of = useOf("meta", ["meta"]);
  const guide: ComponentGuide | undefined = of.preparedMeta.parameters["guide"];
  return (
    <>
      <Title />
      <Subtitle />
      {guide === undefined ? null : <Status guide={guide} />}
      <Description />
      {guide === undefined ? null : <Guide guide={guide} />}
      <h2>Properties</h2>
      <Primary />
      <Controls />
      <Stories title="Stories" includePrimary={false} />
    </>
  );
}

function Status({ guide }: { guide: ComponentGuide }) {
  return (
    <p>
      <strong>{guide.components.join(", ")}</strong>: {guide.status}
      {guide.instead === undefined ? "." : `. ${guide.instead}`}
    </p>
  );
}

function Guide({ guide }: { guide: ComponentGuide }) {
  return (
    <>
      <Listed title="When to use" items={guide.useWhen} />
      <Listed title="When not" items={guide.avoidWhen} />
      <h2>Anatomy</h2>
      <Pairs head={["Part", "What it is"]} pairs={guide.anatomy.map(({ part, what }) => [part, what])} />
      <h2>Keyboard</h2>
      {guide.keyboard.length === 0 ? <p>Nothing to press: it is not in the tab order.</p> : <Pairs head={["Keys", "What they do"]} pairs={guide.keyboard.map(({ keys, does }) => [<kbd key={keys}>{keys}</kbd>, does])} />}
      <Listed title="Words" items={guide.content} />
    </>
  );
}

function Listed({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <Words>{item}</Words>
          </li>
        ))}
      </ul>
    </>
  );
}

function Pairs({ head, pairs }: { head: [string, string]; pairs: [ReactNode, string][] }) {
  return (
    <table>
      <thead>
        <tr>
          <th>{head[0]}</th>
          <th>{head[1]}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(([first, second]) => (
          <tr key={second}>
            <td>{first}</td>
            <td>
              <Words>{second}</Words>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Text with `code` in it. */
function Words({ children }: { children: string }) {
  return children.split("`").map((piece, index) => (index % 2 === 0 ? piece : <code key={piece}>{piece}</code>));
}
