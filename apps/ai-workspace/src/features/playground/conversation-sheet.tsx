import { useState } from "react";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { ConversationSummary } from "@aiweb/contracts/conversations/conversation";
import { Button, EmptyState, ErrorState, HistoryIcon, LoadMore, SearchField, SkeletonList, toast } from "@aiweb/ui";
import { ConfirmDialog, Sheet } from "@aiweb/ui/overlays";
import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { ConversationList } from "./conversation-list.tsx";

function refresh(): void {
  void queryClient.invalidateQueries(trpc.conversations.pathFilter());
}

function Conversations({ onDelete }: { onDelete: (conversation: ConversationSummary) => void }) {
  const [search, setSearch] = useState("");
  const list = useInfiniteQuery(trpc.conversations.list.infiniteQueryOptions({ search }, { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData }));
  const rename = useMutation(trpc.conversations.rename.mutationOptions({ onSettled: refresh, onError: (error) => toast({ title: parseError(error).message, tone: "bad" }) }));
  const conversations = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <SearchField label="Search conversations" placeholder="Title, or what was said" delay={200} value={search} onValueChange={setSearch} />
      {list.isPending ? (
        <SkeletonList count={5} label="Loading conversations" />
      ) : list.isError ? (
        <ErrorState title="The conversations could not be loaded" onRetry={() => void list.refetch()} traceId={parseError(list.error).requestId}>
          {parseError(list.error).message}
        </ErrorState>
      ) : conversations.length === 0 ? (
        <EmptyState noun="model" title={search === "" ? "No conversations yet" : "Nothing found"}>
          {search === "" ? "What you ask a model here is kept until you delete it." : "No title and no message has these words."}
        </EmptyState>
      ) : (
        <>
          <ConversationList conversations={conversations} onRename={(conversation, title) => rename.mutate({ conversation, title })} onDelete={onDelete} />
          <LoadMore hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onLoadMore={() => void list.fetchNextPage()} shown={conversations.length} noun="conversations" />
        </>
      )}
    </>
  );
}

/** The conversations behind their button, beside the work. */
export function ConversationSheet({ onDeleted }: { onDeleted: (id: string) => void }) {
  const [open, setOpen] = useState(false);
  const [deleting, setDeleting] = useState<ConversationSummary | null>(null);
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
    <>
      <Button variant="ghost" size="s" icon={HistoryIcon} onClick={() => setOpen(true)}>
        Conversations
      </Button>
      <Sheet open={open} onOpenChange={setOpen} title="Conversations">
        <Conversations onDelete={setDeleting} />
      </Sheet>
      <ConfirmDialog
        open={deleting !== null}
        onOpenChange={(stays) => {
          if (!stays) setDeleting(null);
        }}
        title="Delete this conversation?"
        confirmLabel="Delete the conversation"
        busy={remove.isPending}
        error={remove.error === null ? undefined : parseError(remove.error).message}
        onConfirm={() => {
          if (deleting !== null) remove.mutate({ conversation: deleting.id });
        }}
      >
        "{deleting?.title}" goes with all that was said in it. This cannot be taken back.
      </ConfirmDialog>
    </>
  );
}
