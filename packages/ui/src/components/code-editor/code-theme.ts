import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The tokens themselves: a change of theme needs no new editor. */
const looks = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--raised)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { overflow: "auto", font: "var(--t-code)", fontVariantLigatures: "none" },
  ".cm-content": { padding: "8px 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 12px 0 8px" },
  ".cm-placeholder": { color: "var(--ink-3)" },
  ".cm-gutters": { border: "0", color: "var(--ink-3)", backgroundColor: "var(--raised)" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 6px 0 12px", fontVariantNumeric: "tabular-nums" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter": { backgroundColor: "color-mix(in oklch, var(--ink) 4%, transparent)" },
  "&.cm-focused .cm-activeLineGutter": { color: "var(--ink)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--accent-soft)", outline: "1px solid var(--accent)" },
  "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--bad-soft)" },
  ".cm-lintRange": { backgroundImage: "none", textDecoration: "underline wavy 1px", textUnderlineOffset: "3px" },
  ".cm-lintRange-error": { textDecorationColor: "var(--bad)" },
  ".cm-lintRange-warning": { textDecorationColor: "var(--warn)" },
  ".cm-lintRange-info": { textDecorationColor: "var(--accent)" },
  ".cm-lintRange-active": { backgroundColor: "color-mix(in oklch, var(--ink) 6%, transparent)" },
  ".cm-lintPoint::after": { borderBottomColor: "var(--bad)" },
  ".cm-gutter-lint": { width: "16px" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "5px 3px" },
  ".cm-lint-marker": { width: "10px", height: "10px" },
  ".cm-lint-marker-error": { content: "none", borderRadius: "50%", backgroundColor: "var(--bad)", border: "5px solid var(--bad)" },
  ".cm-lint-marker-warning": { content: "none", backgroundColor: "var(--warn)", border: "5px solid var(--warn)" },
  ".cm-lint-marker-info": { content: "none", border: "2px solid var(--accent)" },
  ".cm-tooltip": { border: "1px solid var(--line)", borderRadius: "var(--r-m)", color: "var(--ink)", backgroundColor: "var(--raised)", boxShadow: "var(--float)", overflow: "hidden", maxWidth: "min(420px, 90vw)" },
  ".cm-tooltip .cm-diagnostic": { padding: "6px 10px", font: "var(--t-s)", borderLeft: "0", borderInlineStart: "3px solid var(--ink-3)", overflowWrap: "anywhere" },
  ".cm-tooltip .cm-diagnostic-error": { borderInlineStartColor: "var(--bad)" },
  ".cm-tooltip .cm-diagnostic-warning": { borderInlineStartColor: "var(--warn)" },
  ".cm-tooltip .cm-diagnostic-info": { borderInlineStartColor: "var(--accent)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { maxHeight: "16em", padding: "4px", font: "var(--t-code)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { display: "flex", gap: "16px", alignItems: "center", minHeight: "24px", padding: "2px 8px", borderRadius: "var(--r-s)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--ink)", backgroundColor: "var(--accent-soft)" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionDetail": { marginInlineStart: "auto", color: "var(--ink-2)", font: "var(--t-xs)", fontStyle: "normal" },
  ".cm-tooltip.cm-completionInfo": { padding: "6px 10px", font: "var(--t-s)" },
  "@media (forced-colors: active)": {
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "HighlightText", backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

const words = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], color: "var(--model)" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--good)" },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: "var(--job)" },
  { tag: [tags.typeName, tags.className, tags.namespace], color: "var(--dataset)" },
  { tag: [tags.propertyName, tags.attributeName, tags.definition(tags.propertyName)], color: "var(--accent)" },
  { tag: [tags.function(tags.variableName), tags.standard(tags.name)], color: "var(--query)" },
  { tag: [tags.comment, tags.meta], color: "var(--ink-3)" },
  { tag: tags.invalid, color: "var(--bad)" },
]);

export const codeTheme: Extension = [looks, syntaxHighlighting(words)];
