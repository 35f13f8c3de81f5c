import { formatNumber } from "../../formats/numbers.ts";
import { Button } from "../button/button.tsx";
import styles from "./load-more.module.css";

export type LoadMoreProps = {
  hasMore: boolean;
  loading: boolean;
  onLoadMore: () => void;
  /** How many are shown. */
  shown: number;
  /** Of how many, where it is known. */
  total?: number | undefined;
  /** In the plural: "models". */
  noun?: string;
};

/** The foot of a list paged by cursor: how much is shown, and the next page. */
export function LoadMore({ hasMore, loading, onLoadMore, shown, total, noun = "" }: LoadMoreProps) {
  const of = total === undefined ? "" : ` of ${formatNumber(total)}`;
  return (
    <div className={styles.foot}>
      <span role="status">
        {formatNumber(shown)}
        {of} {noun}
      </span>
      {hasMore ? (
        <Button size="s" busy={loading} onClick={onLoadMore}>
          {loading ? "Loading" : "Show more"}
        </Button>
      ) : null}
    </div>
  );
}
