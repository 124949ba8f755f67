import type { FactorsView } from "@haat/contract/factors";
import type { ReactNode } from "react";
import { useWords } from "../../lib/words.tsx";

type By = FactorsView["proofs"][number];
type OtherProofsProps = Readonly<{ action: string; by: By; factors: FactorsView; children: ReactNode }>;

/** The other ways somebody has; whatever he brought along goes with him. */
export function OtherProofs({ action, by, factors: { proofs, totp, passkeys }, children }: OtherProofsProps) {
  const { t } = useWords();
  const others = proofs.filter((kind) => kind !== by);
  return (
    <div className="grid gap-3">
      {others.length > 0 && (
        <form method="post" action={action} className="grid gap-3">
          {children}
          <h2 className="text-lg">{t("factors:confirm.instead")}</h2>
          <div className="flex flex-wrap gap-3">
            {others.map((kind) => (
              <button key={kind} className="button-secondary" name="confirm_by" value={kind}>
                {t(`factors:confirm.by_${kind}`)}
              </button>
            ))}
          </div>
        </form>
      )}
      {(totp !== null || passkeys.length > 0) && (
        <p className="text-sm text-soft">{t("factors:confirm.lost")}</p>
      )}
    </div>
  );
}
