import { Suspense, lazy } from "react";
import type { ReactNode } from "react";
import { SkeletonList } from "../skeleton/skeleton.tsx";
import { ErrorState } from "../state-screens/error-state.tsx";

/** Seldom seen, so that no first page carries it. */
const SignInFirst = lazy(async () => ({ default: (await import("./sign-in-first.tsx")).SignInFirst }));

/** A failure as the api client reads it. */
export type QueryFailure = { code: string; message: string; requestId: string | undefined };

export type QueryViewProps<Data> = {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  /** What could not be shown, for the error's title: "this job". */
  what: string;
  /** `h1` where it is the only thing of a page. */
  heading?: "h1" | "h2";
  skeleton?: ReactNode;
  /** In place of the error when what is asked for does not exist or is not one's own. */
  missing?: ReactNode;
  children: (data: Data) => ReactNode;
};

/**
 * Makes the view of a query: its data; until then its outline; after a failure what happened and Retry. Data once
 * shown stays. `parse` comes from the api client and `useSignIn` from the shell, which this package does not know.
 */
export function createQueryView(parse: (error: unknown) => QueryFailure, useSignIn: () => () => void) {
  return function QueryView<Data>({ query, what, heading, skeleton, missing, children }: QueryViewProps<Data>) {
    const signIn = useSignIn();
    if (query.data !== undefined) {
      return children(query.data);
    }
    if (query.error === null || query.error === undefined) {
      return skeleton ?? <SkeletonList />;
    }
    const { code, message, requestId } = parse(query.error);
    if (code === "not-signed-in") {
      return (
        <Suspense fallback={skeleton ?? <SkeletonList />}>
          <SignInFirst heading={heading} what={what} onSignIn={signIn} />
        </Suspense>
      );
    }
    // an address that cannot name anything names nothing
    if ((code === "not-found" || code === "invalid-input") && missing !== undefined) {
      return missing;
    }
    return (
      <ErrorState heading={heading} title={`Cannot show ${what}`} traceId={requestId} onRetry={() => void query.refetch()}>
        {message}
      </ErrorState>
    );
  };
}
