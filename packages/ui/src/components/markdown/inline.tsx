import type { Token, Tokens } from "marked";
import type { ReactNode } from "react";
import { decodeEntities } from "./entities.ts";
import { safeHref } from "./safe-href.ts";

/** Draws inline tokens as elements; what could carry script, style or a request becomes plain text. */
export function inline(tokens: readonly Token[] | undefined): ReactNode {
  return tokens?.map((token, index) => <Inline key={index} token={token} />);
}

function Inline({ token }: { token: Token }): ReactNode {
  switch (token.type) {
    case "strong":
      return <strong>{inline(token.tokens)}</strong>;
    case "em":
      return <em>{inline(token.tokens)}</em>;
    case "del":
      return <del>{inline(token.tokens)}</del>;
    case "br":
      return <br />;
    case "codespan":
      return <code>{text(token)}</code>;
    case "link":
      return <SafeLink href={address(token)}>{inline(token.tokens)}</SafeLink>;
    case "image":
      // never fetched: its address could tell a stranger who reads this
      return <SafeLink href={address(token)}>image: {text(token)}</SafeLink>;
    case "text":
      return "tokens" in token && token.tokens !== undefined ? inline(token.tokens) : decodeEntities(text(token));
    case "escape":
      return text(token);
    default:
      return token.raw;
  }
}

function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  const safe = safeHref(href);
  if (safe === null) {
    return <span>{children}</span>;
  }
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function text(token: Token): string {
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}

function address(token: Token | Tokens.Link): string {
  return "href" in token && typeof token.href === "string" ? token.href : "";
}
