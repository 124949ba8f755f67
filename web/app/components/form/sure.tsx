import type { ReactNode } from "react";
import { Link } from "../ui/link.tsx";
import { HiddenFields } from "./hidden-fields.tsx";

type SureProps = Readonly<{
  /** Where the form goes, with its language. */
  action: string;
  title: string;
  /** The form's own fields, once more. */
  values: Readonly<Record<string, string>>;
  yes: string;
  no: string;
  /** Where one comes back to without having done anything. */
  back: string;
  children?: ReactNode;
}>;

/** What is meant is read back; only the second press does it. */
export const Sure = ({ action, title, values, yes, no, back, children }: SureProps) => (
  <form method="post" action={action} data-enhance="once" className="sheet grid gap-4">
    <div role="status" className="grid gap-4">
      <h2 className="text-xl">{title}</h2>
      {children}
    </div>
    <HiddenFields values={values} />
    <div className="flex flex-wrap gap-3">
      <button name="intent" value="decide" className="button max-sm:w-full">
        {yes}
      </button>
      <Link to={back} className="button-secondary max-sm:w-full">
        {no}
      </Link>
    </div>
  </form>
);
