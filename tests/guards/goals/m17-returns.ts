import type { Guard } from "../guard.ts";

const report = { gate: "M17", file: "db/queries/couriers/returns-report.ts" } as const;

/** What the report of returns counts, and who bears it. */
export const m17Returns: readonly Guard[] = [
  {
    ...{ ...report, noticedBy: ["tests/api/returns-report.test.ts"] },
    holds: "a return counts on the day on which it turned back",
    whole: "where h.machine = 'sub_order' and ${ends} and h.at >=",
    broken: "where h.machine = 'sub_order' and ${ends} and coalesce(c.handed_at, h.at) >=",
  },
  {
    ...{ ...report, noticedBy: ["tests/api/return-bearer.test.ts"] },
    holds: "what a shop was charged of a way back is no cost of the market",
    whole: "(select coalesce(${ofShop}, 0) as shop)",
    broken: "(select 0::numeric as shop)",
  },
  {
    ...{ ...report, noticedBy: ["tests/api/way-back-ahead.test.ts"] },
    holds: "nor is what was kept of a buyer's advance",
    whole: "least(coalesce(${ofBuyer}, 0) + kept_at_door(e.consignment_id), e.charged - b.shop) as buyer",
    broken: "0::numeric as buyer",
  },
  {
    ...{ ...report, noticedBy: ["tests/api/returns-unpriced.test.ts"] },
    holds: "a way back whose price nobody knows is counted as such",
    whole:
      "or exists (select from remittance_row r where r.consignment_id = c.id and r.state = 'posted' and r.outcome = 'returned' and r.charge_minor = 0) then null",
    broken: "or c.id is not null then null",
  },
];
