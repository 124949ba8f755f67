import { forShop } from "./row.ts";

const lead = ["owner", "manager"] as const;
const one = { object: "media", missing: "media.not_found", rate: "write" } as const;

/** Nothing of it needs a key: the same file is the same picture, and every other act ends the same however often it comes. */
export const mediaRights = {
  listMedia: forShop(lead),
  addMedia: forShop(lead, { rate: "upload" }),
  describeMedia: forShop(lead, one),
  removeMedia: forShop(lead, one),
  restoreMedia: forShop(lead, one),
};
