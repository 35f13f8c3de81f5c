import { RoutedLink } from "../link/link-provider.tsx";
import styles from "./brand.module.css";

/** The mark and the name. */
export function Brand({ href }: { href: string }) {
  return (
    <RoutedLink href={href} className={styles.brand}>
      <svg className={styles.mark} width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <rect width="22" height="22" rx="6" className={styles.ground} />
        <circle cx="11" cy="11" r="5.25" fill="none" strokeWidth="2.5" className={styles.ring} />
        <circle cx="15.5" cy="6.5" r="2.75" className={styles.spark} />
      </svg>
      AIWeb
    </RoutedLink>
  );
}
