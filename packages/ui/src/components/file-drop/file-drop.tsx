import { useId, useState } from "react";
import type { DragEvent, ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { UploadIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import styles from "./file-drop.module.css";

export type FileDropProps = {
  /** What to do: "Drop files here, or choose them". */
  label: string;
  /** As the input's accept: ".csv,.parquet". Drops are not filtered by it: say why a file is refused. */
  accept?: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  /** Which kinds, how large. */
  hint?: ReactNode;
  disabled?: boolean;
};

/** Takes files, dropped or chosen. The file input covers the whole zone; Enter and Space open it. */
export function FileDrop({ label, accept, multiple = true, onFiles, hint, disabled = false }: FileDropProps) {
  const [over, setOver] = useState(false);
  const hintId = useId();

  function give(list: FileList | null) {
    const files = [...(list ?? [])];
    if (files.length > 0) {
      onFiles(multiple ? files : files.slice(0, 1));
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!disabled) {
      give(event.dataTransfer.files);
    }
  }

  return (
    <label className={classNames(styles.zone, over && styles.over, disabled && styles.disabled)}>
      <input
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!disabled);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        type="file"
        className={styles.input}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-label={label}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => {
          give(event.target.files);
          // the same file may be chosen again after it was taken out
          event.target.value = "";
        }}
      />
      <Icon of={UploadIcon} size={20} />
      <span className={styles.label}>{label}</span>
      {hint === undefined ? null : (
        <span className={styles.hint} id={hintId}>
          {hint}
        </span>
      )}
    </label>
  );
}
