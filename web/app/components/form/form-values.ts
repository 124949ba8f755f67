/** The text fields of a form, trimmed to a size no honest form reaches; files and repeats are dropped. */
export async function readForm(request: Request): Promise<Readonly<Record<string, string>>> {
  const form = await request.formData();
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && !(name in values)) values[name] = value.slice(0, 4000);
  return values;
}
