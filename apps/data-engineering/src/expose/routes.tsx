import { createFrame } from "@aiweb/federation";
import type { CreateRoutes } from "@aiweb/federation";

/** The routes of this remote, born under the shell's mount. One line a page: see packages/federation/README.md. */
export const createRoutes: CreateRoutes = (parent, host) => {
  const frame = createFrame(parent, host, "data-engineering");
  return [frame.addChildren([])];
};
