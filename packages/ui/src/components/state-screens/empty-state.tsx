import type { ReactNode } from "react";
import type { IconComponent } from "../icon/icon.tsx";
import type { Noun } from "../noun-tile/nouns.ts";
import { StateScreen } from "./state-screen.tsx";

export type EmptyStateProps = {
  noun?: Noun;
  icon?: IconComponent;
  /** What is not here yet. */
  title: ReactNode;
  /** One sentence: what comes here, and how. */
  children?: ReactNode;
  /** One action, and one sample to load. */
  actions?: ReactNode;
  /** `h1` where it is the only thing of a page. */
  heading?: "h1" | "h2";
};

/** An empty place teaches: one sentence, one action, one sample. */
export function EmptyState(props: EmptyStateProps) {
  return <StateScreen {...props} />;
}
