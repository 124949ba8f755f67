/** Whose word we take for who somebody is. Each is offered only where it is configured. */
export const providers = ["google", "facebook", "apple"] as const;
export type Provider = (typeof providers)[number];
