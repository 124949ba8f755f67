const hourMs = 60 * 60 * 1000;

/** How long ago an instant was, in full days and in full hours; nothing where it is still to come. */
export function ageOf(since: string, now: string): Readonly<{ days: number; hours: number }> {
  const hours = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / hourMs));
  return { days: Math.floor(hours / 24), hours };
}
