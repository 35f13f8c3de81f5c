import { Upload } from "tus-js-client";

/** Bytes of one request: small enough that a cut loses little. */
const CHUNK_BYTES = 32 * 2 ** 20;
const RETRY_DELAYS_MS = [0, 500, 2_000, 5_000, 10_000];

export type RunningUpload = { pause: () => void; resume: () => void; cancel: () => void };

export type UploadEvents = { onProgress: (sent: number) => void; onDone: (uploadId: string) => void; onError: (error: unknown) => void; onCancelled: () => void };

function lastSegment(url: string | null): string {
  return url === null ? "" : (new URL(url, location.origin).pathname.split("/").at(-1) ?? "");
}

/** Sends one file by tus, going on where an earlier try of the same file ended. */
export function startUpload(file: File, { onProgress, onDone, onError, onCancelled }: UploadEvents): RunningUpload {
  const upload = new Upload(file, {
    endpoint: "/uploads",
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_DELAYS_MS,
    removeFingerprintOnSuccess: true,
    metadata: { name: file.name },
    onProgress: (sent) => onProgress(sent),
    onSuccess: () => onDone(lastSegment(upload.url)),
    onError,
  });
  void resume(upload);
  return {
    pause: () => void upload.abort(),
    resume: () => upload.start(),
    cancel: () => {
      onCancelled();
      // The server may be away: then the upload ends by itself after a day.
      upload.abort(true).catch(() => undefined);
    },
  };
}

async function resume(upload: Upload): Promise<void> {
  const [earlier] = await upload.findPreviousUploads().catch(() => []);
  if (earlier !== undefined) upload.resumeFromPreviousUpload(earlier);
  upload.start();
}
