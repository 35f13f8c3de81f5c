/** What a handler of `useLiveTopic` is given. */
export type LiveHint =
  | { kind: "event"; id: string; topic: string; payload: Record<string, unknown> }
  /** Something may have been missed: read again what is shown. */
  | { kind: "resync" };

/** `off` until somebody listens. */
export type LiveState = "off" | "connecting" | "connected" | "reconnecting";

export type LiveEvent = { id: string; topic: string; payload: Record<string, unknown> };

/** What the tabs of one browser tell each other. */
export type TabMessage =
  | { type: "event"; event: LiveEvent }
  | { type: "resync" }
  | { type: "state"; state: LiveState; lastEventId: string | null }
  /** A tab that just began asks the leader where things stand. */
  | { type: "hello" };

/** The first row of each connection: says where the sequence stands and is no hint. */
export const connectedTopic = "connected";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** A message of another tab, which may run another version of AIWeb: checked before it is believed. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  if (!isRecord(data)) {
    return undefined;
  }
  if (data["type"] === "resync" || data["type"] === "hello") {
    return { type: data["type"] };
  }
  const { state, lastEventId, event } = data;
  if (data["type"] === "state" && (state === "off" || state === "connecting" || state === "connected" || state === "reconnecting")) {
    return { type: "state", state, lastEventId: typeof lastEventId === "string" ? lastEventId : null };
  }
  if (data["type"] === "event" && isRecord(event)) {
    const { id, topic, payload } = event;
    if (typeof id === "string" && typeof topic === "string" && isRecord(payload)) {
      return { type: "event", event: { id, topic, payload } };
    }
  }
  return undefined;
}
