import { forgetOldKeys } from "@haat/db/queries/money/idempotency";
import type { Job } from "./deps.ts";

/** Idempotency keys live 24 hours, used-up codes a day; the natural keys outlive them. */
export const forgetKeys: Job = async (deps) => {
  await forgetOldKeys(deps.books);
  return 0;
};
