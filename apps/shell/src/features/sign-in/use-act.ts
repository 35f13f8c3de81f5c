import { useState } from "react";
import { parseError } from "@aiweb/api-client";
import type { ApiError } from "@aiweb/api-client";

export type Act = {
  /** Name of the act that runs now. */
  running: string | undefined;
  error: ApiError | undefined;
  run(name: string, act: () => Promise<unknown>): void;
};

/** Runs one act at a time and keeps what went wrong with the last. */
export function useAct(): Act {
  const [running, setRunning] = useState<string>();
  const [error, setError] = useState<ApiError>();
  return {
    running,
    error,
    run(name, act) {
      setRunning(name);
      setError(undefined);
      act()
        .catch((thrown: unknown) => setError(parseError(thrown)))
        .finally(() => setRunning(undefined));
    },
  };
}
