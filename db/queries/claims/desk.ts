import type { Wallet } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type DeskNumber = Readonly<{ wallet: Wallet; number: string }>;
/** The market's own numbers, of the wallets that have one; `tries`: how often an order may claim. */
export type Desk = Readonly<{
  isOn: boolean;
  isKnown: boolean;
  numbers: readonly DeskNumber[];
  limitBp: number;
}>;

/** `isKnown`: it is on, or was, and somebody has claimed something. */
export async function readDesk(books: Books): Promise<Desk> {
  const [row] = await books.ask<Desk>(sql`
    select setting_word('trxid_desk', 'off') = 'on' as "isOn",
      setting_word('trxid_desk', 'off') = 'on' or exists (select from payment_claim) as "isKnown",
      setting_now('max_advance_bps_without_escrow', 1000)::int as "limitBp",
      coalesce((select json_agg(json_build_object('wallet', w, 'number', n.number) order by w)
        from unnest(array['bkash','nagad','rocket','upay']) w
        cross join lateral (select setting_word('trxid_number_' || w, '') as number) n where n.number <> ''), '[]') as numbers`);
  if (!row) throw new Error("a desk is on or off");
  return row;
}
