export { CodeEditor } from "../components/code-editor/code-editor.tsx";
export type { CodeEditorProps } from "../components/code-editor/code-editor.tsx";
export type { CodeCompletion, CodeCompletions, CompletionRequest } from "../components/code-editor/code-completions.ts";
export type { CodeLanguage } from "../components/code-editor/code-languages.ts";
export type { CodeProblem } from "../components/code-editor/code-problems.ts";
