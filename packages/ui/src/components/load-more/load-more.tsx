import { useLayoutEffect, useRef } from "react";
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

/** The foot of a list paged by cursor: how much is shown, and the next page. After the last one the focus goes from the button to the count, where reading goes on. */
export function LoadMore({ hasMore, loading, failed = false, onLoadMore, shown, total, noun = "" }: LoadMoreProps) {
  const of = total === undefined ? "" : ` of ${formatNumber(total)}`;
  const count = useRef<HTMLSpanElement>(null);
  const asked = useRef(false);
  useLayoutEffect(() => {
    if (loading) {
      return;
    }
    // the button that had the focus is gone
    if (asked.current && !hasMore && document.activeElement === document.body) {
      count.current?.focus({ preventScroll: true });
    }
    asked.current = false;
  }, [hasMore, loading]);

  function ask() {
    asked.current = true;
    onLoadMore();
  }

  return (
    <div className={styles.foot}>
      <span role="status" ref={count} tabIndex={-1}>
        {formatNumber(shown)}
        {of} {(total ?? shown) === 1 ? noun.replace(/s$/, "") : noun}
        {failed ? ". The next ones could not be loaded." : null}
      </span>
      {hasMore ? (
        <Button size="s" busy={loading} onClick={ask}>
          {loading ? "Loading" : failed ? "Try again" : "Show more"}
        </Button>
      ) : null}
    </div>
  );
}
