/** The one source of process time; money windows use the database's `now()` instead. */
export type Clock = () => Date;

const dhakaOffsetMs = 6 * 3600_000;

/** The Dhaka calendar day (UTC+6, no DST) of an instant: `2026-11-21`. */
export const dhakaDay = (instant: Date): string =>
  new Date(instant.getTime() + dhakaOffsetMs).toISOString().slice(0, 10);

/** From nine to nine in Dhaka: when nobody minds that a phone rings about goods. */
export const isByDay = (instant: Date): boolean => {
  const hour = new Date(instant.getTime() + dhakaOffsetMs).getUTCHours();
  return hour >= 9 && hour < 21;
};
