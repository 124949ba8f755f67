import { PaymentMethodField, type PaymentMethodName } from "@haat/contract/values";
import type { PlaceOrderBody } from "@haat/contract/order";
import { readPhone } from "@haat/core/phone";
import { storedText } from "@haat/core/text";

const names = [
  "name",
  "phone",
  "altPhone",
  "district",
  "areaId",
  "details",
  "landmark",
  "locality",
  "method",
  "note",
  "tender",
  "keep",
] as const;
type DraftField = (typeof names)[number];

/** What the buyer typed, as typed: it travels in the forms from step to step and is kept nowhere. */
export type Draft = Readonly<Record<DraftField, string>>;

/** Fields with a complaint; `checkout:error.*` words each. */
export type FaultyField = "name" | "phone" | "altPhone" | "district" | "areaId" | "details" | "method";

export const readDraft = (form: Readonly<Record<string, string>>): Draft =>
  Object.fromEntries(names.map((name) => [name, (form[name] ?? "").slice(0, 1200)])) as Draft;

const lengthOf = (typed: string): number => storedText(typed).length;
const isBetween = (typed: string, least: number, most: number): boolean =>
  lengthOf(typed) >= least && lengthOf(typed) <= most;

export function findFaults(draft: Draft): FaultyField[] {
  const isHeld: Readonly<Record<FaultyField, boolean>> = {
    name: isBetween(draft.name, 2, 80),
    phone: readPhone(draft.phone) !== null,
    altPhone: draft.altPhone.trim() === "" || readPhone(draft.altPhone) !== null,
    district: draft.district !== "",
    areaId: draft.areaId !== "" || draft.district === "",
    details: isBetween(draft.details, 5, 300),
    method: PaymentMethodField.safeParse(draft.method).success,
  };
  return (Object.keys(isHeld) as FaultyField[]).filter((name) => !isHeld[name]);
}

export const methodOf = (draft: Draft): PaymentMethodName => PaymentMethodField.parse(draft.method);

export const toOrderBody = (draft: Draft, quoteHash: string): PlaceOrderBody => ({
  quoteHash,
  contact: {
    name: draft.name,
    phone: draft.phone,
    ...(draft.altPhone.trim() !== "" && { altPhone: draft.altPhone }),
  },
  address: {
    areaId: draft.areaId,
    details: draft.details,
    ...(draft.landmark.trim() !== "" && { landmark: draft.landmark.slice(0, 120) }),
    ...(draft.locality.trim() !== "" && { locality: draft.locality.slice(0, 80) }),
  },
  method: methodOf(draft),
  ...(draft.tender === "advance" && draft.method !== "cod" && { tender: "advance" as const }),
  ...(draft.note.trim() !== "" && { note: draft.note.slice(0, 300) }),
});
