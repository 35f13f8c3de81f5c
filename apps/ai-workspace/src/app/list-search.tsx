import { SearchField } from "@aiweb/ui";
import type { SearchFieldProps } from "@aiweb/ui";
import styles from "./list-search.module.css";

/** The search above a list: as wide as words are, not as the page. */
export function ListSearch(props: SearchFieldProps) {
  return (
    <div className={styles.search}>
      <SearchField delay={250} {...props} />
    </div>
  );
}
