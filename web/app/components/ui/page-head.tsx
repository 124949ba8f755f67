import { useLocation, useRouteLoaderData } from "react-router";
import type { loader } from "../../root.tsx";
import { swapLocale } from "../../lib/locale.ts";
import { useWords } from "../../lib/words.tsx";

type PageHeadProps = Readonly<{ title: string; description?: string; isPrivate?: boolean }>;

/** Title, description and the address of the page in both languages. Pages about one person stay out of search engines. */
export function PageHead({ title, description, isPrivate = false }: PageHeadProps) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const origin = useRouteLoaderData<typeof loader>("root")?.origin ?? "";
  const address = (locale: "bn" | "en") => `${origin}${swapLocale(pathname + search, locale)}`;
  return (
    <>
      <title>{`${title} · ${t("common:brand")}`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      {isPrivate ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="alternate" hrefLang="bn-BD" href={address("bn")} />
          <link rel="alternate" hrefLang="en-BD" href={address("en")} />
          <link rel="alternate" hrefLang="x-default" href={address("bn")} />
        </>
      )}
    </>
  );
}
