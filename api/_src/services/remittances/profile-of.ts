import { wordsTaught } from "@haat/db/queries/remittances/taught";
import { type ClaimedFile, type KeptMapping, keptMappings } from "@haat/db/queries/remittances/work";
import { type CourierProfile, mapped, type Mapping } from "@haat/statements/courier-profile";
import { courierProfiles } from "@haat/statements/courier-profiles";
import type { NodeCtx } from "../../context.ts";

export type Asking = Readonly<{ books: Pick<NodeCtx["books"], "ask"> }>;
/** `version`: null, our own names for his headings alone. */
export type KnownProfile = Readonly<{ profile: CourierProfile; version: number | null }>;

export const ownOf = async ({ books }: Asking, courier: ClaimedFile["courier"]): Promise<CourierProfile> => ({
  ...courierProfiles[courier],
  taught: await wordsTaught(books, courier),
});

/** It was checked when it was taken. */
export const laid = (own: CourierProfile, { mapping, dates, version }: KeptMapping): KnownProfile => ({
  profile: mapped(own, mapping as Mapping, dates ?? undefined),
  version,
});

/**
 * How a courier writes: what a person said of his headings in that `version` stands before our own names; null: they alone. What two have
 * taught of his words holds for every version.
 */
export async function profileOf(
  asking: Asking,
  courier: ClaimedFile["courier"],
  version: number | null,
): Promise<KnownProfile> {
  const own = await ownOf(asking, courier);
  const [kept] = version === null ? [] : await keptMappings(asking.books, courier, version);
  return kept ? laid(own, kept) : { profile: own, version: null };
}
