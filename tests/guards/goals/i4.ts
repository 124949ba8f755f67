import type { Guard } from "../guard.ts";

const noticedBy = ["packages/core/rich-text.test.ts"];
const api = ["tests/api/goods-guards.test.ts", "tests/api/goods.test.ts"];
const shown = ["tests/api/goods-pictures.test.ts"];
const migration = "db/migrations/0254_goods.sql";
const pictured = "db/migrations/0259_goods_pictures.sql";

/** What a shop writes is read by strangers: only its words, and only once somebody has looked. */
export const i4: readonly Guard[] = [
  {
    gate: "I4",
    holds: "a shop's words lead to pages of this market only",
    file: "packages/core/rich-text.ts",
    whole: "end - at > 500 || !ownAddress.test(href)) return null;",
    broken: "end - at > 500) return null;",
    noticedBy,
  },
  {
    gate: "I4",
    holds: "a document whose link leads elsewhere is none",
    file: "packages/contract/rich-text.ts",
    whole: "href: z.string().max(130).regex(ownAddress).optional(),",
    broken: "href: z.string().max(130).optional(),",
    noticedBy: api,
  },
  {
    gate: "I4",
    holds: "goods that lack something are not sent in",
    file: migration,
    whole: "if v_lacks <> '{}' then",
    broken: "if v_lacks is null then",
    noticedBy: api,
  },
  {
    gate: "I4",
    holds: "goods without a picture are not sent in",
    file: pictured,
    whole: "where jsonb_array_length(coalesce(p_content->''pictures'', ''[]'')) = 0",
    broken: "where jsonb_array_length(coalesce(p_content->''pictures'', ''[]'')) < 0",
    noticedBy: shown,
  },
  {
    gate: "I4",
    holds: "nobody shows another shop's picture",
    file: "db/queries/media/chosen.ts",
    whole: "from media where vendor_id = ${vendorId} and stem in",
    broken: "from media where ${vendorId}::text is not null and stem in",
    noticedBy: shown,
  },
  {
    gate: "I4",
    holds: "what was sent in is not changed under the eyes of who looks",
    file: migration,
    whole:
      "if new.content is distinct from old.content and old.state not in ('draft', 'changes_requested') then",
    broken: "if new.content is distinct from old.content and old.state = 'approved' then",
    noticedBy: api,
  },
  {
    gate: "I4",
    holds: "nobody lets goods of his own shop on sale, whatever asks",
    file: migration,
    whole: "new.state in ('approved', 'changes_requested') and works_for(new.decided_by, new.vendor_id) then",
    broken: "new.state in ('changes_requested') and works_for(new.decided_by, new.vendor_id) then",
    noticedBy: api,
  },
  {
    gate: "I4",
    holds: "nothing comes on sale that was never agreed to",
    file: migration,
    whole: "if old.state = 'draft' and new.state = 'published' and not pg_has_role",
    broken: "if old.state = 'dropped' and new.state = 'published' and not pg_has_role",
    noticedBy: api,
  },
  {
    gate: "I4",
    holds: "a variant that was there keeps its price when its goods are agreed to anew",
    file: migration,
    whole: "weight_grams = r.\"weightGrams\", position = r.n - 1, state = 'published'",
    broken:
      'weight_grams = r."weightGrams", price_minor = r."priceMinor", position = r.n - 1, state = \'published\'',
    noticedBy: api,
  },
  {
    ...{ gate: "I4", holds: "browsers are told where to say what they did not run" },
    file: "web/app/lib/headers.server.ts",
    ...{ whole: "    `report-uri ${reportsDoor}`,\n", broken: "" },
    noticedBy: ["web/app/lib/headers.test.ts"],
  },
  {
    ...{ gate: "I4", holds: "no report keeps whose page it was" },
    file: "api/_src/services/csp/stopped-code.ts",
    ...{ whole: '(/^[a-z-]{0,24}$/.test(part) ? part : "*")', broken: "part" },
    noticedBy: ["tests/api/stopped-code.test.ts"],
  },
  {
    ...{ gate: "I4", holds: "reports about pages of others are passed over" },
    file: "api/_src/services/csp/stopped-code.ts",
    ...{ whole: "url?.origin !== ours || ", broken: "url === null || " },
    noticedBy: ["tests/api/stopped-code.test.ts"],
  },
  {
    ...{ gate: "I4", holds: "reports do not fill the table" },
    file: "db/migrations/0269_csp_reports.sql",
    ...{ whole: ">= 200 then", broken: ">= 200000 then" },
    noticedBy: ["tests/api/csp-reports.test.ts"],
  },
  {
    ...{ gate: "I4", holds: "reports are kept for ninety days and no longer" },
    file: "api/_src/jobs/forget-keys.ts",
    ...{ whole: "  await forgetCspReports(deps.books);\n", broken: "" },
    noticedBy: ["tests/api/csp-reports.test.ts"],
  },
];
