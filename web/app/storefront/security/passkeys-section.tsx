import type { FactorsView } from "@haat/contract/factors";
import { useWords } from "../../lib/words.tsx";

type Passkey = FactorsView["passkeys"][number];

/** One's passkeys with the names they are known by, and another one. */
export function PasskeysSection({ factors: { passkeys } }: Readonly<{ factors: FactorsView }>) {
  const { t, locale } = useWords();
  return (
    <section aria-labelledby="passkeys" className="sheet grid gap-3">
      <h2 id="passkeys" className="text-xl">
        {t("factors:passkeys.title")}
      </h2>
      <p>{t("factors:passkeys.none")}</p>
      {passkeys.length > 0 && (
        <ul className="grid gap-4">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <p>
        <a href={`/${locale}/account/security/passkey`} className="button-secondary">
          {t("factors:passkeys.add")}
        </a>
      </p>
    </section>
  );
}

function PasskeyRow({ passkey: { id, name, createdAt, lastUsedAt } }: Readonly<{ passkey: Passkey }>) {
  const { t } = useWords();
  const field = `name-${id}`;
  return (
    <li className="grid gap-2 border-t border-line pt-3">
      <p className="font-semibold break-words">
        <bdi>{name}</bdi>
      </p>
      <p className="text-sm text-soft">
        {lastUsedAt === null
          ? t("factors:passkeys.since", { when: new Date(createdAt) })
          : t("factors:passkeys.last_used", { when: new Date(lastUsedAt) })}
      </p>
      <form method="post" data-enhance="once" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="id" value={id} />
        <div className="grid min-w-40 flex-1 gap-1.5">
          <label htmlFor={field} className="font-semibold">
            {t("factors:passkeys.name")}
          </label>
          <input id={field} name="name" className="input" maxLength={60} defaultValue={name} />
        </div>
        <button className="button-secondary" name="intent" value="name_passkey">
          {t("factors:passkeys.save_name")}
        </button>
        <button
          className="button-quiet"
          name="intent"
          value="remove_passkey"
          aria-label={t("factors:passkeys.remove_named", { name })}
        >
          {t("factors:passkeys.remove")}
        </button>
      </form>
    </li>
  );
}
