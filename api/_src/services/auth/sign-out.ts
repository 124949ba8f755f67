import { endSession } from "@haat/db/queries/auth/end-session";
import type { Ctx } from "../../context.ts";

export async function signOut({ db, tokens }: Ctx): Promise<void> {
  if (tokens.sessionHash) await endSession(db, tokens.sessionHash);
}
