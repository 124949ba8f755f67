import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";

export type Ear = Readonly<{ dsn: string; heard: readonly string[]; close(): Promise<void> }>;

/** Listens where Sentry would, and keeps what it was told. */
export async function openEar(): Promise<Ear> {
  const heard: string[] = [];
  const server = http.createServer((request, response) => {
    void buffer(request).then((body) => {
      heard.push((request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString());
      response.end("{}");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    dsn: `http://key@127.0.0.1:${(server.address() as AddressInfo).port}/1`,
    heard,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
