import type { ReactNode } from "react";
import { useWords } from "../../lib/words.tsx";
import { HiddenFields } from "./hidden-fields.tsx";

type Words = Readonly<Record<"reason" | "needed" | "agree" | "refuse" | "own" | "withdraw", string>>;

type DecisionProps = Readonly<{
  /** Tells apart what of one page is decided. */
  name: string;
  /** Where the form goes, with its language. */
  action: string;
  /** What it carries along: which thing, under which key. */
  values: Readonly<Record<string, string>>;
  may: readonly string[];
  /** What came back unread: a refusal that said no reason. */
  sent: Readonly<{ reason: string; isUnread: boolean }> | null;
  words?: Partial<Words>;
  /** What whoever agrees types besides. */
  fields?: ReactNode;
}>;

/** The second person agrees or says why not; whoever asked may only take it back. Every press is read back before it is done. */
export function Decision({ name, action, values, may, sent, words, fields }: DecisionProps) {
  const { t } = useWords();
  const error = sent?.isUnread ? `${name}-error` : undefined;
  if (may.includes("decide"))
    return (
      <form method="post" action={action} noValidate className="grid gap-3">
        <HiddenFields values={values} />
        {fields}
        <label className="grid gap-1.5">
          <span className="font-semibold">{words?.reason ?? t("people:proposal.reason")}</span>
          <input
            name="reason"
            maxLength={300}
            autoComplete="off"
            defaultValue={sent?.reason}
            aria-invalid={error ? true : undefined}
            aria-describedby={error}
            className="input"
          />
        </label>
        {error && (
          <p id={error} role="alert" className="font-semibold text-brick">
            {words?.needed ?? t("people:proposal.reason_needed")}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <button name="verb" value="agree" className="button max-sm:w-full">
            {words?.agree ?? t("people:proposal.agree")}
          </button>
          <button name="verb" value="refuse" className="button-secondary max-sm:w-full">
            {words?.refuse ?? t("people:proposal.refuse")}
          </button>
        </div>
      </form>
    );
  if (!may.includes("withdraw")) return null;
  return (
    <form method="post" action={action} className="grid gap-2">
      <p className="text-sm text-soft">{words?.own ?? t("people:proposal.own")}</p>
      <HiddenFields values={values} />
      <button name="verb" value="withdraw" className="button-secondary justify-self-start max-sm:w-full">
        {words?.withdraw ?? t("people:proposal.withdraw")}
      </button>
    </form>
  );
}
