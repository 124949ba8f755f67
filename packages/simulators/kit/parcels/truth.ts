/** What a control plane, or the courier's people, may do with a parcel. */
export const acts = [
  "book",
  "ask-pickup",
  "assign-pickup",
  "pick",
  "fail-pickup",
  "cancel-pickup",
  "hub",
  "transit",
  "out",
  "fail",
  "hold",
  "move-area",
  "deliver",
  "partial",
  "exchange",
  "paid-return",
  "amend",
  "approve",
  "return",
  "return-id",
  "return-transit",
  "return-received",
  "cancel",
  "lose",
  "invoice",
  "pay",
] as const;
export type ParcelAct = (typeof acts)[number];

export type ParcelState =
  | "booked"
  | "picked"
  | "transit"
  | "out"
  | "failed"
  | "held"
  | "delivered"
  | "partial"
  | "exchanged"
  | "returning"
  | "returned"
  | "cancelled"
  | "lost";

/** Whence its price counts. */
export type Zone = "inside" | "sub" | "outside";

export type ParcelEvent = Readonly<{
  /** From 1, in the order of this parcel's life. */
  number: number;
  act: ParcelAct;
  at: number;
  /** Whether the courier itself has not confirmed it yet. */
  isPending: boolean;
  /** What was taken then, and, of an amendment, what was told before; null: nothing of the kind. */
  minor: string | null;
  formerMinor: string | null;
  reason: string | null;
}>;

/** One parcel as the courier has it. Sums in poisha, as text. */
export type Parcel<Detail> = Readonly<{
  consignment: string;
  /** A second number, which some print on the label; empty: none. */
  tracking: string;
  /** The merchant's; empty where he gave none. */
  reference: string;
  recipient: Readonly<{ name: string; phone: string; otherPhone: string; address: string }>;
  zone: Zone;
  store: string;
  collectMinor: string;
  valueMinor: string;
  grams: number;
  state: ParcelState;
  /** The outcome waits for the courier's own confirmation. */
  isPending: boolean;
  /** Whether it was ever out of the shop's hands. */
  isPicked: boolean;
  /** What the rider holds of it; null before the door. */
  takenMinor: string | null;
  createdAt: number;
  /** When its outcome came; null while under way. */
  closedAt: number | null;
  invoice: string | null;
  paidAt: number | null;
  events: readonly ParcelEvent[];
  /** What only this courier knows of it. */
  detail: Detail;
}>;

const underWay: readonly ParcelState[] = ["booked", "picked", "transit", "out", "failed", "held"];
const atTheDoor: readonly ParcelState[] = ["delivered", "partial", "exchanged"];
const closed: readonly ParcelState[] = [...atTheDoor, "returning", "returned", "cancelled", "lost"];
const anywhere: readonly ParcelState[] = [...underWay, ...closed];
const inHands: readonly ParcelState[] = underWay.filter((state) => state !== "booked");

type Move = Readonly<{ from: readonly ParcelState[]; to: ParcelState | null }>;
const moves: Readonly<Record<ParcelAct, Move>> = {
  book: { from: [], to: "booked" },
  "ask-pickup": { from: ["booked"], to: null },
  "assign-pickup": { from: ["booked"], to: null },
  pick: { from: ["booked"], to: "picked" },
  "fail-pickup": { from: ["booked"], to: null },
  "cancel-pickup": { from: ["booked"], to: null },
  hub: { from: underWay, to: "transit" },
  transit: { from: underWay, to: "transit" },
  out: { from: underWay, to: "out" },
  fail: { from: underWay, to: "failed" },
  hold: { from: underWay, to: "held" },
  "move-area": { from: underWay, to: null },
  deliver: { from: underWay, to: "delivered" },
  partial: { from: underWay, to: "partial" },
  exchange: { from: underWay, to: "exchanged" },
  "paid-return": { from: underWay, to: "returning" },
  amend: { from: atTheDoor, to: null },
  approve: { from: anywhere, to: null },
  return: { from: [...inHands, ...atTheDoor, "returning"], to: "returning" },
  "return-id": { from: ["returning"], to: null },
  "return-transit": { from: ["returning"], to: null },
  "return-received": { from: [...inHands, ...atTheDoor, "returning"], to: "returned" },
  cancel: { from: underWay, to: "cancelled" },
  lose: { from: [...inHands, "returning"], to: "lost" },
  invoice: { from: closed, to: null },
  pay: { from: closed, to: null },
};

/** Poisha as text. `pends`: this courier confirms outcomes later. */
export type Doing = Readonly<{
  act: ParcelAct;
  at: number;
  minor?: string | undefined;
  reason?: string | undefined;
  invoice?: string | undefined;
  pends: boolean;
}>;

/** What was taken at the door by this act; null: this act takes nothing. */
function takenBy(parcel: Parcel<unknown>, { act, minor }: Doing): string | null {
  if (act === "deliver") return minor ?? parcel.collectMinor;
  if (act === "partial" || act === "paid-return") return minor ?? String(BigInt(parcel.collectMinor) / 2n);
  if (act === "exchange") return minor ?? "0";
  return act === "amend" ? (minor ?? "0") : null;
}

const outcomes: readonly ParcelAct[] = ["deliver", "partial", "exchange", "paid-return", "return", "cancel"];

/** Null where this cannot happen to this parcel now. */
export function done<Detail>(parcel: Parcel<Detail>, doing: Doing): Parcel<Detail> | null {
  const { act, at, reason = null } = doing;
  const { from, to } = moves[act];
  if (!from.includes(parcel.state)) return null;
  if (act === "approve" && !parcel.isPending) return null;
  if (act === "pay" && parcel.invoice === null) return null;
  const isOutcome = outcomes.includes(act);
  const isPending = isOutcome ? doing.pends : act === "approve" ? false : parcel.isPending;
  const minor = takenBy(parcel, doing);
  const state = to ?? parcel.state;
  const event: ParcelEvent = {
    ...{ number: parcel.events.length + 1, act, at, isPending, minor, reason },
    formerMinor: act === "amend" ? parcel.takenMinor : null,
  };
  return {
    ...parcel,
    ...{ state, isPending, events: [...parcel.events, event] },
    isPicked: parcel.isPicked || (state !== "booked" && state !== "cancelled"),
    takenMinor: minor ?? parcel.takenMinor,
    closedAt: parcel.closedAt ?? (closed.includes(state) ? at : null),
    invoice: act === "invoice" ? (doing.invoice ?? parcel.invoice) : parcel.invoice,
    paidAt: act === "pay" ? at : parcel.paidAt,
  };
}
