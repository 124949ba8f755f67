type Channels = readonly [number, number, number];

function channels(hex: string): Channels {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `share` of `other` in `hex`, both as #rrggbb. */
export function mix(hex: string, other: string, share: number): string {
  const from = channels(hex);
  const to = channels(other);
  const mixed = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * share));
  return `#${mixed.map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, "0")).join("")}`;
}

export const lighter = (hex: string, share: number): string => mix(hex, "#fffaf0", share);

/** Towards a warm umber rather than black: shadows in daylight are not grey. */
export const darker = (hex: string, share: number): string => mix(hex, "#1f0f0a", share);

export function luminance(hex: string): number {
  const [red, green, blue] = channels(hex);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** 0 for a grey, 1 for the purest dye. */
export function saturation(hex: string): number {
  const parts = channels(hex);
  return (Math.max(...parts) - Math.min(...parts)) / 255;
}
