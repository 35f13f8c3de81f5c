import { useEffect, useRef, type ReactNode } from "react";
import { Banner, Button, ChatIcon, EmptyState, formatNumber } from "@aiweb/ui";
import { ChatMessage, ChatThread, Composer } from "@aiweb/ui/chat";
import { MessageView } from "./message-view.tsx";
import styles from "./playground.module.css";
import { StreamingMessage } from "./streaming-message.tsx";
import type { PlaygroundState } from "./use-playground.ts";

const EXAMPLE = "Explain in two sentences what fine-tuning does to a language model.";

type Props = {
  state: PlaygroundState;
  /** Why nothing can be asked now. */
  obstacle: string | undefined;
  /** What stands between choosing the model and talking to it. */
  notice: ReactNode;
  /** Puts the cursor where one writes; not on a phone, where a keyboard would cover the page. */
  takesFocus: boolean;
};

/** Tokens of the last exchange, of what the model can hold: counted by the model, never guessed. */
function usedOf({ messages, model }: PlaygroundState): string | undefined {
  const figures = messages.findLast((message) => message.figures !== null)?.figures;
  if (figures == null || figures.promptTokens === null || figures.completionTokens === null) return undefined;
  const used = formatNumber(figures.promptTokens + figures.completionTokens);
  return model?.contextLength == null ? `${used} tokens` : `${used} of ${formatNumber(model.contextLength)} tokens`;
}

function Thread({ state }: { state: PlaygroundState }) {
  const { messages, conversation, busy, asking, announcement } = state;
  const lastAnswer = messages.findLast((message) => message.role === "assistant");
  return (
    <ChatThread label="Conversation" announcement={announcement}>
      {messages.map((message) =>
        message.state === "streaming" && conversation !== null ? (
          <StreamingMessage key={message.id} conversation={conversation.id} message={message} onEnd={state.ended} />
        ) : (
          <MessageView
            key={message.id}
            message={message}
            onEdit={busy ? undefined : (content) => state.ask({ content, replaces: message.id })}
            onRegenerate={busy || message !== lastAnswer ? undefined : () => state.ask({ content: "", regenerate: true })}
          />
        ),
      )}
      {asking === undefined ? null : <ChatMessage from="user">{asking}</ChatMessage>}
    </ChatThread>
  );
}

/** The thread and where one writes. */
export function ChatView({ state, obstacle, notice, takesFocus }: Props) {
  const { messages, answering, asking, busy, model, failure } = state;
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  const name = model?.name ?? "a model";
  return (
    <>
      {messages.length === 0 && asking === undefined ? (
        <div className={styles.empty}>
          <EmptyState
            noun="model"
            icon={ChatIcon}
            title={model === undefined ? "Choose a model to talk to" : `Ask ${name} something`}
            actions={
              <Button
                size="s"
                onClick={() => {
                  state.setDraft(EXAMPLE);
                  input.current?.focus();
                }}
              >
                Try a question
              </Button>
            }
          >
            The answer goes on if you leave, and the conversation is kept until you delete it. API and SDK show each call as code.
          </EmptyState>
        </div>
      ) : (
        <Thread state={state} />
      )}
      <div className={styles.foot}>
        {notice}
        {failure === null ? null : (
          <Banner tone="bad" role="alert" title="It was not asked">
            {failure} What you wrote is still here.
          </Banner>
        )}
        <Composer
          ref={input}
          label="Message"
          value={state.draft}
          onValueChange={state.setDraft}
          onSend={() => {
            state.ask({ content: state.draft });
            if (takesFocus) input.current?.focus();
          }}
          {...(answering === undefined ? {} : { onStop: state.stop })}
          busy={busy}
          placeholder={model === undefined ? "Choose a model first" : `Ask ${name}…`}
          note={usedOf(state)}
          disabledReason={obstacle}
        />
      </div>
    </>
  );
}
