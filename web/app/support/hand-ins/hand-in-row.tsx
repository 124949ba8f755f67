import type { HandInView } from "@haat/contract/vendor";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Field } from "../../components/form/field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { OpeningForm } from "../../components/form/opening-form.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";

type RowProps = Readonly<{ handIn: HandInView; pressKey: string; isUnread: boolean }>;

/** Cash a vendor says she handed in. Deciding takes two taps: the books move by exactly this amount. */
export function HandInRow({ handIn, pressKey, isUnread }: RowProps) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <div>
          <p className="font-semibold">{handIn.vendor}</p>
          <p>{handIn.reference}</p>
          <p className="text-sm text-soft">{formatDateTime(new Date(handIn.declaredAt), locale)}</p>
        </div>
        <Taka amount={handIn.amount} className="text-2xl font-semibold text-brand" />
      </div>
      {handIn.waits !== null && (
        <p className="notice notice-warm">
          <span>
            {t(`support:hand_ins.waits.${handIn.waits}`)}{" "}
            {may.includes("listMoneyProposals") && (
              <Link to="/support/proposals" className="link">
                {t("support:hand_ins.to_second")}
              </Link>
            )}
          </span>
        </p>
      )}
      {handIn.undoneAt !== null && handIn.state === "declared" && (
        <p>{t("support:hand_ins.undone", { when: formatDateTime(new Date(handIn.undoneAt), locale) })}</p>
      )}
      {handIn.state === "received" && handIn.waits === null && may.includes("proposeHandInUndo") && (
        <Undo {...{ handIn, pressKey, isUnread }} />
      )}
      {handIn.state === "declared" && may.includes("receiveHandIn") && (
        <div className="grid gap-2 sm:grid-cols-2">
          <Decision handIn={handIn} verb="receive" pressKey={pressKey} />
          <Decision handIn={handIn} verb="refuse" pressKey={pressKey} />
        </div>
      )}
    </li>
  );
}

/** What was received had not come: why, and then another must agree. */
function Undo({ handIn, pressKey, isUnread }: RowProps) {
  const { t, locale } = useWords();
  const errors = isUnread ? { errors: { reason: t("support:hand_ins.undo_reason_needed") } } : {};
  const { id, vendor } = handIn;
  return (
    <OpeningForm
      title={t("support:hand_ins.undo")}
      action={`/${locale}/support/hand-ins?state=received`}
      values={{ id, key: `${pressKey}-undo-${id}` }}
      isOpen={isUnread}
      press={{ word: t("support:hand_ins.undo_yes"), intent: "undo" }}
    >
      <p className="text-soft">
        {t("support:hand_ins.undo_sure", { amount: readMoney(handIn.amount), vendor })}
      </p>
      <Field name="reason" among={id} label={t("support:hand_ins.undo_reason")} {...errors}>
        {(control) => <input {...control} maxLength={300} autoComplete="off" />}
      </Field>
    </OpeningForm>
  );
}

type DecisionProps = Readonly<{ handIn: HandInView; verb: "receive" | "refuse"; pressKey: string }>;

function Decision({ handIn, verb, pressKey }: DecisionProps) {
  const { t, locale } = useWords();
  const isGood = verb === "receive";
  return (
    <details>
      <summary className={`${isGood ? "button-secondary" : "button-quiet text-brick"} w-full list-none`}>
        <Icon name={isGood ? "check" : "close"} />
        {t(`support:hand_ins.${verb}`)}
      </summary>
      <form
        method="post"
        action={`/${locale}/support/hand-ins`}
        data-enhance="once"
        className="mt-2 grid gap-2"
      >
        <HiddenFields values={{ id: handIn.id, key: `${pressKey}-${verb}-${handIn.id}` }} />
        <p>
          {isGood
            ? t("support:hand_ins.receive_sure", { amount: readMoney(handIn.amount), vendor: handIn.vendor })
            : t("support:hand_ins.refuse_sure", { vendor: handIn.vendor })}
        </p>
        <button name="verb" value={verb} className={isGood ? "button" : "button-danger"}>
          {t(`support:hand_ins.${verb}_yes`)}
        </button>
      </form>
    </details>
  );
}
