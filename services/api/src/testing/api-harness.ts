import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import type { FastifyInstance } from "fastify";
import { getAddress } from "viem";
import { insertAccount } from "@aiweb/db/queries/account/insert-account";
import { insertSession } from "@aiweb/db/queries/session/insert-session";
import type { AccountRow } from "@aiweb/db/tables/account.table";
import { openTestDatabase } from "@aiweb/db/testing/test-database";
import { readConfig, type Config } from "@aiweb/service/config";
import { createHttpServer } from "@aiweb/service/http-server";
import { createLogger } from "@aiweb/service/logger";
import { apiPlugin } from "../plugin.ts";
import { newSessionToken, sessionCookieName } from "../request/session-cookie.ts";
import { appRouter } from "../router.ts";
import { openServices } from "../services.ts";
import type { RequestContext, Services } from "../trpc/context.ts";
import { trpc } from "../trpc/trpc.ts";

const callerFactory = trpc.createCallerFactory(appRouter);
export type Caller = ReturnType<typeof callerFactory>;

/** A signed-in account of a test. */
export interface Member {
  account: AccountRow;
  sessionId: string;
  /** `name=value`, for the cookie header. */
  cookie: string;
  /** Calls procedures as this account, without HTTP. */
  call: Caller;
}

export interface ApiHarness {
  config: Config;
  services: Services;
  app: FastifyInstance;
  /** What was logged, a JSON line each; nothing unless `LOG_LEVEL` is set. */
  logged: string[];
  /** Every route, as `METHOD /path`. */
  routes: string[];
  /** A new account with a session, made in the database. */
  signUp: (handle?: string) => Promise<Member>;
  /** Calls procedures as nobody. */
  anonymous: Caller;
  /** Listens on a free port and returns its URL. */
  listen: () => Promise<string>;
  close: () => Promise<void>;
}

/** The api on a database, data directory and key of its own; for `beforeAll` … `afterAll`. `variables` override the environment; `appsFolder` stands for apps/. */
export async function openApi(variables: Record<string, string> = {}, appsFolder?: string): Promise<ApiHarness> {
  const database = await openTestDatabase();
  await runMigrations({ connectionString: database.url });
  const folder = await mkdtemp(join(tmpdir(), "aiweb-api-"));
  const config = readConfig({
    AIWEB_DATA_DIR: folder,
    AIWEB_SECRET_KEY: randomBytes(32).toString("base64"),
    AIWEB_ORIGIN: "http://localhost:4300",
    // The discard port: no test reaches an AIWeb that happens to run here.
    AIWEB_INTERNAL_URL: "http://127.0.0.1:9",
    DATABASE_URL: database.url,
    LOG_LEVEL: "silent",
    ...variables,
  });
  const logged: string[] = [];
  const log = createLogger({ name: "api-test", level: config.LOG_LEVEL }, { write: (line) => void logged.push(line) });
  const services = await openServices(config, log);
  const app = createHttpServer(log, config);
  const routes: string[] = [];
  app.addHook("onRoute", ({ method, url }) => void routes.push(...[method].flat().map((each) => `${each} ${url}`)));
  await app.register(apiPlugin(config, services, appsFolder));
  await app.ready();

  function caller(account: AccountRow | null, sessionId: string | null): Caller {
    const context: RequestContext = { services, db: services.db, log, requestId: `test-${randomUUID()}`, account, sessionId, request: null, reply: null };
    return callerFactory(context);
  }

  return {
    config,
    services,
    app,
    logged,
    routes,
    anonymous: caller(null, null),
    signUp: async (handle = `tester-${randomBytes(5).toString("hex")}`) => {
      const address = getAddress(`0x${randomBytes(20).toString("hex")}`);
      const account = await insertAccount(services.db, { kind: "person", handle, address });
      const { token, tokenHash, expiresAt } = newSessionToken();
      const session = await insertSession(services.db, { accountId: account.id, tokenHash, userAgent: "test", expiresAt });
      return { account, sessionId: session.id, cookie: `${sessionCookieName(config)}=${token}`, call: caller(account, session.id) };
    },
    listen: () => app.listen({ host: "127.0.0.1", port: 0 }),
    close: async () => {
      await app.close();
      await services.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
