import type { OwnParcelView } from "@haat/contract/own-parcels";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Icon } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readDeliveries } from "./queries.server.ts";
import type { Route } from "./+types/route.ts";
import { Stop } from "./stop.tsx";

export async function loader(args: Route.LoaderArgs) {
  const items = await readDeliveries(personalApi(args));
  const mine = items.filter(({ ownDelivery }) => ownDelivery.isMine);
  return { mine, others: items.filter(({ ownDelivery }) => !ownDelivery.isMine) };
}

/** For whoever goes round with the shop's own parcels, on his phone. */
export default function Deliveries({ loaderData: { mine, others } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-6">
      <PageHead title={t("parcels:round.title")} isPrivate />
      <div>
        <h1 className="text-2xl">{t("parcels:round.title")}</h1>
        <p className="text-soft">{t("parcels:round.lead")}</p>
      </div>
      {mine.length + others.length === 0 && (
        <EmptyState icon="truck" title={t("parcels:round.empty")}>
          <p className="text-soft">{t("parcels:round.empty_text")}</p>
        </EmptyState>
      )}
      {mine.length + others.length > 0 && (
        <Link to="/vendor/labels?of=own" className="button-secondary justify-self-start">
          <Icon name="stack" />
          {t("booking:labels.all.own")}
        </Link>
      )}
      {mine.length > 0 && (
        <Section id="mine" title={t("parcels:round.mine")}>
          <Stops parcels={mine} />
        </Section>
      )}
      {others.length > 0 && (
        <Section id="others" title={t("parcels:round.others")}>
          <Stops parcels={others} />
        </Section>
      )}
    </div>
  );
}

const Stops = ({ parcels }: Readonly<{ parcels: readonly OwnParcelView[] }>) => (
  <ul className="grid items-start gap-4 lg:grid-cols-2">
    {parcels.map((parcel) => (
      <Stop key={parcel.id} parcel={parcel} />
    ))}
  </ul>
);
