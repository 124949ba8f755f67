/** Whether a value will do for a setting, and what would. */
export type Check<Value> = Readonly<{ takes: string; fits(value: unknown): value is Value }>;
export type Checks<Settings> = Readonly<{ [Name in keyof Settings]-?: Check<Settings[Name]> }>;

/** What a wallet leaves open: how it is here unless one says otherwise, and how else it may be. */
export type Leeway<Settings> = Readonly<{ defaults: Settings; checks: Checks<Settings> }>;

export const oneOf = <const Name extends string | number>(...names: readonly Name[]): Check<Name> => ({
  takes: `one of ${names.join(", ")}`,
  fits: (value): value is Name => names.some((name) => name === value),
});

export const whole = (least = 0): Check<number> => ({
  takes: `a whole number from ${least}`,
  fits: (value): value is number => Number.isSafeInteger(value) && Number(value) >= least,
});

export const text = (shape: RegExp, takes: string): Check<string> => ({
  takes,
  fits: (value): value is string => typeof value === "string" && shape.test(value),
});

export const orNull = <Value>(check: Check<Value>): Check<Value | null> => ({
  takes: `${check.takes}, or null`,
  fits: (value): value is Value | null => value === null || check.fits(value),
});

export const listOf = <Value>(check: Check<Value>): Check<readonly Value[]> => ({
  takes: `a list, each ${check.takes}`,
  fits: (value): value is readonly Value[] => Array.isArray(value) && value.every((each) => check.fits(each)),
});

/** Which names it has, or that their number is free, is the type's business. */
export const byName = <Value>(
  check: Check<Value>,
  names: RegExp = /^/,
): Check<Readonly<Record<string, Value>>> => ({
  takes: `an object, each value ${check.takes}`,
  fits: (value): value is Readonly<Record<string, Value>> =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([name, each]) => names.test(name) && check.fits(each)),
});

/** All of these, and nothing else. */
export const record = <Value extends object>(checks: Checks<Value>): Check<Value> => ({
  takes: `an object of ${Object.keys(checks).join(", ")}`,
  fits: (value): value is Value =>
    typeof value === "object" &&
    value !== null &&
    Object.keys(checks).every((name) => name in value) &&
    faultsIn(checks, value).length === 0,
});

export const strictness = oneOf("strict", "lenient", "wire-compat");
export type Strictness = "strict" | "lenient" | "wire-compat";
export const address = text(/^https?:\/\/\S+$/, "an http address");
export const taka = text(/^\d{1,9}(\.\d{1,2})?$/, "taka as text, such as 10.00");

/** A sentence for each setting that is unknown or will not do. */
export function faultsIn<Settings extends object>(
  checks: Checks<Settings>,
  changed: object,
): readonly string[] {
  const known: Readonly<Record<string, Check<unknown>>> = checks;
  return Object.entries(changed).flatMap(([name, value]) => {
    const check = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!check) return [`there is no setting ${name}`];
    return check.fits(value) ? [] : [`${name} is ${check.takes}`];
  });
}
