const hourMs = 3_600_000;

/** How late what should have been handed over is: two days are told in hours, more in days; begun hours and days do not count. */
export function lateness(since: string, now: number): Readonly<{ unit: "hours" | "days"; count: number }> {
  const hours = Math.max(1, Math.floor((now - Date.parse(since)) / hourMs));
  return hours < 48 ? { unit: "hours", count: hours } : { unit: "days", count: Math.floor(hours / 24) };
}
