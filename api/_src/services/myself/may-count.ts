import { mayCount as ask } from "@haat/db/queries/myself/consents";
import type { Ctx } from "../../context.ts";

/** A visitor who is nobody's has only his browser to say no with; somebody signed in is asked for what he has said. */
export const mayCount = async ({ db, viewer, tokens }: Ctx): Promise<boolean> =>
  tokens.access === null || ask(db, viewer);
