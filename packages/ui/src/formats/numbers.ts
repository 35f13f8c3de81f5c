import { numberFormat } from "./locale.ts";

/** 4210 → "4,210"; `digits` fixes the decimals. */
export function formatNumber(value: number, digits?: number): string {
  if (digits === undefined) {
    return numberFormat(Number.isInteger(value) ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 4 }).format(value);
  }
  return numberFormat({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** 1234567 → "1.2M". */
export function formatCount(value: number): string {
  return numberFormat({ notation: "compact", maximumFractionDigits: 1 }).format(value);
}

/** A share of 0–1 → "75 %". */
export function formatPercent(share: number, digits = 0): string {
  return `${formatNumber(share * 100, digits)} %`;
}

const byteUnits = ["bytes", "kB", "MB", "GB", "TB", "PB"];

/** Decimal units: 1800000000 → "1.8 GB". */
export function formatBytes(bytes: number): string {
  if (bytes === 1) {
    return "1 byte";
  }
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < byteUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${formatNumber(value, digits)} ${byteUnits[unit]}`;
}

/** Keeps the ends of a hash or address: "0x71C7…976F". Short values stay whole. */
export function shortHash(value: string, head = value.startsWith("0x") ? 6 : 4, tail = 4): string {
  return value.length <= head + tail + 1 ? value : `${value.slice(0, head)}…${value.slice(-tail)}`;
}
