import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { hearPulse } from "./wallet-silence.ts";

type Exchange = Readonly<{
  method: string;
  op: string;
  request: unknown;
  status: number | null;
  response: unknown;
  durationMs: number;
}>;

const names = [
  ...["paymentID", "paymentId", "merchantInvoiceNumber"],
  ...["transid", "txnrefnum"],
  ...["paymentRefId", "orderId"],
  "txn_id",
] as const;

/** What the call was about: the gateway's payment id, or our invoice where there is none yet. */
function referenceOf(sent: unknown): string | null {
  // Upay takes refunds as a list; we send one at a time.
  const request: unknown = Array.isArray(sent) ? sent[0] : sent;
  if (typeof request !== "object" || request === null) return null;
  const fields = request as Readonly<Record<string, unknown>>;
  const name = names.find((each) => typeof fields[each] === "string");
  return name ? String(fields[name]) : null;
}

export const json = (value: unknown): string => JSON.stringify(value ?? null);

/** When a call began, on the database's clock: it is noted once it is over, and what it led to may be written before it. */
export const begunBefore = (ms: number): SQL =>
  sql`clock_timestamp() - make_interval(secs => ${ms / 1000}::double precision)`;

/** A gateway call as support reads it; the adapter has already taken secrets and numbers out. */
const noteExchange = (
  books: Books,
  { method, op, request, status, response, durationMs }: Exchange,
  waitedMs: number,
): Promise<unknown> =>
  books.ask(sql`with heard as (${hearPulse(method, status !== null && status < 500)})
    insert into gateway_exchange (gateway, operation, reference, request, status, reply, took_ms, at)
    values (${method}, ${op}, ${referenceOf(request)}, ${json(request)}::jsonb, ${status}, ${json(response)}::jsonb, ${Math.round(durationMs)},
      ${begunBefore(durationMs + waitedMs)})`);

type Notes<Noted> = Readonly<{ record(noted: Noted): void; written(): Promise<unknown> }>;
export type ExchangeNotes = Notes<Exchange>;

/**
 * Nobody waits for a note, but one after the other they are written: support reads the calls as they were made. `written` is
 * for a process that ends. `write` hears for how many milliseconds its turn was waited for.
 */
export function oneByOne<Noted>(
  write: (noted: Noted, waitedMs: number) => Promise<unknown>,
  report: (fault: unknown) => void,
): Notes<Noted> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    record: (noted) => {
      const heardAt = performance.now();
      last = last.then(() => write(noted, performance.now() - heardAt)).catch(report);
    },
    written: () => last,
  };
}

export const exchangeNotes = (books: Books, report: (fault: unknown) => void): ExchangeNotes =>
  oneByOne((exchange: Exchange, waitedMs) => noteExchange(books, exchange, waitedMs), report);
