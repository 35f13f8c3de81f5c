import { useState } from "react";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { Message, SamplingSettings } from "@aiweb/contracts/conversations/conversation";
import type { ConversationDetail } from "@aiweb/contracts/conversations/get-conversation";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { SAMPLING_DEFAULTS } from "@aiweb/contracts/conversations/sampling-defaults";
import { links, useHostApi } from "@aiweb/federation";
import { toast } from "@aiweb/ui";
import { useMutation } from "@tanstack/react-query";
import { findRunnable, firstChoice } from "./runnable-words.ts";

type Question = { content: string; replaces?: string; regenerate?: boolean };

function tell(error: unknown): void {
  toast({ title: parseError(error).message, tone: "bad" });
}

/** The state of one conversation's bench: which model, how it is asked, what is being said. */
export function usePlayground(options: { conversation: ConversationDetail | null; models: readonly RunnableModel[]; asked: string | undefined }) {
  const { conversation, models, asked } = options;
  const host = useHostApi();
  const [ref, setRef] = useState(conversation?.model ?? asked ?? firstChoice(models)?.ref);
  const [settings, setSettings] = useState<SamplingSettings>(conversation?.settings ?? SAMPLING_DEFAULTS);
  const [draft, setDraft] = useState("");
  const [editing, setEditing] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const model = findRunnable(models, ref);
  const mode = model === undefined || model.abilities.chat ? "chat" : "completion";
  const messages = conversation?.messages ?? [];
  const last = messages.at(-1);
  const answering = last?.state === "streaming" ? last : undefined;

  const ask = useMutation(
    trpc.conversations.send.mutationOptions({
      onSuccess: async ({ conversation: id }) => {
        setDraft("");
        setEditing(null);
        setAnnouncement("");
        // There when the page of it is shown, so that nothing flickers.
        await queryClient.fetchQuery({ ...trpc.conversations.get.queryOptions({ conversation: id }), staleTime: 0 });
        if (conversation === null) host.navigate(links.conversation(id), { replace: true });
        void queryClient.invalidateQueries(trpc.conversations.list.pathFilter());
      },
      onError: tell,
    }),
  );
  const stop = useMutation(trpc.conversations.stopAnswer.mutationOptions({ onError: tell }));

  return {
    ref,
    setRef,
    model,
    mode,
    settings,
    changeSettings: (change: Partial<SamplingSettings>) => setSettings((now) => ({ ...now, ...change })),
    draft,
    setDraft,
    editing,
    beginEdit: (message: Message) => {
      setEditing(message.id);
      setDraft(message.content);
    },
    cancelEdit: () => {
      setEditing(null);
      setDraft("");
    },
    announcement,
    messages,
    answering,
    busy: answering !== undefined || ask.isPending,
    /** What is on its way and not yet in the thread. */
    asking: ask.isPending && ask.variables.regenerate !== true ? ask.variables.content : undefined,
    ask: (question: Question) => {
      if (ref !== undefined) ask.mutate({ conversation: conversation?.id ?? null, request: crypto.randomUUID(), model: ref, mode, settings, ...question });
    },
    stop: () => {
      if (conversation !== null && answering !== undefined) stop.mutate({ conversation: conversation.id, answer: answering.id });
    },
    ended: () => {
      setAnnouncement("Answer finished");
      void queryClient.invalidateQueries(trpc.conversations.get.pathFilter());
    },
  } as const;
}

export type PlaygroundState = ReturnType<typeof usePlayground>;
