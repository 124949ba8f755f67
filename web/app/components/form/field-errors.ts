/** A worded complaint per field name. Built by the action, shown by `Field` and `ErrorSummary`. */
export type FieldErrors = Readonly<Record<string, string>>;

export const hasErrors = (errors: FieldErrors | undefined): errors is FieldErrors =>
  errors !== undefined && Object.keys(errors).length > 0;
