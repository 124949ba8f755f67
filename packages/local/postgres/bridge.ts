import http from "node:http";
import { listen, shut } from "../machine/listen.ts";
import { createPools } from "./bridge-pools.ts";
import { answerSql } from "./bridge-sql.ts";
import { openTunnel } from "./bridge-tunnel.ts";

export type NeonBridge = Readonly<{
  port: number;
  /** For `neonConfig.fetchEndpoint` (NEON_FETCH_ENDPOINT). */
  fetchEndpoint: string;
  /** For `neonConfig.wsProxy` (NEON_WS_PROXY). */
  wsProxy: string;
  close(): Promise<void>;
}>;

/** Speaks Neon's two protocols, SQL over HTTP and a WebSocket tunnel, in front of one server and no other. */
export async function startNeonBridge(options: {
  postgresPort: number;
  port?: number;
  /** Connections per connection string. */
  max?: number;
}): Promise<NeonBridge> {
  const pools = createPools(options.postgresPort, options.max ?? 12);
  const server = http.createServer((request, response) => {
    void answerSql(pools, request, response);
  });
  const tunnel = openTunnel(server, options.postgresPort);
  const port = await listen(server, options.port ?? 0);
  return {
    port,
    fetchEndpoint: `http://127.0.0.1:${port}/sql`,
    wsProxy: `127.0.0.1:${port}/v2`,
    close: async () => {
      tunnel.close();
      const shutting = shut(server);
      server.closeAllConnections();
      await shutting;
      await pools.end();
    },
  };
}
