import styles from "./account-mark.module.css";

/** An account's mark: the noun hues, turned by its address, so that two accounts rarely look alike. */
export function AccountMark({ seed, size = 24 }: { seed: string; size?: number }) {
  let turn = 0;
  for (const character of seed) {
    turn = (turn * 31 + (character.codePointAt(0) ?? 0)) % 360;
  }
  const gradient = `conic-gradient(from ${turn}deg, var(--model), var(--dataset), var(--job), var(--model))`;
  return <span className={styles.mark} style={{ inlineSize: size, blockSize: size, background: gradient }} aria-hidden="true" />;
}
