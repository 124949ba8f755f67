import type { ReactNode } from "react";
import type { FieldErrors } from "../../components/form/field-errors.ts";
import { type Control, Field } from "../../components/form/field.tsx";
import { useWords } from "../../lib/words.tsx";
import type { TypedContract } from "./draft.ts";

export type Cell = Readonly<{
  name: string;
  label: string;
  optional?: boolean;
  /** In a row that need not be used at all. */
  mayBeEmpty?: boolean;
  hint?: string;
}>;
export type Cells = Readonly<Record<"number" | "text" | "day", (of: Cell) => ReactNode>> &
  Readonly<{ other: (of: Cell, control: (control: Control) => ReactNode) => ReactNode }>;

/** The fields of a contract, with what was typed and what is wrong with it. */
export function useCells(typed: TypedContract, errors: FieldErrors): Cells {
  const { t } = useWords();
  const other: Cells["other"] = ({ name, label, optional, hint }, control) => (
    <Field
      key={name}
      name={name}
      label={label}
      errors={errors}
      {...(optional && { optional: t("common:form.optional") })}
      {...(hint !== undefined && { hint })}
    >
      {control}
    </Field>
  );
  const valueOf = ({ name }: Cell) => ({ defaultValue: typed[name], autoComplete: "off" });
  return {
    other,
    number: (of) =>
      other(of, ({ required, ...control }) => (
        <input
          {...control}
          {...(required && !of.mayBeEmpty && { required })}
          {...valueOf(of)}
          inputMode="decimal"
          maxLength={20}
        />
      )),
    text: (of) => other(of, (control) => <input {...control} {...valueOf(of)} maxLength={300} />),
    day: (of) => other(of, (control) => <input {...control} {...valueOf(of)} type="date" />),
  };
}

const own = ["shop", "from", "until", "reason"] as const;

/** What is wrong with a field, by what it should be. */
export function faultWord(name: string) {
  const named = own.find((each) => each === name);
  if (named !== undefined) return `couriers:contract.fault.${named}` as const;
  if (name.startsWith("grams")) return "couriers:contract.fault.grams" as const;
  if (name.startsWith("cod") || name.endsWith("Percent")) return "couriers:contract.fault.percent" as const;
  if (name === "payoutDays") return "couriers:contract.fault.days" as const;
  return name.startsWith("charge.") ? "couriers:contract.fault.charge" : "couriers:contract.fault.taka";
}

type GroupProps = Readonly<{ title: string; lead?: string; children: ReactNode }>;

export const Group = ({ title, lead, children }: GroupProps) => (
  <fieldset className="sheet grid gap-4">
    <legend className="float-start w-full text-lg font-semibold">{title}</legend>
    {lead !== undefined && <p className="clear-both text-soft">{lead}</p>}
    {children}
  </fieldset>
);
