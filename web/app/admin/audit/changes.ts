export type Change = Readonly<{ field: string; before: string | null; after: string | null }>;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const printed = (value: unknown): string | null =>
  value === undefined || value === null || value === ""
    ? null
    : typeof value === "string"
      ? value
      : JSON.stringify(value);

/** What is inside stands as `papers.dbid`; what is no set of fields has no name. */
function flat(value: unknown, place = ""): readonly (readonly [string, string | null])[] {
  if (!isFields(value)) return printed(value) === null ? [] : [[place, printed(value)]];
  return Object.entries(value).flatMap(([name, each]) =>
    flat(each, place === "" ? name : `${place}.${name}`),
  );
}

/** Field by field what was and what is; what stayed is left out. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [was, is] = [new Map(flat(before)), new Map(flat(after))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}
