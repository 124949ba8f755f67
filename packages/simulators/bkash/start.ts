import { createServer, type Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { createApp } from "./app.ts";
import { createClock } from "./clock.ts";
import { createFaults } from "./faults.ts";
import { createJournal } from "./journal.ts";
import { defaultSettings, defaultTopicArn, type BkashSimulatorOptions, type Credentials } from "./options.ts";
import { createPostOffice, type PostOffice } from "./sns/post-office.ts";
import { signingKey } from "./sns/notices.ts";
import { createRandom } from "./random.ts";
import { openStore } from "./store.ts";
import type { World } from "./world.ts";

export type BkashSimulator = Readonly<{
  origin: string;
  credentials: Credentials;
  topicArn: string;
  /** For `BKASH_SNS_CERT_HOSTS`. */
  certHost: string;
  close(): Promise<void>;
}>;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });

/** One bKash, on loopback only, with its own truth. */
export async function startBkashSimulator(options: BkashSimulatorOptions): Promise<BkashSimulator> {
  const store = openStore(options.dataFile);
  const clock = createClock(store.clockOffsetMs, (value) => store.put({ kind: "clock", value }));
  let settings = { ...defaultSettings, ...options.settings };
  let origin = options.origin ?? "";
  // The world announces payments through the post office, which itself needs the world.
  const late: { office?: PostOffice } = {};
  const world: World = {
    credentials: options.credentials,
    merchantName: options.merchantName ?? "Haat",
    topicArn: options.topicArn ?? defaultTopicArn,
    webhook: options.webhook ?? null,
    origin: () => origin,
    settings: () => settings,
    change: (changed) => {
      settings = { ...settings, ...changed };
    },
    store,
    clock,
    random: createRandom(options.seed),
    faults: createFaults(),
    journal: createJournal(clock.now),
    announce: (payment) => late.office?.announce(payment),
  };
  const office = createPostOffice(world);
  late.office = office;
  signingKey(world);

  const app = createApp(world, office);
  const server = createAdaptorServer({ fetch: app.fetch, createServer }) as Server;
  const port = await listen(server, options.port ?? 0);
  origin ||= `http://127.0.0.1:${port}`;
  office.open();
  return {
    origin,
    credentials: options.credentials,
    topicArn: world.topicArn,
    certHost: new URL(origin).host,
    close: async () => {
      office.close();
      server.closeAllConnections();
      await new Promise((resume) => server.close(resume));
      store.close();
    },
  };
}
