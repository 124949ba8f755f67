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
  /** From now on what comes is kept, and told that nobody is there; or not any more. */
  shut(isShut: boolean): void;
  close(): Promise<void>;
}>;

/** A real address at which a wallet's notifications arrive; what comes is handed to the API as it is, once there is one. */
export async function openHookDoor(path: string): Promise<HookDoor> {
  const raws: string[] = [];
  let isShut = false;
  const opened = Promise.withResolvers<TestWorld>();
  const server = http.createServer((request, response) => {
    void text(request).then(async (raw) => {
      raws.push(raw);
      if (isShut) return void response.writeHead(503).end();
      const reply = await (
        await opened.promise
      ).fetch(path, {
        body: raw,
        headers: { "content-type": request.headers["content-type"] ?? "text/plain" },
      });
      response.writeHead(reply.status).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    raws,
    open: opened.resolve,
    shut: (isNow) => void (isShut = isNow),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
