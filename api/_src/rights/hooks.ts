import { forAnyone } from "./row.ts";

/** Hooks prove who they are by what they sign. */
export const hookRights = {
  hookBkash: forAnyone({ surface: "node", rate: "hook" }),
};
