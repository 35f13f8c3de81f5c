/** What is done to a file on its way to the browser. `mark` is a script or style that shows that it was let in. */
export type Tampering =
  | { kind: "append" }
  | { kind: "replace" }
  | { kind: "truncate" }
  | { kind: "empty" }
  | { kind: "page" }
  /** Another file's genuine content. */
  | { kind: "swap"; for: RegExp }
  | { kind: "redirect"; to: RegExp };

/** What the person then sees: the remote's card, the shell without the part, or nothing at all where the shell itself is refused. */
export type Seen = "card" | "page" | "nothing";

export type FileCase = {
  id: string;
  what: string;
  /** Where the person goes, and what they click there. */
  open: string;
  click?: { role: "link" | "button"; name: RegExp };
  /** The file that is changed, by its path under /remotes/NAME/VERSION or /assets. */
  file: RegExp;
  how: Tampering;
  seen: Seen;
};

const append = { kind: "append" } as const;
const toMarketplace = { open: "/profile", click: { role: "link", name: /^Models$/ } } as const;

/** F15 of targets.md: files that are not what was published. Ids stay with their case for good. */
export const fileCases: FileCase[] = [
  { id: "F15-01", what: "a remote's entry with a line more", ...toMarketplace, file: /marketplace\/[^/]+\/remote-entry\.js$/, how: append, seen: "card" },
  { id: "F15-02", what: "a remote's entry replaced", ...toMarketplace, file: /marketplace\/[^/]+\/remote-entry\.js$/, how: { kind: "replace" }, seen: "card" },
  { id: "F15-03", what: "a remote's entry cut short", ...toMarketplace, file: /marketplace\/[^/]+\/remote-entry\.js$/, how: { kind: "truncate" }, seen: "card" },
  { id: "F15-04", what: "a remote's entry without content", ...toMarketplace, file: /marketplace\/[^/]+\/remote-entry\.js$/, how: { kind: "empty" }, seen: "card" },
  { id: "F15-05", what: "a page of HTML in place of a remote's entry", ...toMarketplace, file: /marketplace\/[^/]+\/remote-entry\.js$/, how: { kind: "page" }, seen: "card" },
  { id: "F15-06", what: "another remote's genuine entry", ...toMarketplace, file: /marketplace\/[^/]+\/remote-entry\.js$/, how: { kind: "swap", for: /ai-workspace\/[^/]+\/remote-entry\.js$/ }, seen: "card" },
  { id: "F15-07", what: "a redirect to another remote's genuine entry", ...toMarketplace, file: /marketplace\/[^/]+\/remote-entry\.js$/, how: { kind: "redirect", to: /ai-workspace\/[^/]+\/remote-entry\.js$/ }, seen: "card" },
  { id: "F15-08", what: "the module that a remote exposes", ...toMarketplace, file: /marketplace\/.*\/frame-[^/]+\.js$/, how: append, seen: "card" },
  { id: "F15-09", what: "the glue that shares modules with the shell", ...toMarketplace, file: /marketplace\/.*\/start-[^/]+\.js$/, how: append, seen: "card" },
  { id: "F15-10", what: "a page's lazy chunk", ...toMarketplace, file: /marketplace\/.*\/model-list-page-[^/]+\.js$/, how: append, seen: "card" },
  { id: "F15-11", what: "a genuine chunk of the same remote in a page's place", ...toMarketplace, file: /marketplace\/.*\/model-list-page-[^/]+\.js$/, how: { kind: "swap", for: /marketplace\/.*\/model-page-[^/]+\.js$/ }, seen: "card" },
  { id: "F15-12", what: "a chunk that pages have in common", ...toMarketplace, file: /marketplace\/.*\/parts-[^/]+\.js$/, how: append, seen: "card" },
  { id: "F15-13", what: "an entry that the page names from its beginning", open: "/marketplace/models", file: /marketplace\/[^/]+\/remote-entry\.js$/, how: append, seen: "card" },
  { id: "F15-14", what: "a page's chunk that the page names from its beginning", open: "/marketplace/models", file: /marketplace\/.*\/model-list-page-[^/]+\.js$/, how: append, seen: "card" },
  { id: "F15-15", what: "a chunk two lazy imports deep", open: "/data/datasets", file: /data-engineering\/.*\/(?!frame|start|parts|src|dataset-list)[^/]+\.js$/, how: append, seen: "page" },
  { id: "F15-16", what: "a remote's style sheet, named by the page", open: "/marketplace/models", file: /marketplace\/.*\.css$/, how: append, seen: "page" },
  { id: "F15-17", what: "a remote's style sheet, that comes with its code", ...toMarketplace, file: /marketplace\/.*\.css$/, how: append, seen: "card" },
  { id: "F15-18", what: "the shell's first script", open: "/profile", file: /\/assets\/frame-[^/]+\.js$/, how: append, seen: "nothing" },
  { id: "F15-19", what: "the libraries that everything runs on", open: "/profile", file: /\/assets\/libraries-[^/]+\.js$/, how: append, seen: "nothing" },
  { id: "F15-20", what: "a lazy chunk of the shell", open: "/profile", click: { role: "button", name: /^Help$/ }, file: /\/assets\/help-[^/]+\.js$/, how: append, seen: "page" },
  { id: "F15-21", what: "the shell's style sheet", open: "/profile", file: /\/assets\/frame-[^/]+\.css$/, how: append, seen: "page" },
  { id: "F15-31", what: "a lazy style sheet of the shell", open: "/profile", file: /\/assets\/fonts-extended-[^/]+\.css$/, how: append, seen: "page" },
];
