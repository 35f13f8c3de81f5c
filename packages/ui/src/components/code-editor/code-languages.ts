import type { Extension } from "@codemirror/state";

export type CodeLanguage = "text" | "sql" | "json" | "python" | "javascript" | "typescript" | "yaml";

/** Each grammar is a chunk of its own, read when an editor first needs it. */
const grammars: Record<CodeLanguage, () => Promise<Extension>> = {
  text: async () => [],
  sql: async () => (await import("./sql-grammar.ts")).sqlGrammar,
  json: async () => (await import("@codemirror/lang-json")).json(),
  python: async () => (await import("@codemirror/lang-python")).python(),
  javascript: async () => (await import("@codemirror/lang-javascript")).javascript(),
  typescript: async () => (await import("@codemirror/lang-javascript")).javascript({ typescript: true }),
  yaml: async () => (await import("@codemirror/lang-yaml")).yaml(),
};

export function readGrammar(language: CodeLanguage): Promise<Extension> {
  return grammars[language]();
}
