import { checkOnward } from "@haat/db/queries/audit/audit-checks";
import type { Job } from "./deps.ts";

/** What was written since the last look still hangs together; a broken chain is an alarm, again and again until a person has looked. */
export const watchAudit: Job = async (deps) => {
  const { broken, isAtEnd } = await checkOnward(deps.books);
  if (!broken) return isAtEnd ? 0 : 1;
  deps.report(new Error(`the chain of the audit is broken at link ${broken.place}: ${broken.why}`), "audit");
  return 0;
};
