/**
 * Text that stands once in each copy of a library, however it is pressed. A copy more in any script shows at once, and a
 * mark that a new version of its library no longer has too: then it counts none.
 */
const marks = {
  react: "H:null,A:null,T:null,S:null",
  reactDom: 'rendererPackageName:"react-dom"',
  router: "data-scroll-restoration-id",
  queryCore: "Missing queryFn",
  reactQuery: "No QueryClient set",
} as const;

export type Copies = Record<keyof typeof marks, number>;

/** How many copies of each shared library the scripts that a page received hold. */
export function countCopies(scripts: ReadonlyMap<string, string>): Copies {
  const all = [...scripts.values()].join("\n");
  const count = (mark: string) => all.split(mark).length - 1;
  return { react: count(marks.react), reactDom: count(marks.reactDom), router: count(marks.router), queryCore: count(marks.queryCore), reactQuery: count(marks.reactQuery) };
}
