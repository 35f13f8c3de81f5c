import { defaultOptions, Upload } from "tus-js-client";

/** Bytes of one request: small enough that a cut loses little. */
const CHUNK_BYTES = 32 * 2 ** 20;
const RETRY_DELAYS_MS = [0, 500, 2_000, 5_000, 10_000];

export type RunningUpload = {
  /** The upload's id once it has arrived; null when this try of it failed or it was cancelled. */
  arrived: () => Promise<string | null>;
  pause: () => void;
  resume: () => void;
  cancel: () => void;
  /** Its bytes belong to a dataset now: the same file, chosen again, is another upload. */
  forget: () => Promise<void>;
};

export type UploadEvents = { onProgress: (sent: number) => void; onDone: (uploadId: string) => void; onError: (error: unknown) => void; onOffline: () => void; onOnline: () => void };

function lastSegment(url: string | null): string {
  return url === null ? "" : (new URL(url, location.origin).pathname.split("/").at(-1) ?? "");
}

/** Sends one file by tus, going on where an earlier try of the same file ended, and by itself when the connection is back. */
export function startUpload(file: File, { onProgress, onDone, onError, onOffline, onOnline }: UploadEvents): RunningUpload {
  let outcome = Promise.withResolvers<string | null>();
  let ended = false;
  const end = (id: string | null) => {
    ended = true;
    outcome.resolve(id);
  };

  const upload = new Upload(file, {
    endpoint: "/uploads",
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_DELAYS_MS,
    metadata: { name: file.name },
    onProgress: (sent) => onProgress(sent),
    onSuccess: () => {
      const id = lastSegment(upload.url);
      onDone(id);
      end(id);
    },
    onError: (error) => {
      if (navigator.onLine) {
        onError(error);
        end(null);
      } else {
        onOffline();
        window.addEventListener("online", goOn, { once: true });
      }
    },
  });

  function goOn(): void {
    onOnline();
    begin();
  }

  function begin(): void {
    window.removeEventListener("online", goOn);
    if (ended) {
      ended = false;
      outcome = Promise.withResolvers();
    }
    upload.start();
  }

  function stop(remove: boolean): void {
    window.removeEventListener("online", goOn);
    // The server may be away: then the upload ends by itself after a day.
    upload.abort(remove).catch(() => undefined);
  }

  void upload
    .findPreviousUploads()
    .catch(() => [])
    .then((earlier) => {
      const newest = earlier.toSorted((a, b) => Date.parse(b.creationTime) - Date.parse(a.creationTime))[0];
      if (newest !== undefined) upload.resumeFromPreviousUpload(newest);
      if (!ended) begin();
    });
  return {
    arrived: () => outcome.promise,
    pause: () => stop(false),
    resume: begin,
    cancel: () => {
      end(null);
      stop(true);
    },
    forget: async () => {
      for (const { urlStorageKey } of await upload.findPreviousUploads()) await defaultOptions.urlStorage.removeUpload(urlStorageKey);
    },
  };
}
