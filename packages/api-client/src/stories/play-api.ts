import { http } from "msw";
import type { RequestHandler } from "msw";
import { setupWorker } from "msw/browser";
import { queryClient } from "../client.ts";
import { endLive } from "../live/live.ts";
import { stopClock } from "./fixed-clock.ts";
import { never } from "./story-answers.ts";
import type { StoryAnswers } from "./story-answers.ts";
import { wireOf, type Asked } from "./wire.ts";

const worker = setupWorker();
let started: Promise<unknown> | undefined;

async function start(): Promise<void> {
  started ??= worker.start({
    quiet: true,
    // beside the page, wherever a Storybook is served
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
    onUnhandledFrame: "bypass",
  });
  await started;
}

/** What pages keep in this browser would reach the next story. */
function forgetKept(): void {
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of Object.keys(storage)) {
      if (key.startsWith("aiweb")) {
        storage.removeItem(key);
      }
    }
  }
}

type Played = {
  /** Fills with what was asked. */
  heard?: Asked[];
  /** What the server answers beside tRPC. */
  beside?: readonly RequestHandler[];
};

/** Plays the api (what stands for each run, or is made for it) at the wire for a story (its `beforeEach`), with the clock stopped, and takes it away after. */
export function playApi(answers: StoryAnswers | (() => StoryAnswers), { heard = [], beside = [] }: Played = {}): () => Promise<() => void> {
  return async () => {
    await start();
    queryClient.clear();
    forgetKept();
    worker.resetHandlers(...beside, ...wireOf(typeof answers === "function" ? answers() : answers, heard));
    const letGo = stopClock();
    return () => {
      letGo();
      endLive();
      queryClient.clear();
      // what still asks belongs to the story that ended
      worker.resetHandlers(http.all("/trpc/:names", never));
    };
  };
}
