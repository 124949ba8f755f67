import { wordsTaught } from "@haat/db/queries/remittances/taught";
import { type ClaimedFile, keptMapping } from "@haat/db/queries/remittances/work";
import { type CourierProfile, mapped, type Mapping } from "@haat/statements/courier-profile";
import { courierProfiles } from "@haat/statements/courier-profiles";
import type { NodeCtx } from "../../context.ts";

type Asking = Readonly<{ books: Pick<NodeCtx["books"], "ask"> }>;
type Version = number | null;

/**
 * How a courier writes: what a person said of his headings, last or in that `version`, stands before our own names; null: they alone. What
 * two have taught of his words holds for every version.
 */
export async function profileOf(
  { books }: Asking,
  courier: ClaimedFile["courier"],
  version?: Version,
): Promise<Readonly<{ profile: CourierProfile; version: Version }>> {
  const own = { ...courierProfiles[courier], taught: await wordsTaught(books, courier) };
  const kept = version === null ? null : await keptMapping(books, courier, version);
  // It was checked when it was taken.
  return kept
    ? { profile: mapped(own, kept.mapping as Mapping, kept.dates ?? undefined), version: kept.version }
    : { profile: own, version: null };
}
