import type { Guard } from "../guard.ts";

const ask = { gate: "M17", file: "db/queries/swaps/ask.ts", broken: "" } as const;
const open = { gate: "M17", file: "db/migrations/0181_exchanges.sql" } as const;
const mends = { gate: "M17", file: "db/migrations/0186_exchange_mends.sql" } as const;
const isWhole = { noticedBy: ["tests/api/exchanges-whole.test.ts"] };
const asking = { noticedBy: ["tests/api/exchanges.test.ts"] };
const atDoor = { noticedBy: ["tests/api/exchanged-at-door.test.ts"] };

/** One thing for another at the door. */
export const m17Exchanges: readonly Guard[] = [
  {
    ...{
      ...ask,
      ...asking,
      holds: "what was delivered is exchanged, and what its shop has not had its money for",
    },
    whole: "s.state = 'delivered' and ",
  },
  {
    ...{ ...ask, ...asking, holds: "for what costs as much or more" },
    whole: " and v.price_minor >= l.unit_price_minor",
  },
  {
    ...{ ...ask, ...asking, holds: "as many pieces as nobody has given back or exchanged" },
    whole: " and ${openPieces} >= ${quantity}",
  },
  {
    ...{ ...open, ...asking, holds: "what is sold out is not agreed to" },
    ...{ whole: "or coalesce(v_free, 0) < w.quantity", broken: "" },
  },
  {
    ...{ ...open, ...atDoor, holds: "what is on its way to be exchanged is not given back meanwhile" },
    ...{ whole: "w.order_line_id = new.order_line_id and w.state = 'agreed'", broken: "false" },
  },
  {
    ...{ ...open, ...atDoor, holds: "no more old pieces are on the shelf than were to come back" },
    ...{ whole: "p_whole not between 0 and (select quantity from swap where id = p_swap)", broken: "false" },
  },
  {
    gate: "M17",
    holds: "what its buyer's code has proven is charged for as an exchange, and stated as one",
    file: "db/migrations/0185_exchange_facts.sql",
    whole: "case when o.swap_id is null then ''delivered'' else ''exchange'' end",
    broken: "''delivered''",
    noticedBy: ["tests/api/exchanges-stated.test.ts"],
  },
  {
    ...{ ...isWhole, gate: "M17", file: "api/_src/services/refunds/plan-case.ts" },
    holds: "of what an exchange brings nobody is offered to take out a piece before it leaves",
    ...{ whole: 'stage === "before" && part.isSwap', broken: "false" },
  },
  {
    ...{ ...mends, ...isWhole, holds: "of what an exchange brings no piece is taken out, whoever writes it" },
    ...{ whole: "o.swap_id is not null and s.state not in", broken: "false and s.state not in" },
  },
  {
    ...{ ...mends, ...isWhole, holds: "the old piece that is put back is the one that was sent" },
    ...{ whole: " and x.state = ''shipped''", broken: "" },
  },
];
