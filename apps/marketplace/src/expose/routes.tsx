import { createRoute } from "@tanstack/react-router";
import { queryClient, trpc } from "@aiweb/api-client";
import { createFrame, firstAnswers, lazyPage, links } from "@aiweb/federation";
import type { CreateRoutes } from "@aiweb/federation";
import { setFormatLocale } from "@aiweb/ui";
import { datasetListSearch } from "../features/dataset-catalog/dataset-list-search.ts";
import { shownVersion } from "../features/dataset-catalog/shown-version.ts";
import { modelListSearch } from "../features/model-catalog/model-list-search.ts";

/** The routes of this remote, born under the shell's mount. One line a page: see packages/federation/README.md. */
export const createRoutes: CreateRoutes = (parent, host) => {
  setFormatLocale(host.locale);
  const frame = createFrame(parent, host, "marketplace");
  host.addCommands("Marketplace", [
    { id: "search-models", label: "Search models", run: links.models() },
    { id: "search-data", label: "Search public datasets", run: links.publicDatasets() },
  ]);
  return [
    frame.addChildren([
      createRoute({
        getParentRoute: () => frame,
        path: "models",
        validateSearch: modelListSearch,
        component: lazyPage(async () => (await import("../features/model-catalog/model-list-page.tsx")).ModelListPage),
      }),
      createRoute({
        getParentRoute: () => frame,
        path: "models/$handle/$name",
        loader: ({ params: { handle, name } }) => firstAnswers(queryClient.query(trpc.models.get.queryOptions({ model: `${handle}/${name}` }))),
        component: lazyPage(async () => (await import("../features/model-catalog/model-page.tsx")).ModelPage),
      }),
      createRoute({
        getParentRoute: () => frame,
        path: "data",
        validateSearch: datasetListSearch,
        component: lazyPage(async () => (await import("../features/dataset-catalog/dataset-list-page.tsx")).DatasetListPage),
      }),
      createRoute({
        getParentRoute: () => frame,
        path: "data/$handle/$name",
        loader: ({ params: { handle, name }, location }) => firstAnswers(queryClient.query(trpc.datasets.get.queryOptions({ dataset: `${handle}/${name}`, version: shownVersion(location.search) }))),
        component: lazyPage(async () => (await import("../features/dataset-catalog/dataset-page.tsx")).DatasetPage),
      }),
    ]),
  ];
};
