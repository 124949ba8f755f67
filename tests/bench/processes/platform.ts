import { subscribe } from "node:diagnostics_channel";
import http, { type IncomingMessage } from "node:http";
import path from "node:path";
import { writeJson } from "@haat/local/machine/kept";
import { listen } from "@haat/local/machine/listen";
import { startPlatform } from "@haat/local/platform";

/** The platform by itself, so that its bridges and stand-ins are not counted as the product's. */
const [dir = "", publicOrigin = ""] = process.argv.slice(2);

/** One request at a bridge is one round trip of a production driver. */
const requestsAt = new Map<number, number>();
subscribe("http.server.request.start", (message) => {
  const { localPort = 0 } = (message as { request: IncomingMessage }).request.socket;
  requestsAt.set(localPort, (requestsAt.get(localPort) ?? 0) + 1);
});

const platform = await startPlatform({ dir: path.join(dir, "data"), env: process.env, publicOrigin });
const portOf = (name: string): number => Number(new URL(platform.env[name] ?? "").port);
const doors = { database: portOf("NEON_FETCH_ENDPOINT"), cache: portOf("UPSTASH_REDIS_REST_URL") };

const counter = http.createServer((_, response) => {
  const trips = Object.entries(doors).map(([name, port]) => [name, requestsAt.get(port) ?? 0]);
  response.end(JSON.stringify(Object.fromEntries(trips)));
});
const counterPort = await listen(counter, 0);
writeJson(path.join(dir, "platform.json"), {
  env: platform.env,
  adminUrl: platform.adminUrl,
  kinds: platform.kinds,
  wallets: platform.services.simulators,
  counterPort,
});

// Also when whoever started this was killed: a server of Postgres must not stay behind.
for (const sign of ["SIGTERM", "disconnect"])
  process.once(sign, () => void platform.stop().finally(() => process.exit(0)));
process.send?.("ready");
