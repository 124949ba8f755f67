import { forOneself } from "./row.ts";

/** What somebody keeps an eye on. Nothing of it needs a key: the same twice is one. */
export const wishRights = {
  listWishes: forOneself({ surface: "node" }),
  addWish: forOneself({ surface: "node", rate: "write" }),
  removeWish: forOneself({ surface: "node", rate: "write" }),
  waitForStock: forOneself({ surface: "node", rate: "write" }),
  waitNoMore: forOneself({ surface: "node", rate: "write" }),
} as const;
