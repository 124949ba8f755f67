export type Stoppable = { stop: () => Promise<void> };

/** Starts everything at once; if one fails, the others are stopped again before its fault is told. */
export async function startTogether<Services extends Record<string, Stoppable>>(starting: {
  [Name in keyof Services]: Promise<Services[Name]>;
}): Promise<Services> {
  const names = Object.keys(starting);
  const outcomes = await Promise.allSettled(Object.values<Promise<Stoppable>>(starting));
  const failure = outcomes.find((outcome) => outcome.status === "rejected");
  if (!failure)
    return Object.fromEntries(
      outcomes.map((outcome, i) => [names[i], outcome.status === "fulfilled" ? outcome.value : null]),
    ) as Services;
  await Promise.allSettled(
    outcomes.map((outcome) => (outcome.status === "fulfilled" ? outcome.value.stop() : Promise.resolve())),
  );
  throw failure.reason;
}
