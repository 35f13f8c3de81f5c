import type { ComponentGuide } from "../../guide/component-guide.ts";

export const toasterGuide: ComponentGuide = {
  components: ["Toaster"],
  status: "stable",
  useWhen: ["The shell mounts it, once; everybody else calls `toast()`, which needs no mount.", "Something that somebody started has come to an end, and they may look elsewhere: a job ended, a link was copied, an act can be undone."],
  avoidWhen: ["The page shows it by itself: a new row, a changed state.", "It must be read before one goes on: use `Banner` or `ConfirmDialog`."],
  anatomy: [
    { part: "Message", what: "Icon of its tone, title, one line more." },
    { part: "Act", what: "One, such as “Undo”." },
    { part: "Cross", what: "Closes it. By itself it goes after 5 seconds; one of tone bad stays." },
    { part: "Update", what: "The same `id` changes the message in place: “Uploading” becomes “Uploaded”." },
  ],
  keyboard: [
    { keys: "F6", does: "Moves the focus to the messages." },
    { keys: "Tab", does: "Goes through their acts and crosses." },
    { keys: "Escape", does: "Closes the message in focus." },
  ],
  content: ["The title says what is so now: “Job cancelled”. No “successfully”.", "What failed says what to do, in the second line."],
};
