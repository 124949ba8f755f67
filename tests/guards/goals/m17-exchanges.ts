import type { Guard } from "../guard.ts";

const ask = { gate: "M17", file: "db/queries/swaps/ask.ts", broken: "" } as const;
const open = { gate: "M17", file: "db/migrations/0181_exchanges.sql" } as const;
const mends = { gate: "M17", file: "db/migrations/0186_exchange_mends.sql" } as const;
const underWay = ["tests/api/exchanges-open.test.ts"];
const ended = ["tests/api/exchanges-ended.test.ts"];
const isWhole = { noticedBy: ["tests/api/exchanges-whole.test.ts"] };
const asking = { noticedBy: ["tests/api/exchanges.test.ts"] };
const cheaper = { gate: "M17", file: "db/migrations/0243_cheaper_exchanges.sql" } as const;
const isLess = { noticedBy: ["tests/api/exchanges-cheaper.test.ts"] };
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
    ...{ ...ask, ...asking, holds: "as many pieces as nobody has given back or exchanged" },
    whole: " and ${openPieces} >= ${quantity}",
  },
  {
    ...{ ...cheaper, ...isLess, holds: "nothing of an exchange comes back before its old piece was taken" },
    ...{ whole: " and n.state in ('delivered','completed')\n", broken: "\n" },
  },
  {
    ...{ ...cheaper, ...isLess, holds: "the difference of an exchange is to the poisha what it costs less" },
    ...{ whole: " and new.goods_minor = w.worth_minor - w.price_minor", broken: "" },
  },
  {
    ...{ ...cheaper, ...isLess, holds: "the difference of an exchange comes back once" },
    whole: "c.swap_id = w.id and (c.state in ('requested','approved') or w.state = 'agreed')",
    broken: "false",
    besides: [
      {
        ...{
          file: cheaper.file,
          whole: "create unique index refund_case_swap",
          broken: "create index refund_case_swap",
        },
      },
    ],
  },
  {
    ...{
      ...cheaper,
      ...isLess,
      holds: "what was refused of a difference is owed once the old piece is back",
    },
    ...{ whole: "where id = new.swap_id and state in ('lost','back')", broken: "where false" },
  },
  {
    ...{
      ...cheaper,
      ...isLess,
      holds: "the pieces of a cheaper exchange wait until its difference is given back",
    },
    ...{ whole: "and owes_difference(w.id)) then\n    raise", broken: "and false) then\n    raise" },
  },
  {
    ...{ ...cheaper, ...isLess, holds: "no piece that was bought goes back besides those that came for it" },
    ...{ whole: " - lessened_of(l.id)\n", broken: "\n" },
    besides: [
      {
        file: "db/queries/refunds/case-part.ts",
        ...{
          whole: "select null::text as swap_id, l.quantity - lessened_of(l.id) as",
          broken: "select null::text as swap_id, l.quantity as",
        },
      },
    ],
  },
  {
    ...{ ...cheaper, ...isLess, holds: "of what came in a cheaper exchange no more goes back than it cost" },
    whole: "w.id is null or v_pieces > w.quantity or v_amount > w.price_minor",
    broken: "w.id is null",
    besides: [
      {
        file: "db/queries/refunds/case-part.ts",
        whole: "x.swap_id is not distinct from k.swap_id",
        broken: "x.swap_id is null and k.swap_id is null",
      },
    ],
  },
  {
    gate: "M17",
    file: "api/_src/services/exchanges/give-difference.ts",
    holds: "a difference above what one gives back alone waits for finance",
    ...{ whole: "minor + goods > limit", broken: "false", ...isLess },
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
    ...{ whole: " || door.order.swapPrice !== null", broken: "" },
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
