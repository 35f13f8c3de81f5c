import type { ComponentGuide } from "../../guide/component-guide.ts";

export const queryViewGuide: ComponentGuide = {
  components: ["createQueryView"],
  status: "stable",
  useWhen: ["A page or a part shows what one query answers: it needs an outline while it comes, an error with a way on, and the data. Make the view once an app, with the api client’s way to read an error."],
  avoidWhen: ["The answer arrives in pages or as a stream: show what is there and its `LoadMore` or state yourself.", "An act failed: the form or `toast` that started it says so."],
  anatomy: [
    { part: "Outline", what: "`skeleton`, in the layout of what comes; `SkeletonList` unless given." },
    { part: "Data", what: "What `children` draws. It stays when a later read fails." },
    { part: "Missing", what: "For what does not exist, is hidden, or whose address cannot name anything: the three look alike." },
    { part: "Failure", what: "`ErrorState` with the server’s sentence, its trace id and “Try again”." },
  ],
  keyboard: [{ keys: "Tab, then Enter", does: "Reaches and presses “Try again” after a failure." }],
  content: ["`what` ends the sentence “Cannot show …”: “this job”, “your datasets”."],
};
