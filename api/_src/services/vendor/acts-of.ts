import type { vendorActs } from "@haat/contract/vendor-order";
import { mostOwnTries } from "@haat/core/tries";
import type { SubOrderState } from "@haat/core/states";
import type { PackingPart } from "@haat/db/queries/vendor/packing";
import type { Shop } from "../../context.ts";
import { isOpenInShop } from "../../rights/may.ts";
import type { Operation } from "../../rights/table.ts";

type Act = (typeof vendorActs)[number];

const acts: Readonly<Partial<Record<SubOrderState, readonly Act[]>>> = {
  confirmed: ["accept", "reject"],
  accepted: ["pack", "reject"],
  packed: ["hand-over", "reject"],
  handed_over: ["deliver"],
  in_transit: ["deliver"],
};
/** Of what no courier carries its shop alone knows that it was not delivered. */
const ownActs: typeof acts = {
  handed_over: ["deliver", "own-door", "not-met", "undelivered"],
  in_transit: ["deliver", "own-door", "not-met", "undelivered"],
};

const operationOf: Readonly<Record<Act, Operation>> = {
  accept: "acceptOrder",
  reject: "rejectOrder",
  pack: "packOrder",
  "hand-over": "handOverOrder",
  deliver: "deliverOrder",
  undelivered: "sayUndelivered",
  "not-met": "sayNotMet",
  stayed: "sayStayed",
  door: "sayDoor",
  "own-door": "sayOwnDoor",
  "take-back": "takeBackOrder",
  "another-try": "askAnotherTryForShop",
  "came-back": "sayCameBack",
};

type Standing = Pick<
  PackingPart,
  "state" | "door" | "parcel" | "ownDelivery" | "isStayed" | "tries" | "openWord"
>;

const isUnderWay = (state: SubOrderState): boolean => state === "handed_over" || state === "in_transit";

/** What comes back is taken back, and of a parcel that ended in part somebody says which pieces stayed, before anything else. */
const actsIn = ({
  state,
  door,
  parcel,
  ownDelivery,
  isStayed,
  tries,
  openWord,
}: Standing): readonly Act[] => {
  if (door.asks) return ["door"];
  if (door.rest) return ["take-back"];
  const usual = (parcel === null ? ownActs[state] : undefined) ?? acts[state] ?? [];
  const open: readonly Act[] = isStayed ? ["stayed", ...usual] : usual;
  if (parcel !== null && parcel.state !== "void" && isUnderWay(state))
    return [
      ...open,
      ...(tries?.until ? (["another-try"] as const) : []),
      ...(openWord === "came_back" ? [] : (["came-back"] as const)),
    ];
  return (ownDelivery?.tries.length ?? 0) < mostOwnTries ? open : open.filter((act) => act !== "not-met");
};

/** What this member may do with a part as it stands, as the shop stands. */
export const actsOf = (part: Standing, standing: Pick<Shop, "state" | "memberRole">): Act[] =>
  actsIn(part).filter((act) => isOpenInShop(operationOf[act], standing));
