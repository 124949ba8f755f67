import { readBankFile } from "@haat/api/services/bank-lines/read-file";
import { lastStatedDay } from "@haat/api/services/remittances/last-stated-day";
import type { NodeDeps } from "@haat/api/context";
import type { JobDeps } from "@haat/api/jobs/deps";
import type { CartStore } from "@haat/carts/port";
import type { Clock } from "@haat/core/clock";
import { sql } from "drizzle-orm";
import { readCouriersConfig } from "@haat/couriers/config/all";
import { readCourierDoors } from "@haat/couriers/config/doors";
import { createCouriers } from "@haat/couriers/registry";
import { openBooks } from "@haat/db/books";
import { courierNotes } from "@haat/db/queries/couriers/exchanges";
import { exchangeNotes } from "@haat/db/queries/money/exchanges";
import { postgresTokens } from "@haat/db/queries/money/gateway-tokens";
import { webAuthn } from "@haat/passkeys/web-authn.node";
import { createBkashWebhook } from "@haat/payments/adapters/bkash/webhook";
import { readPaymentsConfig } from "@haat/payments/config/all";
import { sharpPictures } from "@haat/pictures/sharp.node";
import { satoriSocialPictures } from "@haat/pictures/social.node";
import { vercelBlob } from "@haat/storage/vercel-blob";
import type { Outside } from "@haat/payments/port";
import { createPayments, type Payments } from "@haat/payments/registry";
import type { BkashRemote } from "@haat/simulators/bkash/remote";
import type { Sealer } from "@haat/core/seal";
import type { RateLimiter } from "@haat/limits/port";
import { mongoAnalytics } from "@haat/analytics/mongo.node";
import type { Saying, Sms } from "@haat/messaging/port";
import { readPushConfig } from "@haat/messaging/push/config";
import { webPush } from "@haat/messaging/push/web-push";
import { expect } from "vitest";
import { type HookDoor, openHookDoor } from "./hook-door.ts";
import { openWallets, type TestWallets } from "./wallets.ts";
import { openWorld, type TestWorld, type WorldOptions } from "./world.ts";

export type TestShop = Readonly<{
  world: TestWorld;
  node: NodeDeps;
  wallet: BkashRemote;
  /** Every wallet, by its name. */
  wallets: TestWallets["remotes"];
  /** Where the wallet's notifications arrive. */
  door: HookDoor;
  /** The wallets' part of the environment. */
  environment: Readonly<Record<string, string>>;
  jobs: JobDeps;
  /** Messages that the job has sent. */
  sent: Sms[];
  /** Calls that it has had made. */
  said: Saying[];
  close(): Promise<void>;
}>;

export type ShopOptions = Readonly<{
  walletTimeoutMs?: number;
  limits?: RateLimiter;
  carts?: CartStore;
  sealer?: Sealer;
  live?: NonNullable<WorldOptions["live"]>;
  publicOrigin?: string;
  trustsProxy?: boolean;
  /** As a world's. */
  bent?: NonNullable<WorldOptions["bent"]>;
  /** The clock by which wallets are asked; the machine's unless named. */
  walletClock?: Clock;
  breakerMoved?: Outside["breakerMoved"];
  /** The couriers' part of the environment; none unless named. */
  couriers?: Readonly<Record<string, string>>;
  /** Stands between the market and its wallets; `open` gives them as a process has them that has just started. */
  between?: (open: () => Payments) => Payments;
}>;

/** The whole API with its wallets: real Postgres, real drivers, and wallets of our own over real HTTP. */
export async function openShop({
  walletTimeoutMs = 20_000,
  walletClock = () => new Date(),
  between = (open) => open(),
  breakerMoved,
  couriers = {},
  ...rest
}: ShopOptions = {}): Promise<TestShop> {
  const door = await openHookDoor("/v1/hooks/payments/bkash");
  const wallets = await openWallets(door.url, walletTimeoutMs);
  const { environment } = wallets;
  const config = readPaymentsConfig(environment);
  const world = await openWorld({
    locale: "en",
    ...rest,
    node: (edge, env): NodeDeps => {
      const books = openBooks({ url: env["DATABASE_JOBS_URL"] ?? "", waitMs: 60_000 });
      blobsLieAt(env);
      const outside = {
        fetch,
        now: walletClock,
        tokens: postgresTokens(books),
      };
      const { record, written } = exchangeNotes(books, () => undefined);
      return {
        ...edge,
        books,
        payments: between(() =>
          createPayments(config, { ...outside, record, ...(breakerMoved && { breakerMoved }) }),
        ),
        callsNoted: written,
        analytics: mongoAnalytics({ url: env["MONGODB_URL"] ?? "" }),
        passkeys: webAuthn(edge.publicOrigin),
        couriers: createCouriers(readCouriersConfig(couriers), {
          ...outside,
          record: courierNotes(books, () => undefined).record,
        }),
        courierDoors: readCourierDoors(couriers),
        bkashWebhook: createBkashWebhook(config.bkash.webhook, outside),
        ...{ pictures: sharpPictures(), social: satoriSocialPictures() },
        blobs: vercelBlob({ token: env["BLOB_READ_WRITE_TOKEN"] ?? "" }),
        readBankFile,
        lastStatedDay,
      };
    },
  });
  door.open(world);
  const { node } = world;
  if (!node) throw new Error("the shop runs in Node");
  // Its connection is open before a test asks for everything at once.
  await node.books.ask(sql`select 1`);
  const sent: Sms[] = [];
  const said: Saying[] = [];
  const pushing = readPushConfig(world.env);
  const jobs: JobDeps = {
    ...node,
    push: pushing && webPush(pushing, { fetch }),
    sms: { send: async (sms) => (sent.push(sms), { state: "accepted", providerId: null }) },
    voice: { say: async (saying) => (said.push(saying), { state: "accepted", providerId: null }) },
    operators: "operators@haat.test",
    rates: null,
    hasTime: () => true,
    mail: { send: async () => ({ state: "accepted", providerId: null }) },
    stream: {
      url: world.env["UPSTASH_REDIS_REST_URL"] ?? "",
      token: world.env["UPSTASH_REDIS_REST_TOKEN"] ?? "",
    },
    report: (fault) => void world.faults.push(fault),
  };
  return {
    world,
    node,
    wallet: wallets.bkash,
    wallets: wallets.remotes,
    environment,
    door,
    jobs,
    sent,
    said,
    close: async () => {
      await wallets.close();
      await door.close();
      await world.close();
    },
  };
}

/** The SDK's own settings: where the service is, and how often it asks a silent one again. */
const blobsLieAt = ({ VERCEL_BLOB_API_URL, VERCEL_BLOB_RETRIES }: Readonly<Record<string, string>>) =>
  Object.assign(process.env, { VERCEL_BLOB_API_URL, VERCEL_BLOB_RETRIES });

/** No rule of the ledger, of payments or of stock is broken. */
export async function expectBooksInOrder({ world }: TestShop): Promise<void> {
  const { rows } = await world.owner.query("select rule, subject, detail from ledger_check");
  expect(rows).toEqual([]);
}

/** Debits less credits per account, accounts of nothing left out. */
export async function balances(
  { world }: TestShop,
  orderId: string,
): Promise<Readonly<Record<string, string>>> {
  const { rows } = await world.owner.query<{ account: string; balance: string }>(
    `select split_part(account, ':', 1) || ':' || split_part(account, ':', 2) as account,
       sum(case side when 'D' then amount else -amount end)::text as balance
     from journal_line l join journal j on j.id = l.journal_id where j.order_id = $1 group by 1 having sum(case side when 'D' then amount else -amount end) <> 0`,
    [orderId],
  );
  return Object.fromEntries(rows.map(({ account, balance }) => [account, balance]));
}
