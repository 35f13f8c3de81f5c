import type { Message } from "@aiweb/contracts/conversations/conversation";
import { Banner, CopyButton, EditIcon, IconButton, RefreshIcon, Text } from "@aiweb/ui";
import { ChatMessage } from "@aiweb/ui/chat";
import { Markdown } from "@aiweb/ui/markdown";
import { figureWords } from "./runnable-words.ts";

type Props = {
  message: Message;
  /** The answer's text so far, while it streams. */
  text?: string;
  /** Absent while something else is being written. */
  onEdit?: (() => void) | undefined;
  onRegenerate?: (() => void) | undefined;
};

function stateOf({ state, error, finishReason }: Message) {
  if (state === "failed") return <Banner tone="bad" title={error ?? "The answer failed. Ask again."} />;
  if (state === "stopped") return <Text tone="2">Stopped</Text>;
  if (finishReason === "length") return <Text tone="2">Cut at the longest answer that the settings allow</Text>;
  return null;
}

/** One message of a thread: what was said, what can be done with it, what was counted. */
export function MessageView({ message, text = message.content, onEdit, onRegenerate }: Props) {
  if (message.role === "user") {
    return (
      <ChatMessage from="user" actions={onEdit === undefined ? undefined : <IconButton icon={EditIcon} label="Edit and ask again" size="s" onClick={onEdit} />}>
        {message.content}
      </ChatMessage>
    );
  }
  const streaming = message.state === "streaming";
  return (
    <ChatMessage
      from="model"
      streaming={streaming}
      meta={figureWords(message.figures)}
      state={stateOf(message)}
      actions={
        streaming ? undefined : (
          <>
            {text === "" ? null : <CopyButton value={text} label="Copy the answer" />}
            {onRegenerate === undefined ? null : <IconButton icon={RefreshIcon} label="Answer again" size="s" onClick={onRegenerate} />}
          </>
        )
      }
    >
      <Markdown text={text} streaming={streaming} />
    </ChatMessage>
  );
}
