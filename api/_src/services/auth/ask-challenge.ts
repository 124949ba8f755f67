import { parsePhone } from "@haat/core/phone";
import { phoneHash } from "@haat/core/sealed-phone";
import type { Ctx } from "../../context.ts";
import { type Challenge, newChallenge } from "./work.ts";

/** Gives anybody work for any phone: whether it is known plays no part. */
export async function askChallenge(ctx: Ctx, typedPhone: string): Promise<Challenge> {
  return newChallenge(ctx, await phoneHash(ctx.sealer, parsePhone(typedPhone)));
}
