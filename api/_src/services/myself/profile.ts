import type { ProfileView } from "@haat/contract/profile";
import { DomainError } from "@haat/core/errors";
import { readName } from "@haat/core/person-name";
import { changeProfile as change, findProfile } from "@haat/db/queries/myself/profile";
import type { Ctx } from "../../context.ts";
import { himself } from "./himself.ts";

const orGone = (profile: ProfileView | null): ProfileView => {
  if (!profile) throw new DomainError("auth.required");
  return profile;
};

export const readProfile = async (ctx: Ctx): Promise<ProfileView> =>
  orGone(await findProfile(ctx.db, himself(ctx).sessionId));

export async function changeProfile(ctx: Ctx, typed: ProfileView): Promise<ProfileView> {
  const name = readName(typed.name);
  if (name === null) throw new DomainError("name.invalid");
  return orGone(await change(ctx.db, himself(ctx).sessionId, { name, locale: typed.locale }));
}
