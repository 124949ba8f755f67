import { readEmail } from "@haat/core/email";
import { readName } from "@haat/core/person-name";
import { readPhone } from "@haat/core/phone";
import { isMemberRole } from "@haat/core/roles";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { type Outcome, personalApi } from "../../lib/api.server.ts";
import { type Flash, writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { requireShop } from "../shop/require-shop.server.ts";
import type { Route } from "./+types/route.ts";
import { InvitationRow } from "./invitation-row.tsx";
import { type InvitationFault, InviteForm, type TypedInvitation } from "./invite-form.tsx";
import { MemberRow } from "./member-row.tsx";
import { placesGivenBy } from "./places.ts";
import { changeRole, invite, readTeam, resend, withdraw } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { memberRole } = await requireShop(args);
  return { team: await readTeam(personalApi(args)), places: placesGivenBy(memberRole) };
}

const faultsIn = ({ name, address, role }: TypedInvitation): InvitationFault[] => [
  ...(readName(name) === null ? (["name"] as const) : []),
  ...(readPhone(address) === null && readEmail(address) === null ? (["address"] as const) : []),
  ...(isMemberRole(role) ? [] : (["role"] as const)),
];

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const api = personalApi(args);
  const { intent, id = "", userId = "", role = "" } = form;
  if (intent === "invite") {
    const typed = { name: form["name"] ?? "", address: (form["address"] ?? "").trim(), role };
    const faults = faultsIn(typed);
    if (faults.length > 0) return data({ typed, faults, refusal: undefined }, { status: 400 });
    return finish(args, { outcome: await invite(api, typed), flash: "team_invited", typed });
  }
  if (intent === "resend") return finish(args, { outcome: await resend(api, id), flash: "team_invited" });
  if (intent === "withdraw") return finish(args, { outcome: await withdraw(api, id), flash: "team_changed" });
  if (intent === "role")
    return finish(args, { outcome: await changeRole(api, userId, role), flash: "team_changed" });
  throw data(null, { status: 400 });
}

type Done = Readonly<{ outcome: Outcome<unknown>; flash: Flash; typed?: TypedInvitation }>;

function finish(args: Route.ActionArgs, { outcome, flash, typed }: Done) {
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ typed, faults: [], ...refused.data }, refused.init ?? {});
  }
  const headers = { "set-cookie": writeFlash(flash, args.request) };
  return redirect(`/${localeOf(args.params)}/vendor/team`, { status: 303, headers });
}

export default function Team({ loaderData: { team, places }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="page-narrow mx-auto grid gap-6">
      <PageHead title={t("team:title")} isPrivate />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl">{t("team:title")}</h1>
        <Link to="/vendor/activity" className="button-quiet">
          {t("team:activity")}
        </Link>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      <Section id="members" title={t("team:members")}>
        <ul className="grid gap-3">
          {team.members.map((member) => (
            <MemberRow key={member.userId} member={member} places={places} />
          ))}
        </ul>
      </Section>
      {team.invitations.length > 0 && (
        <Section id="invited" title={t("team:invited")}>
          <ul className="grid gap-3">
            {team.invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                mayChange={places.includes(invitation.role)}
              />
            ))}
          </ul>
        </Section>
      )}
      <InviteForm places={places} typed={actionData?.typed} faults={actionData?.faults ?? []} />
    </div>
  );
}
