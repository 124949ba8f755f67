import {
  remittanceFields,
  type RemittanceMappingBody,
  type RemittanceReport,
} from "@haat/contract/remittance";
import { dateOrders } from "@haat/contract/remittance-period";

export type Field = (typeof remittanceFields)[number];
export type Mapping = RemittanceMappingBody["mapping"];
type Header = NonNullable<RemittanceReport["header"]>;

/** What a person says of a file: what its headings mean, and which of day and month it writes first. */
export type Said = Readonly<{ mapping: Mapping; dates?: NonNullable<RemittanceMappingBody["dates"]> }>;

/** What each heading is read as now; `own`: a deduction under its own name, null: nothing is read of it. */
export function meaningOf({ fields, deductions }: Header, name: string): Field | "own" | null {
  const field = remittanceFields.find((each) => fields[each] === name);
  return field ?? (deductions.includes(name) ? "own" : null);
}

/** Headings that have a name to be called by. */
export const namedHeadings = ({ names }: Pick<Header, "names">): readonly string[] =>
  [...new Set(names)].filter((name) => name !== "" && [...name].length <= 100).slice(0, 60);

const fieldOf = (said: string): Field | "ignored" | undefined =>
  [...remittanceFields, "ignored" as const].find((each) => each === said);

/**
 * What a person said of the headings, each under its place in the form. What is left as it was goes along, for the next file is
 * read by this alone. `twice` is what two headings were said to be.
 */
export function readMapping(
  form: Readonly<Record<string, string>>,
): Said & Readonly<{ twice: Field | null }> {
  const mapping: Mapping = [];
  let twice: Field | null = null;
  for (const [key, heading] of Object.entries(form)) {
    const field = key.startsWith("name.") ? fieldOf(form[`as.${key.slice(5)}`] ?? "") : undefined;
    if (field === undefined) continue;
    if (field !== "ignored" && mapping.some((each) => each.field === field)) twice = field;
    mapping.push({ heading, field });
  }
  const dates = dateOrders.find((each) => each === form["dates"]);
  return { mapping, twice, ...(dates !== undefined && { dates }) };
}
