import type { ClientStream } from "./client-stream.ts";

export interface StreamTimes {
  /** Silence towards the caller is broken by a comment this often. */
  keepAliveMs: number;
  /** An upstream silent for this long, or a reader stuck for this long, is given up. */
  silenceMs: number;
}

/** Watches one stream: comments keep the caller's side alive, silence of the upstream ends it. */
export function keepAlive(client: ClientStream, options: StreamTimes & { onSilence: () => void }): { heard: () => void; stop: () => void } {
  const { keepAliveMs, silenceMs, onSilence } = options;
  let heardAt = performance.now();
  const timer = setInterval(
    () => {
      const now = performance.now();
      if (client.blockedSince !== null) {
        if (now - client.blockedSince > silenceMs) client.destroy();
      } else if (now - heardAt > silenceMs) {
        onSilence();
      } else if (now - client.lastWriteAt >= keepAliveMs) {
        client.comment("keep-alive");
      }
    },
    Math.min(keepAliveMs, silenceMs) / 2,
  );
  return {
    heard: () => {
      heardAt = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}
