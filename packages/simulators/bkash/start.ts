import { createClock } from "../kit/clock.ts";
import { createFaults } from "../kit/faults.ts";
import { createJournal } from "../kit/journal.ts";
import { createRandom } from "../kit/random.ts";
import { type Base, type Running, startSimulator } from "../kit/start.ts";
import { createApp } from "./app.ts";
import {
  defaultTopicArn,
  leeway,
  type BkashSimulatorOptions,
  type Credentials,
  type Settings,
} from "./options.ts";
import { createPostOffice, type PostOffice } from "./sns/post-office.ts";
import { signingKey } from "./sns/notices.ts";
import { openStore } from "./store.ts";
import type { World } from "./world.ts";

export type BkashSimulator = Running &
  Readonly<{
    credentials: Credentials;
    topicArn: string;
    /** For `BKASH_SNS_CERT_HOSTS`. */
    certHost: string;
  }>;

const secret = /^(app_key|app_secret|id_token|refresh_token|password|pin|code)$/;

function worldOf(base: Base<Settings>, options: BkashSimulatorOptions) {
  const store = openStore(options.dataFile);
  const clock = createClock(store.clockOffsetMs, (value) => store.put({ kind: "clock", value }));
  // The world announces payments through the post office, which itself needs the world.
  const late: { office?: PostOffice } = {};
  const world: World = {
    ...base,
    ...{ store, clock },
    credentials: options.credentials,
    topicArn: options.topicArn ?? defaultTopicArn,
    webhook: options.webhook ?? null,
    random: createRandom(options.seed),
    faults: createFaults(),
    journal: createJournal(clock.now, secret),
    announce: (payment) => late.office?.announce(payment),
  };
  const office = createPostOffice(world);
  late.office = office;
  signingKey(world, options.signing);
  return { world, office };
}

/** Checkout (URL), its pages, and the sender of its notices. */
export async function startBkashSimulator(options: BkashSimulatorOptions): Promise<BkashSimulator> {
  const { credentials, topicArn = defaultTopicArn } = options;
  return startSimulator(options, leeway, (base) => {
    const { world, office } = worldOf(base, options);
    return {
      app: createApp(world, office),
      told: (origin) => ({ credentials, topicArn, certHost: new URL(origin).host }),
      opened: office.open,
      closing: office.close,
      closed: world.store.close,
    };
  });
}
