import { useState } from "react";
import { parseError, queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { ButtonLink, ErrorState, ForbiddenState, Page, Skeleton, SkeletonList, Stack } from "@aiweb/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { Bench } from "./bench.tsx";
import { playgroundSearch } from "./playground-search.ts";
import type { SideView } from "./side-panel.tsx";

/** A model that is starting is looked at this often, should a live event be missed. */
const LOOK_EVERY_MS = 5_000;

/** Keeps a conversation that another tab writes in current. */
function FollowConversation({ id }: { id: string }) {
  useLiveTopic(`conversation:${id}`, () => void queryClient.invalidateQueries(trpc.conversations.get.queryFilter({ conversation: id })));
  return null;
}

function Loading() {
  return (
    <Page>
      <Stack gap={4}>
        <Skeleton width={280} height={32} shape="block" />
        <SkeletonList count={3} height={72} label="Loading the playground" />
      </Stack>
    </Page>
  );
}

/** Talk to any model that can run now. */
export function PlaygroundPage() {
  const { conversation: id } = useParams({ strict: false });
  const { model: asked } = playgroundSearch(useSearch({ strict: false }));
  const [view, setView] = useState<SideView>("settings");
  const [secret, setSecret] = useState<string | null>(null);
  const models = useQuery({
    ...trpc.conversations.listRunnableModels.queryOptions({}),
    refetchInterval: ({ state }) => (state.data?.items.some((model) => model.state === "starting") === true ? LOOK_EVERY_MS : false),
  });
  const conversation = useQuery({ ...trpc.conversations.get.queryOptions({ conversation: id ?? "" }), enabled: id !== undefined });

  const error = models.error ?? (id === undefined ? null : conversation.error);
  if (error !== null && (models.data === undefined || conversation.data === undefined)) {
    const { code, message, requestId } = parseError(error);
    return (
      <Page>
        {code === "not-found" || code === "invalid-input" ? (
          <ForbiddenState heading="h1" title="There is no such conversation" actions={<ButtonLink href={links.playground()}>New chat</ButtonLink>} />
        ) : (
          <ErrorState heading="h1" title="The playground could not be loaded" traceId={requestId} onRetry={() => void Promise.all([models.refetch(), id === undefined ? null : conversation.refetch()])}>
            {message}
          </ErrorState>
        )}
      </Page>
    );
  }
  if (models.data === undefined || (id !== undefined && conversation.data === undefined)) return <Loading />;
  const shown = id === undefined ? null : (conversation.data ?? null);
  return (
    <>
      {shown === null ? null : <FollowConversation id={shown.id} />}
      <Bench key={shown?.id ?? `new ${asked ?? ""}`} conversation={shown} models={models.data.items} asked={asked} view={view} onViewChange={setView} secret={secret} onSecret={setSecret} />
    </>
  );
}
