/**
 * What a designer or a feature team should know of a component before composing with it. It is data: the component's
 * page in Storybook, the landing page and the gate (`component-gate.test.ts`) all read it.
 */
export type ComponentGuide = {
  /** The exported components that it covers. */
  components: readonly string[];
  /** `experimental` may still change its props; `deprecated` carries `instead`, and the component's own `@deprecated` makes lint say so. */
  status: "stable" | "experimental" | "deprecated";
  /** What to use instead of a deprecated one, and since which version of the package. */
  instead?: string;
  useWhen: readonly string[];
  avoidWhen: readonly string[];
  anatomy: readonly { part: string; what: string }[];
  /** Empty for what cannot be focused. */
  keyboard: readonly { keys: string; does: string }[];
  /** How its words are written. */
  content: readonly string[];
};
