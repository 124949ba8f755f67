import { createServer, type Server } from "node:http";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";

export type SimApp = Hono<{ Bindings: HttpBindings }>;
export type SimContext = Context<{ Bindings: HttpBindings }>;

export type Listening = Readonly<{ port: number; close(): Promise<void> }>;

/** On loopback only. Port 0: any free one. */
export async function listen(app: SimApp, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, createServer }) as Server;
  // Who asks lets go of a connection first: one closed in the moment he asks again would look like a wallet's silence.
  server.keepAliveTimeout = 600_000;
  const taken = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
  return {
    port: taken,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resume) => server.close(resume));
    },
  };
}
