import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { TestWorld } from "./world.ts";

export type HookDoor = Readonly<{
  url: string;
  /** Every body that came, as it came. */
  raws: readonly string[];
  open(world: TestWorld): void;
  close(): Promise<void>;
}>;

/** A real address at which a wallet's notifications arrive; what comes is handed to the API as it is. */
export async function openHookDoor(path: string): Promise<HookDoor> {
  const raws: string[] = [];
  let world: TestWorld | null = null;
  const server = http.createServer((request, response) => {
    void text(request).then(async (raw) => {
      raws.push(raw);
      const reply = await world?.fetch(path, {
        body: raw,
        headers: { "content-type": request.headers["content-type"] ?? "text/plain" },
      });
      response.writeHead(reply?.status ?? 503).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    raws,
    open: (opened) => void (world = opened),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
