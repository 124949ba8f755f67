import type { CspReports } from "@haat/contract/csp-reports";
import type { StoppedCode } from "@haat/db/queries/csp/reports";

type Told = Readonly<{
  page: string | undefined;
  directive: string | undefined;
  blocked: string | undefined;
  source: string | undefined;
}>;

const longest = 120;
const deepest = 6;

const toldIn = (reports: CspReports): Told[] =>
  Array.isArray(reports)
    ? reports.flatMap(({ type, body }) =>
        type === "csp-violation" && body
          ? [
              {
                ...{ page: body.documentURL, directive: body.effectiveDirective },
                ...{ blocked: body.blockedURL, source: body.sourceFile },
              },
            ]
          : [],
      )
    : [reports["csp-report"]].map((one) => ({
        page: one["document-uri"],
        directive: one["effective-directive"] ?? one["violated-directive"],
        blocked: one["blocked-uri"],
        source: one["source-file"],
      }));

const urlOf = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** Orders, codes and tokens hold figures or are long; what is left of a path says which kind of page it was. */
function kindOfPage({ pathname }: URL): string {
  const parts = pathname.split("/").slice(1, 1 + deepest);
  return `/${parts.map((part) => (/^[a-z-]{0,24}$/.test(part) ? part : "*")).join("/")}`.slice(0, longest);
}

const isWeb = ({ protocol }: URL): boolean => protocol === "https:" || protocol === "http:";

/** `inline`, `eval`, `data` and the like stay as they are; of an address its origin is kept. */
function kindOfCode(blocked: string): string {
  const url = urlOf(blocked);
  if (url === null) return /^[a-z-]{1,40}$/.test(blocked) ? blocked : "other";
  return (isWeb(url) ? url.origin : url.protocol.replace(":", "")).slice(0, longest);
}

/** What somebody's own extension puts into our pages is no fault of theirs. */
const isExtension = (address: string): boolean => /^[a-z-]*extension\b/.test(address);

/** What of the reports is kept: none about pages that are not ours, and nothing that tells of a person. */
export function stoppedCode(reports: CspReports, ours: string): StoppedCode[] {
  return toldIn(reports).flatMap(({ page = "", directive = "", blocked = "", source = "" }) => {
    const url = urlOf(page);
    const [rule = ""] = directive.trim().split(" ");
    if (url?.origin !== ours || !/^[a-z-]{1,40}$/.test(rule)) return [];
    if (isExtension(blocked) || isExtension(source)) return [];
    return [{ page: kindOfPage(url), directive: rule, blocked: kindOfCode(blocked) }];
  });
}
