export type Task = Readonly<{ duration: number }>;
export type Shift = Readonly<{ at: number; value: number }>;

const shortMs = 50;

/** What of each long task is beyond the time in which a tap is answered at once. */
export const blockingOf = (tasks: readonly Task[]): number =>
  tasks.reduce((sum, { duration }) => sum + Math.max(0, duration - shortMs), 0);

const restMs = 1_000;
const longestMs = 5_000;

/** The worst stretch of shifts: it ends with a second's rest, or after five. */
export function shiftOf(shifts: readonly Shift[]): number {
  let [worst, sum, began, last] = [0, 0, -Infinity, -Infinity];
  for (const { at, value } of shifts) {
    const isNew = at - last >= restMs || at - began >= longestMs;
    if (isNew) [sum, began] = [0, at];
    [sum, last] = [sum + value, at];
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** The middle one of an odd number of visits. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
