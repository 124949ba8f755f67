/**
 * Waits for `work`, but not longer than this. Whoever is still waiting for a wallet must not learn of its fault as a crash:
 * the sweeper asks again.
 */
export async function withPatience(work: Promise<unknown>, patienceMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([work.catch(() => undefined), enough]);
  clearTimeout(timer);
}
