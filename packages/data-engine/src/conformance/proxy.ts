import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A way to a server that can be cut: what a network does to a connection. */
export type Proxy = { port: number; cut: () => void; goDown: () => void; comeBack: () => void; close: () => Promise<void> };

/** Listens on a free port of this machine, and leads to a server. */
export async function openProxy(target: { host: string; port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let down = false;
  const server = createServer((client) => {
    if (down) return void client.destroy();
    const upstream = connect(target.port, target.host);
    for (const [from, to] of [[client, upstream], [upstream, client]] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const cut = () => sockets.forEach((socket) => socket.resetAndDestroy());
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    cut,
    goDown: () => {
      down = true;
      cut();
    },
    comeBack: () => {
      down = false;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
