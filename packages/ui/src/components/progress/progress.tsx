import { classNames } from "../../class-names.ts";
import styles from "./progress.module.css";

export type ProgressProps = {
  label: string;
  /** 0–1, or null while nobody knows. */
  value: number | null;
  tone?: "accent" | "job" | "good" | "bad";
  /** 4 px, under a record's header. */
  thin?: boolean;
};

/** How far something is. The words beside it say the same. */
export function Progress({ label, value, tone = "accent", thin = false }: ProgressProps) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      className={classNames(styles.track, styles[tone], thin && styles.thin, percent === null && styles.unknown)}
    >
      <div className={styles.bar} style={{ inlineSize: percent === null ? undefined : `${percent}%` }} />
    </div>
  );
}

export type ShareBarProps = { label: string; parts: readonly { label: string; share: number }[] };

/** How a whole divides, in the order of the parts. The rows above it carry the figures. */
export function ShareBar({ label, parts }: ShareBarProps) {
  const total = parts.reduce((sum, part) => sum + Math.max(0, part.share), 0);
  const words = parts.map((part) => `${part.label} ${total === 0 ? 0 : Math.round((part.share / total) * 100)} %`).join(", ");
  return (
    <div role="img" aria-label={`${label}: ${words}`} className={styles.shares}>
      {parts.map((part, index) => (
        <span key={`${index} ${part.label}`} style={{ flexGrow: Math.max(0, part.share), background: `var(--chart-${(index % 8) + 1})` }} title={part.label} />
      ))}
    </div>
  );
}
