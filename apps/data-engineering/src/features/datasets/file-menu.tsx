import { parseError } from "@aiweb/api-client";
import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import { Button, DeleteIcon, DownloadIcon, EditIcon, IconButton, MoreIcon, RefreshIcon, TextField } from "@aiweb/ui";
import { ConfirmDialog, Dialog, Menu, type MenuItem } from "@aiweb/ui/overlays";
import { useId, useState } from "react";
import type { SubmitEvent } from "react";
import { AddFilesDialog } from "./add-files-dialog.tsx";
import { useChangeFiles } from "./use-change-files.ts";

type Act = "replace" | "rename" | "remove" | null;

/** What can be done with one file. */
export function FileMenu({ dataset, file, changeable, asked }: { dataset: string; file: DatasetFile; changeable: boolean; asked: boolean }) {
  const [act, setAct] = useState<Act>(null);
  const close = () => setAct(null);
  const own: MenuItem[] = changeable
    ? [
        "separator",
        { label: "Replace", icon: RefreshIcon, onSelect: () => setAct("replace") },
        { label: "Rename", icon: EditIcon, onSelect: () => setAct("rename") },
        { label: "Remove", icon: DeleteIcon, danger: true, onSelect: () => setAct("remove") },
      ]
    : [];
  return (
    <>
      <Menu
        trigger={<IconButton icon={MoreIcon} label={`More for ${file.name}`} size="s" />}
        label={file.name}
        defaultOpen={asked}
        items={[{ label: "Download as it was uploaded", icon: DownloadIcon, href: `/files/datasets/${file.id}/raw`, download: true }, ...own]}
      />
      {act === "replace" ? <AddFilesDialog dataset={dataset} replaces={file} onClose={close} /> : null}
      {act === "rename" ? <RenameDialog dataset={dataset} file={file} onClose={close} /> : null}
      {act === "remove" ? <RemoveDialog dataset={dataset} file={file} onClose={close} /> : null}
    </>
  );
}

type DialogProps = { dataset: string; file: DatasetFile; onClose: () => void };

function RenameDialog({ dataset, file, onClose }: DialogProps) {
  const form = useId();
  const [name, setName] = useState(file.name);
  const change = useChangeFiles(onClose);
  const unchanged = name.trim() === "" || name.trim() === file.name;

  function save(event: SubmitEvent) {
    event.preventDefault();
    if (!unchanged && !change.isPending) change.mutate({ dataset, change: { kind: "rename", file: file.id, name } });
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Rename ${file.name}`}
      description="Makes a new version; the rows stay the same."
      size="s"
      actions={
        <Button type="submit" form={form} variant="primary" busy={change.isPending} disabledReason={unchanged ? "Write another name" : undefined}>
          Rename
        </Button>
      }
    >
      <form id={form} onSubmit={save}>
        <TextField label="Name" value={name} onValueChange={setName} error={change.error === null ? undefined : parseError(change.error).message} autoComplete="off" spellCheck={false} />
      </form>
    </Dialog>
  );
}

function RemoveDialog({ dataset, file, onClose }: DialogProps) {
  const change = useChangeFiles(onClose);
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Remove ${file.name}?`}
      confirmLabel="Remove file"
      busy={change.isPending}
      error={change.error === null ? undefined : parseError(change.error).message}
      onConfirm={() => change.mutate({ dataset, change: { kind: "remove", file: file.id } })}
    >
      The next version goes on without it. The versions before keep it.
    </ConfirmDialog>
  );
}
