/** Of a file as it is sent: as text it still fits below what our host takes, which is 4.5 MB. */
export const mostMediaFileBytes = 3_000_000;
/** Of one shop; the database holds it to them, and to 1.5 GB. */
export const mostMedia = 3_000;
/** How long a removed picture may be taken back. */
export const mediaKeptDays = 7;
export const longestAlt = 200;
