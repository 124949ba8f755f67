import type { ReactNode } from "react";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import type { Refusal } from "../../lib/refusal.server.ts";
import type { Verb } from "../../lib/verdict.ts";
import { useWords } from "../../lib/words.tsx";

export const shown = ["open", "decided"] as const;
export type Sent = Readonly<{
  asked: Readonly<{
    id: string;
    key: string;
    verb: Verb;
    reason: string;
    isUnread: boolean;
    also?: Readonly<Record<string, string>>;
  }> | null;
  refusal: Refusal | undefined;
}>;

type ListingProps = Readonly<{
  /** Without its language. */
  place: "/admin/proposals" | "/support/proposals" | "/support/remittances/proposals";
  lead: string;
  state: (typeof shown)[number];
  nextCursor: string | null;
  isEmpty: boolean;
  sent: Sent | undefined;
  /** What it is about, in a sentence, for the second press. */
  aboutOf: (id: string) => ReactNode;
  children: ReactNode;
}>;

/** What waits for a second person, or how it ended; after the first press only what is about to be done. */
export function ProposalListing(props: ListingProps) {
  const { place, lead, state, nextCursor, isEmpty, sent, aboutOf, children } = props;
  const { t, locale } = useWords();
  const asked = sent?.asked && !sent.asked.isUnread ? sent.asked : null;
  const title = t("people:proposals");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <div className="grid gap-1">
        <h1 className="text-2xl">{title}</h1>
        <p className="text-soft">{lead}</p>
      </div>
      <RefusalNotice refusal={sent?.refusal} />
      {asked ? (
        <Sure
          action={`/${locale}${place}`}
          title={t(`people:proposal.sure.${asked.verb}`)}
          values={{ ...asked.also, id: asked.id, key: asked.key, verb: asked.verb, reason: asked.reason }}
          yes={t(`people:proposal.yes.${asked.verb}`)}
          no={t("people:proposal.no")}
          back={place}
        >
          {aboutOf(asked.id)}
          {asked.reason !== "" && (
            <p>
              <Typed text={asked.reason} />
            </p>
          )}
        </Sure>
      ) : (
        <>
          <Tabs
            label={t("people:proposals.show")}
            tabs={shown.map((each) => ({
              key: each,
              to: `${place}?state=${each}`,
              name: t(`people:proposals.${each}`),
              isHere: each === state,
            }))}
          />
          {isEmpty && <EmptyState icon="hand" title={t(`people:proposals.none.${state}`)} />}
          <ul className="grid gap-3">{children}</ul>
          <MoreLink
            to={nextCursor === null ? null : `${place}?state=${state}&cursor=${nextCursor}`}
            name={t("vendor:more")}
          />
        </>
      )}
    </div>
  );
}
