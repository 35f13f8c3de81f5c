import { Page, PageHeader } from "@aiweb/ui";
import styles from "./lazy-page.module.css";

/** A page of its own chunk, with styles of its own. */
export function LazyPage() {
  return (
    <Page>
      <PageHeader title="Lazy page" />
      <p className={styles.lazy}>Styled by the remote.</p>
    </Page>
  );
}
