import type { Server } from "node:http";
import net from "node:net";
import { type RawData, type WebSocket, WebSocketServer } from "ws";

/** GET /v2 upgrades to a tunnel to our server, whatever address the client names: this is no open relay. */
export function openTunnel(server: Server, postgresPort: number): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  server.on("upgrade", (request, socket, head) => {
    if (!request.url?.startsWith("/v2")) return socket.destroy();
    sockets.handleUpgrade(request, socket, head, (client) => join(client, postgresPort));
  });
  return {
    close: () => {
      for (const client of sockets.clients) client.terminate();
    },
  };
}

function join(client: WebSocket, postgresPort: number): void {
  const upstream = net.connect({ host: "127.0.0.1", port: postgresPort, noDelay: true });
  client.on("message", (data: RawData) => {
    // Paused for good, it would never hear that the tunnel is closed.
    if (!upstream.destroyed && !upstream.write(data as Buffer)) client.pause();
  });
  upstream.on("drain", () => client.resume());
  upstream.on("data", (data) => {
    client.send(data, () => {
      if (client.bufferedAmount === 0) upstream.resume();
    });
    if (client.bufferedAmount > highWater) upstream.pause();
  });
  client.on("close", () => upstream.destroy());
  client.on("error", () => upstream.destroy());
  upstream.on("error", () => client.terminate());
  upstream.on("close", () => {
    client.resume();
    client.close();
  });
}

const highWater = 1 << 20;
