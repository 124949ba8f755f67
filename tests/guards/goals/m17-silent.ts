import type { Guard } from "../guard.ts";

const gate = "M17";
const noticedBy = ["tests/api/nothing-silent.test.ts"];

/** What nobody has looked at settles what it names, and leaves nothing behind. */
export const m17Silent: readonly Guard[] = [
  {
    ...{ gate, noticedBy, file: "db/migrations/0209_nothing_silent.sql" },
    holds: "nothing that nobody has looked at lands in suspense",
    whole: "    or (new.settled ->> 'claimed')::bigint <> 0 or (new.settled ->> 'suspense')::bigint <> 0))",
    broken: "    or (new.settled ->> 'claimed')::bigint <> 0))",
  },
  {
    ...{ gate, noticedBy, file: "api/_src/services/couriers/still-clean.ts" },
    holds: "a row that nobody has looked at names what is still due of its parcel's cash",
    whole: "  if (collected === due) return true;",
    broken: "  if (collected >= 0n) return true;",
  },
  {
    ...{ gate, noticedBy, file: "api/_src/services/remittances/claims/end-case.ts" },
    holds: "what two have found to be a parcel's cash stands for it",
    whole: "  if (from) await takeParcel(",
    broken: "  if (!from) await takeParcel(",
  },
  {
    ...{ gate, noticedBy, file: "db/queries/remittances/accept.ts" },
    holds: "a second row that is taken instead of the first stands for its parcel",
    whole: "    if (parcel !== null) await takeParcel(",
    broken: "    if (parcel === `none`) await takeParcel(",
  },
  {
    ...{ gate, noticedBy: ["tests/api/dropped-rows.test.ts"], file: "db/queries/remittances/drop.ts" },
    holds: "what one leaves out of a statement alone counts with all that he has left out of it before",
    whole: "or r.heaviest_minor > 0 or ${isDropped(by)})",
    broken: "or r.heaviest_minor > 0)",
  },
  {
    ...{ gate, noticedBy: ["tests/api/paid-later.test.ts"], file: "db/queries/couriers/remittances.ts" },
    holds: "a row of a parcel pays no other parcel's claim",
    whole: " and consignment_id = coalesce(${consignmentId}, consignment_id) for update",
    broken: " for update",
  },
];
