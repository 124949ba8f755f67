import { JournalView } from "@haat/contract/ledger";
import { formatDateTime } from "@haat/i18n/format";
import { data } from "react-router";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { storyTitle } from "../../support/order/story-title.ts";
import { addressOf } from "../journals/filter.ts";
import { Lines } from "../journals/lines.tsx";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs): Promise<JournalView> => {
  if (!/^\d{1,18}$/.test(args.params.id)) throw data(null, { status: 404 });
  return personalApi(args).read(`/v1/admin/ledger/journals/${args.params.id}`, JournalView);
};

export default function Journal({ loaderData: journal }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { id, at, event, key, order, lines } = journal;
  const title = t("finance:journal.title", { number: id });
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/finance/journals" name={t("finance:journals.title")} />
      <div>
        <h1 className="text-2xl">{title}</h1>
        <p>{storyTitle(t, { kind: "journal", title: event, to: null })}</p>
      </div>
      <div className="sheet grid gap-4">
        <Definitions
          rows={[
            { name: t("finance:journals.event"), value: event },
            { name: t("finance:journal.at"), value: formatDateTime(new Date(at), locale) },
            {
              name: t("finance:journals.key"),
              value: (
                <Link to={addressOf({ key })} className="link break-all">
                  {key}
                </Link>
              ),
            },
            ...(order === null
              ? []
              : [
                  {
                    name: t("finance:journals.order"),
                    value: (
                      <Link to={`/support/orders/${order.id}`} className="link">
                        {order.number}
                      </Link>
                    ),
                  },
                ]),
          ]}
        />
        <Lines lines={lines} label={title} />
      </div>
      {order !== null && (
        <Link to={addressOf({ order: order.id })} className="button-secondary justify-self-start">
          {t("finance:journal.of_order")}
        </Link>
      )}
    </div>
  );
}
