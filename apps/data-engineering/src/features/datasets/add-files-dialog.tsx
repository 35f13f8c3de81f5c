import { parseError } from "@aiweb/api-client";
import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import { Banner, Button, Stack } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";
import { useState } from "react";
import { FilePreview } from "../../app/local-preview/file-preview.tsx";
import { useLocalPreviews } from "../../app/local-preview/use-local-previews.ts";
import { LeaveWarning } from "../../app/uploads/leave-warning.tsx";
import { problemOfFiles, UploadFiles } from "../../app/uploads/upload-files.tsx";
import { useUploads } from "../../app/uploads/use-uploads.ts";
import { useChangeFiles } from "./use-change-files.ts";

export type AddFilesDialogProps = {
  dataset: string;
  /** The file whose place the new one takes. */
  replaces?: DatasetFile;
  onClose: () => void;
};

/** Sends files and makes a new version with them. */
export function AddFilesDialog({ dataset, replaces, onClose }: AddFilesDialogProps) {
  const uploads = useUploads();
  const previews = useLocalPreviews(uploads.items);
  const [sending, setSending] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = useChangeFiles(() => {
    void uploads.forget();
    onClose();
  });

  async function submit() {
    setProblem(null);
    setSending(true);
    const ids = await uploads.send();
    setSending(false);
    const [first] = ids ?? [];
    if (ids === null) return setProblem("A file has not arrived yet. Try it again, or take it out.");
    // All of them were taken out meanwhile.
    if (first === undefined) return;
    change.mutate(
      { dataset, change: replaces === undefined ? { kind: "add", uploads: ids } : { kind: "replace", file: replaces.id, upload: first } },
      { onError: (error) => setProblem(parseError(error).message) },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={() => (uploads.sending ? setLeaving(true) : onClose())}
      title={replaces === undefined ? "Add files" : `Replace ${replaces.name}`}
      description="Makes a new version; the versions before stay as they are."
      size="l"
      actions={
        <Button variant="primary" busy={sending || change.isPending} onClick={() => void submit()} disabledReason={problemOfFiles(uploads.items)}>
          {replaces === undefined ? "Add files" : "Replace file"}
        </Button>
      }
    >
      <Stack gap={4}>
        <LeaveWarning sending={uploads.sending} />
        {leaving && uploads.sending ? (
          <Banner
            tone="warn"
            role="alert"
            title="Files are still being sent"
            actions={
              <>
                <Button size="s" onClick={onClose}>
                  Stop and close
                </Button>
                <Button size="s" variant="primary" onClick={() => setLeaving(false)}>
                  Go on sending
                </Button>
              </>
            }
          >
            What has arrived is kept for a day: choose the same files again to go on from there.
          </Banner>
        ) : null}
        {problem === null ? null : <Banner tone="bad" role="alert" title={problem} />}
        <UploadFiles uploads={uploads} multiple={replaces === undefined} />
        {uploads.items.map((item, index) => (
          <FilePreview key={item.key} name={item.file.name} preview={previews[index]} />
        ))}
      </Stack>
    </Dialog>
  );
}
