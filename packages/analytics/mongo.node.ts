import { DomainError } from "@haat/core/errors";
import { MongoBulkWriteError, MongoClient, type AnyBulkWriteOperation, type Collection } from "mongodb";
import type { MarketEvent } from "./event.ts";
import { productFacts, type ProductFact } from "./facts.ts";
import type { AnalyticsStore, FunnelQuery, FunnelRow } from "./port.ts";
import { soundEvent } from "./wire.ts";

export type MongoConfig = Readonly<{ url: string; database?: string; timeoutMs?: number }>;
export type MongoAnalytics = AnalyticsStore &
  Readonly<{ close: () => Promise<void>; /** Just now; never throws. */ answers: () => Promise<boolean> }>;

type EventDocument = { _id: string; kind: string; day: string };

/** Connects at the first use; a MongoDB that is down costs the caller `timeoutMs` and an honest refusal. */
export function mongoAnalytics({ url, database = "haat", timeoutMs = 2_000 }: MongoConfig): MongoAnalytics {
  const client = new MongoClient(url, {
    appName: "haat",
    serverSelectionTimeoutMS: timeoutMs,
    connectTimeoutMS: timeoutMs,
    socketTimeoutMS: 5 * timeoutMs,
    useBigInt64: true,
  });
  const events = client.db(database).collection<EventDocument>("events");
  const facts = client.db(database).collection<ProductFact>("product_facts");

  let indexes: Promise<unknown> | null = null;
  const ensureIndexes = (): Promise<unknown> => {
    indexes ??= Promise.all([
      events.createIndex({ kind: 1, day: 1 }),
      facts.createIndex({ vendorId: 1, day: 1 }),
      facts.createIndex({ productId: 1, day: 1 }),
    ]).catch((fault: unknown) => {
      indexes = null;
      throw fault;
    });
    return indexes;
  };

  const store = async (told: readonly MarketEvent[]): Promise<void> => {
    const sound = told.map(soundEvent).filter((event) => event !== null);
    if (sound.length === 0) return;
    await ensureIndexes();
    await addOnce(events, sound.map(toDocument));
    await addOnce(facts, sound.flatMap(productFacts));
  };

  return {
    store: (told) => store(told).catch(unavailable),
    funnel: (query) => readFunnel(facts, query).catch(unavailable),
    close: () => client.close(),
    answers: () => client.db(database).command({ ping: 1 }).then(isThere, isAway),
  };
}

const isThere = () => true;
const isAway = () => false;

function unavailable(fault: unknown): never {
  throw new DomainError("report.unavailable", {}, { cause: fault });
}

const toDocument = ({ id, ...event }: MarketEvent): EventDocument => ({ _id: id, ...event });

/** What is there already stays as it is, also when another drain adds it at the same moment. */
async function addOnce<Document extends { _id: string }>(
  collection: Collection<Document>,
  documents: readonly Document[],
): Promise<void> {
  if (documents.length === 0) return;
  const additions = documents.map(({ _id, ...fields }) => ({
    updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true },
  })) as unknown as AnyBulkWriteOperation<Document>[];
  await collection.bulkWrite(additions, { ordered: false }).catch((fault: unknown) => {
    if (!isDuplicateOnly(fault)) throw fault;
  });
}

const isDuplicateOnly = (fault: unknown): boolean =>
  fault instanceof MongoBulkWriteError && [fault.writeErrors].flat().every(({ code }) => code === 11_000);

const summed = ["views", "carts", "orders", "units", "revenueMinor"] as const;
type Summed = { _id: { productId: string | null; day: string } } & Record<
  (typeof summed)[number],
  number | bigint
>;

const matchOf = ({ vendorId, productIds, fromDay, toDay }: FunnelQuery) => ({
  $match: {
    ...(vendorId !== undefined && { vendorId }),
    ...(productIds !== undefined && { productId: { $in: [...productIds] } }),
    day: { $gte: fromDay, $lte: toDay },
  },
});

/** Those of a shop that sold best, then those that were looked at most. */
async function bestOf(
  facts: Collection<ProductFact>,
  asked: ReturnType<typeof matchOf>,
  most: number,
): Promise<readonly string[]> {
  const best = await facts
    .aggregate<{ _id: string }>([
      asked,
      { $group: { _id: "$productId", orders: { $sum: "$orders" }, views: { $sum: "$views" } } },
      { $sort: { orders: -1, views: -1, _id: 1 } },
      { $limit: most },
    ])
    .toArray();
  return best.map(({ _id }) => _id);
}

async function readFunnel(facts: Collection<ProductFact>, query: FunnelQuery): Promise<readonly FunnelRow[]> {
  const asked = matchOf(query);
  const best = query.most === undefined ? null : await bestOf(facts, asked, query.most);
  const product =
    best === null ? "$productId" : { $cond: [{ $in: ["$productId", best] }, "$productId", null] };
  const sums = Object.fromEntries(summed.map((field) => [field, { $sum: `$${field}` }]));
  const rows = await facts
    .aggregate<Summed>([
      asked,
      { $group: { _id: { day: "$day", productId: product }, ...sums } },
      { $sort: { "_id.day": 1, "_id.productId": 1 } },
    ])
    .toArray();
  return rows.map(({ _id: { productId, day }, views, carts, orders, units, revenueMinor }) => ({
    productId,
    day,
    views: Number(views),
    carts: Number(carts),
    orders: Number(orders),
    units: Number(units),
    revenueMinor: BigInt(revenueMinor),
  }));
}
