import { type ClaimedFile, keptMappings } from "@haat/db/queries/remittances/work";
import type { Bytes } from "@haat/statements/bytes";
import { nameOf } from "@haat/statements/profile";
import { headerBy } from "./header-by.ts";
import { type Asking, type KnownProfile, laid, ownOf } from "./profile-of.ts";

/**
 * How a courier writes this file. A courier that writes in two ways, one from his portal and one by his clerk, is understood in both: of
 * what was said of his headings the newest holds whose headings all stand here; where none does, the newest.
 */
export async function profileFor(
  asking: Asking,
  courier: ClaimedFile["courier"],
  bytes: Bytes,
): Promise<KnownProfile> {
  const own = await ownOf(asking, courier);
  const kept = await keptMappings(asking.books, courier);
  const [newest] = kept;
  if (!newest) return { profile: own, version: null };
  if (kept.length > 1)
    for (const each of kept) {
      const known = laid(own, each);
      const { header, isRead } = await headerBy(known.profile, bytes);
      const names = new Set((header?.names ?? []).map(nameOf));
      if (isRead && Object.keys(each.mapping).every((heading) => names.has(nameOf(heading)))) return known;
    }
  return laid(own, newest);
}
