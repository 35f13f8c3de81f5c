import { Lexer } from "marked";
import type { Token } from "marked";
import { memo, useMemo } from "react";
import remend from "remend";
import { Block, isHeading } from "./block.tsx";
import styles from "./markdown.module.css";

export type MarkdownProps = {
  text: string;
  /** More is coming: what is half open (bold, code, a link) is closed for now. */
  streaming?: boolean;
  /** Level of the text's highest heading, below the page's own. */
  headingLevel?: 2 | 3 | 4;
};

/**
 * Text by models and people, drawn from tokens as elements: there is no HTML to sanitise, and
 * nothing in it can fetch, run or restyle anything.
 */
export function Markdown({ text, streaming = false, headingLevel = 3 }: MarkdownProps) {
  const tokens = useMemo(() => new Lexer({ gfm: true }).lex(streaming ? remend(text) : text), [text, streaming]);
  const highest = tokens.reduce((depth, token) => (isHeading(token) ? Math.min(depth, token.depth) : depth), 6);
  return (
    <div className={styles.markdown}>
      {tokens.map((token, index) => (
        <StableBlock key={index} token={token} headingShift={headingLevel - highest} />
      ))}
    </div>
  );
}

/** While an answer streams in only its last block changes. */
const StableBlock = memo(
  Block,
  (before: { token: Token; headingShift: number }, after: { token: Token; headingShift: number }) =>
    before.token.raw === after.token.raw && before.token.type === after.token.type && before.headingShift === after.headingShift,
);
