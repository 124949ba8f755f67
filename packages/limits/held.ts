/** More names than any honest hour has; the oldest give way. */
const most = 10_000;

export type Held = Readonly<{
  hold: (key: string, seconds: number) => void;
  remembers: () => boolean;
  heldFor: (keys: readonly string[]) => number;
}>;

/** What a process remembers of those it has stopped, so that the next time costs no question. `now` in milliseconds. */
export function createHeld(now: () => number): Held {
  const until = new Map<string, number>();
  let latest = 0;
  return {
    hold: (key, seconds) => {
      latest = Math.max(latest, now() + seconds * 1000);
      until.delete(key);
      until.set(key, now() + seconds * 1000);
      if (until.size > most) until.delete(until.keys().next().value ?? "");
    },
    remembers: () => {
      if (latest <= now()) until.clear();
      return until.size > 0;
    },
    heldFor: (keys) => {
      const left = Math.max(0, ...keys.map((key) => (until.get(key) ?? 0) - now()));
      return Math.ceil(left / 1000);
    },
  };
}
