import type { vendorActs } from "@haat/contract/vendor-order";
import type { SubOrderState } from "@haat/core/states";
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
};

/** What this member may do with a part in this state, as the shop stands. */
export const actsOf = (state: SubOrderState, standing: Pick<Shop, "state" | "memberRole">): Act[] =>
  (acts[state] ?? []).filter((act) => isOpenInShop(operationOf[act], standing));
