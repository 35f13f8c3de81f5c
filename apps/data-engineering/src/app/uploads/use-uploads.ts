import { useCallback, useEffect, useRef, useState } from "react";
import { ACCEPTED_SENTENCE, formatOfName } from "@aiweb/contracts/datasets/file-format";
import { parseUploadError } from "./parse-upload-error.ts";
import { startUpload, type RunningUpload } from "./start-upload.ts";

export type UploadItem = {
  key: string;
  file: File;
  state: "waiting" | "sending" | "paused" | "failed" | "done";
  sent: number;
  error?: string | undefined;
  /** The finished upload's id. */
  uploadId?: string | undefined;
};

export type Uploads = {
  items: readonly UploadItem[];
  add: (files: readonly File[]) => void;
  /** Sends what waits; resolves to the ids in order, or null when one did not arrive. */
  send: () => Promise<string[] | null>;
  pause: (key: string) => void;
  resume: (key: string) => void;
  /** Takes a file out, here and on the server. */
  remove: (key: string) => void;
};

let keys = 0;

/** Files to be sent: nothing leaves before `send`; each can be paused, resumed after a cut, and cancelled. */
export function useUploads(): Uploads {
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const current = useRef(items);
  const running = useRef(new Map<string, RunningUpload>());

  const change = useCallback((next: (items: readonly UploadItem[]) => readonly UploadItem[]) => {
    current.current = next(current.current);
    setItems(current.current);
  }, []);
  const patch = useCallback((key: string, update: Partial<UploadItem>) => change((now) => now.map((item) => (item.key === key ? { ...item, ...update } : item))), [change]);

  // Leaving the page stops what is under way; begun uploads go on when the same file is chosen again.
  useEffect(() => {
    const uploads = running.current;
    return () => {
      for (const upload of uploads.values()) upload.pause();
    };
  }, []);

  const add = useCallback(
    (files: readonly File[]) =>
      change((now) => [
        ...now,
        ...files.map((file): UploadItem => {
          const readable = formatOfName(file.name) !== null;
          return { key: `${(keys += 1)}`, file, sent: 0, ...(readable ? { state: "waiting" } : { state: "failed", error: `Cannot be read here. Add ${ACCEPTED_SENTENCE}.` }) };
        }),
      ]),
    [change],
  );

  const sendOne = useCallback(
    (key: string): Promise<string | null> =>
      new Promise((resolve) => {
        const item = current.current.find((one) => one.key === key);
        if (item === undefined) return resolve(null);
        if (item.uploadId !== undefined) return resolve(item.uploadId);
        patch(key, { state: "sending", error: undefined });
        running.current.set(
          key,
          startUpload(item.file, {
            onProgress: (sent) => patch(key, { sent }),
            onDone: (uploadId) => {
              patch(key, { state: "done", sent: item.file.size, uploadId });
              resolve(uploadId);
            },
            onError: (error) => {
              patch(key, { state: "failed", error: parseUploadError(error) });
              resolve(null);
            },
            onCancelled: () => resolve(null),
          }),
        );
      }),
    [patch],
  );

  const send = useCallback(async () => {
    const ids: string[] = [];
    for (const { key, file } of current.current) {
      if (formatOfName(file.name) === null) return null;
      const id = await sendOne(key);
      if (id === null) return null;
      ids.push(id);
    }
    return ids;
  }, [sendOne]);

  return {
    items,
    add,
    send,
    pause: useCallback(
      (key) => {
        running.current.get(key)?.pause();
        patch(key, { state: "paused" });
      },
      [patch],
    ),
    resume: useCallback(
      (key) => {
        const upload = running.current.get(key);
        patch(key, { state: upload === undefined ? "waiting" : "sending", error: undefined });
        upload?.resume();
      },
      [patch],
    ),
    remove: useCallback(
      (key) => {
        running.current.get(key)?.cancel();
        running.current.delete(key);
        change((now) => now.filter((item) => item.key !== key));
      },
      [change],
    ),
  };
}
