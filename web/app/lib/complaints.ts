import type { ProblemCode } from "@haat/core/errors";
import type { FieldErrors } from "../components/form/field-errors.ts";
import type { ApiProblem } from "./api-problem.ts";

export type Complaint = Readonly<{
  errors: FieldErrors;
  refusal: Readonly<{ title: string; detail: string }> | undefined;
}>;

const fields: Partial<Record<ProblemCode, string>> = {
  "email.invalid": "email",
  "name.invalid": "name",
  "password.wrong": "password",
  "password.too_short": "password",
  "password.too_long": "password",
  "password.too_common": "password",
  "password.personal": "password",
};

/** Where on the form a refusal belongs; what belongs to no field of it stands above the form. */
export function complaintOf(
  { code, title, detail, fields: marked }: Pick<ApiProblem, "code" | "title" | "detail" | "fields">,
  names: Partial<Record<ProblemCode, string>> = {},
): Complaint {
  const field = names[code] ?? fields[code];
  if (field !== undefined) return { errors: { [field]: `${title}: ${detail}` }, refusal: undefined };
  const errors = Object.fromEntries(marked.map(({ path }) => [path, title]));
  return { errors, refusal: marked.length > 0 ? undefined : { title, detail } };
}

export const noComplaint: Complaint = { errors: {}, refusal: undefined };
