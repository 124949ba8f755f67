import type { BankLineView } from "@haat/contract/bank-line";
import { formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { isNothing, unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

const tones = { open: "badge-warm", asked: "", said: "", told: "badge-good" } as const;

export function StateBadge({ state }: Pick<BankLineView, "state">) {
  const { t } = useWords();
  return <span className={`badge ${tones[state]}`}>{t(`remittances:bank.state.${state}`)}</span>;
}

/** What is known of whose money it is, in a sentence. */
export function Known({ line }: { line: BankLineView }) {
  const { t, locale } = useWords();
  const { exact, mismatch, said, state, told } = line;
  const [only, ...others] = exact;
  return (
    <>
      {only !== undefined && state !== "told" && (
        <p>
          {others.length > 0
            ? t("remittances:bank.tie")
            : t("remittances:bank.exact", { courier: t(`couriers:name.${only.courier}`) })}
        </p>
      )}
      {mismatch !== null && (
        <p className="font-semibold text-brick">
          {t(mismatch.minor.startsWith("-") ? "remittances:bank.less" : "remittances:bank.more", {
            amount: unsigned(mismatch, locale),
          })}
        </p>
      )}
      {state !== "told" && !isNothing(told) && (
        <p>
          {t("remittances:bank.part")}: <Taka amount={told} />
        </p>
      )}
      {said !== null && (
        <p>
          {t(`remittances:bank.say.${said.as}`)}: “<Typed text={said.note} />” · <Typed text={said.by} />
        </p>
      )}
    </>
  );
}

/** One credit of our bank's: when, how much, in the bank's words, and what is known of it. */
export function LineCard({ line }: { line: BankLineView }) {
  const { t, locale } = useWords();
  const { id, bank, day, days, amount, reference, narration, state } = line;
  return (
    <li className="sheet grid gap-1">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Link
          to={`/support/bank/${id}`}
          className="inline-flex min-h-12 items-center font-semibold underline underline-offset-4"
        >
          <Taka amount={amount} className="text-lg" />
        </Link>
        <StateBadge state={state} />
      </p>
      <p className="wrap-anywhere">
        <Typed text={narration} />
        {reference !== null && (
          <>
            {" · "}
            <Typed text={reference} />
          </>
        )}
      </p>
      <p className="text-sm text-soft">
        <Typed text={bank} /> · {formatDay(day, locale)}
        {days > 0 && ` · ${t("remittances:bank.days", { count: days })}`}
      </p>
      <Known line={line} />
    </li>
  );
}
