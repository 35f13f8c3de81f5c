import type { Message } from "@aiweb/contracts/conversations/conversation";
import { Banner, Button, CopyButton, EditIcon, IconButton, RefreshIcon, Row, Text, TextArea } from "@aiweb/ui";
import { ChatMessage } from "@aiweb/ui/chat";
import { lazy, Suspense, useState } from "react";
import styles from "./playground.module.css";
import { figureWords } from "./runnable-words.ts";
import { takeFocus } from "./take-focus.ts";

const Markdown = lazy(async () => ({ default: (await import("@aiweb/ui/markdown")).Markdown }));

type Props = {
  message: Message;
  /** The answer's text so far, while it streams. */
  text?: string;
  /** Asks the question in other words; absent while something else is being written. */
  onEdit?: ((content: string) => void) | undefined;
  /** Of the last answer: has the question answered again. */
  onRegenerate?: (() => void) | undefined;
};

/** One message of a thread: what was said, what can be done with it, what was counted. */
export function MessageView({ message, text = message.content, onEdit, onRegenerate }: Props) {
  if (message.role === "user") return <Question message={message} onEdit={onEdit} />;
  const streaming = message.state === "streaming";
  const again = onRegenerate === undefined ? null : <IconButton icon={RefreshIcon} label="Regenerate" size="s" onClick={onRegenerate} />;
  return (
    <ChatMessage
      from="model"
      streaming={streaming}
      {...(streaming ? {} : { meta: figureWords(message.figures) })}
      state={<AnswerState message={message} onRegenerate={onRegenerate} />}
      actions={
        streaming ? undefined : (
          <>
            {text === "" ? null : <CopyButton value={text} label="Copy the answer" />}
            {message.state === "failed" ? null : again}
          </>
        )
      }
    >
      {text === "" ? null : (
        <Suspense fallback={<div className={styles.plain}>{text}</div>}>
          <Markdown text={text} streaming={streaming} />
        </Suspense>
      )}
    </ChatMessage>
  );
}

/** What to say of how an answer ended; nothing when it ended by itself. */
function AnswerState({ message: { state, error, finishReason }, onRegenerate }: { message: Message; onRegenerate: (() => void) | undefined }) {
  if (state === "failed") {
    const again = (
      <Button size="s" icon={RefreshIcon} onClick={onRegenerate}>
        Regenerate
      </Button>
    );
    return (
      <Banner tone="bad" title="The answer failed" actions={onRegenerate === undefined ? undefined : again}>
        {error ?? "The model gave no reason. Your question is kept."}
      </Banner>
    );
  }
  const note = state === "stopped" ? "Stopped. What was written is kept." : finishReason === "length" ? "Cut at the longest answer that the settings allow." : undefined;
  return note === undefined ? null : (
    <Text size="s" tone="2">
      {note}
    </Text>
  );
}

function Question({ message, onEdit }: { message: Message; onEdit: ((content: string) => void) | undefined }) {
  const [words, setWords] = useState<string | null>(null);
  if (words !== null && onEdit !== undefined) {
    return (
      <form
        className={styles.editing}
        onSubmit={(event) => {
          event.preventDefault();
          onEdit(words);
        }}
      >
        <TextArea
          ref={takeFocus}
          label="The question in other words"
          labelHidden
          value={words}
          onValueChange={setWords}
          onKeyDown={(event) => {
            if (event.key === "Escape") setWords(null);
          }}
        />
        <Row justify="end">
          <Text size="xs" tone="2">
            What follows is asked anew.
          </Text>
          <Button size="s" onClick={() => setWords(null)}>
            Cancel
          </Button>
          <Button size="s" type="submit" variant="primary" disabledReason={words.trim() === "" ? "Write something first" : undefined}>
            Ask this instead
          </Button>
        </Row>
      </form>
    );
  }
  return (
    <ChatMessage
      from="user"
      actions={
        <>
          <CopyButton value={message.content} label="Copy the question" />
          {onEdit === undefined ? null : <IconButton icon={EditIcon} label="Edit" size="s" onClick={() => setWords(message.content)} />}
        </>
      }
    >
      {message.content}
    </ChatMessage>
  );
}
