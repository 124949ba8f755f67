import { type Failing, jsonWire, type Wire } from "../kit/laid.ts";

export const good = (message: string, data: unknown, code = 200): Wire =>
  jsonWire(code, { message, type: "success", code, data });

/** The shape of an error is not published; this is Laravel's usual, which public clients read. */
export const refused = (
  code: number,
  message: string,
  errors?: Readonly<Record<string, readonly string[]>>,
): Wire => jsonWire(code, { message, type: "error", code, ...(errors && { errors }) });

export const wrongFields = (fields: readonly string[]): Wire =>
  refused(
    422,
    "Please fix the given errors",
    Object.fromEntries(
      fields.map((field) => [field, [`The ${field.replaceAll("_", " ")} field is invalid.`]]),
    ),
  );

export const failing: Failing = {
  name: "Pathao",
  broken: refused(500, "Server Error"),
  busy: refused(429, "Too Many Attempts."),
  late: { status: 504, type: "text/html", body: "<html><h1>504 Gateway Time-out</h1></html>" },
};
