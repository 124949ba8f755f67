import { forAnyone, forCourier } from "./row.ts";

/** Wallets prove who they are by what they sign, couriers by the key they show. */
export const hookRights = {
  hookBkash: forAnyone({ surface: "node", rate: "hook" }),
  hookCourierEvent: forCourier({ object: "consignment", missing: "consignment.not_found", rate: "courier" }),
  hookCourierMessage: forAnyone({ surface: "node", rate: "hook" }),
};
