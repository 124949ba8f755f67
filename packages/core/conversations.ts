export const longestMessage = 2_000;
/** Of a conversation, at once. */
export const messagesShown = 40;

export const sides = ["buyer", "shop"] as const;
export type Side = (typeof sides)[number];
export const otherSide: Readonly<Record<Side, Side>> = { buyer: "shop", shop: "buyer" };

/** `muted`: no word is sent of what is written; `blocked`: nobody writes. */
export const quiets = ["muted", "blocked"] as const;
export type Quiet = (typeof quiets)[number];
