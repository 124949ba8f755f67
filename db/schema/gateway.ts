import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";
import { paymentAttempts } from "./payment-attempts.ts";

/** Raw request and answer of every gateway call, secrets and numbers redacted; what support reads. */
export const gatewayExchanges = pgTable(
  "gateway_exchange",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    gateway: text().notNull(),
    operation: text().notNull(),
    reference: text(),
    request: jsonb().$type<unknown>(),
    status: integer(),
    reply: jsonb().$type<unknown>(),
    tookMs: integer().notNull(),
    /** When it began. */
    at: madeAt(),
  },
  (table) => [index("gateway_exchange_reference").on(table.reference)],
);

/** Each time one of the staff had a gateway asked what became of an attempt; no answer yet is null, silence is `unknown`. */
export const gatewayAsks = pgTable(
  "gateway_ask",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    attemptId: text()
      .notNull()
      .references(() => paymentAttempts.id),
    actor: text().notNull(),
    at: madeAt(),
    answer: text(),
  },
  (table) => [index("gateway_ask_attempt").on(table.attemptId, table.id)],
);

/** Whether a wallet answers, as every process hears it: a breaker stands in one process only. A row for each wallet. */
export const walletPulses = pgTable("wallet_pulse", {
  gateway: text().primaryKey(),
  /** So many calls one after another without a readable answer. */
  silences: integer().notNull().default(0),
  silentSince: at(),
  silentAt: at(),
  /** While it is silent the jobs ask it nothing before. */
  askAfter: at(),
});

/** One token shared by every process, taken under a lease so that only one of them asks for a new one. */
export const gatewayTokens = pgTable("gateway_token", {
  gateway: text().primaryKey(),
  token: jsonb().$type<unknown>(),
  leaseUntil: at(),
});

/** Every notification a gateway sent, authentic or not; (provider, message id) makes a repeat harmless. */
export const hookMessages = pgTable(
  "hook_message",
  {
    key: text().primaryKey(),
    provider: text().notNull(),
    authentic: text().notNull(),
    attemptId: text(),
    body: text().notNull(),
    receivedAt: madeAt(),
  },
  (table) => [
    index("hook_message_attempt").on(table.attemptId),
    index("hook_message_refused")
      .on(table.receivedAt)
      .where(sql`authentic <> 'yes'`),
    index("hook_message_stray")
      .on(table.receivedAt)
      .where(sql`authentic = 'yes' and attempt_id is null and body like '{"kind":"payment"%'`),
  ],
);
