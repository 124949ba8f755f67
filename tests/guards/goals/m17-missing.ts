import type { Guard } from "../guard.ts";

const links = "db/migrations/0228_claim_links.sql";

const sql = {
  ...{ gate: "M17", file: "db/migrations/0225_missing_claims.sql" },
  noticedBy: ["tests/api/missing-claims.test.ts"],
} as const;

const named = ["tests/api/missing-claims-named.test.ts"];

/** What stands in no statement is claimed of its courier once, and no more than he holds. */
export const m17Missing: readonly Guard[] = [
  {
    ...{ ...sql, holds: "no more is claimed of what stands in no statement than its courier holds" },
    whole: "if new.amount_minor > coalesce(v_left, 0) then",
    broken: "if false then",
  },
  {
    ...{ ...sql, holds: "what a row names is not claimed as standing in no statement" },
    whole: "if live_taking(new.consignment_id) is not null or exists (",
    broken: "if false and exists (",
  },
  {
    ...{ ...sql, holds: "what stands in no statement is claimed once" },
    whole: "create unique index courier_claim_missing",
    broken: "create index courier_claim_missing",
  },
  {
    ...{ ...sql, holds: "one claims alone up to a limit within a day" },
    whole: "if courier_claim_alone(new.by_id",
    broken: "if false and courier_claim_alone(new.by_id",
  },
  {
    ...{ ...sql, holds: "above that limit two have agreed to just that claim" },
    whole: "elsif not exists (select from proposal p where p.id = new.proposal_id",
    broken: "elsif false and not exists (select from proposal p where p.id = new.proposal_id",
  },
  {
    ...{ ...sql, noticedBy: named, holds: "a row that names what was claimed finds it due" },
    file: "db/queries/remittances/takings.ts",
    whole: "moved_minor + ${claimedLeft(sql`courier_cash.consignment_id`)})::text",
    broken: "moved_minor)::text",
  },
  {
    ...{ ...sql, noticedBy: named, holds: "a row that names what was claimed ends the claim" },
    file: "api/_src/services/couriers/post-row.ts",
    whole: "claimId === null ? await nameClaimed(",
    broken: "claimId === '' ? await nameClaimed(",
  },
  {
    ...{ ...sql, noticedBy: named, holds: "unmatched, what a row had named is claimed as before" },
    file: "api/_src/services/remittances/acts/as-before.ts",
    whole: "if (!parcel || !named) return;",
    broken: "if (parcel || !named) return;",
  },
  {
    gate: "M17",
    holds: "a link to the proof of what is claimed opens as long as it is claimed",
    file: links,
    whole: "where g.id = l.claim_id and g.state = 'open' and",
    broken: "where g.id = l.claim_id and",
    noticedBy: ["tests/api/proof-links.test.ts"],
  },
  {
    gate: "M17",
    holds: "so does that of what nobody has explained yet",
    file: links,
    whole: "where s.id = l.case_id and s.state = 'open' and",
    broken: "where s.id = l.case_id and",
    noticedBy: ["tests/api/proof-links.test.ts"],
  },
  {
    gate: "M17",
    holds: "each look through such a link stands in the audit",
    file: "api/_src/services/proofs/show-proof.ts",
    whole:
      '    await noteAudit(tx, { ...who, action: "remittance.proof_shown", subject, after: { link, photo } });\n',
    broken: "",
    noticedBy: ["tests/api/proof-links.test.ts"],
  },
];
