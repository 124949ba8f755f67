import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { readReturn } from "../../web/app/storefront/pay-return/read-return.ts";
import { keyed } from "../buying.ts";
import type { TestWorld } from "../world.ts";

export type ReturnDoor = Readonly<{
  origin: string;
  open(world: TestWorld): void;
  close(): Promise<void>;
}>;

/** The market's return page as a browser meets it: reads the address like the page, and asks the API what it asks. */
export async function openReturnDoor(): Promise<ReturnDoor> {
  const opened = Promise.withResolvers<TestWorld>();
  const server = http.createServer((request, response) => {
    const answer = async (): Promise<number> => {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://door.test");
      const [method = "", attempt] = pathname.split("/pay/return/")[1]?.split("/") ?? [];
      const fields = request.method === "POST" ? new URLSearchParams(await text(request)) : searchParams;
      const body = readReturn({ method, attempt: attempt ?? "named" }, fields);
      if (!body) return 400;
      const world = await opened.promise;
      const reply = await world.fetch(`/v1/store/payments/${method}/return`, { body, headers: keyed() });
      await reply.body?.cancel();
      return reply.status;
    };
    void answer().then(
      (status) => response.writeHead(status).end(),
      () => response.destroy(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: opened.resolve,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
