import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { ModelDetail } from "@aiweb/contracts/models/get-model";
import { links } from "@aiweb/federation";
import { Badge, BuildIcon, Button, ButtonLink, ChatIcon, EmptyState, LoadMore, OwnModelIcon, Page, PageHeader, SkeletonList, Stack, StateDot, Tabs, Text } from "@aiweb/ui";
import { QueryView } from "../../app/query-view.tsx";
import { DeployModelButton } from "./deploy-model-button.tsx";
import { ModelSettings } from "./model-settings.tsx";
import { VersionPanel } from "./version-panel.tsx";

/** One of one's own models: its versions with files and lineage, and its settings. */
export function OwnModelPage() {
  const { handle = "", name = "" } = useParams({ strict: false });
  const model = `${handle}/${name}`;
  const detail = useQuery(trpc.models.get.queryOptions({ model }));
  useLiveTopic("models", (hint) => {
    // What is gone is not asked for again.
    const isGone = hint.kind === "event" && hint.payload["removed"] === true;
    void queryClient.invalidateQueries(isGone ? trpc.models.listMine.pathFilter() : trpc.models.pathFilter());
  });
  return (
    <Page>
      <QueryView
        query={detail}
        what="this model"
        heading="h1"
        missing={
          <EmptyState heading="h1" title="There is no such model, or it is not yours to see" noun="model" actions={<ButtonLink href={links.ownModels()}>Your models</ButtonLink>}>
            It may have been deleted.
          </EmptyState>
        }
      >
        {(shown) => <ModelRecord model={shown} />}
      </QueryView>
    </Page>
  );
}

function ModelRecord({ model }: { model: ModelDetail }) {
  const search: { tab?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const tab = model.mine && search.tab === "settings" ? "settings" : "versions";
  return (
    <Stack gap={4}>
      <PageHeader
        noun="model"
        icon={OwnModelIcon}
        title={model.name}
        breadcrumbs={[{ label: "My models", href: links.ownModels() }]}
        state={
          <>
            <StateDot tone={model.status.tone}>{model.status.text}</StateDot>
            <Badge>{model.visibility === "public" ? "public" : "only you"}</Badge>
            {model.description === "" ? null : (
              <Text size="s" tone="2">
                {model.description}
              </Text>
            )}
          </>
        }
        actions={
          <>
            <ButtonLink href={links.build(model.newest?.job === null || model.newest === null ? {} : { from: model.newest.job })} icon={BuildIcon}>
              New version
            </ButtonLink>
            <DeployModelButton model={model} />
            {model.use.possible ? (
              <ButtonLink href={links.playground({ model: model.ref })} variant="primary" icon={ChatIcon}>
                Use
              </ButtonLink>
            ) : (
              <Button variant="primary" icon={ChatIcon} disabledReason={model.use.reason ?? "It cannot run here now."}>
                Use
              </Button>
            )}
          </>
        }
      />
      <Tabs
        label="Parts of this model"
        tabs={[{ id: "versions", label: "Versions", count: model.version ?? 0 }, ...(model.mine ? [{ id: "settings", label: "Settings" }] : [])]}
        selected={tab}
        onSelect={(next) => void navigate({ to: ".", search: next === "versions" ? {} : { tab: next }, replace: true })}
      >
        {tab === "versions" ? <Versions model={model} /> : <ModelSettings model={model} />}
      </Tabs>
    </Stack>
  );
}

function Versions({ model }: { model: ModelDetail }) {
  const versions = useInfiniteQuery(trpc.models.listVersions.infiniteQueryOptions({ model: model.ref, limit: 10 }, { getNextPageParam: (page) => page.nextCursor }));
  return (
    <QueryView query={versions} what="its versions" skeleton={<SkeletonList count={3} />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.items);
        return rows.length === 0 ? (
          <EmptyState title="No version yet" noun="model" actions={<ButtonLink href={links.jobs()}>Its jobs</ButtonLink>}>
            Each fine-tuning job that ends well adds one.
          </EmptyState>
        ) : (
          <Stack gap={4}>
            {rows.map((version) => (
              <VersionPanel key={version.id} model={model} version={version} />
            ))}
            <LoadMore hasMore={versions.hasNextPage} loading={versions.isFetchingNextPage} failed={versions.isFetchNextPageError} onLoadMore={() => void versions.fetchNextPage()} shown={rows.length} noun="versions" />
          </Stack>
        );
      }}
    </QueryView>
  );
}
