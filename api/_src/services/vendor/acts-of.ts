import type { vendorActs } from "@haat/contract/vendor-order";
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

const operationOf: Readonly<Record<Act, Operation>> = {
  accept: "acceptOrder",
  reject: "rejectOrder",
  pack: "packOrder",
  "hand-over": "handOverOrder",
  deliver: "deliverOrder",
  door: "sayDoor",
  "take-back": "takeBackOrder",
};

/** What comes back is taken back, and of a parcel that ended in part somebody says which pieces stayed, before anything else. */
const actsIn = ({ state, door }: Pick<PackingPart, "state" | "door">): readonly Act[] =>
  door.asks ? ["door"] : door.rest ? ["take-back"] : (acts[state] ?? []);

/** What this member may do with a part as it stands, as the shop stands. */
export const actsOf = (
  part: Pick<PackingPart, "state" | "door">,
  standing: Pick<Shop, "state" | "memberRole">,
): Act[] => actsIn(part).filter((act) => isOpenInShop(operationOf[act], standing));
