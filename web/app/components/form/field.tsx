import type { ReactNode } from "react";
import type { FieldErrors } from "./field-errors.ts";

/** What a control must carry to belong to its label, hint and error: spread it on `<input>`, `<select>`, `<textarea>`. */
export type Control = Readonly<{
  id: string;
  name: string;
  className: string;
  required?: true;
  "aria-invalid"?: true;
  "aria-describedby"?: string;
}>;

type FieldProps = Readonly<{
  name: string;
  /** Where another form of the page has a field of the same name: what tells the two apart. */
  among?: string;
  label: string;
  hint?: string;
  /** Shown after the label of a field that may stay empty. */
  optional?: string;
  errors?: FieldErrors;
  children: (control: Control) => ReactNode;
}>;

export function Field({ name, among, label, hint, optional, errors, children }: FieldProps) {
  const id = fieldId(among === undefined ? name : `${among}-${name}`);
  const error = errors?.[name];
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional !== undefined && <span className="font-normal text-soft"> ({optional})</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        className: "input",
        ...(optional === undefined && { required: true }),
        ...(error && { "aria-invalid": true }),
        ...(described && { "aria-describedby": described }),
      })}
      {error !== undefined && (
        <p id={`${id}-error`} className="flex gap-2 font-semibold text-brick">
          {error}
        </p>
      )}
    </div>
  );
}

export const fieldId = (name: string): string => `field-${name.replaceAll(/[^\w-]/g, "-")}`;
