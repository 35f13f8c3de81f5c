import { useHostApi } from "@aiweb/federation";
import { formatPercent } from "@aiweb/ui";
import { UploadList, UploadRow } from "@aiweb/ui/file-drop";
import { useEffect, useState } from "react";
import { dropUnfinishedUpload, listUnfinishedUploads, type UnfinishedUpload } from "./unfinished-uploads.ts";
import type { UploadItem } from "./use-uploads.ts";

/** Uploads that a reload or a cut ended before they were used: each goes on when its file is chosen again. */
export function UnfinishedList({ items }: { items: readonly UploadItem[] }) {
  const owner = useHostApi().account()?.id ?? "nobody";
  const [begun, setBegun] = useState<readonly UnfinishedUpload[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    // Without an answer nothing is offered; choosing the file again goes on all the same.
    listUnfinishedUploads(owner, leaving.signal).then(setBegun, () => undefined);
    return () => leaving.abort();
  }, [owner]);

  const left = begun.filter(({ name, bytes }) => !items.some(({ file }) => file.name === name && file.size === bytes));
  if (left.length === 0) return null;
  return (
    <UploadList>
      {left.map((upload) => (
        <UploadRow
          key={upload.key}
          name={upload.name}
          bytes={upload.bytes}
          sent={upload.sent}
          state="paused"
          note={`choose it again to go on from ${formatPercent(upload.bytes === 0 ? 1 : upload.sent / upload.bytes)}`}
          onCancel={() => {
            setBegun(begun.filter((one) => one !== upload));
            void dropUnfinishedUpload(upload);
          }}
        />
      ))}
    </UploadList>
  );
}
