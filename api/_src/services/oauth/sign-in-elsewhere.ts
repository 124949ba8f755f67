import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { sealEmail } from "@haat/core/sealed-email";
import type { Audience } from "@haat/core/sessions";
import { enterByIdentity } from "@haat/db/queries/oauth/enter-by-identity";
import type { Ctx } from "../../context.ts";
import { beginSession, type SignedIn } from "../auth/begin-session.ts";
import { type Brought, endWalk } from "./end-walk.ts";

type Asked = Brought & Readonly<{ audience?: Audience | undefined }>;
export type SignedInElsewhere = Readonly<{ signedIn: SignedIn; next: string }>;

/** Signs in whoever a provider vouches for, and makes him known when we did not know him. */
export async function signInElsewhere(ctx: Ctx, asked: Asked): Promise<SignedInElsewhere> {
  const { profile, labelSealed, next } = await endWalk(ctx, asked, { userId: null });
  const { subject, email, isEmailVerified, name } = profile;
  const entered = await enterByIdentity(ctx.db, {
    provider: asked.provider,
    subject,
    labelSealed,
    email: email !== null && isEmailVerified ? await sealEmail(ctx.sealer, email) : null,
    newUserId: newId("user", ctx.now()),
    name,
    locale: ctx.locale,
  });
  switch (entered.outcome) {
    case "barred":
      throw new DomainError("auth.forbidden");
    case "taken":
      throw new DomainError("oauth.taken");
    case "entered":
      return {
        signedIn: await beginSession(ctx, {
          userId: entered.userId,
          factor: asked.provider,
          audience: asked.audience,
        }),
        next,
      };
  }
}
