import { useState } from "react";
import { trpc, useSubscription } from "@aiweb/api-client";
import type { Message } from "@aiweb/contracts/conversations/conversation";
import { useVisible } from "./use-visible.ts";

/**
 * The text of an answer that is being written, from what is stored on, as it comes. Mount it anew for each answer.
 * A connection that breaks goes on where it was; `onEnd` is called once it has ended. A tab out of sight reads nothing:
 * a browser has six connections for all tabs of an origin, and the shared live events tell it of the end.
 */
export function useAnswerText(options: { conversation: string; answer: Message; onEnd: (answer: Message) => void }): string {
  const { conversation, answer, onEnd } = options;
  const [stored] = useState(answer.content);
  const [text, setText] = useState(stored);
  const enabled = useVisible();
  useSubscription(
    trpc.conversations.readAnswer.subscriptionOptions(
      { conversation, answer: answer.id, offset: stored.length },
      {
        enabled,
        onData: ({ data }) => {
          // By offset, not by adding: a piece that comes twice changes nothing.
          if (data.kind === "text") setText((now) => now.slice(0, data.offset) + data.text);
          else onEnd(data.message);
        },
      },
    ),
  );
  return text;
}
