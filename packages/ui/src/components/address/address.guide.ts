import type { ComponentGuide } from "../../guide/component-guide.ts";

export const addressGuide: ComponentGuide = {
  components: ["Address"],
  status: "stable",
  useWhen: ["An account or a contract on an EVM chain stands in a list, a record or a table."],
  avoidWhen: ["It is a digest, a transaction or a configuration's hash: use `Hash`.", "The whole address is to be compared by eye: use `CodeBlock`."],
  anatomy: [
    { part: "Mark", what: "Colours turned by the address, so that the same account looks the same everywhere. `bare` leaves it away." },
    { part: "Label", what: "A name that AIWeb knows for it." },
    { part: "Ends", what: "The first six and the last four characters, with the capitals of the checksum. The whole on hover." },
    { part: "Copy", what: "Puts the whole address on the clipboard." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes to the explorer's link, where there is one, then to the copy button." },
    { keys: "Enter, Space", does: "Follow the link (Enter), or copy." },
  ],
  content: ["Give the address as the checksum writes it; nothing here changes its capitals.", "The label is a name, not “Address:”."],
};
