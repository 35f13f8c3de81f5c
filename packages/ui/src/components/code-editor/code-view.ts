import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Annotation, Compartment, EditorState, Prec, Transaction } from "@codemirror/state";
import type { Extension } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { completionSource } from "./code-completions.ts";
import type { CodeCompletions } from "./code-completions.ts";
import { placeProblems } from "./code-problems.ts";
import type { CodeProblem } from "./code-problems.ts";
import { codeTheme } from "./code-theme.ts";

/** What the editor asks of the page, each time anew. */
export type CodeViewAsks = {
  changed: (text: string) => void;
  /** False: there is nothing to submit to, and the key does what it does elsewhere. */
  submitted: () => boolean;
  completions: () => CodeCompletions | undefined;
};

export type CodeViewSettings = { readOnly: boolean; numbered: boolean; placeholder: string; attributes: Record<string, string> };

const fromThePage = Annotation.define<boolean>();

/** One CodeMirror, and what may be changed of it without making another. */
export class CodeView {
  readonly #view: EditorView;
  readonly #grammar = new Compartment();
  readonly #settings = new Compartment();

  constructor(parent: HTMLElement, asks: CodeViewAsks) {
    // one function for good: the editor tells its sources apart by identity
    const fromCompletions = [{ autocomplete: completionSource(asks.completions) }];
    this.#view = new EditorView({
      parent,
      extensions: [
        EditorView.cspNonce.of(pageNonce(parent.ownerDocument)),
        Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => asks.submitted() }])),
        history(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        EditorState.languageData.of(() => fromCompletions),
        highlightActiveLine(),
        keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((transaction) => transaction.annotation(fromThePage) === true)) {
            asks.changed(update.state.doc.toString());
          }
        }),
        this.#grammar.of([]),
        this.#settings.of([]),
        codeTheme,
      ],
    });
  }

  setText(text: string): void {
    const { doc } = this.#view.state;
    if (doc.toString() !== text) {
      this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: text }, annotations: [fromThePage.of(true), Transaction.addToHistory.of(false)] });
    }
  }

  setGrammar(grammar: Extension): void {
    this.#view.dispatch({ effects: this.#grammar.reconfigure(grammar) });
  }

  setSettings(settings: CodeViewSettings): void {
    this.#view.dispatch({
      effects: this.#settings.reconfigure([
        EditorState.readOnly.of(settings.readOnly),
        EditorView.contentAttributes.of(settings.attributes),
        ...(settings.numbered ? [lineNumbers(), highlightActiveLineGutter(), lintGutter()] : []),
        ...(settings.placeholder === "" ? [] : [placeholder(settings.placeholder)]),
      ]),
    });
  }

  setProblems(problems: readonly CodeProblem[]): void {
    this.#view.dispatch(setDiagnostics(this.#view.state, placeProblems(this.#view.state.doc, problems)));
  }

  destroy(): void {
    this.#view.destroy();
  }
}

/** The nonce that this page's styles may carry; Vite writes it into a meta element. */
function pageNonce(page: Document): string {
  return page.querySelector<HTMLElement>("[nonce]")?.nonce ?? "";
}
