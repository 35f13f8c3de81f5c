import { formatBytes, formatCount, formatNumber } from "../../formats/numbers.ts";
import styles from "./numbers.module.css";

export type NumberWithUnitProps = {
  value: number;
  /** Written after the figure: "tokens", "rows". */
  unit?: string;
  digits?: number;
  /** 1.2M in place of 1,234,567; the exact one on hover. */
  compact?: boolean;
};

/** A figure in tabular digits, with its unit. */
export function NumberWithUnit({ value, unit, digits, compact = false }: NumberWithUnitProps) {
  const text = compact ? formatCount(value) : formatNumber(value, digits);
  return (
    <span className={styles.number} title={compact && value >= 1000 ? formatNumber(value) : undefined}>
      {text}
      {unit === undefined ? null : ` ${unit}`}
    </span>
  );
}

/** A size in decimal units; the exact count of bytes on hover. */
export function Bytes({ value }: { value: number }) {
  return (
    <span className={styles.number} title={value >= 1000 ? `${formatNumber(value)} bytes` : undefined}>
      {formatBytes(value)}
    </span>
  );
}
