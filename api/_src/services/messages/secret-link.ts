import { spellSecret } from "@haat/core/spelled-secret";

/**
 * The way to a page that takes a secret. It stands in the fragment, which no browser sends: neither our logs nor a page that is
 * opened from there ever see it. Without a script people type or paste it, so it is spelled in groups.
 */
export const secretLink = (address: string, secret: string): string => `${address}#${spellSecret(secret)}`;
