import type { Guard } from "../guard.ts";

const gate = "M17";
const noticedBy = ["tests/api/owed-to-buyers.test.ts"];
const file = "db/migrations/0221_owed_to_buyers.sql";

/** What a courier took at a door beyond what was due is its buyer's, once, as two say. */
export const m17Buyers: readonly Guard[] = [
  {
    ...{ gate, noticedBy, file },
    holds: "a buyer is given no more of a case than its row says was taken from him",
    whole: "  if new.case_id is null or new.amount_minor > over_taken_of(new.case_id) then",
    broken: "  if new.case_id is null then",
  },
  {
    ...{ gate, noticedBy, file },
    holds: "what two have undone is the buyer's no longer, and may be again",
    whole: "b.act = 'buyer' and not is_unpaid(b.id)), 0)::bigint, 0)",
    broken: "b.act = 'buyer'), 0)::bigint, 0)",
  },
  {
    ...{ gate, noticedBy, file },
    holds: "a case is open again only as far as two have just undone",
    whole:
      "where u.case_id = new.id and u.act = 'unpaid' and u.amount_minor = v_back and u.made_at = now())) then",
    broken: "where u.case_id = new.id)) then",
  },
  {
    ...{ gate, noticedBy, file },
    holds: "what a buyer is owed is not withdrawn by one",
    whole: "    and not (new.born_of = 'over_taken' and is_unpaid(",
    broken: "    and not (new.born_of = 'over_taken' or is_unpaid(",
  },
  {
    ...{ gate, noticedBy, file: "db/queries/money/over-taken.ts" },
    holds: "what was sent to a buyer is not undone",
    whole:
      "or exists (select from refund_evidence e where e.refund_id = r.id and e.state in ('open','confirmed')) as",
    broken: "as",
  },
  {
    ...{ gate, noticedBy, file: "api/_src/services/remittances/claims/act-on-claim.ts" },
    holds: "money of no parcel is no buyer's",
    whole:
      'if (body.act === "buyer" && claim.left < 0n && (claim.parcel === null || claim.overTaken === 0n))',
    broken: 'if (body.act === "buyer" && claim.left > 0n && claim.overTaken === 0n)',
  },
];
