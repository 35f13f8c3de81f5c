import { createRoute } from "@tanstack/react-router";
import { queryClient, trpc } from "@aiweb/api-client";
import { createFrame, firstAnswers, lazyPage } from "@aiweb/federation";
import type { CreateRoutes } from "@aiweb/federation";
import { setFormatLocale } from "@aiweb/ui";
import { newDatasetPath } from "../app/paths.ts";
import { datasetListSearch } from "../features/datasets/dataset-list-search.ts";
import { datasetPageSearch } from "../features/datasets/dataset-page-search.ts";

/** The routes of this remote, born under the shell's mount. One line a page: see packages/federation/README.md. */
export const createRoutes: CreateRoutes = (parent, host) => {
  setFormatLocale(host.locale);
  const frame = createFrame(parent, host, "data-engineering");
  host.addCommands("Data engineering", [
    { id: "new-dataset", label: "New dataset", keywords: ["upload", "file", "csv"], run: newDatasetPath },
    { id: "load-sample", label: "Load the sample dataset", run: async () => (await import("../features/datasets/load-sample.ts")).loadSample(host) },
  ]);
  return [
    frame.addChildren([
      createRoute({ getParentRoute: () => frame, path: "datasets", validateSearch: datasetListSearch, component: lazyPage(async () => (await import("../features/datasets/dataset-list-page.tsx")).DatasetListPage) }),
      createRoute({ getParentRoute: () => frame, path: "datasets/new", component: lazyPage(async () => (await import("../features/new-dataset/new-dataset-page.tsx")).NewDatasetPage) }),
      createRoute({
        getParentRoute: () => frame,
        path: "datasets/$handle/$name",
        validateSearch: datasetPageSearch,
        loader: ({ params: { handle, name }, location }) => firstAnswers(queryClient.query(trpc.datasets.get.queryOptions({ dataset: `${handle}/${name}`, version: datasetPageSearch(location.search).version ?? null }))),
        component: lazyPage(async () => (await import("../features/datasets/dataset-page.tsx")).DatasetPage),
      }),
      createRoute({ getParentRoute: () => frame, path: "datasets/$handle/$name/files/$file", component: lazyPage(async () => (await import("../features/data-viewer/data-viewer-page.tsx")).DataViewerPage) }),
    ]),
  ];
};
