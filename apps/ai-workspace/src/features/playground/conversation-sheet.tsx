import { useState } from "react";
import { parseError, queryClient, trpc, useLiveTopic } from "@aiweb/api-client";
import type { ConversationSummary } from "@aiweb/contracts/conversations/conversation";
import { EmptyState, LoadMore, SearchField, Stack } from "@aiweb/ui";
import { ConfirmDialog, Sheet } from "@aiweb/ui/overlays";
import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { QueryView } from "../../app/query-view.tsx";
import { toastFailure } from "../../app/toast-failure.ts";
import { ConversationList } from "./conversation-list.tsx";

function refresh(): void {
  void queryClient.invalidateQueries(trpc.conversations.list.pathFilter());
}

type Props = { current: string | null; onClose: () => void; onDeleted: (id: string) => void };

/** What was said before: to find, go back to, rename and delete. */
export function ConversationSheet({ current, onClose, onDeleted }: Props) {
  const [search, setSearch] = useState("");
  const [deleting, setDeleting] = useState<ConversationSummary | null>(null);
  const list = useInfiniteQuery(trpc.conversations.list.infiniteQueryOptions({ search }, { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData }));
  useLiveTopic("conversations", refresh);
  const rename = useMutation(
    trpc.conversations.rename.mutationOptions({ onSettled: refresh, onError: toastFailure("It was not renamed") }),
  );
  const remove = useMutation(
    trpc.conversations.delete.mutationOptions({
      onSuccess: (_done, { conversation }) => {
        setDeleting(null);
        refresh();
        onDeleted(conversation);
      },
    }),
  );
  return (
    <Sheet open onOpenChange={onClose} title="Conversations">
      <Stack gap={4}>
        <SearchField label="Search conversations" placeholder="Title, or what was said" delay={200} value={search} onValueChange={setSearch} />
        <QueryView query={list} what="your conversations">
          {({ pages }) => {
            const conversations = pages.flatMap((page) => page.items);
            return conversations.length === 0 ? (
              <EmptyState noun="model" title={search === "" ? "No conversations yet" : "Nothing found"}>
                {search === "" ? "What you ask a model is kept here until you delete it." : "No title and no message has these words."}
              </EmptyState>
            ) : (
              <>
                <ConversationList
                  conversations={conversations}
                  current={current}
                  onOpen={onClose}
                  onRename={(conversation, title) => rename.mutate({ conversation, title })}
                  onDelete={setDeleting}
                />
                <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} failed={list.isFetchNextPageError} onLoadMore={() => void list.fetchNextPage()} shown={conversations.length} noun={conversations.length === 1 ? "conversation" : "conversations"} />
              </>
            );
          }}
        </QueryView>
      </Stack>
      <ConfirmDialog
        open={deleting !== null}
        onOpenChange={() => setDeleting(null)}
        title="Delete this conversation?"
        confirmLabel="Delete conversation"
        busy={remove.isPending}
        error={remove.error === null ? undefined : parseError(remove.error).message}
        onConfirm={() => {
          if (deleting !== null) remove.mutate({ conversation: deleting.id });
        }}
      >
        “{deleting?.title}” goes with all that was said in it. The model stays.
      </ConfirmDialog>
    </Sheet>
  );
}
