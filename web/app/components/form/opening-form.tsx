import type { ReactNode } from "react";
import { HiddenFields } from "./hidden-fields.tsx";

type OpeningFormProps = Readonly<{
  /** What opens it. */
  title: string;
  look?: "button" | "button-secondary";
  /** Where the form goes, with its language. */
  action: string;
  /** What it carries along: which thing, under which key. */
  values: Readonly<Record<string, string>>;
  /** It came back with something lacking. */
  isOpen: boolean;
  /** What its button says; `intent`: what that is called among the forms of the page. */
  press: Readonly<{ word: string; intent?: string }>;
  children: ReactNode;
}>;

/** A form that stands behind a press, with or without a script; the second press sends it. */
export function OpeningForm(props: OpeningFormProps) {
  const { title, look = "button-secondary", action, values, isOpen, press, children } = props;
  return (
    <details open={isOpen}>
      <summary className={`${look} list-none max-sm:w-full`}>{title}</summary>
      <form method="post" action={action} noValidate data-enhance="once" className="mt-4 grid gap-4">
        <HiddenFields values={values} />
        {children}
        <button
          {...(press.intent !== undefined && { name: "intent", value: press.intent })}
          className="button justify-self-start max-sm:w-full"
        >
          {press.word}
        </button>
      </form>
    </details>
  );
}
