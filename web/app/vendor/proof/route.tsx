import { mostPhotoBytes } from "@haat/core/delivery-photos";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { Photos, Proof } from "../../components/commerce/proof.tsx";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readPart } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { PhotoForm } from "./photo-form.tsx";
import { addPhoto, readPhotos, readProof } from "./queries.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const [api, { id }] = [personalApi(args), args.params];
  const [{ number, sees }, kept] = await Promise.all([readPart(api, id), readPhotos(api, id)]);
  // Who packs sees the photos, and nothing of the courier's words.
  return {
    id,
    number,
    ...kept,
    proof: sees === "all" ? await readProof(api, id) : null,
    pressKey: newSecret(),
  };
}

export async function action(args: Route.ActionArgs) {
  const { id } = args.params;
  const form = await args.request.formData().catch(() => {
    throw data(null, { status: 400 });
  });
  const [file, key] = [form.get("photo"), form.get("key")];
  if (!(file instanceof File) || file.size === 0 || file.size > mostPhotoBytes)
    return data({ isUnread: true, refusal: undefined }, { status: 400 });
  const base64 = Buffer.from(await file.arrayBuffer()).toString("base64");
  const sent = { api: personalApi(args), id, key: typeof key === "string" ? key : "", base64 };
  const outcome = await addPhoto(sent);
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ isUnread: false, ...refused.data }, refused.init ?? {});
  }
  const headers = { "set-cookie": writeFlash("photo_kept", args.request) };
  return redirect(`/${localeOf(args.params)}/vendor/orders/${id}/proof`, { status: 303, headers });
}

export default function DeliveryProof({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { id, number, photos, mayAdd, proof, pressKey } = loaderData;
  const page = `/vendor/orders/${id}`;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("parcels:proof.title")} isPrivate />
      <BackLink to={page} name={t("vendor:order.title", { number })} />
      <h1 className="text-2xl">{t("parcels:proof.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {proof !== null && (
        <section className="sheet grid gap-4">
          <Proof proof={proof} />
          <a href={`/${locale}${page}/proof.zip`} className="button-secondary justify-self-start" download>
            {t("parcels:proof.save")}
          </a>
        </section>
      )}
      <section className="sheet grid gap-4" aria-labelledby="photos">
        <h2 id="photos" className="text-lg">
          {t("parcels:proof.photos")}
        </h2>
        <Photos photos={photos} at={`/${locale}${page}/photos`} />
        {mayAdd && <PhotoForm id={id} pressKey={pressKey} isUnread={actionData?.isUnread === true} />}
      </section>
    </div>
  );
}
