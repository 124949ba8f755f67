import type { RoleProposalView } from "@haat/contract/proposal";
import { formatDateTime } from "@haat/i18n/format";
import type { ReactNode } from "react";
import { Decision } from "../../components/form/decision.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import type { Verb } from "../../lib/verdict.ts";
import { useWords } from "../../lib/words.tsx";

/** What all proposals tell; one without `expiresAt` waits until somebody decides. */
type Proposal = Pick<RoleProposalView, "id" | "maker" | "madeAt" | "reason" | "state"> &
  Pick<RoleProposalView, "checker" | "decidedAt" | "decisionReason"> &
  Readonly<{ expiresAt: string | null; may: readonly string[] }>;
export type Asked = Readonly<{ id: string; verb?: Verb; reason: string; isUnread: boolean }> | null;
type CardProps = Readonly<{
  proposal: Proposal;
  action: string;
  pressKey: string;
  asked: Asked;
  /** What whoever agrees types besides. */
  fields?: ReactNode;
  children: ReactNode;
}>;

/** Who asks for what and why, and what whoever looks at it may do. */
export function ProposalCard({ proposal, action, pressKey, asked, fields, children }: CardProps) {
  const { t, locale } = useWords();
  const { id, maker, madeAt, expiresAt, reason, may, state, checker, decidedAt, decisionReason } = proposal;
  return (
    <li className="sheet grid gap-3">
      {children}
      {reason !== "" && (
        <p>
          “<Typed text={reason} />”
        </p>
      )}
      <p className="text-sm text-soft">
        <Typed text={maker} /> · {formatDateTime(new Date(madeAt), locale)}
      </p>
      {state === "open" ? (
        expiresAt !== null && (
          <p className="text-sm text-soft">
            {t("people:proposal.until", { when: formatDateTime(new Date(expiresAt), locale) })}
          </p>
        )
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
      <Decision
        name={id}
        action={action}
        values={{ id, key: `${pressKey}-${id}` }}
        may={may}
        sent={
          asked?.id === id
            ? { reason: asked.reason, isUnread: asked.isUnread && asked.verb !== "agree" }
            : null
        }
        fields={fields}
      />
    </li>
  );
}
