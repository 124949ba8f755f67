import { DomainError } from "@haat/core/errors";
import type { Id } from "@haat/core/ids";
import type { Factor } from "@haat/core/sessions";
import { findOwnWays, type OwnWays } from "@haat/db/queries/emails/find-addressee";
import { forgetTries } from "@haat/db/queries/passwords/count-tries";
import type { Ctx } from "../../context.ts";
import { triedPassword } from "./judge-password.ts";
import { accountTries, holdTries } from "./tries.ts";

/** The one factor that whoever holds the phone's card has with it. */
const bySim: Factor = "phone";

export type Proven = OwnWays & Readonly<{ sessionId: Id<"session"> }>;

/** Who is signed in, with what he can prove himself. A password that he shows is a guess, and counted here. */
export async function ownWays({ db, tokens: { access } }: Ctx, guess?: string): Promise<Proven> {
  const counted = guess === undefined || !access ? null : accountTries("person", access.userId);
  const ways = access && (await findOwnWays(db, { sessionId: access.sessionId, counted }));
  if (!ways) throw new DomainError("auth.required");
  return { ...ways, sessionId: access.sessionId };
}

/** The password of whoever is signed in, guessed as rarely as at the door: `ownWays` has counted the guess. */
export async function proveByPassword({ db, passwords }: Ctx, ways: OwnWays, tried: string): Promise<void> {
  holdTries(ways.wait);
  const password = triedPassword(tried);
  if (password === null || (await passwords.verify(password, ways.hash)) === "wrong")
    throw new DomainError("password.wrong");
  await forgetTries(db, accountTries("person", ways.userId).key);
}

/**
 * The rights table has asked for a fresh proof; a code to the phone is too little of one where somebody has more to show, for
 * who has taken the SIM has that as well. Who has neither password nor mail may do with it.
 */
export async function proveOneself(ctx: Ctx, password: string | undefined): Promise<Proven> {
  const ways = await ownWays(ctx, password);
  if (password !== undefined && ways.hash !== null) await proveByPassword(ctx, ways, password);
  else if (ways.shownLast === bySim && (ways.hash !== null || ways.email !== null))
    throw new DomainError("auth.proof_needed");
  return ways;
}
