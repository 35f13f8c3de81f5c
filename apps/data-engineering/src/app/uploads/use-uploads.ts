import { useCallback, useEffect, useRef, useState } from "react";
import { ACCEPTED_SENTENCE, formatOfName } from "@aiweb/contracts/datasets/file-format";
import { telemetry, useHostApi } from "@aiweb/federation";
import { startUpload, type RunningUpload } from "./start-upload.ts";

export type UploadItem = {
  key: string;
  file: File;
  state: "waiting" | "sending" | "paused" | "failed" | "done";
  sent: number;
  /** Paused until the connection is back. */
  offline?: boolean;
  error?: string | undefined;
  /** The finished upload's id. */
  uploadId?: string | undefined;
};

export type Uploads = {
  items: readonly UploadItem[];
  add: (files: readonly File[]) => void;
  /** Files are on their way: leaving the page stops them. */
  sending: boolean;
  /** Sends what is there, what is added meanwhile too; resolves to the ids in order, or null when one did not arrive. What was taken out is not missed. */
  send: () => Promise<string[] | null>;
  /** What was sent is a dataset's now. */
  forget: () => Promise<void>;
  pause: (key: string) => void;
  resume: (key: string) => void;
  /** Takes a file out, here and on the server. */
  remove: (key: string) => void;
};

let keys = 0;

/** Files to be sent: nothing leaves before `send`; each can be paused, resumed after a cut, and cancelled. */
export function useUploads(): Uploads {
  const owner = useHostApi().account()?.id ?? "nobody";
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
    async ({ key, file, uploadId }: UploadItem): Promise<string | null> => {
      if (uploadId !== undefined) return uploadId;
      let upload = running.current.get(key);
      if (upload === undefined) {
        patch(key, { state: "sending", error: undefined });
        const startedAt = performance.now();
        upload = startUpload(file, owner, {
          onProgress: (sent) => patch(key, { sent }),
          onDone: (id) => {
            telemetry.measure("upload-ms", Math.round(performance.now() - startedAt), { bytes: file.size, kind: formatOfName(file.name) ?? "unknown" });
            patch(key, { state: "done", sent: file.size, uploadId: id });
          },
          onError: (error) => patch(key, { state: "failed", offline: false, error }),
          onOffline: () => patch(key, { state: "paused", offline: true }),
          onOnline: () => patch(key, { state: "sending", offline: false }),
        });
        running.current.set(key, upload);
      } else if (current.current.find((item) => item.key === key)?.state === "failed") {
        patch(key, { state: "sending", error: undefined });
        upload.resume();
      }
      return await upload.arrived();
    },
    [owner, patch],
  );

  const send = useCallback(async () => {
    const ids = new Map<string, string>();
    for (let next = current.current[0]; next !== undefined; next = current.current.find(({ key }) => !ids.has(key))) {
      const { key, file } = next;
      if (formatOfName(file.name) === null) return null;
      const id = await sendOne(next);
      if (id !== null) ids.set(key, id);
      else if (current.current.some((item) => item.key === key)) return null;
    }
    return current.current.flatMap(({ key }) => ids.get(key) ?? []);
  }, [sendOne]);

  return {
    items,
    add,
    send,
    sending: items.some((item) => item.state === "sending" || item.offline === true),
    forget: useCallback(async () => {
      for (const upload of running.current.values()) await upload.forget();
    }, []),
    pause: useCallback(
      (key) => {
        running.current.get(key)?.pause();
        patch(key, { state: "paused", offline: false });
      },
      [patch],
    ),
    resume: useCallback(
      (key) => {
        const upload = running.current.get(key);
        patch(key, { state: upload === undefined ? "waiting" : "sending", offline: false, error: undefined });
        upload?.resume();
      },
      [patch],
    ),
    remove: useCallback(
      (key) => {
        change((now) => now.filter((item) => item.key !== key));
        running.current.get(key)?.cancel();
        running.current.delete(key);
      },
      [change],
    ),
  };
}
