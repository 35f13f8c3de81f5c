import type { Message } from "@aiweb/contracts/conversations/conversation";
import { MessageView } from "./message-view.tsx";
import { useAnswerText } from "./use-answer-text.ts";

/** An answer while it is written. */
export function StreamingMessage({ conversation, message, onEnd }: { conversation: string; message: Message; onEnd: (answer: Message) => void }) {
  const text = useAnswerText({ conversation, answer: message, onEnd });
  return <MessageView message={message} text={text} />;
}
