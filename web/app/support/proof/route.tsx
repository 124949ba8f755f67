import { OrderProofView } from "@haat/contract/delivery-proof";
import { Photos, Proof } from "../../components/commerce/proof.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { orderId } = args.params;
  const path = `/v1/support/orders/${encodeURIComponent(orderId)}/proof`;
  return { orderId, ...(await personalApi(args).read(path, OrderProofView)) };
}

export default function OrderProof({ loaderData: { orderId, number, parts } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="grid gap-5">
      <PageHead title={t("parcels:proof.title")} isPrivate />
      <BackLink to={`/support/orders/${orderId}`} name={t("checkout:order.title", { number })} />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl">{t("parcels:proof.title")}</h1>
        <a href={`/${locale}/support/orders/${orderId}/proof.zip`} className="button-secondary" download>
          {t("parcels:proof.save")}
        </a>
      </div>
      <p className="text-soft">{t("parcels:proof.lead")}</p>
      {parts.map((proof) => (
        <section key={proof.part.id} className="sheet grid gap-4" aria-labelledby={proof.part.id}>
          <h2 id={proof.part.id} className="text-lg">
            {proof.part.number}
          </h2>
          <Proof proof={proof} />
          <Photos photos={proof.photos} at={`/${locale}/support/parts/${proof.part.id}/photos`} />
        </section>
      ))}
    </div>
  );
}
