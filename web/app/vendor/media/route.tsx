import { MediaAltBody, MediaId } from "@haat/contract/media";
import { data, redirect } from "react-router";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { filesIn, keepFiles, readFiles } from "./keep-files.server.ts";
import { Act, PictureCard } from "./picture-card.tsx";
import { mediaAddress, readMediaQuery } from "./media-address.ts";
import { actOnMedia, readMedia } from "./queries.server.ts";
import { UploadForm } from "./upload-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const query = readMediaQuery(searchParams);
  const justRemoved = MediaId.safeParse(searchParams.get("removed")).data ?? null;
  return { query, justRemoved, page: await readMedia(personalApi(args), query) };
}

const nothing = { refused: [], refusal: undefined };

/** What one form of the page asks of one picture. */
function askedOf(form: FormData) {
  const [id, intent] = [MediaId.safeParse(form.get("id")).data, form.get("intent")];
  if (id === undefined) throw data(null, { status: 400 });
  if (intent === "remove") return { id, method: "DELETE", path: id } as const;
  if (intent === "restore") return { id, method: "POST", path: `${id}/restore` } as const;
  const body = MediaAltBody.safeParse({ altBn: form.get("altBn"), altEn: form.get("altEn") });
  if (intent !== "describe" || !body.success) throw data(null, { status: 400 });
  return { id, method: "PUT", path: `${id}/alt`, body: body.data } as const;
}

export async function action(args: Route.ActionArgs) {
  const form = await readFiles(args.request);
  const home = `/${localeOf(args.params)}`;
  const { goods } = readMediaQuery(new URL(args.request.url).searchParams);
  const page = `${home}${mediaAddress({ isRemoved: false, cursor: null, goods })}`;
  if (form.get("intent") === "add") {
    const refused = await keepFiles(args, filesIn(form));
    if (refused.length > 0) return data({ ...nothing, refused }, { status: 400 });
    return redirect(goods === null ? page : `${home}/vendor/goods/${goods}/pictures#library`, {
      status: 303,
      headers: { "set-cookie": writeFlash("pictures_kept", args.request) },
    });
  }
  const { id, ...asked } = askedOf(form);
  const outcome = await actOnMedia({ api: personalApi(args), ...asked });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...nothing, ...refused.data }, refused.init ?? {});
  }
  if (asked.method === "DELETE")
    return redirect(`${page}${goods === null ? "?" : "&"}removed=${id}`, { status: 303 });
  const headers = {
    "set-cookie": writeFlash(asked.method === "PUT" ? "picture_told" : "picture_back", args.request),
  };
  return redirect(`${page}#${id}`, { status: 303, headers });
}

export default function Media({
  loaderData: { query, justRemoved, page },
  actionData,
}: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { isRemoved, goods } = query;
  const tabs = [false, true].map((removed) => ({
    ...{ key: String(removed), to: mediaAddress({ isRemoved: removed, cursor: null, goods }) },
    name: removed ? t("vendor:media.removed") : t("vendor:media.kept"),
    isHere: isRemoved === removed,
  }));
  return (
    <div className="grid gap-4">
      <PageHead title={t("vendor:media.title")} isPrivate />
      {goods !== null && (
        <BackLink to={`/vendor/goods/${goods}/pictures`} name={t("vendor:media.to_goods")} />
      )}
      <h1 className="text-2xl">{t("vendor:media.title")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      {justRemoved !== null && !isRemoved && (
        <Notice isNews>
          <p className="mb-2">{t("vendor:media.gone")}</p>
          <Act id={justRemoved} intent="restore" address={`/${locale}/vendor/media`} />
        </Notice>
      )}
      {!isRemoved && <UploadForm refused={actionData?.refused ?? []} goods={goods} />}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Tabs label={t("vendor:media.which")} tabs={tabs} />
        <p className="text-sm text-soft">{t("vendor:media.room", { count: page.count, most: page.most })}</p>
      </div>
      {page.items.length === 0 ? (
        <EmptyState icon="grid" title={t(isRemoved ? "vendor:media.none_removed" : "vendor:media.none")}>
          {!isRemoved && <p className="max-w-prose text-soft">{t("vendor:media.begin")}</p>}
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-2 items-start gap-3 md:grid-cols-3 xl:grid-cols-4">
          {page.items.map((media) => (
            <PictureCard key={media.id} media={media} address={`/${locale}${mediaAddress(query)}`} />
          ))}
        </ul>
      )}
      <MoreLink
        to={page.nextCursor === null ? null : mediaAddress({ ...query, cursor: page.nextCursor })}
        name={t("vendor:more")}
      />
    </div>
  );
}
