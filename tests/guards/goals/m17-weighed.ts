import type { Guard } from "../guard.ts";

const noticedBy = ["tests/api/posting-weighed.test.ts"];
const headings = ["tests/api/headings-alone.test.ts"];

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
  {
    gate: "M17",
    noticedBy: headings,
    holds: "headings of amounts that one has said post nothing that is accepted",
    file: "db/queries/remittances/posting.ts",
    whole: "not (${isTotalWrong} or ${isSaidAlone})",
    broken: "not (${isTotalWrong})",
  },
  {
    ...{ gate: "M17", noticedBy: headings, holds: "whoever agrees to a posting agrees to its headings" },
    file: "api/_src/services/remittances/order-posting.ts",
    whole: "if (!isMuch && !standing.isTotalWrong && !standing.isSaidAlone) {",
    broken: "if (!isMuch && !standing.isTotalWrong) {",
  },
  {
    ...{ gate: "M17", noticedBy: headings, holds: "the books themselves post nothing by headings of one" },
    file: "db/migrations/0248_headings_by_two.sql",
    whole: "if headings_alone(v_id) then",
    broken: "if false then",
  },
  {
    ...{
      gate: "M17",
      noticedBy: headings,
      holds: "headings that two have agreed to are the next files' too",
    },
    file: "db/migrations/0248_headings_by_two.sql",
    whole: "and g.courier = f.courier and g.money_said = f.money_said))",
    broken: "and g.id = f.id))",
  },
];
