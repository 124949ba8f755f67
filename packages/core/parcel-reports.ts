import { roadTo, shipmentRanks, type ShipmentState } from "./shipments.ts";
import type { SubOrderState } from "./states.ts";

/** Work that a courier's word makes for staff beside, or instead of, moving the parcel (`couriers.md` 4 †). */
export const reportTasks = ["pickup_failed", "pickup_cancelled", "area_changed"] as const;
export type ReportTask = (typeof reportTasks)[number];

/** What a person has to look at before anything moves (`couriers.md` 2.6, 4; invariant O4). */
export const parcelCaseKinds = [
  /** Not delivered, or not all of it, after all: what a delivery has booked stands until somebody decides. */
  "after_delivery",
  /** Delivered, of a parcel that was going back or was lost. */
  "after_return",
  /** Part of it, or another for it: which lines, no courier says. */
  "partly_delivered",
  "exchanged",
  /** The courier names other cash than was to be collected, or cash that cannot be read. */
  ...(["amount", "unread_amount"] as const),
  "unknown_word",
  /** The fourth failed attempt of three. */
  "attempts",
  /** Its part is not with the courier, by our books. */
  "not_handed_over",
  /** Called off, of a parcel that he has fetched by his own word. */
  "called_off",
  /** Lost while a wallet looks into a complaint: its buyer may have his money already. */
  "in_dispute",
  /** Its buyer wants that the rider comes again: somebody tells the courier. */
  "another_try",
  /** Its courier speaks of it again after he had lost it: its shop says when it has it. */
  "turned_up",
  /** Carried all the same, after it was called off: its order may go with another by now. */
  "void_carried",
  /** Late, and its buyer has asked for his money: somebody tells the courier to bring it back. */
  "called_back",
  /** Back with its shop, which says so, while its courier does not. */
  "came_back",
  /** Its receiver's code, before its courier has fetched it by his own word. */
  "code_early",
  /** Nothing is wrong with the books: there is somebody to call. */
  ...reportTasks,
] as const;
export type ParcelCaseKind = (typeof parcelCaseKinds)[number];

/** What a shop says before its courier does, and nothing moves by. */
export const shopWords = ["came_back", "code_early"] as const satisfies readonly ParcelCaseKind[];
export type ShopWord = (typeof shopWords)[number];

/** What one may say of a delivery that is contradicted; that it was none, two say of the parcel. */
export const caseEnds = ["stays"] as const;
export type CaseEnd = (typeof caseEnds)[number];

export type Said = Readonly<{
  /** `noted`, `invoiced`: no change of state; `unknown`: the courier's word is not understood. */
  says: ShipmentState | "invoiced" | "noted" | "unknown";
  /** What it means of a parcel that its shop still has. */
  beforePickup?: ShipmentState;
  /** The courier has not confirmed it himself: kept, and moves nothing. */
  isProvisional: boolean;
  at: Date;
  /** The courier names no time: `at` is when we heard it. */
  isUntimed?: boolean;
  task?: ReportTask;
}>;
/** What was said of one parcel. Amounts are poisha; `key` names the event for good, for this courier. */
export type ParcelReport = Said &
  Readonly<{
    key: string;
    /** The courier's own word, as he spelled it; null where he speaks our words. */
    word: string | null;
    /** Cash taken at the door, and what he charges, where he says so; `unread`: where cash should stand, what could not be read, as it came. */
    collected: bigint | null;
    unread?: string | null;
    fee: bigint | null;
    invoice: string | null;
    note: string | null;
    noteBn: string | null;
  }>;
export const reportSources = ["key", "hook", "poll", "statement", "staff"] as const;
export type ReportSource = (typeof reportSources)[number];
/** How we heard of it: by the courier's key, his own message, our question, a person of ours, his statement. */
export type Heard =
  | Readonly<{ source: "key"; keyId: string }>
  | Readonly<{ source: "hook" | "poll" | "statement" }>
  | Readonly<{ source: "staff"; actor: string }>;

export type ParcelNow = Readonly<{
  state: ShipmentState;
  /** When that was, by the courier; null: nobody has said anything yet. */
  at: Date | null;
  /** Failed attempts so far. */
  attempts: number;
  part: SubOrderState;
  /** A wallet looks into a complaint about its order. */
  isInDispute?: boolean;
  /** It ended in part, and what was not taken is on its way back. */
  isRestComing?: boolean;
  /** Since the word that stopped it its courier has said that it is elsewhere. */
  hasGoneOn?: boolean;
  /** Its buyer waits for our answer to his wish that the rider comes again. */
  isWished?: boolean;
}>;
/** `road`: the states to go through, in order, the last one the reported. `rest_lost`: what was not taken of it. `kept`: nothing moves. */
export type Judged =
  | Readonly<{ fate: "moved"; road: readonly ShipmentState[] }>
  | Readonly<{ fate: "kept" | "rest_lost" }>
  | Readonly<{ fate: "case"; kind: ParcelCaseKind }>;

const kept = { fate: "kept" } as const;
const asCase = (kind: ParcelCaseKind): Judged => ({ fate: "case", kind });

const atTheDoor: readonly ShipmentState[] = ["delivered", "partly_delivered", "exchanged"];
const inPart: readonly ShipmentState[] = ["partly_delivered", "exchanged"];
const comesBack: readonly ShipmentState[] = ["rto_initiated", "rto_in_transit", "rto_received"];
const gone: readonly ShipmentState[] = ["lost", "damaged"];
const turns: readonly ShipmentState[] = ["out_for_delivery", "attempt_failed", "on_hold"];
/** A courier has not had it yet, or not any more. */
const inTheShop: readonly SubOrderState[] = ["pending", "confirmed", "accepted", "cancelled"];
const beforeCourier: readonly SubOrderState[] = [...inTheShop, "packed"];
const overParts: readonly SubOrderState[] = ["delivered", "completed"];
const turnedBack: readonly SubOrderState[] = ["rto_in_transit", "returned_to_origin", "lost"];
const mostAttempts = 3;

/**
 * What a report does to a parcel (`money.md` 1 rule 7, 2.6): a state is reached by its rank alone, missing steps are made up, what ranks
 * lower and comes later is kept, and neither an unconfirmed nor an unknown word moves anything.
 */
export function judgeReport(now: ParcelNow, report: Said): Judged {
  const { isProvisional, at } = report;
  const isCalledOff = now.state === "void";
  const isInShop =
    isCalledOff || (shipmentRanks[now.state] < shipmentRanks.picked_up && beforeCourier.includes(now.part));
  const says = (isInShop ? report.beforePickup : null) ?? report.says;
  if (says === "unknown") return asCase("unknown_word");
  if (says === "noted" || says === "invoiced" || isProvisional) return kept;
  if (isCalledOff && shipmentRanks[says] >= shipmentRanks.picked_up) return asCase("void_carried");
  // What stayed is sold, whatever becomes of the others.
  if (now.isRestComing === true && gone.includes(says)) return { fate: "rest_lost" };
  if (now.isRestComing === true && comesBack.includes(says)) return kept;
  if (isTurnedUp(now, says, at)) return asCase("turned_up");
  const [was, is] = [shipmentRanks[now.state], shipmentRanks[says]];
  // Which pieces stayed, a person says; what comes back of it is expected.
  if (inPart.includes(now.state) && (says === now.state || comesBack.includes(says))) return kept;
  if (overParts.includes(now.part) && is >= shipmentRanks.delivered && says !== "delivered")
    return asCase("after_delivery");
  if (says === "void" && (was >= shipmentRanks.picked_up || (was < is && overParts.includes(now.part))))
    return calledOff(now);
  if (turnedBack.includes(now.part) && atTheDoor.includes(says)) return asCase("after_return");
  if (is < was) return atTheDoor.includes(says) ? asCase("after_return") : kept;
  if (is === was) return amongEquals(now, says, report);
  return onTheRoad(now, says);
}

/** Said of what was lost whole, after that: it is on its way somewhere. What is said of its end there is another thing. */
const isTurnedUp = (now: ParcelNow, says: ShipmentState, at: Date): boolean =>
  now.state === "lost" &&
  now.part === "lost" &&
  shipmentRanks[says] >= shipmentRanks.picked_up &&
  !atTheDoor.includes(says) &&
  !gone.includes(says) &&
  now.at !== null &&
  at > now.at;

/** Nobody calls off what he has: of what is under way or delivered his words contradict each other. What comes back is called off already. */
function calledOff({ state, part }: ParcelNow): Judged {
  if (overParts.includes(part) || atTheDoor.includes(state)) return asCase("after_delivery");
  return shipmentRanks[state] < shipmentRanks.rto_initiated ? asCase("called_off") : kept;
}

function amongEquals(now: ParcelNow, says: ShipmentState, report: Said): Judged {
  if (!turns.includes(says)) return says === now.state ? kept : asCase("after_delivery");
  if (now.at !== null && report.at <= now.at) return kept;
  if (says === now.state && says !== "attempt_failed" && !isStoppedAgain(now, report)) return kept;
  return onTheRoad(now, says);
}

/**
 * Whose courier has one word for every stop tells of a second one by it (`couriers.md` 4, Steadfast): later by his own clock, or after he
 * had said that it went on. While somebody owes its buyer an answer only the latter counts, or a word said twice would end his wish.
 */
const isStoppedAgain = (now: ParcelNow, { says, isUntimed }: Said): boolean =>
  says === "on_hold" && (now.hasGoneOn === true || (isUntimed !== true && now.isWished !== true));

function onTheRoad(now: ParcelNow, says: ShipmentState): Judged {
  const road = roadTo(now.state, says);
  if (!road || inPart.includes(now.state))
    return atTheDoor.includes(now.state) ? asCase("after_delivery") : kept;
  if (says !== "void" && inTheShop.includes(now.part)) return asCase("not_handed_over");
  if (gone.includes(says) && now.isInDispute === true) return asCase("in_dispute");
  if (says === "attempt_failed" && now.attempts >= mostAttempts) return asCase("attempts");
  return { fate: "moved", road };
}

/** What there is to do about a report, as long as it can still be done: nobody fetches what is fetched, or redirects what is over. */
export function taskFrom(now: Pick<ParcelNow, "state">, { task }: Pick<Said, "task">): ReportTask | null {
  if (task === undefined || now.state === "void") return null;
  const end = task === "area_changed" ? "delivered" : "picked_up";
  return shipmentRanks[now.state] < shipmentRanks[end] ? task : null;
}
