import { idField } from "@haat/contract/values";
import { newSecret } from "@haat/core/ids";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { ProposalListing, shown } from "../proposals/listing.tsx";
import { pressTwice } from "../proposals/press-twice.server.ts";
import { ProposalCard } from "../proposals/proposal-card.tsx";
import type { Route } from "./+types/route.ts";
import { About } from "./about.tsx";
import { keyedBody, keyedIn, unkeyedIn } from "./keyed.ts";
import { KeyedBack, Keying } from "./keying.tsx";
import { decideRemittance, readRemittanceProposals } from "./queries.server.ts";

const place = "/support/remittances/proposals";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const state = shown.find((each) => each === searchParams.get("state")) ?? "open";
  const ask = { state, cursor: searchParams.get("cursor") };
  return { state, page: await readRemittanceProposals(personalApi(args), ask), pressKey: newSecret() };
}

export const action = (args: Route.ActionArgs) =>
  pressTwice(args, {
    isOne: (id) => idField("proposal").safeParse(id).success,
    also: (form) => {
      const typed = keyedIn(form);
      return typed && { values: typed, isUnread: unkeyedIn(typed).length > 0 };
    },
    decide: ({ verb, also, ...said }) => {
      const keyed = keyedBody(keyedIn(also));
      return decideRemittance(personalApi(args), { ...said, verdict: verb, ...(keyed && { keyed }) });
    },
    back: place,
  });

export default function Proposals({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { state, page, pressKey } = loaderData;
  const about = (id: string) => {
    const found = page.items.find((each) => each.id === id);
    const typed = keyedIn(actionData?.asked?.also ?? {});
    return found === undefined ? null : (
      <>
        <About proposal={found} />
        {typed !== null && <KeyedBack typed={typed} />}
      </>
    );
  };
  const typedOf = (id: string) =>
    actionData?.asked?.id === id && actionData.asked.isUnread ? keyedIn(actionData.asked.also) : null;
  return (
    <ProposalListing
      place={place}
      lead={t("remittances:proposals.lead")}
      state={state}
      nextCursor={page.nextCursor}
      isEmpty={page.items.length === 0}
      sent={actionData}
      aboutOf={about}
    >
      {page.items.map((proposal) => (
        <ProposalCard
          key={proposal.id}
          proposal={proposal}
          action={`/${locale}${place}`}
          pressKey={pressKey}
          asked={actionData?.asked ?? null}
          fields={proposal.isToKey && <Keying id={proposal.id} typed={typedOf(proposal.id)} />}
        >
          <About proposal={proposal} />
        </ProposalCard>
      ))}
    </ProposalListing>
  );
}
