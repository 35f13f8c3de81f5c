import { AppError } from "@aiweb/contracts/errors/app-error";
import { endedError, type Ended } from "../bounded.ts";

const LOST = new Set(["ER_SOCKET_UNEXPECTED_CLOSE", "ER_CMD_CONNECTION_CLOSED", "ER_CONNECTION_ALREADY_CLOSED", "ER_CMD_NOT_EXECUTED_DESTROYED", "ER_SERVER_SHUTDOWN", "ER_CONNECTION_KILLED", "ER_NEW_ABORTING_CONNECTION", "ER_UNEXPECTED_PACKET", "ER_SOCKET_CREATION_FAIL", "ER_SOCKET_DESTROYED", "ECONNRESET", "EPIPE"]);
/** The two ways in which the server tells of its own clock: while it looks for rows, and while it sends them. */
const TIMED_OUT = new Set(["ER_STATEMENT_TIMEOUT", "ER_QUERY_TIMEOUT"]);

/** MariaDB's error as ours: who gave it is told what the database says, by what happened. */
export function mariaDbError(error: unknown, ended: Ended | null): AppError {
  if (error instanceof AppError) return error;
  if (ended !== null) return endedError(ended, error);
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (LOST.has(code)) return new AppError("source-lost", "The connection to MariaDB broke while the query ran. Run it again.", { cause: error });
  if (TIMED_OUT.has(code)) return endedError("timeout", error);
  const sentence = error instanceof Error && "sqlMessage" in error && typeof error.sqlMessage === "string" ? error.sqlMessage : error instanceof Error ? error.message : String(error);
  if (code === "ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION") return new AppError("statement-refused", `MariaDB says: ${sentence} AIWeb only reads.`, { cause: error });
  return new AppError("query-failed", `MariaDB says: ${sentence}`, { cause: error });
}
