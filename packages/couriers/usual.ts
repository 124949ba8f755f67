import type { Booked, CourierAdapter, ParcelToBook } from "./port.ts";

/** Where each is booked alone: one after the other, each told of by itself. */
export const oneByOne =
  (book: CourierAdapter["book"]): CourierAdapter["bookMany"] =>
  async (parcels) => {
    const answers = new Map<string, Booked>();
    for (const parcel of parcels) answers.set(parcel.reference, await book(parcel));
    return answers;
  };

/** Nothing went out: the courier would not take such a parcel. */
export const unfit = (field: string): Booked => ({ state: "rejected", code: "unfit", field });

/** For riders, who read and phone: the instruction, another number, and what breaks. */
export const forTheRider = ({ instruction, recipient, kind }: ParcelToBook): string =>
  [instruction, recipient.otherPhone && `Phone 2: ${recipient.otherPhone}`, kind === "fragile" && "Fragile"]
    .filter((part) => typeof part === "string" && part !== "")
    .join("; ");
