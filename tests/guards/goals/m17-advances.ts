import type { Guard } from "../guard.ts";

const agreed = {
  ...{ gate: "M17", file: "db/migrations/0167_courier_advances.sql" },
  noticedBy: ["tests/api/courier-advances.test.ts"],
} as const;
const accepted = {
  ...{ gate: "M17", file: "db/migrations/0199_accepts_void.sql" },
  noticedBy: ["tests/api/accepts-void.test.ts"],
} as const;

/** What a courier pays ahead counts once: two have seen it come, and no more is taken back than came. */
export const m17Advances: readonly Guard[] = [
  {
    ...{ ...agreed, holds: "what a courier is said to have paid ahead is what two have agreed to" },
    whole:
      "if not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'remittance.advance'",
    broken:
      "if false and not exists (select from proposal p where p.id = new.proposal_id and p.kind = 'remittance.advance'",
  },
  {
    ...{ ...agreed, holds: "what a courier paid ahead stays as it came" },
    whole: "raise exception 'an advance stays as it came'",
    broken: "return new; raise exception 'an advance stays as it came'",
  },
  {
    ...{
      ...agreed,
      holds: "of what a courier paid ahead no statement takes what another that waits will take",
    },
    file: "db/queries/remittances/advances.ts",
    whole: "m.state = 'read' and m.id <> ${id} and r.state = 'waiting'",
    broken: "m.state = 'read' and m.id = '' and m.id <> ${id} and r.state = 'waiting'",
  },
  {
    ...{ ...accepted, holds: "what was accepted against an advance that is gone waits for a person" },
    file: "api/_src/services/couriers/post-row.ts",
    whole: "if (said !== null && (await isVoid(tx, deps, row, ask)))",
    broken: "if (said === null && (await isVoid(tx, deps, row, ask)))",
  },
  {
    ...{
      ...accepted,
      holds: "whoever writes it: what was accepted against an advance is set off against it",
    },
    whole: "< accepted_ahead(old.findings, old.advance_minor) then",
    broken: "< 0 and accepted_ahead(old.findings, old.advance_minor) is not null then",
  },
];
