import type { IdentityList } from "@haat/contract/oauth";
import { useWords } from "../../lib/words.tsx";

type IdentityRowProps = Readonly<{ identity: IdentityList["items"][number]; isLastWayIn: boolean }>;

/** An account elsewhere that opens one's own, and the way to take it off. */
export function IdentityRow({ identity, isLastWayIn }: IdentityRowProps) {
  const { t } = useWords();
  const provider = t(`linked:${identity.provider}`);
  return (
    <li className="sheet flex flex-wrap items-center justify-between gap-4">
      <div className="grid gap-1">
        <p className="font-semibold">{provider}</p>
        {identity.label !== "" && <p className="break-all">{identity.label}</p>}
        <p className="text-sm text-soft">{t("linked:since", { when: new Date(identity.linkedAt) })}</p>
        {identity.lastUsedAt !== null && (
          <p className="text-sm text-soft">
            {t("linked:last_used", { when: new Date(identity.lastUsedAt) })}
          </p>
        )}
      </div>
      {isLastWayIn ? (
        <p className="text-sm text-soft">{t("linked:last")}</p>
      ) : (
        <form method="post" data-enhance="once">
          <input type="hidden" name="provider" value={identity.provider} />
          <button
            name="intent"
            value="unlink"
            className="button-secondary"
            aria-label={t("linked:unlink_named", { provider })}
          >
            {t("linked:unlink")}
          </button>
        </form>
      )}
    </li>
  );
}
