import { shortHash } from "../../formats/numbers.ts";
import { AccountMark } from "../account-mark/account-mark.tsx";
import { CopyButton } from "../copy-button/copy-button.tsx";
import { Link } from "../link/link.tsx";
import styles from "./address.module.css";

export type AddressProps = {
  /** As it was checksummed: shown and copied with its capitals. */
  value: string;
  /** Where an explorer shows it. */
  href?: string;
  /** Whose it is, where AIWeb knows: stands before the address. */
  label?: string;
  /** Without the mark, where many stand under one another. */
  bare?: boolean;
};

/** An account on a chain: its mark, both ends of its address, copied whole. */
export function Address({ value, href, label, bare = false }: AddressProps) {
  const ends = <code title={value}>{shortHash(value)}</code>;
  return (
    <span className={styles.address}>
      {bare ? null : <AccountMark seed={value} size={18} />}
      {label === undefined ? null : <span className={styles.label}>{label}</span>}
      {href === undefined ? (
        ends
      ) : (
        <Link look="quiet" external href={href}>
          {ends}
        </Link>
      )}
      <CopyButton value={value} label="Copy address" />
    </span>
  );
}
