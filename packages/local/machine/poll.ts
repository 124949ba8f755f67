import { setTimeout as pause } from "node:timers/promises";

/** Asks until the answer is something, or throws `failure()` after the deadline. */
export async function poll<Answer>(
  ask: () => Promise<Answer | null>,
  { timeoutMs, failure }: { timeoutMs: number; failure: () => Error },
): Promise<Answer> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw failure();
    await pause(15);
  }
}
