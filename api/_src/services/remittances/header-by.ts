import type { Bytes } from "@haat/statements/bytes";
import { type CourierHeader, readCourierLines } from "@haat/statements/courier-lines";
import type { CourierProfile } from "@haat/statements/courier-profile";
import { HeaderMissing } from "@haat/statements/records";
import { UnreadableFile } from "@haat/statements/table";

/** What this profile finds as the file's header, where any, and whether the file is read by it. */
type Seen = Readonly<{ header: CourierHeader | null; isRead: boolean }>;

export async function headerBy(profile: CourierProfile, bytes: Bytes): Promise<Seen> {
  const found: CourierHeader[] = [];
  const lines = readCourierLines(profile, bytes, (header) => void found.push(header));
  let isRead = true;
  try {
    await lines.next();
  } catch (fault) {
    if (!(fault instanceof HeaderMissing || fault instanceof UnreadableFile)) throw fault;
    isRead = false;
  } finally {
    await lines.return(undefined);
  }
  return { header: found[0] ?? null, isRead };
}
