/** `stale`: right, but kept at an older cost; whoever verified it hashes it anew. */
export type Match = "right" | "stale" | "wrong";

/** Both take a password as `readPassword` returns it. */
export interface Passwords {
  /** A PHC string, `$argon2id$v=19$m=19456,t=2,p=1$…`, under a fresh salt. */
  hash(password: string): Promise<string>;
  /** Null stands for an account without a password, or none at all: it takes as long, and is always `wrong`. */
  verify(password: string, stored: string | null): Promise<Match>;
}
