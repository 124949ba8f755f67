import type { InvitationView } from "@haat/contract/team";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

type RowProps = Readonly<{ invitation: InvitationView; mayChange: boolean }>;

/** Somebody who has not come yet. */
export function InvitationRow({ invitation, mayChange }: RowProps) {
  const { t, locale } = useWords();
  const { id, name, role, address, expiresAt, isOver } = invitation;
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-semibold">
          <Typed text={name} />
        </p>
        <span className="badge badge-warm">{t(`team:role.${role}`)}</span>
      </div>
      <p className="text-sm text-soft">
        {shownDigits(address, locale)} ·{" "}
        {isOver ? t("team:over") : t("team:until", { when: new Date(expiresAt) })}
      </p>
      {mayChange && (
        <form method="post" action={`/${locale}/vendor/team`} className="flex flex-wrap gap-3">
          <input type="hidden" name="id" value={id} />
          <button
            name="intent"
            value="resend"
            className="button-secondary"
            aria-label={t("team:resend_named", { name })}
          >
            {t("team:resend")}
          </button>
          <button
            name="intent"
            value="withdraw"
            className="button-quiet"
            aria-label={t("team:withdraw_named", { name })}
          >
            {t("team:withdraw")}
          </button>
        </form>
      )}
    </li>
  );
}
