import type { Placed } from "./buying.ts";
import { waitingMessages } from "./messages.ts";
import type { TestWorld } from "./world.ts";

type Refund = Readonly<{ id: string; state: string; minor: string; hours: number; bornOf: string }>;

/** What the buyer of an order is owed, the oldest first; `hours`: within how many. */
export const refundsTo = async ({ owner }: TestWorld, { order }: Placed): Promise<Refund[]> =>
  (
    await owner.query<Refund>(
      `select id, state, amount_minor::text as minor, born_of as "bornOf", extract(epoch from due_at - decided_at)::int / 3600 as hours
        from refund where order_id = $1 order by decided_at`,
      [order.id],
    )
  ).rows;

/** What the buyer of an order was told of it and has not been sent yet, newest first. */
export const textsOf = async (world: TestWorld, { order }: Placed): Promise<string[]> =>
  (await waitingMessages(world)).filter(({ text }) => text.includes(order.number)).map(({ text }) => text);
