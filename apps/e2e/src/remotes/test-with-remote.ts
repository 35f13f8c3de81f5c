import { test as base } from "@playwright/test";
import { startRemoteServer } from "./remote-server.ts";
import type { RemoteServer } from "./remote-server.ts";

/** One build and one server for the file; each test gets it undisturbed, and a page whose console must stay silent. */
export const test = base.extend<{ server: RemoteServer; complaints: string[] }, { built: RemoteServer }>({
  built: [
    async ({}, provide) => {
      const server = await startRemoteServer();
      await provide(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  server: async ({ built }, provide) => {
    Object.assign(built, { requested: [], interfere: () => false, signedIn: true, running: 0, record: {}, sequence: 1, reports: [], told: [], streams: [], lastId: 1 });
    await provide(built);
  },
  complaints: [
    async ({ page }, provide) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") {
          complaints.push(message.text());
        }
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await provide(complaints);
    },
    { auto: true },
  ],
});
