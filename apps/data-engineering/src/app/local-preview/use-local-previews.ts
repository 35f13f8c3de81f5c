import { useEffect, useState } from "react";
import { UNREADABLE_FILE } from "../unreadable-file.ts";
import type { UploadItem } from "../uploads/use-uploads.ts";
import { readLocalPreview, type LocalPreview } from "./local-preview.ts";

/** It went away, or this browser may not open it. */
const UNREADABLE: LocalPreview = { columns: [], rows: [], total: null, problems: [UNREADABLE_FILE] };

/** What this browser finds in each of the files; undefined while it looks. */
export function useLocalPreviews(items: readonly UploadItem[]): readonly (LocalPreview | undefined)[] {
  // by the file itself: the same name may be chosen again with other content
  const [found, setFound] = useState<ReadonlyMap<File, LocalPreview>>(new Map());
  const [reading] = useState(() => new Set<File>());

  useEffect(() => {
    for (const { file } of items) {
      if (!reading.has(file)) {
        reading.add(file);
        void readLocalPreview(file)
          .catch(() => UNREADABLE)
          .then((preview) => setFound((now) => new Map(now).set(file, preview)));
      }
    }
  }, [items, reading]);

  return items.map(({ file }) => found.get(file));
}
