import type { ComponentGuide } from "../../guide/component-guide.ts";

export const stateScreensGuide: ComponentGuide = {
  components: ["EmptyState", "ErrorState", "ForbiddenState"],
  status: "stable",
  useWhen: [
    "`EmptyState`: nothing is here yet, or nothing fits what was asked; it says what comes here and how.",
    "`ErrorState`: something could not be shown; it says what is safe and offers to try again.",
    "`ForbiddenState`: there is nothing for this account, whether hidden or not there.",
  ],
  avoidWhen: ["The page goes on beside it: use `Banner`.", "It still loads: use `Skeleton`.", "A query is behind it: the view that `createQueryView` makes draws the error."],
  anatomy: [
    { part: "Tile or icon", what: "The noun that belongs here, a fault, or a lock." },
    { part: "Title", what: "An h2; the h1 where the page has nothing else." },
    { part: "Body", what: "One sentence." },
    { part: "Actions", what: "One that leads on, and one sample to load; “Try again” after a fault." },
    { part: "Trace", what: "The request’s id after a fault, for whoever looks into it." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes through the actions, from “Try again” on where there is one." },
    { keys: "Enter, Space", does: "Does the one in focus." },
  ],
  content: [
    "Empty: “No datasets yet”, then what a dataset is for. Never “Nothing to display”.",
    "Failed: what happened, what is safe, what to do: “Your jobs go on running. Try again in a moment.”",
    "Forbidden never says which of the two it is: hidden and missing read alike.",
  ],
};
