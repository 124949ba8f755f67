import { JsonLd } from "../../components/ui/json-ld.tsx";
import { useOrigin } from "../../lib/origin.ts";
import { useWords } from "../../lib/words.tsx";

/** Who runs this market, and where a search engine may send what it was asked. */
export function HomeJsonLd() {
  const { t, locale } = useWords();
  const origin = useOrigin();
  return (
    <JsonLd
      facts={{
        "@type": "WebSite",
        name: t("common:brand"),
        url: `${origin}/${locale}`,
        inLanguage: locale,
        publisher: {
          "@type": "Organization",
          name: t("common:brand"),
          url: origin,
          logo: `${origin}/icon-maskable-512.png`,
        },
        potentialAction: {
          "@type": "SearchAction",
          target: { "@type": "EntryPoint", urlTemplate: `${origin}/${locale}/search?q={words}` },
          "query-input": "required name=words",
        },
      }}
    />
  );
}
