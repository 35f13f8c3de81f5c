import { formatNumber } from "../../formats/numbers.ts";
import { Button } from "../button/button.tsx";
import styles from "./load-more.module.css";

export type LoadMoreProps = {
  hasMore: boolean;
  loading: boolean;
  /** The next page did not come. */
  failed?: boolean;
  onLoadMore: () => void;
  /** How many are shown. */
  shown: number;
  /** Of how many, where it is known. */
  total?: number | undefined;
  /** In the plural, which an s makes: "models". */
  noun?: string;
};

/** The foot of a list paged by cursor: how much is shown, and the next page. */
export function LoadMore({ hasMore, loading, failed = false, onLoadMore, shown, total, noun = "" }: LoadMoreProps) {
  const of = total === undefined ? "" : ` of ${formatNumber(total)}`;
  return (
    <div className={styles.foot}>
      <span role="status">
        {formatNumber(shown)}
        {of} {(total ?? shown) === 1 ? noun.replace(/s$/, "") : noun}
        {failed ? ". The next ones could not be loaded." : null}
      </span>
      {hasMore ? (
        <Button size="s" busy={loading} onClick={onLoadMore}>
          {loading ? "Loading" : failed ? "Try again" : "Show more"}
        </Button>
      ) : null}
    </div>
  );
}
