import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import type { RoleMapping } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";

type Column = Pick<ColumnSchema, "name" | "kind">;

const MESSAGES = ["messages", "conversations", "conversation", "dialog", "dialogue", "chat", "turns"];
const PROMPTS = ["prompt", "question", "instruction", "input", "query", "user", "problem", "source"];
const COMPLETIONS = ["completion", "answer", "response", "output", "reply", "assistant", "solution", "target", "label"];
const TEXTS = ["text", "content", "body", "document", "passage", "sentence"];

/** The first column that bears one of the names, in the names' order, whatever its case. */
function named(columns: Column[], names: string[], kinds: Column["kind"][]): string | null {
  for (const name of names) {
    const found = columns.find((column) => column.name.toLowerCase() === name && kinds.includes(column.kind));
    if (found !== undefined) return found.name;
  }
  return null;
}

/** What columns most likely mean, by name and kind. Only columns that every file has count. */
export function guessMappingOf(files: { columns: Column[] }[], chats: boolean): RoleMapping | null {
  const [first, ...others] = files;
  if (first === undefined) return null;
  const columns = first.columns.filter((column) => others.every((file) => file.columns.some((same) => same.name === column.name && same.kind === column.kind)));
  const messages = named(columns, MESSAGES, ["list", "text"]);
  if (messages !== null && chats) return { kind: "messages", column: messages };
  const prompt = named(columns, PROMPTS, ["text"]);
  const completion = named(columns, COMPLETIONS, ["text", "number", "boolean"]);
  if (prompt !== null && completion !== null) return { kind: "prompt-completion", prompt, completion, system: null };
  const text = named(columns, TEXTS, ["text"]);
  if (text !== null) return { kind: "text", column: text };
  const texts = columns.filter((column) => column.kind === "text");
  const [left, right, third] = texts;
  if (left !== undefined && right === undefined) return { kind: "text", column: left.name };
  // Two columns of text and no more: questions stand before answers.
  if (left !== undefined && right !== undefined && third === undefined) return { kind: "prompt-completion", prompt: left.name, completion: right.name, system: null };
  return null;
}
