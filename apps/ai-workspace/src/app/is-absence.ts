import { parseError } from "@aiweb/api-client";

/** Whether a failure says that something is not there, or not one's to see; any other may pass. An id that cannot be is as good as none. */
export function isAbsence(error: unknown): boolean {
  const { code } = parseError(error);
  return code === "not-found" || code === "invalid-input";
}
