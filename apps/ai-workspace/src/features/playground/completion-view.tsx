import { useState } from "react";
import type { Message } from "@aiweb/contracts/conversations/conversation";
import { Banner, Button, Row, StopIcon, Text, TextArea } from "@aiweb/ui";
import styles from "./playground.module.css";
import { figureWords } from "./runnable-words.ts";
import { useAnswerText } from "./use-answer-text.ts";

/** A completion while it is written: what was given, and what the model adds, marked. */
export function GrowingText({ prompt, text, onStop }: { prompt: string; text: string; onStop: () => void }) {
  return (
    <>
      <div className={styles.completed} aria-busy="true" role="region" aria-label="The text so far" tabIndex={0}>
        {prompt}
        <mark className={styles.made}>{text}</mark>
      </div>
      <Row justify="end">
        <Button variant="primary" icon={StopIcon} onClick={onStop}>
          Stop
        </Button>
      </Row>
    </>
  );
}

type StreamingProps = { conversation: string; prompt: string; answer: Message; onEnd: (answer: Message) => void; onStop: () => void };

/** The same, following the answer. */
export function StreamingText({ conversation, prompt, answer, onEnd, onStop }: StreamingProps) {
  const text = useAnswerText({ conversation, answer, onEnd });
  return <GrowingText prompt={prompt} text={text} onStop={onStop} />;
}

type EditableProps = {
  /** The text to begin with: what was given before and what the model added. */
  initial: string;
  /** The last answer, for its figures and what went wrong. */
  answer: Message | undefined;
  busy: boolean;
  disabledReason: string | undefined;
  onComplete: (text: string) => void;
  onTextChange: (text: string) => void;
};

/** A text that the model goes on with. Mount it anew for each answer. */
export function EditableText({ initial, answer, busy, disabledReason, onComplete, onTextChange }: EditableProps) {
  const [text, setText] = useState(initial);
  return (
    <>
      <TextArea
        label="Text"
        hint="This model does not chat: it goes on with the text. Begin what you want it to finish."
        rows={14}
        value={text}
        placeholder="The capital of France is"
        onValueChange={(value) => {
          setText(value);
          onTextChange(value);
        }}
      />
      {answer?.state === "failed" ? <Banner tone="bad" title={answer.error ?? "It failed. Try again."} /> : null}
      <Row justify="end">
        <Text tone="2">{figureWords(answer?.figures ?? null).join(" · ")}</Text>
        <Button variant="primary" busy={busy} disabledReason={disabledReason ?? (text.trim() === "" ? "Write the beginning first" : undefined)} onClick={() => onComplete(text)}>
          Complete
        </Button>
      </Row>
    </>
  );
}
