import { defaultOptions, Upload } from "tus-js-client";
import { parseUploadError } from "./parse-upload-error.ts";
import { holdSending } from "./sending-lock.ts";

/** Bytes of one request: small enough that a cut loses little. */
const CHUNK_BYTES = 32 * 2 ** 20;
/** Before each try that follows one at which nothing arrived; a lost connection is tried at the last for as long as it takes. */
const RETRY_DELAYS_MS = [0, 500, 2_000, 5_000] as const;
const LAST_DELAY_MS = 10_000;
const MOST_TRIES = RETRY_DELAYS_MS.length + 1;

export type RunningUpload = {
  /** The upload's id once it has arrived; null when this try of it failed or it was cancelled. */
  arrived: () => Promise<string | null>;
  pause: () => void;
  resume: () => void;
  cancel: () => void;
  /** Its bytes belong to a dataset now: the same file, chosen again, is another upload. */
  forget: () => Promise<void>;
};

export type UploadEvents = { onProgress: (sent: number) => void; onDone: (uploadId: string) => void; onError: (message: string) => void; onOffline: () => void; onOnline: () => void };

function lastSegment(url: string | null): string {
  return url === null ? "" : (new URL(url, location.origin).pathname.split("/").at(-1) ?? "");
}

/** Sends one file of the account by tus, going on where an earlier try of the same file ended, and by itself when the connection is back. */
export function startUpload(file: File, owner: string, { onProgress, onDone, onError, onOffline, onOnline }: UploadEvents): RunningUpload {
  let paused = false;
  /** Lets other tabs know that this one sends no more. */
  let release = () => {};
  let outcome = Promise.withResolvers<string | null>();
  let ended = false;
  const end = (id: string | null) => {
    ended = true;
    release();
    outcome.resolve(id);
  };

  /** Tries since a byte arrived last. */
  let tries = 0;
  let arrivedBytes = 0;
  let offline = false;
  let failure: unknown;
  let wait: ReturnType<typeof setTimeout> | undefined;

  const upload = new Upload(file, {
    endpoint: "/uploads",
    chunkSize: CHUNK_BYTES,
    // Counted below: tus would give up after the last of them.
    retryDelays: null,
    metadata: { name: file.name, owner },
    // The same file of another account is another upload.
    fingerprint: () => Promise.resolve(["aiweb", owner, file.name, file.type, file.size, file.lastModified].join("-")),
    onUploadUrlAvailable: () => {
      release();
      const sending = Promise.withResolvers<void>();
      release = sending.resolve;
      if (upload.url !== null && !ended && !paused) holdSending(upload.url, sending.promise);
    },
    onProgress: (sent) => onProgress(sent),
    onAfterResponse: (request, response) => {
      // By itself tus would begin from nothing after this.
      if (request.getMethod() === "HEAD" && response.getStatus() >= 500) throw new Error("The server does not know how far the upload is.");
      const offset = Number(response.getHeader("Upload-Offset") ?? 0);
      if (offset > arrivedBytes) {
        arrivedBytes = offset;
        tries = 0;
      }
      if (offline && response.getStatus() < 500) {
        offline = false;
        onOnline();
      }
    },
    onSuccess: () => {
      const id = lastSegment(upload.url);
      onDone(id);
      end(id);
    },
    onError: (error) => void tryAgain(error),
  });

  async function tryAgain(error: unknown): Promise<void> {
    failure = error;
    const problem = await parseUploadError(error, file);
    // Paused or cancelled meanwhile.
    if (failure !== error) return;
    if (problem.kind !== "cut" && (problem.kind === "final" || tries === MOST_TRIES)) {
      onError(problem.message);
      return end(null);
    }
    // What the first try heals is not worth a word.
    if (problem.kind === "cut" && tries > 0 && !offline) {
      offline = true;
      onOffline();
    }
    wait = setTimeout(begin, RETRY_DELAYS_MS[tries] ?? LAST_DELAY_MS);
    window.addEventListener("online", begin, { once: true });
    tries += 1;
  }

  function stay(): void {
    failure = undefined;
    clearTimeout(wait);
    window.removeEventListener("online", begin);
  }

  function begin(): void {
    stay();
    paused = false;
    if (ended) {
      ended = false;
      outcome = Promise.withResolvers();
    }
    upload.start();
  }

  function stop(remove: boolean): void {
    stay();
    paused = true;
    offline = false;
    release();
    // The server may be away: then the upload ends by itself after a day.
    upload.abort(remove).catch(() => undefined);
  }

  void upload
    .findPreviousUploads()
    .catch(() => [])
    .then((earlier) => {
      const newest = earlier.toSorted((a, b) => Date.parse(b.creationTime) - Date.parse(a.creationTime))[0];
      if (newest !== undefined) upload.resumeFromPreviousUpload(newest);
      if (!ended && !paused) begin();
    });
  return {
    arrived: () => outcome.promise,
    pause: () => stop(false),
    resume: () => {
      tries = 0;
      begin();
    },
    cancel: () => {
      end(null);
      stop(true);
    },
    forget: async () => {
      for (const { urlStorageKey } of await upload.findPreviousUploads()) await defaultOptions.urlStorage.removeUpload(urlStorageKey);
    },
  };
}
