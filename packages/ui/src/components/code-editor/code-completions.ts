import type { CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";

export type CodeCompletion = {
  label: string;
  /** What it is, as a word at the end of its line. */
  note?: string;
  /** A sentence beside the list while it is looked at. */
  info?: string;
};

export type CompletionRequest = {
  text: string;
  /** Where the caret is, in UTF-16 units from the start. */
  position: number;
  /** What of the word stands before the caret. */
  word: string;
  /** Aborted when another key was pressed. */
  signal: AbortSignal;
};

/** A list, or what to ask for one. */
export type CodeCompletions = readonly CodeCompletion[] | ((request: CompletionRequest) => Promise<readonly CodeCompletion[]>);

/** The editor's question, put to whatever the page gives at that moment. */
export function completionSource(current: () => CodeCompletions | undefined): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const completions = current();
    const word = context.matchBefore(/[\w$]+/);
    const beforeIsDot = context.matchBefore(/\./) !== null;
    if (completions === undefined || (word === null && !beforeIsDot && !context.explicit)) {
      return null;
    }
    const found = typeof completions === "function" ? await ask(completions, context, word?.text ?? "") : completions;
    return found.length === 0 ? null : { from: word?.from ?? context.pos, options: found.map(({ label, note, info }) => ({ label, ...(note === undefined ? {} : { detail: note }), ...(info === undefined ? {} : { info }) })), validFor: /^[\w$]*$/ };
  };
}

function ask(completions: (request: CompletionRequest) => Promise<readonly CodeCompletion[]>, context: CompletionContext, word: string): Promise<readonly CodeCompletion[]> {
  const abort = new AbortController();
  context.addEventListener("abort", () => abort.abort(), { onDocChange: true });
  return completions({ text: context.state.doc.toString(), position: context.pos, word, signal: abort.signal });
}
