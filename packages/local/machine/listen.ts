import http from "node:http";
import type { Server } from "node:net";

/** Who asks lets go of a connection first: one that we close in the moment he asks again would cost him his question. */
const keptMs = 600_000;

/** Opens on 127.0.0.1 and tells the port it got (asked for 0, any). */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    if (server instanceof http.Server) server.keepAliveTimeout = keptMs;
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });

export const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()));
