export { ChatMessage } from "../components/chat/chat-message.tsx";
export type { ChatMessageProps } from "../components/chat/chat-message.tsx";
export { ChatThread } from "../components/chat/chat-thread.tsx";
export type { ChatThreadProps } from "../components/chat/chat-thread.tsx";
export { Composer } from "../components/chat/composer.tsx";
export type { ComposerProps } from "../components/chat/composer.tsx";
