import type { StatementReport } from "@haat/contract/settlement";
import type { StatementUndoView } from "@haat/contract/statement-undo";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { SecondLook } from "../../components/form/second-look.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Section } from "../../components/ui/section.tsx";
import { useWords } from "../../lib/words.tsx";
import { BookedLines } from "./booked-lines.tsx";
import { UndoFacts } from "./undo-facts.tsx";

type Props = Readonly<{ report: StatementReport; pressKey: string; isUnread: boolean }>;

/** A file that was wrong: why, what would come of it, and what stands in its way; or what somebody has said of it. */
export function FileUndo({ report, pressKey, isUnread }: Props) {
  const { t } = useWords();
  const { statement, undos, undoWaitsFor } = report;
  const open = undos.find(({ state }) => state === "proposed");
  const past = undos.filter(({ state }) => state === "dropped");
  return (
    <>
      <Section id="undo" title={t(open ? "settlement:undo.said" : "settlement:undo.title")}>
        <div className="sheet grid gap-3">
          {open && <UndoFacts undo={open} />}
          <BookedLines booked={report.booked} isUndone={false} />
          {open && <Decide undo={open} {...{ statement, pressKey }} />}
          {!open && undoWaitsFor !== null && undoWaitsFor !== "not_done" && (
            <p>{t(`settlement:undo.waits.${undoWaitsFor}`)}</p>
          )}
          {!open && undoWaitsFor === null && <Propose {...{ statement, pressKey, isUnread }} />}
        </div>
      </Section>
      {past.length > 0 && <History undos={past} />}
    </>
  );
}

/** That a file is being undone, or was. */
export function Undone({ report: { statement, undos, booked } }: Pick<Props, "report">) {
  const { t } = useWords();
  return (
    <>
      {statement.state === "undone" && (
        <Notice tone="warm">
          <p>{t("settlement:undo.over")}</p>
          <Link to="/finance/statements#upload" className="link inline-flex min-h-12 items-center">
            {t("settlement:undo.again")}
          </Link>
        </Notice>
      )}
      <BookedLines booked={booked} isUndone />
      <History undos={undos} />
    </>
  );
}

function History({ undos }: { undos: readonly StatementUndoView[] }) {
  const { t } = useWords();
  return (
    <Section id="undone" title={t("settlement:undo.history")}>
      <ul className="grid gap-3">
        {undos.map((undo) => (
          <li key={undo.id} className="sheet grid gap-3">
            <UndoFacts undo={undo} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Form = Readonly<{ statement: StatementReport["statement"]; pressKey: string }>;

const useForm = ({ statement }: Form) => {
  const { locale } = useWords();
  return {
    ...{ method: "post", action: `/${locale}/finance/statements/${statement.id}#undo` },
    "data-enhance": "once",
  } as const;
};

function Propose({ isUnread, ...props }: Form & Pick<Props, "isUnread">) {
  const { t } = useWords();
  const form = useForm(props);
  const errors = isUnread ? { reason: t("settlement:undo.reason_needed") } : {};
  return (
    <details open={isUnread}>
      <summary className="button-secondary w-full list-none">{t("settlement:undo.open")}</summary>
      <form {...form} noValidate className="mt-3 grid gap-3">
        <HiddenFields values={{ key: props.pressKey }} />
        <p>{t("settlement:undo.text")}</p>
        <p className="text-sm text-soft">{t("settlement:undo.stays")}</p>
        <Field
          name="reason"
          among="undo"
          label={t("settlement:undo.reason")}
          hint={t("settlement:undo.reason_hint")}
          errors={errors}
        >
          {(control) => <input {...control} maxLength={300} autoComplete="off" />}
        </Field>
        <button name="intent" value="file-propose" className="button justify-self-start max-sm:w-full">
          {t("settlement:undo.propose")}
        </button>
      </form>
    </details>
  );
}

function Decide({ undo: { id, may }, ...props }: Form & Readonly<{ undo: StatementUndoView }>) {
  const { t } = useWords();
  return (
    <SecondLook
      action={useForm(props).action}
      values={{ proposal: id, key: props.pressKey }}
      may={may}
      press={{ name: "intent", agree: "file-agree", refuse: "file-refuse" }}
      words={{
        agree: t("settlement:undo.agree"),
        yes: t("settlement:undo.yes"),
        refuse: t("settlement:clear.refuse"),
        withdraw: t("settlement:clear.withdraw"),
      }}
      sure={
        <>
          <p>{t("settlement:undo.sure_rows", { count: props.statement.rows })}</p>
          <p className="text-sm text-soft">{t("settlement:undo.stays")}</p>
        </>
      }
      wait={t("settlement:clear.wait")}
    />
  );
}
