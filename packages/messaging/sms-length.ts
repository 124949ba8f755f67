const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const extended = new Set("\f^{}\\[~]|€");

export type SmsLength = Readonly<{ alphabet: "gsm7" | "ucs2"; units: number; parts: number }>;

/** What an SMS costs: 160 (joined 153) characters of GSM-7, or 70 (67) as soon as one letter is Bangla or `৳`. */
export function smsLength(text: string): SmsLength {
  const letters = Array.from(text);
  const isPlain = letters.every((letter) => basic.has(letter) || extended.has(letter));
  const sizes = letters.map((letter) => (isPlain ? (extended.has(letter) ? 2 : 1) : letter.length));
  const units = sizes.reduce((running, size) => running + size, 0);
  const [alone, joined] = isPlain ? [160, 153] : [70, 67];
  return {
    alphabet: isPlain ? "gsm7" : "ucs2",
    units,
    parts: units <= alone ? 1 : countParts(sizes, joined),
  };
}

/** A letter of two units is never torn apart, so a part may stay one unit short. */
function countParts(sizes: readonly number[], room: number): number {
  let [parts, used] = [1, 0];
  for (const size of sizes) {
    if (used + size > room) [parts, used] = [parts + 1, 0];
    used += size;
  }
  return parts;
}
