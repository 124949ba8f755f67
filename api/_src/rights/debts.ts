import { forStaff, forStaffAct } from "./row.ts";

const finance = ["finance"] as const;
/** It gives money up, so two say so, both freshly proven. */
const fresh = { stepUp: "fresh", eyes: "four" } as const;

export const debtRights = {
  listDebts: forStaff(finance),
  proposeWriteOff: forStaff(finance, { ...fresh, rate: "write", audit: "debt.write_off.propose" }),
  decideWriteOff: forStaffAct(finance, {
    ...{ object: "writeOff", missing: "debt.not_found" },
    ...fresh,
    audit: "debt.write_off.agree",
  }),
};
