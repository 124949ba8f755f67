import type { Guard } from "../guard.ts";

const noticedBy = ["tests/api/posting-weighed.test.ts"];

/** What a second person is asked of. */
export const m17Weighed: readonly Guard[] = [
  {
    ...{
      gate: "M17",
      noticedBy,
      holds: "a large plus and a large minus of a statement do not hide each other",
    },
    file: "db/migrations/0235_weighed_gross.sql",
    whole: "'sum(r.weight), min(r.closed_at), max(r.closed_at)'",
    broken: "'abs(sum(r.payout)), min(r.closed_at), max(r.closed_at)'",
  },
  {
    ...{ gate: "M17", noticedBy, holds: "a posting is ordered by as many as what it moves asks for" },
    file: "api/_src/services/remittances/order-posting.ts",
    whole: "const isMuch = BigInt(standing.weight) >",
    broken: "const isMuch = (net < 0n ? -net : net) >",
  },
  {
    ...{ gate: "M17", noticedBy, holds: "what two have said shall be posted one does not undo alone" },
    file: "db/queries/remittances/drop.ts",
    whole: "or r.decision is null and exists (select from proposal p where p.kind = 'remittance.post'",
    broken: "or false and exists (select from proposal p where p.kind = 'remittance.post'",
  },
];
