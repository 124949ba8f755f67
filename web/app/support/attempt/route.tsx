import type { AttemptStoryView } from "@haat/contract/attempt";
import { newSecret } from "@haat/core/ids";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { AttemptBadge } from "../order-state.tsx";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { actOnAttempt } from "./act.server.ts";
import { Asking } from "./asking.tsx";
import { Exchanges } from "./exchanges.tsx";
import { Facts } from "./facts.tsx";
import { Journals } from "./journals.tsx";
import { Notices } from "./notices.tsx";
import { readAttempt } from "./queries.server.ts";
import { Steps } from "./steps.tsx";
import { Unpaid } from "./unpaid.tsx";

export async function loader(args: Route.LoaderArgs) {
  return { attempt: await readAttempt(personalApi(args), args.params.attemptId), pressKey: newSecret() };
}

export const action = (args: Route.ActionArgs) => actOnAttempt(args);

export default function Attempt({ loaderData: { attempt, pressKey }, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useStaff();
  const title = t("support:attempt_page.title", { method: t(`common:method.${attempt.method}`) });
  return (
    <div className="grid gap-6">
      <PageHead title={`${title} · ${attempt.orderNumber}`} isPrivate />
      <div className="grid gap-1">
        <BackLink
          to={`/support/orders/${attempt.orderId}`}
          name={t("checkout:order.title", { number: attempt.orderNumber })}
        />
        <h1 className="flex flex-wrap items-center gap-x-4 text-2xl">
          {title}
          <AttemptBadge state={attempt.state} isUnsure={attempt.unsureSince !== null} />
        </h1>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {attempt.unsureSince !== null && <Unsure since={attempt.unsureSince} attempt={attempt} />}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Facts attempt={attempt} />
        <Asking attempt={attempt} pressKey={may.includes("askGateway") ? pressKey : null} />
      </div>
      <Unpaid
        attempt={attempt}
        said={actionData?.said ?? null}
        shown={actionData?.shown ?? null}
        mayPropose={may.includes("proposeUnpaid")}
      />
      <Section id="steps" title={t("support:attempt_page.steps")}>
        <Steps moves={attempt.moves} />
      </Section>
      <Section id="exchanges" title={t("support:attempt_page.exchanges")}>
        <Exchanges calls={attempt.exchanges} leftOut={attempt.exchangesLeftOut} />
      </Section>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Section id="journals" title={t("support:attempt_page.journals")}>
          <Journals journals={attempt.journals} />
        </Section>
        <Section id="notices" title={t("support:attempt_page.notices")}>
          <Notices notices={attempt.notices} />
        </Section>
      </div>
    </div>
  );
}

/** It is neither paid nor unpaid, and nobody has to do anything for it to be found out. */
function Unsure({ since, attempt }: Readonly<{ since: string; attempt: AttemptStoryView }>) {
  const { t } = useWords();
  return (
    <Notice tone="warm">
      <p className="font-semibold">
        {t("support:unsure.title", { wallet: t(`common:method.${attempt.method}`) })}
      </p>
      <p>{t("support:unsure.text", { at: new Date(since) })}</p>
    </Notice>
  );
}
