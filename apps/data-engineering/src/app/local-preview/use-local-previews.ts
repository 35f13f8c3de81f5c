import { useQueries } from "@tanstack/react-query";
import type { UploadItem } from "../uploads/use-uploads.ts";
import { readLocalPreview, type LocalPreview } from "./local-preview.ts";

/** What this browser finds in each of the files; undefined while it looks. */
export function useLocalPreviews(items: readonly UploadItem[]): readonly (LocalPreview | undefined)[] {
  return useQueries({
    queries: items.map(({ key, file }) => ({ queryKey: ["local-preview", key, file.name, file.size, file.lastModified], queryFn: () => readLocalPreview(file), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 })),
    combine: (results) => results.map((result) => result.data),
  });
}
