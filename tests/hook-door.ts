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

/** What the sender says of its message, without what belongs to its connection. */
const ownHeaders = ({ headers }: http.IncomingMessage): Record<string, string> => {
  const { "content-type": type = "text/plain", authorization } = headers;
  const extra = Object.entries(headers).filter(([name]) => name.startsWith("x-"));
  return {
    ...Object.fromEntries(extra.map(([name, value]) => [name, String(value)])),
    ...(authorization && { authorization }),
    "content-type": type,
  };
};

/** A real address at which a wallet's notifications arrive; what comes is handed to the API as it is, once there is one. */
export async function openHookDoor(path: string): Promise<HookDoor> {
  const raws: string[] = [];
  let isShut = false;
  const opened = Promise.withResolvers<TestWorld>();
  const server = http.createServer((request, response) => {
    void text(request).then(async (raw) => {
      raws.push(raw);
      if (isShut) return void response.writeHead(503).end();
      const world = await opened.promise;
      const reply = await world.fetch(request.url ?? path, { body: raw, headers: ownHeaders(request) });
      response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(await reply.text());
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
