export { Markdown } from "../components/markdown/markdown.tsx";
export type { MarkdownProps } from "../components/markdown/markdown.tsx";
