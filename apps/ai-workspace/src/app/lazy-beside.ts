import { lazy } from "react";
import type { ComponentType } from "react";

/**
 * A part of a page whose code is fetched at once, beside the page's, which does not wait for it:
 * `lazyBeside(import("./x.tsx").then(({ X }) => X))`. Code that does not come fails where the part is shown.
 */
export function lazyBeside<Props>(code: Promise<ComponentType<Props>>) {
  code.catch(() => undefined);
  return lazy(async () => ({ default: await code }));
}
