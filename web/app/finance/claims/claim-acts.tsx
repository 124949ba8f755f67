import type { ClaimView } from "@haat/contract/claim";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { SecondLook } from "../../components/form/second-look.tsx";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ claim: ClaimView; pressKey: string }>;

/** What whoever looks may do. */
export function ClaimActs({ claim: { id, order, may }, pressKey }: Props) {
  const { t, locale } = useWords();
  const form = { method: "post", action: `/${locale}/finance/claims` } as const;
  const values = { id, key: `${pressKey}-${id}` };
  const hidden = <HiddenFields values={values} />;
  if (may.length === 0) return null;
  return (
    <div className="grid gap-3">
      {may.includes("propose") && (
        <form {...form} data-enhance="once">
          {hidden}
          <button name="verb" value="propose" className="button max-sm:w-full">
            {t("finance:claims.propose")}
          </button>
        </form>
      )}
      <SecondLook
        action={form.action}
        values={values}
        may={may}
        words={{
          agree: t("finance:claims.agree"),
          yes: t("finance:claims.agree_yes"),
          refuse: t("finance:claims.withdraw"),
          withdraw: t("finance:claims.withdraw"),
        }}
        sure={<p>{t("finance:claims.agree_sure", { number: order.number })}</p>}
      />
      {may.includes("reject") && (
        <details>
          <summary className="button-quiet text-brick">{t("finance:claims.reject")}</summary>
          <form {...form} data-enhance="once" className="mt-2 grid gap-2">
            {hidden}
            <p className="text-sm text-soft">{t("finance:claims.reject_text")}</p>
            <input
              name="reason"
              aria-label={t("finance:claims.reason")}
              placeholder={t("finance:claims.reason")}
              required
              minLength={3}
              maxLength={300}
              autoComplete="off"
              className="input"
            />
            <button name="verb" value="reject" className="button-danger max-sm:w-full">
              {t("finance:claims.reject")}
            </button>
          </form>
        </details>
      )}
    </div>
  );
}
