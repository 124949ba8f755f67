import { overdueClaims } from "@haat/db/queries/claims/lapse-claim";
import { lapseClaim } from "../services/claims/lapse-claim.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

const batch = 50;

/** What buyers said they had sent, and no statement has named in its time. */
export const lapseClaims: Job = async (deps) =>
  each(deps, "lapse", await overdueClaims(deps.books, batch), (id) => lapseClaim(deps, id));
