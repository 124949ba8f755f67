import { useWords } from "../../lib/words.tsx";
import { changesOf } from "./changes.ts";

/** Field by field: what was is struck out, what is stands behind it. */
export function WhatChanged({ before, after }: Readonly<{ before: unknown; after: unknown }>) {
  const { t } = useWords();
  const changes = changesOf(before, after);
  if (changes.length === 0) return null;
  const empty = <i className="text-soft">{t("admin:audit.nothing")}</i>;
  return (
    <ul aria-label={t("admin:audit.changed")} className="grid gap-1 rounded-sm bg-sunken p-3 text-sm">
      {changes.map(({ field, before: was, after: is }) => (
        <li key={field} className="wrap-anywhere">
          {field !== "" && <code className="font-semibold">{field}: </code>}
          <span className="sr-only">{t("admin:audit.was")} </span>
          {was === null ? empty : <del className="text-brick">{was}</del>}
          <span aria-hidden="true"> → </span>
          <span className="sr-only">{t("admin:audit.now")} </span>
          {is === null ? empty : <ins className="text-leaf no-underline">{is}</ins>}
        </li>
      ))}
    </ul>
  );
}
