import type { CourierContractView } from "@haat/contract/courier-terms";
import { formatDay } from "@haat/i18n/format";
import { CourierTerms, CourierTermsDesk } from "../../components/commerce/courier-terms.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { type Asked, ProposalCard } from "../proposals/proposal-card.tsx";

type CardProps = Readonly<{ contract: CourierContractView; action: string; pressKey: string; asked: Asked }>;

const tones = { open: "badge-warm", agreed: "badge-good", refused: "badge", withdrawn: "badge" } as const;

/** A contract with its days, who wanted it and who agreed; its numbers stand behind a press where it is not asked about. */
export function ContractCard({ contract, action, pressKey, asked }: CardProps) {
  const { t } = useWords();
  const { state, isNow, refusal, terms } = contract;
  return (
    <ProposalCard
      proposal={{ ...contract, expiresAt: null, decisionReason: refusal }}
      {...{ action, pressKey, asked }}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <ContractName contract={contract} />
        <span className={`badge ${tones[state]}`}>
          {t(isNow ? "couriers:contract.now" : `couriers:contract.state.${state}`)}
        </span>
      </div>
      <details open={state === "open" || isNow}>
        <summary className="inline-flex min-h-12 cursor-pointer items-center font-semibold">
          {t("couriers:contract.terms")}
        </summary>
        <CourierTerms terms={terms} />
        <CourierTermsDesk terms={terms} />
      </details>
    </ProposalCard>
  );
}

/** Which courier, for whom, and on which days. */
export function ContractName({ contract }: Pick<CardProps, "contract">) {
  const { t, locale } = useWords();
  const { courier, shop, from, until } = contract;
  return (
    <div className="grid">
      <b className="text-lg">
        {t(`couriers:name.${courier}`)} ·{" "}
        {shop === null ? t("couriers:contract.all") : <Typed text={shop.name} />}
      </b>
      <span>
        {until === null
          ? t("couriers:contract.from", { from: formatDay(from, locale) })
          : t("couriers:contract.days", { from: formatDay(from, locale), until: formatDay(until, locale) })}
      </span>
    </div>
  );
}
