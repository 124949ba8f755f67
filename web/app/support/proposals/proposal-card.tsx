import type { MoneyProposalView, RoleProposalView } from "@haat/contract/proposal";
import { formatDateTime } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";

type Proposal = RoleProposalView | MoneyProposalView;
export type Asked = Readonly<{ id: string; reason: string; isUnread: boolean }> | null;
type CardProps = Readonly<{
  proposal: Proposal;
  action: string;
  pressKey: string;
  asked: Asked;
  children: ReactNode;
}>;

/** Who asks for what and why, and what whoever looks at it may do. */
export function ProposalCard({ proposal, action, pressKey, asked, children }: CardProps) {
  const { t, locale } = useWords();
  const { id, maker, madeAt, expiresAt, reason, may, state, checker, decidedAt, decisionReason } = proposal;
  return (
    <li className="sheet grid gap-3">
      {children}
      <p>
        “<Typed text={reason} />”
      </p>
      <p className="text-sm text-soft">
        <Typed text={maker} /> · {formatDateTime(new Date(madeAt), locale)}
      </p>
      {state === "open" ? (
        <p className="text-sm text-soft">
          {t("people:proposal.until", { when: formatDateTime(new Date(expiresAt), locale) })}
        </p>
      ) : (
        <p className="font-semibold">
          {t(`people:proposal.state.${state}`)}
          {checker !== null && <Typed text={` · ${checker}`} />}
          {decidedAt !== null && ` · ${formatDateTime(new Date(decidedAt), locale)}`}
        </p>
      )}
      {decisionReason !== null && (
        <p>
          <Typed text={decisionReason} />
        </p>
      )}
      {may.includes("decide") && (
        <Decide id={id} action={action} pressKey={pressKey} asked={asked?.id === id ? asked : null} />
      )}
      {may.includes("withdraw") && (
        <form method="post" action={action} className="grid gap-2">
          <p className="text-sm text-soft">{t("people:proposal.own")}</p>
          <input type="hidden" name="id" value={id} />
          <button name="verb" value="withdraw" className="button-secondary justify-self-start max-sm:w-full">
            {t("people:proposal.withdraw")}
          </button>
        </form>
      )}
    </li>
  );
}

type DecideProps = Readonly<{ id: string; action: string; pressKey: string; asked: Asked }>;

function Decide({ id, action, pressKey, asked }: DecideProps) {
  const { t } = useWords();
  const error = asked?.isUnread ? `reason-${id}-error` : undefined;
  return (
    <form method="post" action={action} noValidate className="grid gap-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="key" value={`${pressKey}-${id}`} />
      <label className="grid gap-1.5">
        <span className="font-semibold">{t("people:proposal.reason")}</span>
        <input
          name="reason"
          maxLength={300}
          autoComplete="off"
          defaultValue={asked?.reason}
          aria-invalid={error ? true : undefined}
          aria-describedby={error}
          className="input"
        />
      </label>
      {error && (
        <p id={error} role="alert" className="font-semibold text-brick">
          {t("people:proposal.reason_needed")}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <button name="verb" value="agree" className="button max-sm:w-full">
          {t("people:proposal.agree")}
        </button>
        <button name="verb" value="refuse" className="button-secondary max-sm:w-full">
          {t("people:proposal.refuse")}
        </button>
      </div>
    </form>
  );
}
