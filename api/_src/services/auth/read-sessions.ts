import { DomainError } from "@haat/core/errors";
import { type ListedSession, listSessions } from "@haat/db/queries/sessions/list-sessions";
import type { Ctx } from "../../context.ts";

export async function readSessions({ db, tokens: { access } }: Ctx): Promise<ListedSession[]> {
  if (!access) throw new DomainError("auth.required");
  return listSessions(db, access.sessionId);
}
