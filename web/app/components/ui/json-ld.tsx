import { safeJson } from "../../lib/safe-json.ts";

type Fact = Readonly<{ "@type": string } & Record<string, unknown>>;

/** What search engines read of a page. Data, not a program: browsers never run this type. */
export const JsonLd = ({ facts }: { facts: Fact }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: safeJson({ "@context": "https://schema.org", ...facts }) }}
  />
);
