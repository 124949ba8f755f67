import { bankLineFields, type BankFileReport, type BankMappingBody } from "@haat/contract/bank-file";

export type Field = (typeof bankLineFields)[number];
type Header = NonNullable<BankFileReport["header"]>;

/** What each heading is read as now; null: nothing is read of it. */
export const meaningOf = ({ fields }: Header, name: string): Field | null =>
  bankLineFields.find((each) => fields[each] === name) ?? null;

const fieldOf = (said: string | undefined): Field | "ignored" | undefined =>
  [...bankLineFields, "ignored" as const].find((each) => each === said);

/** What a person said of the headings, each under its place in the form. `twice` is what two of them were said to be. */
export function readMapping(form: Readonly<Record<string, string>>) {
  const mapping: BankMappingBody["mapping"] = [];
  let twice: Field | null = null;
  for (const [key, heading] of Object.entries(form)) {
    const field = key.startsWith("name.") ? fieldOf(form[`as.${key.slice(5)}`]) : undefined;
    if (field === undefined) continue;
    if (field !== "ignored" && mapping.some((each) => each.field === field)) twice = field;
    mapping.push({ heading, field });
  }
  return { mapping, twice };
}
