import { useWords } from "../../lib/words.tsx";
import { Field } from "../form/field.tsx";
import type { FieldErrors } from "../form/field-errors.ts";
import type { PieceLine, PiecesTyped } from "./read-door.ts";

type PiecesProps = Readonly<{
  lines: readonly PieceLine[];
  /** What is counted: pieces that stayed, or that came back whole. */
  of: "stayed" | "whole";
  typed: PiecesTyped | null;
  errors?: FieldErrors;
}>;

/** How many pieces of each line. Nothing is filled in for whoever counts. */
export function Pieces({ lines, of, typed, errors }: PiecesProps) {
  const { t } = useWords();
  return lines.map(({ id, title, label, left }) => {
    const name = label === "" ? title : `${title} · ${label}`;
    const [asked, hint] =
      of === "stayed"
        ? [t("parcels:door.stayed", { title: name }), t("parcels:door.of", { left })]
        : [t("parcels:back.whole", { title: name }), t("parcels:back.of", { all: left })];
    return (
      <Field key={id} name={id} label={asked} hint={hint} {...(errors && { errors })}>
        {({ className, ...control }) => (
          <input
            {...control}
            className={`${className} max-w-28 text-end tabular-nums`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            defaultValue={typed?.[id]}
          />
        )}
      </Field>
    );
  });
}
