import { nameOf, type Profile } from "./profile.ts";
import type { Header } from "./records.ts";
import type { Row } from "./table.ts";

/** Where each column stands, with those whose further names stand over cells that tell most of these rows apart: one row may come twice. */
export function placedApart<Field extends string>(
  { columns }: Profile<Field>,
  { names, places }: Header<Field>,
  below: readonly Row[],
): Header<Field>["places"] {
  const found: Partial<Record<Field, number>> = { ...places };
  const taken = new Set(Object.values<number | undefined>(places));
  const known = names.map(nameOf);
  for (const field of Object.keys(columns) as Field[]) {
    if (found[field] !== undefined) continue;
    const named = (columns[field].apart ?? []).map((name) => known.indexOf(nameOf(name)));
    const place = named.find((at) => at >= 0 && !taken.has(at));
    const said = below.map(({ cells }) => cells[place ?? -1]?.trim() ?? "").filter((cell) => cell !== "");
    if (place !== undefined && new Set(said).size * 2 > said.length) found[field] = place;
  }
  return found;
}
