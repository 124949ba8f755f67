import { forOneself, forShop, forStaff, winding } from "./row.ts";

const lead = ["owner", "manager"] as const;
const shops = { object: "shop", missing: "vendor.not_found", surface: "node" } as const;
const own = {
  object: "conversation",
  missing: "conversation.not_found",
  surface: "node",
  rate: "write",
} as const;
const spoken = { object: "conversation_message", missing: "conversation.not_found", rate: "write" } as const;
const one = { object: "conversation", missing: "conversation.not_found", shop: winding } as const;

/**
 * What a buyer and a shop say to each other. The same said again at once is the same, so nothing needs a key. Also a stopped shop answers.
 * Nobody of the market reads along: level 2 sees what one of the two reported, and the few around it only when its look is kept.
 */
export const conversationRights = {
  listOwnConversations: forOneself({ surface: "node" }),
  readOwnConversation: { ...forOneself(shops), owns: "none" },
  writeToShop: { ...forOneself({ ...shops, rate: "write" }), owns: "none" },
  noteOwnSeen: forOneself(own),
  quietShop: forOneself(own),
  reportToMarket: forOneself(own),
  listShopConversations: forShop(lead, { shop: winding }),
  readShopConversation: forShop(lead, one),
  writeToBuyer: forShop(lead, { ...one, rate: "write" }),
  noteShopSeen: forShop(lead, { ...one, rate: "write" }),
  quietBuyer: forShop(lead, { ...one, rate: "write" }),
  reportBuyerMessage: forShop(lead, { ...one, rate: "write" }),
  listMessageDesk: forStaff(["support_2", "admin"]),
  lookAtMessage: forStaff(["support_2", "admin"], { ...spoken, audit: "message.look" }),
  decideMessage: forStaff(["support_2", "admin"], { ...spoken, audit: "message.decide" }),
} as const;
