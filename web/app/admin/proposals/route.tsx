import { newSecret } from "@haat/core/ids";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { actOnProposal } from "../../support/proposals/act.server.ts";
import { ProposalListing, shown } from "../../support/proposals/listing.tsx";
import { ProposalCard } from "../../support/proposals/proposal-card.tsx";
import { readRoleProposals } from "../../support/proposals/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { AboutRole } from "./about-role.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const state = shown.find((each) => each === searchParams.get("state")) ?? "open";
  const page = await readRoleProposals(personalApi(args), { state, cursor: searchParams.get("cursor") });
  return { state, page, pressKey: newSecret() };
}

export const action = (args: Route.ActionArgs) => actOnProposal(args, "admin");

export default function Proposals({
  loaderData: { state, page, pressKey },
  actionData,
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  const about = (id: string) => {
    const found = page.items.find((each) => each.id === id);
    return found === undefined ? null : <AboutRole proposal={found} />;
  };
  return (
    <ProposalListing
      place="/admin/proposals"
      lead={t("people:proposals.role_lead")}
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
          action={`/${locale}/admin/proposals`}
          pressKey={pressKey}
          asked={actionData?.asked ?? null}
        >
          <AboutRole proposal={proposal} />
        </ProposalCard>
      ))}
    </ProposalListing>
  );
}
