import type { ComponentGuide } from "../../guide/component-guide.ts";

export const hashGuide: ComponentGuide = {
  components: ["Hash"],
  status: "stable",
  useWhen: ["A hash, digest or address stands among other facts: it is recognised by its ends and needed whole elsewhere."],
  avoidWhen: ["It must be compared by eye, character by character: use `CodeBlock` with `wrap`.", "It is an account with a handle: show the handle."],
  anatomy: [
    { part: "Short form", what: "First and last characters, `head` and `tail` of them; all of it on hover." },
    { part: "Copy button", what: "Copies all of it." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the copy button." },
    { keys: "Enter", does: "Copies the whole value, never the short form." },
  ],
  content: ["`label` says what it is, in lower case, since it follows “Copy”: “address”, “SHA-256 of model.safetensors”."],
};
