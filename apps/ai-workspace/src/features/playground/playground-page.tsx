import { useState } from "react";
import { queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { SamplingSettings } from "@aiweb/contracts/conversations/conversation";
import { links, useHostApi } from "@aiweb/federation";
import { ButtonLink, EmptyState, Page, Skeleton, SkeletonList, Stack } from "@aiweb/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { QueryView } from "../../app/query-view.tsx";
import { Bench } from "./bench.tsx";
import type { Pane } from "./playground-bar.tsx";
import { playgroundSearch } from "./playground-search.ts";

/** A model that is starting, and an answer that is written, are looked at this often, should a live event be missed. */
const LOOK_EVERY_MS = 4_000;

/** Keeps a conversation that another tab writes in current. */
function FollowConversation({ id }: { id: string }) {
  useLiveTopic(`conversation:${id}`, () => void queryClient.invalidateQueries(trpc.conversations.get.queryFilter({ conversation: id })));
  return null;
}

function Outline() {
  return (
    <Stack gap={4}>
      <Skeleton width={280} height={32} shape="block" />
      <SkeletonList count={3} height={72} label="Loading the playground" />
    </Stack>
  );
}

/** Talk to any model that can run now. */
export function PlaygroundPage() {
  const host = useHostApi();
  const { conversation: id } = useParams({ strict: false });
  const { model: asked, question } = playgroundSearch(useSearch({ strict: false }));
  const [pane, setPane] = useState<Pane | null>();
  const [secret, setSecret] = useState<string | null>(null);
  // A conversation that began on a bench keeps that bench, and the cursor in it.
  const [bench, setBench] = useState<{ number: number; begun: { id: string; key: string } | null; settings: SamplingSettings | null }>({ number: 0, begun: null, settings: null });
  const models = useQuery({
    ...trpc.conversations.listRunnableModels.queryOptions({}),
    refetchInterval: ({ state }) => (state.data?.items.some((model) => model.state === "starting") === true ? LOOK_EVERY_MS : false),
  });
  const conversation = useQuery({
    ...trpc.conversations.get.queryOptions({ conversation: id ?? "" }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.messages.at(-1)?.state === "streaming" ? LOOK_EVERY_MS : false),
  });

  const shown = id === undefined ? null : conversation.data;
  // A conversation is shown without the list of models, too: the bench looks up its own.
  const listed = models.data?.items ?? (models.error !== null && shown != null ? [] : undefined);
  if (listed === undefined || shown === undefined) {
    const error = (listed === undefined ? models.error : null) ?? conversation.error;
    const refetch = () => Promise.all([models.refetch(), id === undefined ? null : conversation.refetch()]);
    return (
      <Page>
        <QueryView
          query={{ data: undefined, error, refetch }}
          what="the playground"
          heading="h1"
          skeleton={<Outline />}
          missing={
            <EmptyState heading="h1" noun="model" title="There is no such conversation, or it is not yours" actions={<ButtonLink href={links.playground()}>New chat</ButtonLink>}>
              It may have been deleted.
            </EmptyState>
          }
        >
          {() => null}
        </QueryView>
      </Page>
    );
  }
  const ownKey = shown === null ? `new ${bench.number} ${question ?? ""}` : shown.id;
  const key = shown !== null && bench.begun?.id === shown.id ? bench.begun.key : ownKey;
  return (
    <>
      {shown === null ? null : <FollowConversation id={shown.id} />}
      <Bench
        key={key}
        conversation={shown}
        models={listed}
        asked={asked}
        question={question}
        initialSettings={bench.settings}
        pane={pane}
        onPaneChange={setPane}
        secret={secret}
        onSecret={setSecret}
        onChooseModel={(model) => host.navigate(id === undefined ? links.playground({ model, ...(question === undefined ? {} : { question }) }) : links.conversation(id, { model }), { replace: true })}
        onBegun={(begun) => {
          setBench((now) => ({ ...now, begun: { id: begun, key } }));
          host.navigate(links.conversation(begun), { replace: id === undefined });
        }}
        onNewChat={({ model, settings }) => {
          setBench((now) => ({ ...now, number: now.number + 1, settings }));
          host.navigate(links.playground(model === undefined ? {} : { model }));
        }}
      />
    </>
  );
}
