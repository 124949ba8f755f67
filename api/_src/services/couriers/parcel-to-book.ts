import { bdt } from "@haat/core/money";
import type { Sealer } from "@haat/core/seal";
import { openLocalPhone } from "@haat/core/sealed-phone";
import type { CourierPlace, ParcelToBook } from "@haat/couriers/port";
import type { UnsentBooking } from "@haat/db/queries/couriers/booking-work";

/** What every courier takes of an address. */
const longest = 220;
/** Of goods that nobody has weighed. */
const usualGrams = 500;

/** Not in the middle of a Bangla letter. */
function cut(text: string, most: number): string {
  let kept = "";
  for (const { segment } of new Intl.Segmenter("bn", { granularity: "grapheme" }).segment(text)) {
    if (kept.length + segment.length > most) break;
    kept += segment;
  }
  return kept.trimEnd();
}

/** The buyer's own words as riders read them, and the names of the place behind them: of what is too long his details are cut, and his landmark where it alone is too long. */
export function addressFor({
  details,
  landmark,
  locality,
  areaEn,
  districtEn,
}: Pick<UnsentBooking, "details" | "landmark" | "locality" | "areaEn" | "districtEn">): string {
  const tidy = (part: string | null): string => part?.replaceAll(/\s+/g, " ").trim() ?? "";
  const [own, mark, area] = [tidy(details), tidy(landmark), tidy(locality)];
  const isSaid = area === "" || [own, mark].filter(Boolean).join(", ").includes(area);
  const place = `${isSaid ? "" : `, ${area}`}, ${areaEn}, ${districtEn}`;
  const room = longest - place.length;
  const near = mark && cut(`, ${mark}`, Math.max(room - own.length, Math.floor(room / 2)));
  const kept = cut(own, room - near.length);
  return `${kept}${kept === "" ? near.slice(2) : near}${place}`;
}

/** As the port wants it. */
export async function parcelToBook(
  sealer: Sealer,
  booking: UnsentBooking,
  place: CourierPlace,
): Promise<ParcelToBook> {
  const { reference, name, phone, altPhone, note, takesBack: back } = booking;
  return {
    reference,
    recipient: {
      name: name.trim(),
      phone: await openLocalPhone(sealer, phone),
      ...(altPhone !== null && { otherPhone: await openLocalPhone(sealer, altPhone) }),
      address: addressFor(booking),
      place,
    },
    ...{ collect: bdt(BigInt(booking.collect)), value: bdt(BigInt(booking.value)) },
    ...{ grams: booking.grams || usualGrams, pieces: booking.pieces, contents: booking.contents },
    ...(note !== null && { instruction: note.slice(0, 200) }),
    ...(back !== null && {
      takesBack: { contents: back.contents, value: bdt(BigInt(back.worth)), grams: back.grams || usualGrams },
    }),
    ...{ store: booking.store, kind: "parcel" },
  };
}
