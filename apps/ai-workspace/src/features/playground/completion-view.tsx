import { useState, type ReactNode } from "react";
import type { Message } from "@aiweb/contracts/conversations/conversation";
import { Banner, Button, CopyButton, Row, StopIcon, Text, TextArea } from "@aiweb/ui";
import styles from "./playground.module.css";
import { figureWords } from "./runnable-words.ts";
import { useAnswerText } from "./use-answer-text.ts";
import type { PlaygroundState } from "./use-playground.ts";

export type GrownTextProps = { prompt: string; text: string; answer: Message; onContinue?: ((text: string) => void) | undefined };

/** What was given, and what the model added to it, marked. */
export function GrownText({ prompt, text, answer, onContinue }: GrownTextProps) {
  const streaming = answer.state === "streaming";
  const note = answer.state === "stopped" ? "stopped" : answer.finishReason === "length" ? "cut at the longest answer" : undefined;
  return (
    <article aria-label="Answer" aria-busy={streaming || undefined} className={styles.grown}>
      <div className={styles.completed}>
        {prompt}
        <mark className={styles.made}>{text}</mark>
      </div>
      {answer.state === "failed" ? (
        <Banner tone="bad" title="The completion failed">
          {answer.error ?? "The model gave no reason. Your text is kept."}
        </Banner>
      ) : null}
      {streaming ? null : (
        <Row>
          <Text size="xs" tone="3">
            {[...figureWords(answer.figures), ...(note === undefined ? [] : [note])].join(" · ")}
          </Text>
          <CopyButton value={prompt + text} label="Copy the text" />
          {onContinue === undefined || text === "" ? null : (
            <Button size="s" onClick={() => onContinue(prompt + text)}>
              Go on from here
            </Button>
          )}
        </Row>
      )}
    </article>
  );
}

type StreamingProps = { conversation: string; prompt: string; answer: Message; onEnd: (answer: Message) => void };

/** The same while it is written. Mount it anew for each answer. */
function GrowingText({ conversation, prompt, answer, onEnd }: StreamingProps) {
  const text = useAnswerText({ conversation, answer, onEnd });
  return <GrownText prompt={prompt} text={text} answer={answer} />;
}

type Props = { state: PlaygroundState; obstacle: string | undefined; notice: ReactNode };

/** For a model that does not chat: a text that it goes on with. */
export function CompletionView({ state, obstacle, notice }: Props) {
  const { messages, conversation, answering, busy, failure } = state;
  const given = messages.findLast((message) => message.role === "user")?.content ?? "";
  const answer = messages.findLast((message) => message.role === "assistant");
  const [text, setText] = useState(state.draft === "" ? given : state.draft);
  const write = (next: string) => {
    setText(next);
    state.setDraft(next);
  };
  return (
    <div className={styles.completion}>
      <TextArea
        label="Prompt"
        hint="This model does not chat: it goes on with the text. Write the beginning of what it should finish."
        rows={6}
        value={text}
        placeholder="The capital of France is"
        onValueChange={write}
      />
      {notice}
      {failure === null ? null : (
        <Banner tone="bad" role="alert" title="It was not asked">
          {failure} What you wrote is still here.
        </Banner>
      )}
      <Row justify="end">
        {answering === undefined ? (
          <Button variant="primary" busy={busy} disabledReason={obstacle ?? (text.trim() === "" ? "Write the beginning first" : undefined)} onClick={() => state.ask({ content: text })}>
            Complete
          </Button>
        ) : (
          <Button variant="primary" icon={StopIcon} onClick={state.stop}>
            Stop
          </Button>
        )}
      </Row>
      {answer === undefined || conversation === null ? null : answer.state === "streaming" ? (
        <GrowingText key={answer.id} conversation={conversation.id} prompt={given} answer={answer} onEnd={state.ended} />
      ) : (
        <GrownText prompt={given} text={answer.content} answer={answer} onContinue={write} />
      )}
    </div>
  );
}
