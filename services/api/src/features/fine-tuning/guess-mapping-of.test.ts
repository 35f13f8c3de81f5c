import { expect, test } from "vitest";
import { guessMappingOf } from "./guess-mapping-of.ts";

const text = (name: string) => ({ name, kind: "text" as const });

test.each([
  ["a list of messages", [{ columns: [{ name: "messages", kind: "list" as const }] }], true, { kind: "messages", column: "messages" }],
  ["messages, for a base that does not chat", [{ columns: [{ name: "messages", kind: "list" as const }] }], false, null],
  ["question and answer in any case", [{ columns: [text("Question"), text("Answer"), text("source")] }], true, { kind: "prompt-completion", prompt: "Question", completion: "Answer", system: null }],
  ["a text beside numbers", [{ columns: [{ name: "id", kind: "number" as const }, text("text")] }], true, { kind: "text", column: "text" }],
  ["two columns of text", [{ columns: [text("a"), text("b")] }], true, { kind: "prompt-completion", prompt: "a", completion: "b", system: null }],
  ["a column that one file lacks", [{ columns: [text("text"), text("x")] }, { columns: [text("x")] }], true, { kind: "text", column: "x" }],
  ["numbers only", [{ columns: [{ name: "id", kind: "number" as const }] }], true, null],
])("%s", (_case, files, chats, mapping) => {
  expect(guessMappingOf(files, chats)).toEqual(mapping);
});
