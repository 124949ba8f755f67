import type { AuditRow } from "@haat/contract/audit";
import { isId } from "@haat/core/ids";
import { formatDateTime } from "@haat/i18n/format";
import { namedWord } from "@haat/i18n/named-word";
import type { ReactNode } from "react";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { WhatChanged } from "./what-changed.tsx";
import { addressOf, type Filter } from "./filter.ts";
import { WhyRefused } from "./why-refused.tsx";

type Props = Readonly<{ row: AuditRow; filter: Filter }>;

/** Who, in which role, did what, to whom and why. */
export function Row({ row, filter }: Props) {
  const { t, locale } = useWords();
  const { at, action, subject, before, after, reason, requestId, hash } = row;
  return (
    <li className="sheet grid gap-2">
      <p>
        <Who row={row} />{" "}
        <b>
          {namedWord(t, `admin:act.${action}`) ?? <code className="font-semibold break-all">{action}</code>}
        </b>
      </p>
      <WhyRefused row={row} />
      <p className="text-sm text-soft">
        <time dateTime={at}>{formatDateTime(new Date(at), locale)}</time>
      </p>
      {reason !== null && (
        <p>
          {t("admin:audit.reason")}: <Typed text={reason} />
        </p>
      )}
      <WhatChanged before={before} after={after} />
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        <Detail name={t("admin:audit.on")}>
          <Subject subject={subject} filter={filter} />
        </Detail>
        {requestId !== null && (
          <Detail name={t("admin:audit.request")}>
            <code className="break-all select-all">{requestId}</code>
          </Detail>
        )}
        <Detail name={t("admin:audit.link")}>
          {hash === null ? t("admin:audit.unlinked") : <code className="break-all select-all">{hash}…</code>}
        </Detail>
      </dl>
    </li>
  );
}

const Detail = ({ name, children }: Readonly<{ name: string; children: ReactNode }>) => (
  <>
    <dt className="text-soft">{name}</dt>
    <dd className="min-w-0 max-sm:mb-1">{children}</dd>
  </>
);

function Who({ row: { actor, role } }: Pick<Props, "row">) {
  const { t } = useWords();
  const part = role ?? actor.kind;
  if (actor.kind === "system")
    return (
      <>
        {t("admin:audit.system")} <code className="text-sm text-soft">{actor.id}</code>
      </>
    );
  if (actor.kind === "guest") return t("admin:audit.somebody");
  const name = actor.name ?? t("admin:audit.nameless");
  return (
    <>
      {isId("user", actor.id) ? (
        <Link
          to={addressOf({ person: actor.id })}
          className="link"
          aria-label={t("admin:audit.activity", { name })}
        >
          <Typed text={name} />
        </Link>
      ) : (
        name
      )}{" "}
      <span className="text-soft">
        (
        {part === "buyer"
          ? t("admin:audit.oneself")
          : t("admin:audit.as", { role: namedWord(t, `rights:who.${part}`) ?? part })}
        )
      </span>
    </>
  );
}

/** To what else was done to it; a shop has a page of its own. */
function Subject({ subject, filter }: Readonly<{ subject: string; filter: Filter }>) {
  const id = <code className="break-all">{subject}</code>;
  if (subject === filter.subject) return id;
  const to = isId("user", subject)
    ? addressOf({ person: subject })
    : isId("vendor", subject)
      ? `/admin/vendors/${subject}`
      : addressOf({ subject });
  return (
    <Link to={to} className="underline underline-offset-4">
      {id}
    </Link>
  );
}
