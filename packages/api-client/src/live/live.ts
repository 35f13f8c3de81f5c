import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { api } from "../client.ts";
import { noticeError } from "../not-signed-in.ts";
import type { LiveHint, LiveState } from "./live-messages.ts";
import { LiveTabs } from "./live-tabs.ts";

const name = "aiweb-live";

function createLiveTabs(): LiveTabs {
  const tabs = new LiveTabs({
    // at a plain http address of another machine there are no locks: each tab reads for itself
    lead: (whileLeading, signal) => ("locks" in navigator ? navigator.locks.request(name, { signal }, whileLeading) : whileLeading()),
    channel: new BroadcastChannel(name),
    open: (lastEventId, listener) => {
      const subscription = api.live.listen.subscribe(
        { lastEventId },
        {
          onData: ({ data }) => listener.onEvent(data),
          onConnectionStateChange: ({ state }) => {
            if (state === "pending") {
              listener.onConnected();
            } else if (state === "connecting") {
              listener.onConnecting();
            }
          },
          onError: (error) => {
            noticeError(error);
            listener.onEnd();
          },
          onComplete: () => listener.onEnd(),
        },
      );
      return () => subscription.unsubscribe();
    },
    later: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
  });
  // a page that the browser put aside and brought back has heard nothing meanwhile
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      tabs.resyncHere();
    }
  });
  return tabs;
}

let tabs: LiveTabs | undefined;

function liveTabs(): LiveTabs {
  tabs ??= createLiveTabs();
  return tabs;
}

/** Leaves the browser's one event stream; who listens next joins anew. */
export function endLive(): void {
  tabs?.close();
  tabs = undefined;
}

/** Opens the browser's one event stream, or follows the tab that has it. */
export function beginLive(): void {
  liveTabs().begin();
}

/** Calls `handler` with each hint on `topic` (`jobs`, `job:ID`, …) while the component is shown. */
export function useLiveTopic(topic: string, handler: (hint: LiveHint) => void): void {
  const onHint = useEffectEvent(handler);
  useEffect(() => liveTabs().listen(topic, (hint) => onHint(hint)), [topic]);
}

function subscribeState(listener: () => void): () => void {
  return liveTabs().onState(listener);
}

/** How the event stream stands, in whichever tab it is. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(subscribeState, () => liveTabs().state, () => "off");
}
