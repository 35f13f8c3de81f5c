import { defaultOptions } from "tus-js-client";
import { findSending } from "./sending-lock.ts";

/** An upload of this browser that was begun and not used; the same file, chosen again, goes on with it. */
export type UnfinishedUpload = { key: string; url: string; name: string; bytes: number; sent: number };

const { urlStorage } = defaultOptions;
/** The server keeps an unused upload for a day after its last byte. */
const KEPT_MS = 2 * 24 * 60 * 60 * 1000;
const TUS = { "tus-resumable": "1.0.0" };

/**
 * What the account began in this browser, the server still has and no tab is sending now. What the server has no more is
 * forgotten here too.
 */
export async function listUnfinishedUploads(owner: string, signal: AbortSignal): Promise<UnfinishedUpload[]> {
  const begun = (await urlStorage.findAllUploads()).filter(({ metadata }) => metadata["owner"] === owner);
  const isSending = await findSending();
  const found = await Promise.all(
    begun.map(async ({ urlStorageKey: key, uploadUrl: url, metadata, creationTime }): Promise<UnfinishedUpload | null> => {
      if (url === null || Date.now() - Date.parse(creationTime) > KEPT_MS) {
        await urlStorage.removeUpload(key);
        return null;
      }
      if (isSending(url)) return null;
      const { status, headers } = await fetch(url, { method: "HEAD", headers: TUS, signal });
      if (status === 404) await urlStorage.removeUpload(key);
      return status === 200 ? { key, url, name: metadata["name"] ?? "A file", bytes: Number(headers.get("upload-length")), sent: Number(headers.get("upload-offset")) } : null;
    }),
  );
  return found.filter((upload) => upload !== null);
}

/** Takes it off the server and forgets it. One that the server cannot be told of ends there after a day. */
export async function dropUnfinishedUpload({ key, url }: UnfinishedUpload): Promise<void> {
  await urlStorage.removeUpload(key);
  await fetch(url, { method: "DELETE", headers: TUS }).catch(() => undefined);
}
