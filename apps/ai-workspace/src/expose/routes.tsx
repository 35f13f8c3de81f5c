import { createRoute } from "@tanstack/react-router";
import { queryClient, trpc } from "@aiweb/api-client";
import { createFrame, firstAnswers, lazyPage, links } from "@aiweb/federation";
import type { CreateRoutes } from "@aiweb/federation";
import { setFormatLocale } from "@aiweb/ui";
import { firstEventsQuery, firstMetricsQuery, jobQuery } from "../features/fine-tuning-jobs/job-queries.ts";
import { buildSearch } from "../features/model-builder/build-search.ts";
import { playgroundSearch } from "../features/playground/playground-search.ts";

/** The routes of this remote, born under the shell's mount. One line a page: see packages/federation/README.md. */
export const createRoutes: CreateRoutes = (parent, host) => {
  setFormatLocale(host.locale);
  const frame = createFrame(parent, host, "ai-workspace");
  host.addCommands("AI", [
    { id: "build-model", label: "Build a model", keywords: ["fine-tune", "teach", "train"], run: links.build() },
    { id: "new-chat", label: "New chat", keywords: ["playground", "ask"], run: links.playground() },
    { id: "deploy-model", label: "Deploy a model", keywords: ["serve"], run: links.serving() },
  ]);
  return [
    frame.addChildren([
      // One route for both, so that the first question of a conversation does not draw the page anew.
      createRoute({
        getParentRoute: () => frame,
        path: "playground/{-$conversation}",
        validateSearch: playgroundSearch,
        loader: ({ params: { conversation } }) =>
          firstAnswers(queryClient.query(trpc.conversations.listRunnableModels.queryOptions({})), ...(conversation === undefined ? [] : [queryClient.query(trpc.conversations.get.queryOptions({ conversation }))])),
        component: lazyPage(async () => (await import("../features/playground/playground-page.tsx")).PlaygroundPage),
      }),
      createRoute({ getParentRoute: () => frame, path: "build", validateSearch: buildSearch, component: lazyPage(async () => (await import("../features/model-builder/model-builder-page.tsx")).ModelBuilderPage) }),
      createRoute({ getParentRoute: () => frame, path: "jobs", component: lazyPage(async () => (await import("../features/fine-tuning-jobs/job-list-page.tsx")).JobListPage) }),
      createRoute({
        getParentRoute: () => frame,
        path: "jobs/$job",
        loader: ({ params: { job } }) => firstAnswers(queryClient.query(jobQuery(job)), queryClient.query(firstEventsQuery(job)), queryClient.query(firstMetricsQuery(job))),
        component: lazyPage(async () => (await import("../features/fine-tuning-jobs/job-page.tsx")).JobPage),
      }),
      createRoute({ getParentRoute: () => frame, path: "models", component: lazyPage(async () => (await import("../features/models/own-model-list-page.tsx")).OwnModelListPage) }),
      createRoute({
        getParentRoute: () => frame,
        path: "models/$handle/$name",
        loader: ({ params: { handle, name } }) => firstAnswers(queryClient.query(trpc.models.get.queryOptions({ model: `${handle}/${name}` }))),
        component: lazyPage(async () => (await import("../features/models/own-model-page.tsx")).OwnModelPage),
      }),
      createRoute({ getParentRoute: () => frame, path: "serving", component: lazyPage(async () => (await import("../features/serving/deployment-list-page.tsx")).DeploymentListPage) }),
      createRoute({
        getParentRoute: () => frame,
        path: "serving/$deployment",
        loader: ({ params: { deployment } }) => firstAnswers(queryClient.query(trpc.deployments.get.queryOptions({ deployment }))),
        component: lazyPage(async () => (await import("../features/serving/deployment-page.tsx")).DeploymentPage),
      }),
    ]),
  ];
};
