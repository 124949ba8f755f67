/** Calls a pass again while it finds work, but begins none after `forMs`; what all of them worked on. */
export async function untilEmpty(pass: () => Promise<number>, forMs: number): Promise<number> {
  const end = performance.now() + forMs;
  let sum = 0;
  do {
    const done = await pass();
    if (done === 0) return sum;
    sum += done;
  } while (performance.now() < end);
  return sum;
}
