import type { Courier } from "@haat/core/couriers";
import type { Books } from "@haat/db/books";
import { noDays, withDay } from "@haat/statements/courier-days";
import { readCourierLines } from "@haat/statements/courier-lines";
import { HeaderMissing } from "@haat/statements/records";
import { profileFor } from "./profile-for.ts";

/** What reads a sheet needs Node; the edge is handed none. */
export type LastStatedDay = typeof lastStatedDay;

/** When the last parcel of this sheet ended, where its rows say it: its courier had told of none that ended later. Null: they do not. */
export async function lastStatedDay(
  books: Books,
  courier: Courier,
  sheet: Uint8Array<ArrayBuffer>,
): Promise<Date | null> {
  const bytes = async function* () {
    yield sheet;
  };
  const { profile } = await profileFor({ books }, courier, bytes);
  let days = noDays;
  try {
    for await (const item of readCourierLines(profile, bytes)) days = withDay(days, item);
  } catch (fault) {
    // Its reading refuses it, with what is wrong.
    if (!(fault instanceof HeaderMissing)) throw fault;
  }
  return days.said?.last ?? null;
}
