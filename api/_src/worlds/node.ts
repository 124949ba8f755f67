import { batchedSink } from "@haat/analytics/batched";
import { mongoAnalytics } from "@haat/analytics/mongo.node";
import { openBooks } from "@haat/db/books";
import { booksAnswer, canAnswer } from "@haat/db/queries/can-answer";
import { exchangeNotes } from "@haat/db/queries/money/exchanges";
import { postgresTokens } from "@haat/db/queries/money/gateway-tokens";
import { nativePasswords } from "@haat/passwords/native.node";
import { webAuthn } from "@haat/passkeys/web-authn.node";
import { createBkashWebhook } from "@haat/payments/adapters/bkash/webhook";
import { readPaymentsConfig } from "@haat/payments/config/all";
import { createPayments } from "@haat/payments/registry";
import { sharpPictures } from "@haat/pictures/sharp.node";
import { satoriSocialPictures } from "@haat/pictures/social.node";
import { vercelBlob } from "@haat/storage/vercel-blob";
import { mirrored } from "@haat/outside/tokens";
import { captureException, init } from "@sentry/node";
import type { World } from "../app.ts";
import type { NodeDeps } from "../context.ts";
import type { NodeEnv } from "../env.ts";
import { readBankFile } from "../services/bank-lines/read-file.ts";
import { lastStatedDay } from "../services/remittances/last-stated-day.ts";
import { openCouriers } from "./couriers.ts";
import { edgeDeps } from "./edge-deps.ts";
import { keptFetch } from "./kept-connections.ts";
import { keptRequester } from "./kept-redis.ts";
import { redisAnswers } from "./redis-answers.ts";
import { describeFault, withoutPeople } from "./report.ts";

export type NodeWorld = Omit<World, "node" | "report"> &
  Readonly<{ node: NodeDeps; report(fault: unknown, where: string): void; close(): Promise<void> }>;
type Environment = Readonly<Record<string, string | undefined>>;

/** Production in Node: the edge's half plus the books' pool, the wallets and MongoDB. */
export function nodeWorld(env: NodeEnv, environment: Environment): NodeWorld {
  if (env.SENTRY_DSN) init({ dsn: env.SENTRY_DSN, beforeSend: withoutPeople });
  const report = (fault: unknown, where: string): void => {
    console.error(JSON.stringify({ level: "error", id: where, fault: describeFault(fault) }));
    if (env.SENTRY_DSN) captureException(fault, { tags: { where } });
  };
  const shared = edgeDeps(env, nativePasswords(), { fetch: keptFetch(), requester: keptRequester });
  const edge = { ...shared, events: batchedSink(shared.events) };
  const books = openBooks({ url: env.DATABASE_JOBS_URL });
  const analytics = mongoAnalytics({ url: env.MONGODB_URL });
  const config = readPaymentsConfig(environment);
  const notes = exchangeNotes(books, (fault) => report(fault, "gateway exchange"));
  const payments = createPayments(config, {
    fetch,
    now: edge.now,
    tokens: mirrored(postgresTokens(books), edge.now, (fault) => report(fault, "gateway tokens")),
    record: notes.record,
    report: (fault) => report(fault, "gateway"),
    breakerMoved: (method, state) =>
      state === "open" && report(new Error(`${method} does not answer`), "gateway"),
  });
  const bkashWebhook = createBkashWebhook(config.bkash.webhook, { fetch, now: edge.now });
  const { written, ...carriers } = openCouriers({ books, now: edge.now, environment, report });
  const passkeys = webAuthn(env.PUBLIC_ORIGIN);
  return {
    edge,
    node: {
      ...edge,
      ...carriers,
      books,
      payments,
      callsNoted: notes.written,
      analytics,
      bkashWebhook,
      passkeys,
      pictures: sharpPictures(),
      blobs: vercelBlob({ token: env.BLOB_READ_WRITE_TOKEN }),
      social: satoriSocialPictures(),
      readBankFile,
      lastStatedDay,
    },
    // As at the edge, without what `console` does beside writing.
    log: (line) => void process.stdout.write(`${JSON.stringify(line)}\n`),
    report,
    ready: async () => {
      const asked = [canAnswer(edge.db), booksAnswer(books), redisAnswers(edge.limits), analytics.answers()];
      const [postgres = false, inBooks = false, redis = false, mongodb = false] = await Promise.all(asked);
      return { postgres, books: inBooks, redis, mongodb };
    },
    close: async () => {
      await Promise.all([notes.written(), written()]);
      await Promise.allSettled([books.close(), analytics.close()]);
    },
  };
}
