import { useState } from "react";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { Message, SamplingSettings } from "@aiweb/contracts/conversations/conversation";
import type { ConversationDetail } from "@aiweb/contracts/conversations/get-conversation";
import type { RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { SAMPLING_DEFAULTS } from "@aiweb/contracts/conversations/sampling-defaults";
import { useHostApi } from "@aiweb/federation";
import { useMutation, useQuery } from "@tanstack/react-query";
import { randomId } from "../../app/random-id.ts";
import { isAbsence } from "../../app/is-absence.ts";
import { toastFailure } from "../../app/toast-failure.ts";
import { findRunnable, firstChoice, type Lookup } from "./runnable-words.ts";
import { useKeptText } from "./use-kept-text.ts";

type Question = { content: string; replaces?: string; regenerate?: boolean };

type Options = {
  conversation: ConversationDetail | null;
  models: readonly RunnableModel[];
  /** The model that the address names: chosen for what comes next, and still chosen after a reload. */
  asked: string | undefined;
  /** A first question that the address offers. */
  question: string | undefined;
  /** What the settings begin with in a new conversation. */
  initialSettings: SamplingSettings | null;
  /** A conversation began; its data is there. */
  onBegun: (id: string) => void;
};

/** A model that is starting is looked at this often, should a live event be missed. */
const LOOK_EVERY_MS = 4_000;

/** While its model is looked for, or when that is gone, a conversation stays what it is. */
function modeOf(model: RunnableModel | undefined, kept: ConversationDetail | null): "chat" | "completion" {
  if (model === undefined) return kept?.mode ?? "chat";
  return model.abilities.chat ? "chat" : "completion";
}

function lookupOf({ isLoading, error }: { isLoading: boolean; error: unknown }): Lookup {
  if (isLoading) return "looking";
  return error === null || isAbsence(error) ? "gone" : { failed: parseError(error).message };
}

/** The state of one conversation's bench: which model, how it is asked, what is being said. */
export function usePlayground({ conversation: kept, models, asked, question: offered, initialSettings, onBegun }: Options) {
  // The list is ordered anew when one starts to run; what is shown does not change under the reader's hands.
  const [first] = useState(() => firstChoice(models)?.ref);
  const ref = asked ?? kept?.model ?? first;
  const [settings, setSettings] = useState<SamplingSettings>(kept?.settings ?? initialSettings ?? SAMPLING_DEFAULTS);
  const host = useHostApi();
  const [draft, setDraft] = useKeptText(`${host.account()?.id ?? "nobody"}.${kept?.id ?? "new"}`, offered);
  const [announcement, setAnnouncement] = useState("");
  const [lastRequest, setLastRequest] = useState({ question: "", id: "" });
  const listed = findRunnable(models, ref);
  // The list has the newest versions and those that run, and is cut at a hundred; any other is asked for by its reference.
  const further = useQuery({
    ...trpc.conversations.getRunnableModel.queryOptions({ model: ref ?? "" }),
    enabled: ref !== undefined && listed === undefined,
    refetchInterval: ({ state }) => (state.data?.item.state === "starting" ? LOOK_EVERY_MS : false),
  });
  const model = listed ?? further.data?.item;
  const mode = modeOf(model, kept);
  // A thread and a growing text do not mix: the other kind of model begins a conversation of its own.
  const conversation = kept !== null && kept.mode === mode ? kept : null;
  const messages = conversation?.messages ?? [];
  const last = messages.at(-1);
  const answering = last?.state === "streaming" ? last : undefined;

  const send = useMutation(
    trpc.conversations.send.mutationOptions({
      onSuccess: async ({ conversation: id }, { regenerate, replaces }) => {
        setLastRequest({ question: "", id: "" });
        if (regenerate !== true && replaces == null) setDraft("");
        setAnnouncement("");
        // There when the page of it is shown, so that nothing flickers.
        await queryClient.query({ ...trpc.conversations.get.queryOptions({ conversation: id }), staleTime: 0 });
        if (conversation === null) onBegun(id);
        void queryClient.invalidateQueries(trpc.conversations.list.pathFilter());
      },
    }),
  );
  const stop = useMutation(trpc.conversations.stopAnswer.mutationOptions({ onError: toastFailure("The answer was not stopped") }));

  function ask(question: Question): void {
    if (ref === undefined) return;
    const input = { conversation: conversation?.id ?? null, model: ref, mode, settings, ...question } as const;
    const same = JSON.stringify(input);
    // Sent again after a failure it is the same request: if the first did arrive after all, it is asked once.
    const request = lastRequest.question === same ? lastRequest.id : randomId();
    setLastRequest({ question: same, id: request });
    send.mutate({ ...input, request });
  }

  return {
    ref,
    model,
    /** Where the search stands while the model is not known. */
    lookup: lookupOf(further),
    lookAgain: () => void further.refetch(),
    lookingAgain: further.isRefetching,
    mode,
    conversation,
    settings,
    changeSettings: (change: Partial<SamplingSettings>) => setSettings((now) => ({ ...now, ...change })),
    draft,
    setDraft,
    announcement,
    messages,
    answering,
    busy: answering !== undefined || send.isPending,
    /** Why the last question was not taken; the text is still there. */
    failure: send.error === null ? null : parseError(send.error).message,
    /** A new question that is on its way and not yet in the thread. */
    asking: send.isPending && send.variables.regenerate !== true && send.variables.replaces == null ? send.variables.content : undefined,
    ask,
    stop: () => {
      if (conversation !== null && answering !== undefined) stop.mutate({ conversation: conversation.id, answer: answering.id });
    },
    ended: (answer: Message) => {
      setAnnouncement(answer.state === "failed" ? "The answer failed" : "Answer finished");
      void queryClient.invalidateQueries(trpc.conversations.get.pathFilter());
    },
  } as const;
}

export type PlaygroundState = ReturnType<typeof usePlayground>;
