import { fieldId } from "./field.tsx";
import { hasErrors, type FieldErrors } from "./field-errors.ts";

/** First thing a reader meets after a failed submit: focus lands here and each line leads to its field. */
export function ErrorSummary({ title, errors }: { title: string; errors: FieldErrors | undefined }) {
  if (!hasErrors(errors)) return null;
  return (
    // The autofocus attribute moves the focus without a script; a tab index makes the box able to take it.
    <div role="alert" tabIndex={-1} autoFocus className="notice notice-bad grid gap-2">
      <p className="font-semibold">{title}</p>
      <ul className="grid gap-1">
        {Object.entries(errors).map(([name, sentence]) => (
          <li key={name}>
            <a
              className="inline-flex min-h-12 items-center underline underline-offset-4"
              href={`#${fieldId(name)}`}
            >
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
