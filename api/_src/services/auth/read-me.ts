import { DomainError } from "@haat/core/errors";
import { findMyself } from "@haat/db/queries/auth/find-me";
import type { Ctx } from "../../context.ts";
import { type Me, openMyself } from "./open-myself.ts";

export async function readMe({ db, sealer, tokens }: Ctx): Promise<Me> {
  const me = tokens.access && (await findMyself(db, tokens.access.sessionId));
  if (!me) throw new DomainError("auth.required");
  return openMyself(sealer, me);
}
