import type { ReactNode } from "react";
import { Button } from "../button/button.tsx";
import { CopyButton } from "../copy-button/copy-button.tsx";
import { BadIcon, RetryIcon } from "../icon/icons.ts";
import { StateScreen } from "./state-screen.tsx";

export type ErrorStateProps = {
  /** What happened, in plain words. */
  title: ReactNode;
  /** What is safe, and what to do. */
  children?: ReactNode;
  onRetry?: () => void;
  retryLabel?: string;
  /** For the people who look into it. */
  traceId?: string | undefined;
  actions?: ReactNode;
  heading?: "h1" | "h2";
};

/** Something failed: what happened, what is safe, what to do. */
export function ErrorState({ title, children, onRetry, retryLabel = "Try again", traceId, actions, heading }: ErrorStateProps) {
  const retry =
    onRetry === undefined ? null : (
      <Button icon={RetryIcon} onClick={onRetry}>
        {retryLabel}
      </Button>
    );
  return (
    <StateScreen
      role="alert"
      tone="bad"
      icon={BadIcon}
      title={title}
      heading={heading}
      actions={
        retry === null && actions === undefined ? undefined : (
          <>
            {retry}
            {actions}
          </>
        )
      }
      note={
        traceId === undefined ? undefined : (
          <>
            <code>trace {traceId}</code>
            <CopyButton value={traceId} label="Copy the trace" />
          </>
        )
      }
    >
      {children}
    </StateScreen>
  );
}
