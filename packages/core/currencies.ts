/** What a price can be shown in besides taka: the money of the places where buyers' families live and work. ISO 4217. */
export const currencies = [
  ...(["USD", "EUR", "GBP", "SAR", "AED", "KWD", "QAR", "OMR"] as const),
  ...(["BHD", "MYR", "SGD", "INR", "AUD", "CAD", "JPY", "KRW"] as const),
] as const;
export type Currency = (typeof currencies)[number];

export const isCurrency = (text: string | undefined): text is Currency =>
  currencies.some((each) => each === text);

/** Whose smallest coin is the unit itself. */
const whole: ReadonlySet<Currency> = new Set(["JPY", "KRW"]);
const hundred = 100n;

/**
 * About how much an amount is elsewhere, as plain digits such as `10.35`: to the hundredth below a hundred units, whole from there
 * on, for more would look like a promise. `microTaka`: what one unit costs, in millionths of a taka; above zero.
 */
export function approximately(
  poisha: bigint,
  { currency, microTaka }: Readonly<{ currency: Currency; microTaka: bigint }>,
): string {
  // A poisha is ten thousand millionths of a taka.
  const hundredths = rounded(poisha * 10_000n * hundred, microTaka);
  if (whole.has(currency) || hundredths >= hundred * hundred)
    return rounded(poisha * 10_000n, microTaka).toString();
  return `${hundredths / hundred}.${(hundredths % hundred).toString().padStart(2, "0")}`;
}

/** Half up; for amounts that are not below zero. */
const rounded = (over: bigint, under: bigint): bigint => (2n * over + under) / (2n * under);
