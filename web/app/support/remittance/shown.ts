import { RemittanceRowFilter } from "@haat/contract/remittance-row";
import type { z } from "zod";

type Filter = z.infer<typeof RemittanceRowFilter>;
export type Show = NonNullable<Filter["show"]>;
export type Label = NonNullable<Filter["label"]>;
/** Which of a statement's rows are listed; no label: whatever is wrong with them. */
export type Shown = Readonly<{ show: Show; label: Label | undefined }>;

/** What an address asks for; what it does not know is not asked. */
export function shownOf(params: URLSearchParams): Shown {
  const { show, label } = RemittanceRowFilter.shape;
  return {
    show: show.safeParse(params.get("show") ?? undefined).data ?? "all",
    label: label.safeParse(params.get("label") ?? undefined).data,
  };
}

/** So that whoever goes through one label's rows comes back to them. */
export const labelQuery = (label: Label | undefined, mark: "?" | "&"): string =>
  label === undefined ? "" : `${mark}label=${label}`;

export const shownQuery = ({ show, label }: Shown): string => `?show=${show}${labelQuery(label, "&")}`;
