import type { ReactNode } from "react";
import { formatBytes } from "../../formats/numbers.ts";
import { Button } from "../button/button.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { CloseIcon, FileIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import { Progress } from "../progress/progress.tsx";
import styles from "./upload-list.module.css";

/** Files on their way. */
export function UploadList({ children }: { children: ReactNode }) {
  return (
    <ul role="list" className={styles.list} aria-label="Files">
      {children}
    </ul>
  );
}

export type UploadState = "waiting" | "sending" | "paused" | "failed" | "done";

export type UploadRowProps = {
  name: string;
  bytes: number;
  /** Bytes that have arrived. */
  sent?: number;
  state: UploadState;
  /** What went wrong and what to do. */
  error?: string | undefined;
  /** Beside the size: rows, remaining time. */
  note?: ReactNode;
  onCancel?: () => void;
  onRetry?: () => void;
  onPause?: () => void;
  onResume?: () => void;
};

/** One file: how far it is, and stop, pause, go on, try again. */
export function UploadRow({ name, bytes, sent = 0, state, error, note, onCancel, onRetry, onPause, onResume }: UploadRowProps) {
  const words: Record<UploadState, string> = {
    waiting: `${formatBytes(bytes)}, waiting`,
    sending: `${formatBytes(sent)} of ${formatBytes(bytes)}`,
    paused: `paused at ${formatBytes(sent)} of ${formatBytes(bytes)}`,
    failed: error ?? "could not be sent",
    done: formatBytes(bytes),
  };
  return (
    <li className={styles.row}>
      <Icon of={FileIcon} className={styles.icon} />
      <div className={styles.words}>
        <div className={styles.name}>{name}</div>
        <div className={state === "failed" ? styles.error : styles.note} role={state === "failed" ? "alert" : undefined}>
          {words[state]}
          {note === undefined ? null : <> · {note}</>}
        </div>
        {state === "sending" || state === "paused" ? <Progress label={`Upload of ${name}`} value={bytes === 0 ? null : sent / bytes} /> : null}
      </div>
      {state === "sending" && onPause !== undefined ? <Act label="Pause" name={name} onPress={onPause} /> : null}
      {state === "paused" && onResume !== undefined ? <Act label="Go on" name={name} onPress={onResume} /> : null}
      {state === "failed" && onRetry !== undefined ? <Act label="Try again" name={name} onPress={onRetry} /> : null}
      {onCancel === undefined ? null : <IconButton icon={CloseIcon} label={state === "done" ? `Take out ${name}` : `Cancel ${name}`} size="s" onClick={onCancel} />}
    </li>
  );
}

function Act({ label, name, onPress }: { label: string; name: string; onPress: () => void }) {
  return (
    <Button size="s" aria-label={`${label}: ${name}`} onClick={onPress}>
      {label}
    </Button>
  );
}
