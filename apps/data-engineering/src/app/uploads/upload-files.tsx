import { ACCEPTED_FILES, formatOfName } from "@aiweb/contracts/datasets/file-format";
import { Stack } from "@aiweb/ui";
import { FileDrop, UploadList, UploadRow } from "@aiweb/ui/file-drop";
import type { ReactNode } from "react";
import { UnfinishedList } from "./unfinished-list.tsx";
import type { UploadItem, Uploads } from "./use-uploads.ts";

/** Files of one change, as the server takes them. */
export const MOST_FILES = 100;

/** Why files cannot be sent as they are. */
export function problemOfFiles(items: readonly UploadItem[]): string | undefined {
  if (items.length === 0) return "Choose a file first";
  return items.length > MOST_FILES ? `${MOST_FILES} files can be added at once; take ${items.length - MOST_FILES} out` : undefined;
}

export type UploadFilesProps = {
  uploads: Uploads;
  multiple?: boolean;
  /** Beside a file's size: what was found in it. */
  note?: (item: UploadItem) => ReactNode;
};

/** Takes files and shows how far each has come. */
export function UploadFiles({ uploads, multiple = true, note }: UploadFilesProps) {
  const { items, add, pause, resume, remove } = uploads;
  return (
    <Stack gap={3}>
      {!multiple && items.length > 0 ? null : (
        <FileDrop label={multiple ? "Drop files here, or choose them" : "Drop a file here, or choose one"} multiple={multiple} accept={ACCEPTED_FILES.join(",")} hint="CSV, TSV, JSONL, JSON list, Parquet" onFiles={add} />
      )}
      <UnfinishedList items={items} />
      {items.length === 0 ? null : (
        <UploadList>
          {items.map((item) => (
            <UploadRow
              key={item.key}
              name={item.file.name}
              bytes={item.file.size}
              sent={item.sent}
              state={item.state}
              error={item.error}
              note={item.offline === true ? "the connection was lost; it goes on by itself" : note?.(item)}
              onCancel={() => remove(item.key)}
              onPause={() => pause(item.key)}
              onResume={() => resume(item.key)}
              {...(formatOfName(item.file.name) === null ? {} : { onRetry: () => resume(item.key) })}
            />
          ))}
        </UploadList>
      )}
    </Stack>
  );
}
