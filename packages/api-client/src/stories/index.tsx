import { QueryClientProvider } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { queryClient } from "../client.ts";

export { down, hidden, signedOut } from "./refusals.ts";
export { playApi } from "./play-api.ts";
export { refuseAt } from "./refuse-at.ts";
export { flow, inTurn, never, refuse } from "./story-answers.ts";
export type { StoryAnswers } from "./story-answers.ts";
export type { Asked } from "./wire.ts";

/** A story's decorator: the cache that its parts ask. */
export function withQueries(Story: ComponentType) {
  return (
    <QueryClientProvider client={queryClient}>
      <Story />
    </QueryClientProvider>
  );
}
