import type { ReactNode } from "react";
import { Button, ChatIcon, EmptyState } from "@aiweb/ui";
import { ChatMessage, ChatThread, Composer } from "@aiweb/ui/chat";
import { MessageView } from "./message-view.tsx";
import styles from "./playground.module.css";
import { StreamingMessage } from "./streaming-message.tsx";
import type { PlaygroundState } from "./use-playground.ts";

type Props = {
  conversation: string | null;
  state: PlaygroundState;
  disabledReason: string | undefined;
  /** What stands between choosing the model and talking to it. */
  notice: ReactNode;
};

/** Tokens of the last exchange, of what the model can hold: counted by the model, never guessed. */
function usedOf({ messages, model }: PlaygroundState): string | undefined {
  const figures = messages.findLast((message) => message.figures !== null)?.figures;
  if (figures == null || figures.promptTokens === null || figures.completionTokens === null) return undefined;
  const used = (figures.promptTokens + figures.completionTokens).toLocaleString("en-US");
  return model?.contextLength == null ? `${used} tokens` : `${used} of ${model.contextLength.toLocaleString("en-US")} tokens`;
}

/** The thread and where one writes. */
export function ChatView({ conversation, state, disabledReason, notice }: Props) {
  const { messages, answering, asking, busy, editing, ref } = state;
  const lastAnswer = messages.findLast((message) => message.role === "assistant");
  const shown = editing === null ? messages : messages.slice(0, messages.findIndex((message) => message.id === editing));
  return (
    <>
      {messages.length === 0 && asking === undefined ? (
        <div className={styles.empty}>
          <EmptyState noun="model" icon={ChatIcon} title={ref === undefined ? "Choose a model" : `Ask ${ref}`}>
            The answer goes on if you leave, and the conversation is kept until you delete it.
          </EmptyState>
        </div>
      ) : (
        <ChatThread label="Conversation" announcement={state.announcement}>
          {shown.map((message) =>
            message.id === answering?.id && conversation !== null ? (
              <StreamingMessage key={message.id} conversation={conversation} message={message} onEnd={state.ended} />
            ) : (
              <MessageView
                key={message.id}
                message={message}
                onEdit={busy || editing !== null ? undefined : () => state.beginEdit(message)}
                onRegenerate={busy || editing !== null || message.id !== lastAnswer?.id ? undefined : () => state.ask({ content: "", regenerate: true })}
              />
            ),
          )}
          {asking === undefined || editing !== null ? null : <ChatMessage from="user">{asking}</ChatMessage>}
        </ChatThread>
      )}
      <div className={styles.foot}>
        {notice}
        <Composer
          value={state.draft}
          onValueChange={state.setDraft}
          onSend={() => state.ask({ content: state.draft, ...(editing === null ? {} : { replaces: editing }) })}
          {...(answering === undefined ? {} : { onStop: state.stop })}
          busy={busy}
          placeholder={ref === undefined ? "Choose a model first" : `Ask ${ref}…`}
          note={usedOf(state)}
          disabledReason={disabledReason}
          start={
            editing === null ? undefined : (
              <Button size="s" variant="ghost" onClick={state.cancelEdit}>
                Keep the old question
              </Button>
            )
          }
        />
      </div>
    </>
  );
}
