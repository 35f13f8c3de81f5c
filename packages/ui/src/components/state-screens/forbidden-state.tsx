import type { ReactNode } from "react";
import { PrivateIcon } from "../icon/icons.ts";
import { StateScreen } from "./state-screen.tsx";

export type ForbiddenStateProps = {
  title?: ReactNode;
  /** Who may, and how to ask. */
  children?: ReactNode;
  actions?: ReactNode;
  heading?: "h1" | "h2";
};

/** Nothing here for this account: it is private, or it is not there; the two look the same. */
export function ForbiddenState({ title = "Nothing to see here", children, actions, heading }: ForbiddenStateProps) {
  return (
    <StateScreen icon={PrivateIcon} title={title} actions={actions} heading={heading}>
      {children ?? "It does not exist, or it is private and belongs to somebody else."}
    </StateScreen>
  );
}
