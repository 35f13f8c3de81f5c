import type { ComponentGuide } from "../../guide/component-guide.ts";

export const fileTableGuide: ComponentGuide = {
  components: ["FileTable"],
  status: "stable",
  useWhen: ["A version of a model or dataset has files that one may download and check."],
  avoidWhen: ["Files are still on their way: use `UploadList`.", "What is in a file matters more than the file: show its rows."],
  anatomy: [
    { part: "Name", what: "A link that downloads the file." },
    { part: "Size", what: "In decimal units, the exact bytes on hover." },
    { part: "SHA-256", what: "Short, copied whole, to check the download by." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes from each name to its digest’s copy button." },
    { keys: "Enter", does: "On a name: downloads the file. On the button: copies the digest." },
  ],
  content: ["The caption says of what: “Files of version 3”.", "Names are as in the version, with their folder."],
};
