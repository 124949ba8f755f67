import type { Clock } from "@haat/core/clock";

/** A provider's access token, shared by every process so that a grant is rare. */
export type StoredToken = Readonly<{
  idToken: string;
  refreshToken: string | null;
  issuedAt: Date;
  expiresAt: Date;
  /** Epoch milliseconds of the refreshes in the last hour: the provider blocks the third. */
  refreshes: readonly number[];
  /** The provider refused it before its time; it stays only for its refresh token and history. */
  rejected: boolean;
}>;

export type TokenLock = Readonly<{ release(): Promise<void> }>;

/** Kept outside the process (Redis or Postgres) in production; a fault here costs a grant, never a payment. */
export interface TokenStore {
  get(key: string): Promise<StoredToken | null>;
  /** Writes only while the stored `idToken` is still `previous` (null: none is stored). */
  swap(key: string, previous: string | null, next: StoredToken): Promise<boolean>;
  /** Null while another holds it. It frees itself after `ttlMs`, so a dead holder stops nobody. */
  lock(key: string, ttlMs: number): Promise<TokenLock | null>;
}

/** For one process, and for tests. */
export function memoryTokens(now: Clock): TokenStore {
  const tokens = new Map<string, StoredToken>();
  const locks = new Map<string, Readonly<{ until: number }>>();
  return {
    get: async (key) => tokens.get(key) ?? null,
    swap: async (key, previous, next) => {
      if ((tokens.get(key)?.idToken ?? null) !== previous) return false;
      tokens.set(key, next);
      return true;
    },
    lock: async (key, ttlMs) => {
      const at = now().getTime();
      const held = locks.get(key);
      if (held && held.until > at) return null;
      const mine = { until: at + ttlMs };
      locks.set(key, mine);
      return {
        release: async () => {
          if (locks.get(key) === mine) locks.delete(key);
        },
      };
    },
  };
}

/** The store, and a copy in this process for the minutes in which the store does not answer. */
export function mirrored(store: TokenStore, now: Clock, report: (fault: Error) => void): TokenStore {
  const copies = new Map<string, StoredToken>();
  const here = memoryTokens(now);
  const orElse = async <T>(ask: () => Promise<T>, instead: () => T | Promise<T>): Promise<T> => {
    try {
      return await ask();
    } catch (fault) {
      report(new Error("the token store did not answer", { cause: fault }));
      return instead();
    }
  };
  const keep = (key: string, token: StoredToken): true => {
    copies.set(key, token);
    return true;
  };
  return {
    get: async (key) => {
      const token = await orElse(
        () => store.get(key),
        () => copies.get(key) ?? null,
      );
      if (token) copies.set(key, token);
      return token;
    },
    swap: (key, previous, next) =>
      orElse(
        async () => (await store.swap(key, previous, next)) && keep(key, next),
        () => keep(key, next),
      ),
    lock: (key, ttlMs) =>
      orElse(
        async () => {
          const lock = await store.lock(key, ttlMs);
          return (
            lock && {
              release: () =>
                orElse(
                  () => lock.release(),
                  () => undefined,
                ),
            }
          );
        },
        () => here.lock(key, ttlMs),
      ),
  };
}
