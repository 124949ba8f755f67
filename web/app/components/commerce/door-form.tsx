import { bdt } from "@haat/core/money";
import type { Refusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { Field } from "../form/field.tsx";
import type { FieldErrors } from "../form/field-errors.ts";
import { RefusalNotice } from "../form/refusal-notice.tsx";
import { Link } from "../ui/link.tsx";
import { Notice } from "../ui/notice.tsx";
import { Pieces } from "./pieces.tsx";
import type { PieceLine, PiecesTyped } from "./read-door.ts";

export type DoorSaid = Readonly<{
  typed: PiecesTyped;
  refusal?: Refusal | undefined;
  /** What these pieces cost at the door, in poisha, where another sum was typed. */
  due: string | null;
  /** The fields that could not be read, by their names. */
  unread: readonly string[];
}>;
type DoorProps = Readonly<{
  action: string;
  back: string;
  pressKey: string;
  lines: readonly PieceLine[];
  isExchange: boolean;
  /** Its shop carries it itself, and nobody has told the code: another agrees. */
  isOwn?: boolean;
  /** Support says it for the shop: who told us so. */
  isStaff?: boolean;
  said: DoorSaid | undefined;
}>;

const wordOf = (name: string) => (name === "collected" || name === "reason" ? name : "pieces");

const textOf = ({ isOwn, isStaff }: Pick<DoorProps, "isOwn" | "isStaff">) => {
  if (isOwn === true) return "parcels:door.own_text";
  return isStaff === true ? "parcels:door.staff_text" : "parcels:door.text";
};

/** Which pieces stayed at the door, and what was taken for them. */
export function DoorForm({ action, back, pressKey, lines, isExchange, said, ...who }: DoorProps) {
  const { t, locale } = useWords();
  const { isOwn = false, isStaff = false } = who;
  const typed = said?.typed ?? null;
  const errors: FieldErrors = Object.fromEntries(
    (said?.unread ?? []).map((name) => [name, t(`parcels:door.unread.${wordOf(name)}`)]),
  );
  return (
    <>
      <p className="text-soft">{t(textOf(who))}</p>
      <RefusalNotice refusal={said?.refusal} />
      {said?.due != null && (
        <Notice tone="warm">{t("parcels:door.due", { due: bdt(BigInt(said.due)) })}</Notice>
      )}
      <form
        method="post"
        action={`/${locale}${action}`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <ErrorSummary title={t("common:form.errors")} errors={errors} />
        <input type="hidden" name="key" value={`${pressKey}-door`} />
        <Pieces lines={lines} of="stayed" typed={typed} errors={errors} />
        <Field
          name="collected"
          label={t("parcels:door.collected")}
          hint={t("parcels:door.collected_hint")}
          errors={errors}
        >
          {({ className, ...control }) => (
            <input
              {...control}
              className={`${className} max-w-48 text-end tabular-nums`}
              inputMode="decimal"
              autoComplete="off"
              maxLength={20}
              defaultValue={typed?.["collected"]}
            />
          )}
        </Field>
        {isExchange && (
          <Field
            name="note"
            label={t("parcels:door.note")}
            hint={t("parcels:door.note_hint")}
            optional={t("parcels:door.optional")}
          >
            {(control) => <input {...control} maxLength={300} defaultValue={typed?.["note"]} />}
          </Field>
        )}
        {isStaff && (
          <Field
            name="reason"
            label={t("parcels:state.reason")}
            hint={t("parcels:own.reason_hint")}
            errors={errors}
          >
            {(control) => <textarea {...control} rows={3} maxLength={300} defaultValue={typed?.["reason"]} />}
          </Field>
        )}
        <button className="button min-h-14">{t(isOwn ? "parcels:door.own_go" : "parcels:door.go")}</button>
        <Link to={back} className="button-quiet">
          {t("parcels:door.back")}
        </Link>
      </form>
    </>
  );
}
