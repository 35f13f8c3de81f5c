import { z } from "zod";
import { RayError } from "./ray-error.ts";
import type { RayHttp } from "./ray-http.ts";

export interface ServeApplication {
  name: string;
  route_prefix: string;
  import_path: string;
  runtime_env: { working_dir: string; env_vars: Record<string, string> };
  args: Record<string, unknown>;
  deployments: Record<string, unknown>[];
}

export interface ServeConfiguration {
  proxy_location: "HeadOnly" | "EveryNode";
  http_options: { host: string; port: number };
  /** Ours, and others' as Ray gave them. */
  applications: (ServeApplication | Record<string, unknown>)[];
}

const status = z.object({
  applications: z
    .record(
      z.string(),
      z.object({
        status: z.string(),
        message: z.string().nullish(),
        deployed_app_config: z.looseObject({}).nullish(),
        /** Why a replica does not start stands here; the application's message only names the deployment. */
        deployments: z.record(z.string(), z.object({ status: z.string(), message: z.string() })).default({}),
      }),
    )
    .default({}),
});
export type ServeApplicationStatus = z.infer<typeof status>["applications"][string];

/** The first declaration starts Serve's controller and proxy, the last removal ends them; on a busy machine that takes a while. */
const CHANGE_WITHIN_MS = 60_000;

/** Ray Serve's applications. */
export class RayServe {
  readonly #http: RayHttp;

  constructor(http: RayHttp) {
    this.#http = http;
  }

  /** What runs, by application. */
  async applications(): Promise<Record<string, ServeApplicationStatus>> {
    const answer = await this.#http.json(status, "GET", "/api/serve/applications/");
    return answer.applications;
  }

  /** Declares the whole list: what is not on it is taken down. */
  async declare(configuration: ServeConfiguration): Promise<void> {
    await this.#http.send("PUT", "/api/serve/applications/", Buffer.from(JSON.stringify(configuration)), { contentType: "application/json", timeoutMs: CHANGE_WITHIN_MS });
  }

  /** Ends Serve itself: its proxy and controller take memory that nobody needs now. */
  async shutDown(): Promise<void> {
    try {
      await this.#http.send("DELETE", "/api/serve/applications/", undefined, { timeoutMs: CHANGE_WITHIN_MS });
    } catch (error) {
      if (!(error instanceof RayError) || error.kind !== "not-found") throw error;
    }
  }
}
