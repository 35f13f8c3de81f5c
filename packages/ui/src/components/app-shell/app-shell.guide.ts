import type { ComponentGuide } from "../../guide/component-guide.ts";

export const appShellGuide: ComponentGuide = {
  components: ["AppShell", "AccountFooter"],
  status: "stable",
  useWhen: ["Once around every page: by the shell, or by a remote that runs without it."],
  avoidWhen: ["Inside a remote’s routes: the shell has drawn it already, and a page has one `main`.", "The sign-in page needs nothing but itself: it stands alone."],
  anatomy: [
    { part: "Skip link", what: "The first thing that Tab reaches, unseen until then. It leads past the navigation." },
    { part: "Navigation", what: "The pages of all remotes, grouped; the current one has a frame. Below 900 px it is a drawer behind the menu button." },
    { part: "Search", what: "Looks like a field and opens the `CommandPalette`." },
    { part: "Account", what: "`AccountFooter` with mark, handle and settings; a sign-in link for a visitor." },
    { part: "Main", what: "Scrolls by itself and can take the focus after navigation." },
  ],
  keyboard: [
    { keys: "Tab", does: "Reaches the skip link first, then the navigation." },
    { keys: "Enter on the skip link", does: "Moves the focus to the page. The address stays as it is." },
    { keys: "Escape in the drawer", does: "Closes it." },
  ],
  content: ["Pages are named by their noun in the plural: “Models”, “Fine-tuning jobs”.", "A note beside a page is a count that moves: “2 running”. No note says zero.", "The account shows the handle, or the short address while there is none."],
};
