import type { Server } from "node:net";

/** Opens on 127.0.0.1 and tells the port it got (asked for 0, any). */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });

export const shut = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()));
