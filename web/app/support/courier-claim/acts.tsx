import type { CourierClaimDetail } from "@haat/contract/courier-claim";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";
import { readMoney } from "../../lib/money.ts";
import { ReasonField } from "../remittance/reason-field.tsx";
import { Asked } from "./asked.tsx";
import type { Act, ActFault } from "./read-claim-act.ts";

export type Sent = Readonly<{
  act: Act;
  said: Readonly<Record<string, string>>;
  faults: readonly ActFault[];
}>;
type Props = Readonly<{ view: CourierClaimDetail; pressKey: string; today: string; sent: Sent | null }>;

/** All that may be done with a claim, each with what it asks for; the most likely first. */
export function Acts({ view, ...rest }: Props) {
  const { t } = useWords();
  if (view.claim.state === "ended") return <p className="notice">{t("remittances:claims.nothing")}</p>;
  return (
    <div className="grid gap-3">
      {view.isHeld && (
        <p className="notice">
          {t(wayOf(view.claim) === "much" ? "remittances:claims.held" : "remittances:claims.held_taken")}
        </p>
      )}
      {view.may.map((act) => (
        <ActForm key={act} view={view} act={act} {...rest} />
      ))}
    </div>
  );
}

/** What an end is called depends on which way the money lies. */
export const wayOf = ({ left }: Pick<CourierClaimDetail["claim"], "left">): "lack" | "much" =>
  left.minor.startsWith("-") ? "much" : "lack";

function ActForm({ view, act, pressKey, today, sent }: Props & Readonly<{ act: Act }>) {
  const { t, locale } = useWords();
  const back = sent?.act === act ? sent : null;
  const way = wayOf(view.claim);
  const isAlone = act === "ask" || act === "refused";
  const isLetGo = act === "unclaim";
  return (
    <details className="sheet" open={back !== null} name="act">
      <summary className="flex min-h-12 items-center font-semibold">
        {isLetGo ? t("remittances:claim_act.lack.unclaim") : t(`remittances:claim_act.${way}.${act}`)}
      </summary>
      <form
        method="post"
        action={`/${locale}/support/courier-claims/${view.claim.id}`}
        noValidate
        data-enhance="once"
        className="mt-3 grid gap-4"
      >
        <HiddenFields values={{ key: `${pressKey}-${act}` }} />
        <p className="text-soft">
          {isLetGo
            ? t("remittances:claims.letting", { left: readMoney(view.claim.left) })
            : t(`remittances:claim_act_text.${way}.${act}`)}
        </p>
        <Asked view={view} act={act} today={today} sent={back} />
        <ReasonField
          among={act}
          isLacking={back?.faults.includes("reason") === true}
          hint={t("remittances:act.reason_hint")}
          typed={back?.said["reason"]}
        />
        {!isAlone && !isLetGo && <p className="text-sm text-soft">{t("remittances:claims.by_two")}</p>}
        <button
          name="act"
          value={act}
          className={`${act === "write_off" ? "button-danger" : "button"} justify-self-start max-sm:w-full`}
        >
          {t(
            isLetGo
              ? "remittances:claims.let_go"
              : isAlone
                ? "remittances:claims.note"
                : "remittances:credit.go",
          )}
        </button>
      </form>
    </details>
  );
}
