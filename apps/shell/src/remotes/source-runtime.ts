import { sources } from "virtual:source-remotes";
import { createFederationRuntime as createPublished } from "./federation-runtime.ts";

/**
 * The federation's runtime of a development server, which puts it in place of the real one (`sourceRemotes` of the preset):
 * remotes of this workspace come from their source, others as they are published.
 */
export function createFederationRuntime(): ReturnType<typeof createPublished> {
  const published = createPublished();
  return {
    register: published.register,
    load: (id) => sources[id]?.() ?? published.load(id),
  };
}
