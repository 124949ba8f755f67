import type { Parcel, ParcelAct, ParcelEvent } from "../kit/parcels/truth.ts";
import type { RedxParcel } from "./world.ts";

type Said = Readonly<{ status: string; en: string; bn: string }>;

/** Its status by what happened (`couriers.md` 3.3), with sentences of our own for people. Acts without one go untold. */
const saidOf: Readonly<Partial<Record<ParcelAct, Said>>> = {
  book: { status: "pickup-pending", en: "Package is created successfully", bn: "পার্সেলটি নেওয়ার অপেক্ষায় আছে" },
  pick: { status: "ready-for-delivery", en: "Package is picked up", bn: "পার্সেলটি দোকান থেকে নেওয়া হয়েছে" },
  hub: { status: "ready-for-delivery", en: "Package is at the hub", bn: "পার্সেলটি হাবে পৌঁছেছে" },
  transit: { status: "ready-for-delivery", en: "Package is on its way", bn: "পার্সেলটি পথে আছে" },
  out: { status: "delivery-in-progress", en: "Package is with the rider", bn: "পার্সেলটি রাইডারের হাতে" },
  fail: { status: "agent-hold", en: "Customer could not be reached", bn: "ক্রেতাকে পাওয়া যায়নি" },
  hold: { status: "agent-hold", en: "Package is on hold", bn: "পার্সেলটি আটকে আছে" },
  "move-area": { status: "agent-area-change", en: "Area change is requested", bn: "এলাকা বদলের অনুরোধ এসেছে" },
  deliver: { status: "delivered", en: "Package is delivered", bn: "পার্সেলটি ক্রেতার হাতে পৌঁছেছে" },
  partial: { status: "delivered", en: "Package is partly delivered", bn: "পার্সেলের কিছু অংশ ক্রেতা রেখেছেন" },
  exchange: { status: "delivered", en: "Package is exchanged", bn: "পার্সেলটি বদলে দেওয়া হয়েছে" },
  return: { status: "agent-returning", en: "Package is returning", bn: "পার্সেলটি দোকানে ফিরছে" },
  "paid-return": { status: "agent-returning", en: "Package is returning", bn: "পার্সেলটি দোকানে ফিরছে" },
  "return-received": { status: "returned", en: "Package is returned", bn: "পার্সেলটি দোকানে ফিরেছে" },
  cancel: { status: "cancelled", en: "Package is cancelled", bn: "পার্সেলটি বাতিল হয়েছে" },
  pay: { status: "paid", en: "Payment is made", bn: "টাকা পরিশোধ করা হয়েছে" },
};

const typeOfAct: Readonly<Partial<Record<ParcelAct, string>>> = {
  partial: "partial-delivery",
  exchange: "exchange-delivery",
};

/** What comes back of a parcel that was partly taken, or swapped, has a type of its own and is then "delivered" to the shop. */
const wayBack: Readonly<Record<string, string>> = {
  "partial-delivery": "partial-return",
  "exchange-delivery": "exchange-return",
};

const goesBack: readonly ParcelAct[] = ["return", "return-received"];

/** The events up to this one. */
const upTo = ({ events }: Pick<Parcel<unknown>, "events">, { number }: ParcelEvent): readonly ParcelEvent[] =>
  events.filter((each) => each.number <= number);

export type Telling = Said & Readonly<{ type: string; at: number }>;

/** Null: RedX has no word for that. */
export function tellingOf(parcel: RedxParcel, event: ParcelEvent): Telling | null {
  const said = saidOf[event.act];
  if (!said) return null;
  const before = upTo(parcel, event).flatMap(({ act }) => typeOfAct[act] ?? []);
  const there = before.at(-1) ?? parcel.detail.type;
  const type = goesBack.includes(event.act) ? (wayBack[there] ?? there) : there;
  const isBack = event.act === "return-received" && type !== there;
  return { ...said, status: isBack ? "delivered" : said.status, type, at: event.at };
}

/** The newest that there is a word for. */
export const standingOf = (parcel: RedxParcel): Telling | null =>
  parcel.events.map((event) => tellingOf(parcel, event)).findLast((telling) => telling !== null) ?? null;
