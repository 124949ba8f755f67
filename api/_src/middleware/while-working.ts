/** Calls `beat` again and again while the work goes on. A beat that fails is missed, and the next one comes. */
export async function whileWorking<Result>(
  { beat, everyMs }: Readonly<{ beat: () => Promise<void>; everyMs: number }>,
  work: () => Promise<Result>,
): Promise<Result> {
  const timer = setInterval(() => void beat().catch(() => undefined), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
