import type { Token, Tokens } from "marked";
import type { ReactNode } from "react";
import { CodeBlock } from "../code-block/code-block.tsx";
import { inline } from "./inline.tsx";
import styles from "./markdown.module.css";

/** Draws one block. Unknown blocks, raw HTML among them, are shown as the text they are. */
export function Block({ token, headingShift }: { token: Token; headingShift: number }): ReactNode {
  if (isHeading(token)) {
    return <Heading level={token.depth + headingShift}>{inline(token.tokens)}</Heading>;
  }
  if (isCode(token)) {
    return <CodeBlock code={token.text} label={token.lang === undefined || token.lang === "" ? "Code" : token.lang} />;
  }
  if (isList(token)) {
    return <List token={token} headingShift={headingShift} />;
  }
  if (isTable(token)) {
    return <MarkdownTable token={token} />;
  }
  switch (token.type) {
    case "space":
    case "def":
      return null;
    case "hr":
      return <hr className={styles.rule} />;
    case "blockquote":
      return <blockquote className={styles.quote}>{blocks("tokens" in token ? token.tokens : undefined, headingShift)}</blockquote>;
    case "paragraph":
      return <p>{inline("tokens" in token ? token.tokens : undefined)}</p>;
    case "text":
      return "tokens" in token && token.tokens !== undefined ? inline(token.tokens) : token.raw;
    default:
      return <p>{token.raw}</p>;
  }
}

function blocks(tokens: readonly Token[] | undefined, headingShift: number): ReactNode {
  return tokens?.map((token, index) => <Block key={index} token={token} headingShift={headingShift} />);
}

function Heading({ level, children }: { level: number; children: ReactNode }) {
  const Tag = level <= 2 ? "h2" : level === 3 ? "h3" : level === 4 ? "h4" : level === 5 ? "h5" : "h6";
  return <Tag className={styles.heading}>{children}</Tag>;
}

function List({ token, headingShift }: { token: Tokens.List; headingShift: number }) {
  const items = token.items.map((item, index) => (
    <li key={index} className={item.task ? styles.task : undefined}>
      {item.task ? `${item.checked === true ? "☑" : "☐"} ` : null}
      {blocks(item.tokens, headingShift)}
    </li>
  ));
  return token.ordered ? <ol start={token.start === "" ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>;
}

function MarkdownTable({ token }: { token: Tokens.Table }) {
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label="Table">
      <table>
        <thead>
          <tr>
            {token.header.map((cell, index) => (
              <th key={index} scope="col">
                {inline(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                <td key={index}>{inline(cell.tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function isHeading(token: Token): token is Tokens.Heading {
  return token.type === "heading";
}

function isCode(token: Token): token is Tokens.Code {
  return token.type === "code";
}

function isList(token: Token): token is Tokens.List {
  return token.type === "list";
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === "table";
}
