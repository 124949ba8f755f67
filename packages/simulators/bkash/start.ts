import { createClock } from "../kit/clock.ts";
import { createFaults } from "../kit/faults.ts";
import { createJournal } from "../kit/journal.ts";
import { listen } from "../kit/listen.ts";
import { createRandom } from "../kit/random.ts";
import { createApp } from "./app.ts";
import { defaultSettings, defaultTopicArn, type BkashSimulatorOptions, type Credentials } from "./options.ts";
import { createPostOffice, type PostOffice } from "./sns/post-office.ts";
import { signingKey } from "./sns/notices.ts";
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

const secret = /^(app_key|app_secret|id_token|refresh_token|password|pin|code)$/;

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
    journal: createJournal(clock.now, secret),
    announce: (payment) => late.office?.announce(payment),
  };
  const office = createPostOffice(world);
  late.office = office;
  signingKey(world);

  const server = await listen(createApp(world, office), options.port ?? 0);
  origin ||= `http://127.0.0.1:${server.port}`;
  office.open();
  return {
    origin,
    credentials: options.credentials,
    topicArn: world.topicArn,
    certHost: new URL(origin).host,
    close: async () => {
      office.close();
      await server.close();
      store.close();
    },
  };
}
