import { formatDateTime } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { Photos, Proof } from "../../components/commerce/proof.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { SecretField } from "../../components/form/secret-field.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { publicApi } from "../../lib/api.server.ts";
import { dropHeldLink, holdLink, readHeldLink } from "../../lib/held-link.server.ts";
import { linkToken } from "../../lib/link-token.ts";
import { localeOf } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { findProof } from "./queries.server.ts";

export const headers: Route.HeadersFunction = ({ actionHeaders, loaderHeaders }) =>
  actionHeaders.has("set-cookie") ? actionHeaders : loaderHeaders;

/** The code that this browser showed last stays in a cookie for a while, so that the page can be loaded again. */
export async function loader(args: Route.LoaderArgs) {
  const code = readHeldLink("proof", args.request);
  const found = code === null ? null : await findProof(publicApi(args), code);
  const isOver = code !== null && found === null;
  return data(
    { found, isOver },
    isOver ? { headers: { "set-cookie": dropHeldLink("proof", args.request) } } : {},
  );
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { code: typed = "" } = await readForm(request);
  const code = linkToken(typed);
  if ((await findProof(publicApi(args), code)) === null) return data({ typed }, { status: 404 });
  return redirect(`/${localeOf(params)}/courier-proof`, {
    status: 303,
    headers: { "set-cookie": holdLink("proof", code, request) },
  });
}

/** What a courier's office sees of one door: nothing of who lives behind it. */
export default function CourierProof({ loaderData: { found, isOver }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const title = t("parcels:shown.title");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={title} isPrivate />
      <h1 className="text-2xl">{title}</h1>
      {(actionData !== undefined || isOver) && (
        <Notice tone="warm" isNews>
          {t("parcels:shown.over")}
        </Notice>
      )}
      {found === null || actionData !== undefined ? (
        <form
          method="post"
          action={`/${locale}/courier-proof`}
          className="sheet grid gap-4"
          data-enhance="once"
        >
          <SecretField
            name="code"
            label={t("parcels:shown.code")}
            hint={t("parcels:shown.hint")}
            typed={actionData?.typed}
          />
          <button className="button">{t("parcels:shown.go")}</button>
        </form>
      ) : (
        <Section
          id="shown"
          title={
            found.reference === null
              ? t("parcels:shown.of_claim", { number: found.proof.part.number })
              : t("parcels:shown.of", { number: found.proof.part.number, reference: found.reference })
          }
        >
          <div className="sheet grid gap-4">
            <Proof proof={found.proof} />
            {found.proof.photos.length > 0 && (
              <Photos photos={found.proof.photos} at={`/${locale}/courier-proof/photos`} />
            )}
          </div>
          <p className="mt-3 text-sm text-soft">
            {t("parcels:shown.until", { until: formatDateTime(new Date(found.until), locale) })}
          </p>
        </Section>
      )}
    </div>
  );
}
