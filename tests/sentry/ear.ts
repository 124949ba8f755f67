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

/** Enough of an environment to open a world; nothing in it is called. */
export const environmentWith = (
  dsn: string,
  platform: Readonly<Record<string, string>>,
): Record<string, string> => ({
  ...platform,
  SESSION_SECRET: "x".repeat(32),
  DATA_KEY: "x".repeat(32),
  PUBLIC_ORIGIN: "https://haat.example",
  BKASH_ORIGIN: "http://127.0.0.1:1",
  BKASH_USERNAME: "u",
  BKASH_PASSWORD: "p",
  BKASH_APP_KEY: "k",
  BKASH_APP_SECRET: "s",
  BKASH_SNS_TOPIC_ARN: "arn:aws:sns:ap-southeast-1:000000000000:bpt_1",
  SENTRY_DSN: dsn,
});
