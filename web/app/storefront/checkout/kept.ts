import type { AddressView } from "@haat/contract/address-book";
import { readPhone } from "@haat/core/phone";
import { storedText } from "@haat/core/text";
import type { Draft } from "./draft.ts";

/** What is picked for an address that the book does not hold. */
export const another = "another";

type Place = Pick<
  Draft,
  "name" | "phone" | "altPhone" | "district" | "areaId" | "details" | "landmark" | "locality"
>;

/** A kept address as the form's fields. */
export const placeIn = (kept: AddressView): Place => ({
  ...{ name: kept.recipient, phone: kept.phone, altPhone: kept.altPhone ?? "" },
  ...{ district: kept.districtId, areaId: kept.areaId },
  ...{ details: kept.details, landmark: kept.landmark ?? "", locality: kept.locality ?? "" },
});

const nowhere: Place = {
  ...{ name: "", phone: "", altPhone: "", district: "", areaId: "", details: "", landmark: "", locality: "" },
};

/** The draft with a kept address in it, or with none. */
export const withAddress = (draft: Draft, kept: AddressView | null): Draft => ({
  ...draft,
  ...(kept ? placeIn(kept) : nowhere),
  keep: "",
});

const phoneIn = (typed: string): string => readPhone(typed) ?? storedText(typed);

/** Whether the form says just what the book holds, however the phones are spelled; a changed word makes it another address. */
export function holdsAddress(draft: Draft, kept: AddressView): boolean {
  const { phone, altPhone, ...words } = placeIn(kept);
  return (
    phoneIn(draft.phone) === phoneIn(phone) &&
    phoneIn(draft.altPhone) === phoneIn(altPhone) &&
    (Object.keys(words) as (keyof typeof words)[]).every(
      (name) => storedText(draft[name]) === storedText(words[name]),
    )
  );
}
