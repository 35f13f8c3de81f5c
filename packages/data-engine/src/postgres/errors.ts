import { AppError } from "@aiweb/contracts/errors/app-error";
import { endedError, type Ended } from "../bounded.ts";

/** PostgreSQL's error as ours: who gave it is told what the database says, by what happened. */
export function postgresError(error: unknown, ended: Ended | null): AppError {
  if (error instanceof AppError) return error;
  if (ended !== null) return endedError(ended, error);
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const words = error instanceof Error ? error.message : String(error);
  // 57P..: the server stops or its process was ended; 08...: the connection; the rest are the driver's and the system's
  if (/^(?:57P0[1-5]|08...|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code) || /^Connection terminated|^Client has encountered a connection error/.test(words)) {
    return new AppError("source-lost", "The connection to PostgreSQL broke while the query ran. Run it again.", { cause: error });
  }
  if (code === "57014") return endedError("timeout", error);
  // read-only transactions (25006, 25001), and what is no plain query in the eyes of a cursor's declaration
  if (/^(?:25006|25001)$/.test(code) || /^DECLARE CURSOR |INTO is not allowed here/.test(words)) return new AppError("statement-refused", `PostgreSQL says: ${words}. AIWeb only reads.`, { cause: error });
  return new AppError("query-failed", `PostgreSQL says: ${words}`, { cause: error });
}
