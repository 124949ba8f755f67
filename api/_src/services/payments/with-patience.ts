/**
 * Waits for `work`, but not longer than this. Whoever is still waiting for a wallet must not learn of its fault as a crash:
 * the sweeper asks again. Null: it failed, or is not done yet.
 */
export async function withPatience<Result>(
  work: Promise<Result>,
  patienceMs: number,
): Promise<Result | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patienceMs, null);
  });
  const done = await Promise.race([work.catch(() => null), enough]);
  clearTimeout(timer);
  return done;
}
