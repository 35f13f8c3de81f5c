import { useEffect, useId, useRef } from "react";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import type { CodeCompletions } from "./code-completions.ts";
import styles from "./code-editor.module.css";
import { readGrammar } from "./code-languages.ts";
import type { CodeLanguage } from "./code-languages.ts";
import { describeProblems } from "./code-problems.ts";
import type { CodeProblem } from "./code-problems.ts";
import { CodeView } from "./code-view.ts";

export type CodeEditorProps = {
  /** What is written here; read out, not shown. */
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  language?: CodeLanguage;
  readOnly?: boolean;
  placeholder?: string;
  /** Underlined, marked beside their lines, and read out when they change. */
  problems?: readonly CodeProblem[];
  completions?: CodeCompletions;
  /** Ctrl-Enter, or Command-Enter. */
  onSubmit?: () => void;
  /** Line numbers and marks at the edge. */
  numbered?: boolean;
  /** px. */
  minHeight?: number;
  /** Any CSS length, or px; "100%" fills its frame. */
  maxHeight?: number | string;
};

const none: readonly CodeProblem[] = [];

/** Code to write: CodeMirror in our tokens. Tab indents; Escape, then Tab, leaves it. */
export function CodeEditor({ label, value, onValueChange, language = "text", readOnly = false, placeholder = "", problems = none, completions, onSubmit, numbered = true, minHeight = 96, maxHeight = 400 }: CodeEditorProps) {
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeView>(null);
  const asked = useRef({ onValueChange, onSubmit, completions });
  const wrong = problems.some((problem) => problem.severity === "error");

  useEffect(() => {
    asked.current = { onValueChange, onSubmit, completions };
  });

  useEffect(() => {
    const parent = host.current;
    if (parent === null) {
      return;
    }
    const view = new CodeView(parent, {
      changed: (text) => asked.current.onValueChange(text),
      submitted: () => {
        asked.current.onSubmit?.();
        return asked.current.onSubmit !== undefined;
      },
      completions: () => asked.current.completions,
    });
    editor.current = view;
    return () => view.destroy();
  }, []);

  useEffect(() => editor.current?.setText(value), [value]);

  useEffect(() => {
    const attributes = { "aria-label": label, tabindex: "0", "aria-describedby": `${id}-leave`, ...(readOnly ? { "aria-readonly": "true" } : {}), ...(wrong ? { "aria-invalid": "true" } : {}) };
    editor.current?.setSettings({ readOnly, numbered, placeholder, attributes });
  }, [id, label, readOnly, numbered, placeholder, wrong]);

  useEffect(() => {
    let current = true;
    void readGrammar(language).then((grammar) => {
      if (current) {
        editor.current?.setGrammar(grammar);
      }
    });
    return () => {
      current = false;
    };
  }, [language]);

  useEffect(() => editor.current?.setProblems(problems), [problems]);

  return (
    <>
      <div ref={host} dir="ltr" className={styles.editor} style={{ minBlockSize: minHeight, maxBlockSize: maxHeight, blockSize: maxHeight === "100%" ? "100%" : undefined }} />
      <VisuallyHidden>
        <span id={`${id}-leave`}>Escape, then Tab, leaves the editor.</span>
        <span role="status">{describeProblems(problems)}</span>
      </VisuallyHidden>
    </>
  );
}
