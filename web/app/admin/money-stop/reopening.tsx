import type { ReopeningView } from "@haat/contract/money-stop";
import { formatDateTime } from "@haat/i18n/format";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type ReasonProps = Readonly<{ name: "why" | "why_not"; typed?: string; isUnread: boolean }>;

function Reason({ name, typed, isUnread }: ReasonProps) {
  const { t } = useWords();
  const error = isUnread ? `${name}-error` : undefined;
  return (
    <>
      <label className="grid gap-1.5">
        <span className="font-semibold">{t(`admin:money.${name}`)}</span>
        <input
          name="reason"
          maxLength={300}
          autoComplete="off"
          defaultValue={typed}
          aria-invalid={error ? true : undefined}
          aria-describedby={error}
          className="input"
        />
      </label>
      {error && (
        <p id={error} role="alert" className="font-semibold text-brick">
          {t("admin:money.why_needed")}
        </p>
      )}
    </>
  );
}

/** One admin says why it is safe; nothing is written yet. */
export function Propose({ typed, isUnread }: Readonly<{ typed: string; isUnread: boolean }>) {
  const { t, locale } = useWords();
  return (
    <form method="post" action={`/${locale}/admin/money-stop`} noValidate className="sheet grid gap-3">
      <h2 className="text-lg">{t("admin:money.propose")}</h2>
      <p>{t("admin:money.propose_text")}</p>
      <Reason name="why" typed={typed} isUnread={isUnread} />
      <button name="verb" value="propose" className="button justify-self-start max-sm:w-full">
        {t("admin:money.propose")}
      </button>
    </form>
  );
}

/** What waits for a second admin. Agreeing takes two taps: from then on money moves. */
export function Waiting({ waiting, isUnread }: Readonly<{ waiting: ReopeningView; isUnread: boolean }>) {
  const { t, locale } = useWords();
  const { id, maker, madeAt, reason, may } = waiting;
  const action = `/${locale}/admin/money-stop`;
  return (
    <section className="sheet grid gap-3" aria-labelledby="waiting">
      <h2 id="waiting" className="text-lg">
        {t("admin:money.waiting")}
      </h2>
      <p>
        “<Typed text={reason} />”
      </p>
      <p className="text-sm text-soft">
        <Typed text={maker} /> · {formatDateTime(new Date(madeAt), locale)}
      </p>
      {may.includes("decide") ? (
        <>
          <details>
            <summary className="button w-full list-none">{t("admin:money.agree")}</summary>
            <form method="post" action={action} data-enhance="once" className="mt-3 grid gap-2">
              <HiddenFields values={{ id }} />
              <p>{t("admin:money.agree_sure")}</p>
              <button name="verb" value="agree" className="button max-sm:w-full">
                {t("admin:money.agree_yes")}
              </button>
            </form>
          </details>
          <form method="post" action={action} noValidate className="grid gap-3">
            <HiddenFields values={{ id }} />
            <Reason name="why_not" isUnread={isUnread} />
            <button name="verb" value="refuse" className="button-secondary justify-self-start max-sm:w-full">
              {t("people:proposal.refuse")}
            </button>
          </form>
        </>
      ) : (
        <p>{t("admin:money.own")}</p>
      )}
    </section>
  );
}
