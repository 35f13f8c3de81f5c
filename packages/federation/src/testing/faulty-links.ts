import { createMemoryHistory, createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import type { CreateRoutes } from "../create-frame.tsx";
import { links } from "../links.ts";
import { quietHost } from "../page-host.ts";
import type { RemoteDefinition } from "../preset/define-remote.ts";

const [handle, name, id] = ["ada", "a name/with 100 %", "0b5c3f9e-2d41-4c8a-9a77-5f1e6d3c2b10"];

/** Each of the common links, with everything that it can carry: one that is added needs a line here. */
const everyLink: { readonly [Name in keyof typeof links]: string } = {
  models: links.models(),
  model: links.model(handle, name),
  publicDatasets: links.publicDatasets(),
  publicDataset: links.publicDataset(handle, name),
  playground: links.playground({ model: `${handle}/${name}`, question: "Who signs?" }),
  conversation: links.conversation(id, { model: `${handle}/${name}` }),
  build: links.build({ name, base: `${handle}/base`, dataset: `${handle}/${name}`, version: "2", from: id }),
  ownModels: links.ownModels(),
  ownModel: links.ownModel(handle, name),
  serving: links.serving(),
  deployment: links.deployment(id),
  jobs: links.jobs(),
  job: links.job(id),
  datasets: links.datasets(),
  dataset: links.dataset(handle, name),
  datasetFile: links.datasetFile(handle, name, id),
  remotes: links.remotes(),
  remote: links.remote("marketplace"),
  profile: links.profile(),
  signIn: links.signIn("/ai/jobs?state=running"),
};

/** What a router makes of a search that is written as text; a number stays one. */
const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/**
 * Links into a remote that its real routes do not take: no page stands there, or its `validateSearch` does not know a word of
 * the search.
 * `own` are those that the remote offers itself, beside the common ones (`links`). For the remote's own test: none may be.
 */
export function faultyLinks(remote: Pick<RemoteDefinition, "routes">, createRoutes: CreateRoutes, own: readonly string[] = []): string[] {
  const root = createRootRoute();
  const mounts = remote.routes.map((path) => {
    const mount = createRoute({ getParentRoute: () => root, path });
    return mount.addChildren(createRoutes(mount, quietHost()));
  });
  const common = Object.values(everyLink).filter((link) => remote.routes.some((prefix) => link.startsWith(`${prefix}/`)));
  return [...common, ...own].flatMap((link) => {
    const router = createRouter({ routeTree: root.addChildren(mounts), history: createMemoryHistory({ initialEntries: [link] }) });
    const { pathname, search } = router.latestLocation;
    const [, { "**": rest }, page] = router.getMatchedRoutes(pathname);
    // a rest that no route names is the router's guess for its 404
    if (page?.options.component === undefined || rest !== undefined) return [`${link}: no page stands there`];
    const validate: unknown = page.options.validateSearch;
    const taken = new Map(Object.entries<unknown>(typeof validate === "function" ? { ...validate({ ...search }) } : {}));
    const lost = [...new URLSearchParams(link.split("?")[1])].filter(([key, value]) => asText(taken.get(key)) !== value);
    return lost.map(([key]) => `${link}: its route does not say that it takes ${key}`);
  });
}
