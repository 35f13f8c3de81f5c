import { parseError } from "@aiweb/api-client";
import { toast } from "@aiweb/federation";

/** For `onError`: says what did not happen, and why. */
export function toastFailure(title: string): (error: unknown) => void {
  return (error) => toast({ title, description: parseError(error).message, tone: "bad" });
}
