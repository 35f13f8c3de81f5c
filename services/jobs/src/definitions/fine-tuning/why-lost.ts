import type { RayJobInfo } from "../../ray/ray-jobs.ts";

/** SIGKILL, as a shell and as Python say it: on a node that is sound only the kernel's memory killer sends it. */
const KILLED = /failed with exit code (?:137|-9)\b/;

/** Why a run that Ray calls FAILED was lost, in a sentence without its full stop. */
export function whyLost({ message, errorType }: Pick<RayJobInfo, "message" | "errorType">): string {
  if (KILLED.test(message) || /out of memory|OutOfMemory/i.test(message)) return "Its process was killed, most likely because the node ran out of memory; a smaller batch or a shorter sequence length takes less";
  switch (errorType) {
    case "JOB_SUPERVISOR_ACTOR_DIED":
      return "Its node was lost";
    case "JOB_SUPERVISOR_ACTOR_UNSCHEDULABLE":
    case "JOB_SUPERVISOR_ACTOR_START_FAILURE":
      return "Ray could not start it on a node";
    case "RUNTIME_ENV_SETUP_FAILURE":
      return "Ray could not bring the trainer's code to the node";
    case "JOB_ENTRYPOINT_COMMAND_START_ERROR":
      return "Python did not start on the node";
    case "JOB_ENTRYPOINT_COMMAND_ERROR": {
      const code = /failed with exit code (-?\d+)/.exec(message)?.[1];
      return `Its process ended without a word${code === undefined ? "" : ` (exit code ${code})`}`;
    }
    case null:
    default:
      return /node|actor_died|actor died|worker crashed/i.test(message) ? "Its node was lost" : "Its process ended without a word";
  }
}

const LINES = 40;
const CHARACTERS = 4_000;

/** The end of what Ray kept of the run's own words; empty when it kept none. */
export function lastWords({ message }: Pick<RayJobInfo, "message">): string {
  return message.slice(-CHARACTERS).trimEnd().split("\n").slice(-LINES).join("\n");
}
