import { DomainError } from "@haat/core/errors";
import { findMyself, type Myself } from "@haat/db/queries/auth/find-me";
import type { Ctx } from "../../context.ts";

export async function readMe({ db, tokens }: Ctx): Promise<Myself> {
  const me = tokens.sessionHash ? await findMyself(db, tokens.sessionHash) : null;
  if (!me) throw new DomainError("auth.required");
  return me;
}
