export type Kept = Readonly<{ url: string; at: number; bytes: number }>;
export type Bounds = Readonly<{ count: number; bytes: number }>;

/** A cheap phone has little room, and other sites want some of it. */
export const pageBounds: Bounds = { count: 40, bytes: 6_000_000 };
export const pictureBounds: Bounds = { count: 160, bytes: 12_000_000 };
export const fileBounds: Bounds = { count: 60, bytes: 3_000_000 };

/** What has to go so that the newest stay within the bounds. */
export function tooMuch(kept: readonly Kept[], { count, bytes }: Bounds): string[] {
  let [places, room] = [count, bytes];
  const gone: string[] = [];
  for (const one of kept.toSorted((a, b) => b.at - a.at)) {
    if (places > 0 && one.bytes <= room) [places, room] = [places - 1, room - one.bytes];
    else [places, gone[gone.length]] = [0, one.url];
  }
  return gone;
}
