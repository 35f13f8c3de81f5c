import { classNames } from "../../class-names.ts";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import styles from "./skeleton.module.css";

export type SkeletonProps = {
  /** px or any CSS length; the whole width unless said. */
  width?: number | string;
  /** px. */
  height?: number;
  shape?: "line" | "block" | "round";
};

/** Holds the place of what is loading. Shows after 150 ms, so that quick answers do not flicker. */
export function Skeleton({ width = "100%", height = 16, shape = "line" }: SkeletonProps) {
  return <span className={classNames(styles.skeleton, styles[shape])} style={{ inlineSize: width, blockSize: height }} aria-hidden="true" />;
}

export type SkeletonListProps = {
  count?: number;
  /** Height of each, px. */
  height?: number;
  /** `grid` for cards, `rows` for lists. */
  layout?: "rows" | "grid";
  /** Read out once. */
  label?: string;
};

/** The layout of a list that is loading. */
export function SkeletonList({ count = 6, height = 44, layout = "rows", label = "Loading" }: SkeletonListProps) {
  return (
    <div className={styles[layout]} role="status" aria-label={label}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={height} shape="block" />
      ))}
    </div>
  );
}
