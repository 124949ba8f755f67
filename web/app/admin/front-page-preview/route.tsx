import { Field } from "../../components/form/field.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { useWords } from "../../lib/words.tsx";
import { FrontPage } from "../../storefront/home/front-page.tsx";
import { readPreview } from "../front-page/queries.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get("day") ?? "";
  const day = /^20(?:2[6-9]|[3-9]\d)-\d{2}-\d{2}$/.test(asked) ? asked : "";
  return { day, home: await readPreview(personalApi(args), day) };
}

export default function FrontPagePreview({ loaderData: { day, home } }: Route.ComponentProps) {
  const { t, locale } = useWords();
  return (
    <div className="grid gap-5">
      <PageHead title={t("admin:front.preview")} isPrivate />
      <BackLink to="/admin/front-page" name={t("admin:front.title")} />
      <form
        action={`/${locale}/admin/front-page/preview`}
        className="sheet flex flex-wrap items-end gap-3"
        role="search"
      >
        <Field name="day" label={t("admin:front.as_on")}>
          {(control) => <input {...control} type="date" defaultValue={day} />}
        </Field>
        <button className="button-secondary">{t("admin:front.look")}</button>
      </form>
      <FrontPage home={home} />
    </div>
  );
}
