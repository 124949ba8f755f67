import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

export type RedisDoor = Readonly<{
  url: string;
  /** While away it hangs up on everybody. */
  leave(): void;
  comeBack(): void;
  close(): Promise<void>;
}>;

/** Redis as one process reaches it: other processes keep theirs when this one's is away. */
export async function openRedisDoor(target: string): Promise<RedisDoor> {
  let isAway = false;
  const server = http.createServer((request, response) => {
    if (isAway) return void request.socket.destroy();
    const pass = async (): Promise<void> => {
      const { host: _host, connection: _connection, "content-length": _length, ...headers } = request.headers;
      const reply = await fetch(new URL(request.url ?? "/", target), {
        method: request.method ?? "POST",
        headers: headers as Record<string, string>,
        body: new Uint8Array(await buffer(request)),
      });
      const type = reply.headers.get("content-type") ?? "application/json";
      response.writeHead(reply.status, { "content-type": type }).end(await reply.text());
    };
    void pass().catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leave: () => void (isAway = true),
    comeBack: () => void (isAway = false),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
