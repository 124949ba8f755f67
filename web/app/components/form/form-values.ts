import { data } from "react-router";

/**
 * The text fields of a form, trimmed to a size no honest form reaches; files and repeats are dropped. A body that is no
 * form is a 400.
 */
export async function readForm(request: Request): Promise<Readonly<Record<string, string>>> {
  return textsOf(
    await request.formData().catch(() => {
      throw data(null, { status: 400 });
    }),
  );
}

export function textsOf(form: FormData): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !(name in values)) values[name] = value.slice(0, 4000);
  return values;
}
