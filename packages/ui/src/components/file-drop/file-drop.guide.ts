import type { ComponentGuide } from "../../guide/component-guide.ts";

export const fileDropGuide: ComponentGuide = {
  components: ["FileDrop", "UploadList", "UploadRow"],
  status: "stable",
  useWhen: ["`FileDrop`: files are given to AIWeb.", "`UploadRow` in an `UploadList`: each file shows how far it is and can be stopped, paused and tried again."],
  avoidWhen: ["Files are there already and are fetched: use `FileTable`.", "The whole page would take drops: a zone shows where they go."],
  anatomy: [
    { part: "Zone", what: "A file input over the whole area; it turns to the accent while files hang over it." },
    { part: "Row", what: "Name, bytes sent of all, a bar, and what can be done in this state." },
    { part: "Fault", what: "In place of the figures, announced: what is kept, what to do." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the zone, then each row’s acts." },
    { keys: "Enter, Space", does: "On the zone: open the system’s file chooser. On an act: do it." },
  ],
  content: ["The label says both ways: “Drop files here, or choose them”.", "The hint lists the kinds and the largest size.", "A cross says what it does to which file: “Cancel tickets.csv”, “Take out tickets.csv” once it is there."],
};
