import { z } from "zod";
import { RayError } from "./ray-error.ts";
import type { RayHttp } from "./ray-http.ts";

export type RayJobStatus = "PENDING" | "RUNNING" | "STOPPED" | "SUCCEEDED" | "FAILED";

const jobInfo = z.object({
  status: z.enum(["PENDING", "RUNNING", "STOPPED", "SUCCEEDED", "FAILED"]),
  message: z.string().nullish(),
  /** Why it FAILED, in Ray's words for programs. */
  error_type: z.string().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});
export interface RayJobInfo {
  status: RayJobStatus;
  message: string;
  errorType: string | null;
}

const submitted = z.object({ submission_id: z.string() });

/** Metadata that tells our job from another one under the same id. */
const ATTEMPT = "aiweb-attempt";

export interface RaySubmission {
  submissionId: string;
  attempt: string;
  entrypoint: string;
  cpus: number;
  gpus: number;
  /** Resources that nodes were given a name for. */
  resources: Record<string, number>;
  env: Record<string, string>;
  workingDir: string;
}

/** Ray's Jobs API. */
export class RayJobs {
  readonly #http: RayHttp;

  constructor(http: RayHttp) {
    this.#http = http;
  }

  /** Submits under an id chosen before; that the id exists already means that an earlier call arrived. */
  async submit(submission: RaySubmission): Promise<void> {
    const body = {
      submission_id: submission.submissionId,
      entrypoint: submission.entrypoint,
      entrypoint_num_cpus: submission.cpus,
      entrypoint_num_gpus: submission.gpus,
      entrypoint_resources: submission.resources,
      metadata: { [ATTEMPT]: submission.attempt },
      runtime_env: { working_dir: submission.workingDir, env_vars: submission.env },
    };
    try {
      await this.#http.json(submitted, "POST", "/api/jobs/", body);
    } catch (error) {
      if (error instanceof RayError && (error.kind === "bad-request" || error.kind === "server-error") && /already exists/i.test(error.body)) return;
      throw error;
    }
  }

  /** What Ray says of our job; null when it knows none under this id, or another one. */
  async status(submissionId: string, attempt: string, options: { timeoutMs?: number } = {}): Promise<RayJobInfo | null> {
    try {
      const info = await this.#http.json(jobInfo, "GET", `/api/jobs/${submissionId}`, undefined, options);
      if (info.metadata?.[ATTEMPT] !== attempt) return null;
      return { status: info.status, message: info.message ?? "", errorType: info.error_type ?? null };
    } catch (error) {
      if (error instanceof RayError && error.kind === "not-found") return null;
      throw error;
    }
  }

  /** Asks Ray to end a job: SIGTERM, then SIGKILL. That it is unknown or ended is fine. */
  async stop(submissionId: string, options: { timeoutMs?: number } = {}): Promise<void> {
    try {
      await this.#http.send("POST", `/api/jobs/${submissionId}/stop`, undefined, options);
    } catch (error) {
      if (error instanceof RayError && (error.kind === "not-found" || error.kind === "bad-request")) return;
      throw error;
    }
  }
}
