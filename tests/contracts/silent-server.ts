import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";

export type SilentServer = Readonly<{ url: string; close: () => Promise<void> }>;

/** Takes every request and never answers: the fault that costs the most. */
export async function silentServer(): Promise<SilentServer> {
  const server = http.createServer(() => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
