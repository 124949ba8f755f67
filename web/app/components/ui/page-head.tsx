import { useLocation } from "react-router";
import { otherLocale, swapLocale } from "../../lib/locale.ts";
import { useOrigin } from "../../lib/origin.ts";
import { useWords } from "../../lib/words.tsx";

type PageHeadProps = Readonly<{
  title: string;
  description?: string;
  /** About one person, or a list that somebody's words made: search engines leave it alone. */
  isPrivate?: boolean;
  /** Path or address of the picture that stands beside the link where somebody shares it. */
  picture?: string | undefined;
}>;

const longest = 160;

/**
 * Title, description, and the one address of the page in both languages: how a listing is sorted and filtered makes no page of
 * its own. What a shared link shows (Open Graph) is said with it.
 */
export function PageHead({ title, description, isPrivate = false, picture }: PageHeadProps) {
  const { t, locale } = useWords();
  const { pathname } = useLocation();
  const origin = useOrigin();
  const address = (to: "bn" | "en") => `${origin}${swapLocale(pathname, to)}`;
  const about = description === undefined ? undefined : clipped(description);
  const shown = new URL(picture ?? "/social.jpg", origin || "http://haat.invalid").href;
  return (
    <>
      <title>{`${title} · ${t("common:brand")}`}</title>
      {about !== undefined && <meta name="description" content={about} />}
      {isPrivate ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={address(locale)} />
          <link rel="alternate" hrefLang="bn-BD" href={address("bn")} />
          <link rel="alternate" hrefLang="en-BD" href={address("en")} />
          <link rel="alternate" hrefLang="x-default" href={address("bn")} />
          <meta property="og:site_name" content={t("common:brand")} />
          <meta property="og:type" content="website" />
          <meta property="og:title" content={title} />
          {about !== undefined && <meta property="og:description" content={about} />}
          <meta property="og:url" content={address(locale)} />
          <meta property="og:locale" content={`${locale}_BD`} />
          <meta property="og:locale:alternate" content={`${otherLocale(locale)}_BD`} />
          <meta property="og:image" content={shown} />
          <meta property="og:image:alt" content={title} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
}

/** One line that ends at a word. */
function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2))}…`;
}
