import type { TokenStore } from "./tokens.ts";

const pollMs = 100;
const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

/** Works as the only holder of the lock, or takes what the holder has brought. Null when neither came in time. */
export async function underLock(
  store: TokenStore,
  key: string,
  timeoutMs: number,
  work: () => Promise<string | null>,
  theirs: () => Promise<string | null>,
): Promise<string | null> {
  for (let waitedMs = 0; waitedMs <= timeoutMs; waitedMs += pollMs) {
    const lock = await store.lock(key, timeoutMs * 2 + 1000);
    if (lock)
      try {
        return await work();
      } finally {
        await lock.release();
      }
    const brought = await theirs();
    if (brought) return brought;
    await pause(pollMs);
  }
  return null;
}
