import type { Guard } from "../guard.ts";

const ask = { gate: "M17", file: "db/queries/swaps/ask.ts", broken: "" } as const;
const open = { gate: "M17", file: "db/migrations/0181_exchanges.sql" } as const;
const mends = { gate: "M17", file: "db/migrations/0186_exchange_mends.sql" } as const;
const underWay = ["tests/api/exchanges-open.test.ts"];
const ended = ["tests/api/exchanges-ended.test.ts"];
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
    ...{ gate: "M17", file: "db/migrations/0191_exchange_rows.sql", noticedBy: ended },
    holds: "whichever word its courier had for an exchange, and whoever said it, its row is held against one",
    ...{ whole: "when s.state in (''delivered'',''completed'') then ''ended''", broken: "" },
  },
  {
    ...{ gate: "M17", file: "db/migrations/0191_exchange_rows.sql", noticedBy: underWay },
    holds: "what comes back, or is gone, was not exchanged, whatever a row says",
    whole:
      "when s.state in (''cancelled'',''rto_in_transit'',''returned_to_origin'',''lost'') then ''failed'' ",
    broken: "",
  },
  {
    ...{ gate: "M17", file: "db/queries/remittances/ends.ts", noticedBy: underWay },
    holds: "no row of an exchange is taken or posted before it is known how that ended",
    ...{ whole: "or f.swap = 'open') else false end", broken: ") else false end" },
  },
  {
    ...{ gate: "M17", file: "api/_src/services/couriers/post-row.ts", noticedBy: underWay },
    holds: "what was taken all the same is not posted before that",
    ...{ whole: "row.isOpen", broken: "false" },
  },
  {
    ...{ gate: "M17", file: "db/queries/remittances/acts.ts", noticedBy: ended },
    holds: "a row that is taken from an exchange says again what was stated",
    ...{ whole: "then coalesce(r.outcome_stated, r.outcome) end", broken: "then r.outcome end" },
  },
  {
    ...{ gate: "M17", file: "api/_src/services/couriers/end-at-door.ts", noticedBy: ended },
    holds: "an exchange that its courier called a part is owed for as an exchange",
    ...{ whole: " || door.order.swapWorth !== null", broken: "" },
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
