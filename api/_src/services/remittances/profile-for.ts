import { type ClaimedFile, keptMappings } from "@haat/db/queries/remittances/work";
import type { Bytes } from "@haat/statements/bytes";
import { readCourierLines } from "@haat/statements/courier-lines";
import type { CourierProfile } from "@haat/statements/courier-profile";
import { nameOf } from "@haat/statements/profile";
import { HeaderMissing } from "@haat/statements/records";
import { UnreadableFile } from "@haat/statements/table";
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
      const names = await headingsIn(known.profile, bytes);
      if (names && Object.keys(each.mapping).every((heading) => names.has(nameOf(heading)))) return known;
    }
  return laid(own, newest);
}

/** The headings under which this profile reads the file; null: it does not. */
async function headingsIn(profile: CourierProfile, bytes: Bytes): Promise<ReadonlySet<string> | null> {
  let names: readonly string[] = [];
  const lines = readCourierLines(profile, bytes, (header) => void ({ names } = header));
  try {
    await lines.next();
  } catch (fault) {
    if (fault instanceof HeaderMissing || fault instanceof UnreadableFile) return null;
    throw fault;
  } finally {
    await lines.return(undefined);
  }
  return new Set(names.map(nameOf));
}
