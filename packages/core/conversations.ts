export const longestMessage = 2_000;
/** Of a conversation, at once. */
export const messagesShown = 40;

/** For how many days the market may stop somebody writing. */
export const stopDays = [1, 7, 30] as const;
/** On each side of a message that was reported. */
export const messagesAround = 3;

export const sides = ["buyer", "shop"] as const;
export type Side = (typeof sides)[number];
export const otherSide: Readonly<Record<Side, Side>> = { buyer: "shop", shop: "buyer" };

/** `muted`: no word is sent of what is written; `blocked`: nobody writes. */
export const quiets = ["muted", "blocked"] as const;
export type Quiet = (typeof quiets)[number];
