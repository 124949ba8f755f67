import type { RefundState } from "@haat/core/states";

type RefundWord = "done" | "called_off" | "under_way";

/** What a buyer is told of money that goes back to him. */
export const refundWord = (state: RefundState): RefundWord => {
  if (state === "succeeded") return "done";
  return state === "rejected" || state === "withdrawn" ? "called_off" : "under_way";
};
