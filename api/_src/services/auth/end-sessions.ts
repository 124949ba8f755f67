import { DomainError } from "@haat/core/errors";
import type { EndReason } from "@haat/core/sessions";
import { endSessions as end } from "@haat/db/queries/sessions/end-sessions";
import type { Ctx } from "../../context.ts";

/** Ends a person's sessions, all or all but one, because of what has just happened to him. How many there were. */
export const endSessions = (
  { db }: Pick<Ctx, "db">,
  userId: string,
  { reason, exceptId = null }: Readonly<{ reason: EndReason; exceptId?: string | null }>,
): Promise<number> => end(db, { userId, reason, exceptId });

/** Signs out here. */
export async function endThisSession({ db, tokens: { access } }: Ctx): Promise<void> {
  if (access) await end(db, { userId: access.userId, id: access.sessionId, reason: "signed_out" });
}

/** Signs out on one of one's devices; somebody else's session is one that does not exist. */
export async function endOwnSession({ db, tokens: { access } }: Ctx, id: string): Promise<void> {
  const ended = access ? await end(db, { userId: access.userId, id, reason: "kicked" }) : 0;
  if (ended === 0) throw new DomainError("session.not_found");
}

/** Signs out everywhere but here. */
export async function endOtherSessions({ db, tokens: { access } }: Ctx): Promise<number> {
  if (!access) return 0;
  return end(db, { userId: access.userId, exceptId: access.sessionId, reason: "kicked" });
}
