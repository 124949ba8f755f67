/** A personal number as it is stored: unreadable, found by its keyed hash, and known to people by its end. */
export type SealedText = Readonly<{ sealed: string; hash: string; tail: string }>;
