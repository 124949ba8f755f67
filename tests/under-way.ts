import { expect } from "vitest";
import type { TestWorld } from "./world.ts";

/** Whether somebody of this database waits for a lock. */
export async function isWaiting({ owner }: Pick<TestWorld, "owner">): Promise<boolean> {
  const waiting = `select from pg_locks where not granted
    and pid in (select pid from pg_stat_activity where datname = current_database())`;
  return ((await owner.query(waiting)).rowCount ?? 0) > 0;
}

/** Asks while statements of somebody else are done and not yet committed; they are as soon as the asker waits or has his answer. */
export async function whileUnderWay<Answer>(
  { owner }: TestWorld,
  statements: readonly (readonly [text: string, values: readonly unknown[]])[],
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const other = await owner.connect();
  try {
    await other.query("begin");
    for (const [text, values] of statements) await other.query(text, [...values]);
    let isAnswered = false;
    const reply = ask().finally(() => void (isAnswered = true));
    await expect.poll(async () => isAnswered || isWaiting({ owner })).toBe(true);
    await other.query("commit");
    return await reply;
  } finally {
    await other.query("rollback");
    other.release();
  }
}
