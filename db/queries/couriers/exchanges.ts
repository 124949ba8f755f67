import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { begunBefore, json, oneByOne } from "../money/exchanges.ts";

type Exchange = Readonly<{
  courier: string;
  op: string;
  reference: string | null;
  request: unknown;
  status: number | null;
  response: unknown;
  durationMs: number;
}>;

/** A call to a courier as support reads it, beside those to wallets. */
export const courierNotes = (books: Books, report: (fault: unknown) => void) =>
  oneByOne(
    ({ courier, op, reference, request, status, response, durationMs }: Exchange, waitedMs) =>
      books.ask(sql`insert into gateway_exchange (gateway, operation, reference, request, status, reply, took_ms, at)
        values (${courier}, ${op}, ${reference}, ${json(request)}::jsonb, ${status}, ${json(response)}::jsonb, ${Math.round(durationMs)},
          ${begunBefore(durationMs + waitedMs)})`),
    report,
  );
