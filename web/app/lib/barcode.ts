/** Code 128 (ISO/IEC 15417): widths of bar, space, bar, … in modules, by value; the last is the stop with its closing bar. */
const widths = (
  "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 " +
  "123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 " +
  "232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 " +
  "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 " +
  "111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 " +
  "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 " +
  "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112"
).split(" ");
const startOfText = 104;
const startOfPairs = 105;
const stop = 106;
/** Modules of white that a reader needs on either side. */
const quiet = 10;
const isPlain = /^[ -~]{1,40}$/;
const isPairs = /^(?:\d\d){2,}$/;

export type Barcode = Readonly<{ width: number; path: string }>;

/**
 * A number as bars for a reader: the path of an SVG, one unit high and `width` wide, white edges included. Digits alone, two by
 * two, take half the room. Null: it has signs that Code 128 does not write, or too many to fit a label.
 */
export function barcodeOf(text: string): Barcode | null {
  if (!isPlain.test(text)) return null;
  const bars: string[] = [];
  let x = quiet;
  for (const value of valuesOf(text))
    for (const [place, width] of [...(widths[value] ?? "")].entries()) {
      if (place % 2 === 0) bars.push(`M${x} 0h${width}v1h-${width}z`);
      x += Number(width);
    }
  return { width: x + quiet, path: bars.join("") };
}

/** Start, what is written, the check value and the stop. */
function valuesOf(text: string): readonly number[] {
  const [start, written] = isPairs.test(text)
    ? [startOfPairs, (text.match(/../g) ?? []).map(Number)]
    : [startOfText, [...text].map((sign) => (sign.codePointAt(0) ?? 32) - 32)];
  const check = written.reduce((sum, value, place) => sum + value * (place + 1), start) % 103;
  return [start, ...written, check, stop];
}
